// @ts-check
// `npm run eval:gold`: the engine on the gold set of tests/fixtures/gold, score by score and text by text. `-- --misses` lists
// what differs, `-- --renew` makes these scores the floors of tests/unit/gold.test.ts.
import './lib/node-version.mjs'
import { inRoot } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'
import { loadModule } from './train/load-analysis.mjs'

const gold = inRoot('tests/fixtures/gold')

/** The day where this machine stands, as 2026-11-29. */
function today() {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

await runScript(async () => {
  const { evaluate, report, writeFloors } = await loadModule('tests/support/gold/evaluate.ts')
  const evaluation = evaluate(gold)
  console.log(report(evaluation, process.argv.includes('--misses')))
  if (!process.argv.includes('--renew')) return
  writeFloors(gold, evaluation.tallies, today())
  say('These scores are the floors now: tests/fixtures/gold/floors.json.')
})
