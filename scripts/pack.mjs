// @ts-check
// `npm run pack`: the packed program in a folder of dist/, to run and to test. Not for release: see release.mjs.
import './lib/node-version.mjs'
import { runScript, say } from './lib/say.mjs'
import { pack } from './pack/pack.mjs'
import { describeElectron } from './runtime/electron.mjs'

await runScript(async () => {
  const electron = await pack({ dir: true })
  say(`Packed with ${describeElectron(electron)}: dist/`)
})
