// @ts-check
// `npm test`: everything that is checked, whatever fails on the way, and one line of totals at the end. A step that is
// no test (lint, say) counts as one failure when it fails.
import './lib/node-version.mjs'
import { build } from './lib/build.mjs'
import { runScript, say, Trouble } from './lib/say.mjs'
import { checksByCore, e2e, runStep, safety } from './lib/steps.mjs'

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
  const { lint, others, tests } = checksByCore()
  const inTurn = async (/** @type {typeof lint} */ steps) => {
    for (const step of steps) add((await runStep(step, { isBeside: true })).totals)
  }
  const buildAndTry = async () => {
    const isBuilt = await buildStep()
    await inTurn([safety])
    return isBuilt
  }
  // Tests have both cores to themselves: some of them measure.
  const [, isBuilt] = await Promise.all([inTurn(lint), inTurn(others).then(buildAndTry)])
  for (const step of tests) add((await runStep(step)).totals)
  if (isBuilt) add((await runStep(e2e)).totals)
  else sum.failed += 1
  const rest = [
    sum.flaky > 0 ? `, ${sum.flaky} of the passed only at the second try` : '',
    sum.skipped > 0 ? `, ${sum.skipped} skipped` : '',
  ]
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed${rest.join('')}\n`)
  return sum.failed === 0 ? 0 : 1
})
