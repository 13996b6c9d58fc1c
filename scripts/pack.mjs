// @ts-check
// `npm run pack`: the packed program in a folder of dist/, to run and to look at. Not for release: see release.mjs.
// --for-tests: one that the end-to-end tests can drive, which takes switches that the real one refuses.
// --output=FOLDER: somewhere else than in dist/.
import './lib/node-version.mjs'
import { runScript, say } from './lib/say.mjs'
import { pack } from './pack/pack.mjs'
import { describeElectron } from './runtime/electron.mjs'

await runScript(async () => {
  const isForTests = process.argv.includes('--for-tests')
  const output = process.argv.find((word) => word.startsWith('--output='))?.slice('--output='.length)
  const electron = await pack({ dir: true }, { isForTests, ...(output === undefined ? {} : { output }) })
  say(`Packed with ${describeElectron(electron)}${isForTests ? ', for tests' : ''}: ${output ?? 'dist/'}`)
})
