// @ts-check
// `npm run check`: format, lint, house, types, licences and unit tests. Names of steps run only those: `npm run check -- lint`.
import './lib/node-version.mjs'
import { runScript } from './lib/say.mjs'
import { checks, runStep } from './lib/steps.mjs'

const wanted = process.argv.slice(2)

await runScript(async () => {
  let failures = 0
  for (const step of checks) {
    if (wanted.length > 0 && !wanted.some((name) => step.name.startsWith(name))) continue
    const { isFine } = await runStep(step)
    if (!isFine) failures += 1
  }
  return failures === 0 ? 0 : 1
})
