// @ts-check
// `npm test`: everything that is checked, whatever fails on the way, and one line of totals at the end. A step that is
// no test (lint, say) counts as one failure when it fails.
import './lib/node-version.mjs'
import { build } from './lib/build.mjs'
import { runScript, say, Trouble } from './lib/say.mjs'
import { checks, e2e, runStep } from './lib/steps.mjs'

async function buildStep() {
  try {
    await build()
    say('✓ build')
    return true
  } catch (error) {
    say(`✗ build failed: ${error instanceof Trouble ? error.message : String(error)}`)
    return false
  }
}

await runScript(async () => {
  const sum = { passed: 0, failed: 0, flaky: 0, skipped: 0 }
  const add = (/** @type {typeof sum} */ totals) => {
    for (const key of /** @type {const} */ (['passed', 'failed', 'flaky', 'skipped'])) sum[key] += totals[key]
  }
  for (const step of checks) add((await runStep(step)).totals)
  if (await buildStep()) add((await runStep(e2e)).totals)
  else sum.failed += 1
  const rest = [
    sum.flaky > 0 ? `, ${sum.flaky} of the passed only at the second try` : '',
    sum.skipped > 0 ? `, ${sum.skipped} skipped` : '',
  ]
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed${rest.join('')}\n`)
  return sum.failed === 0 ? 0 : 1
})
