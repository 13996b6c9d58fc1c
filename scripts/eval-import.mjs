// @ts-check
// `npm run eval:import`: `dateline extract` over the web pages with known answers that lie beside this checkout, where
// they do. Prints the scorer's table, how long a page took on a machine how busy, and the same as JSON. Arguments: names of
// sets.
import './lib/node-version.mjs'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { must, run } from './lib/processes.mjs'
import { inRoot, readJson } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'

const gold = inRoot('../shared/eval/import/articles')
const scorer = inRoot('../shared/eval/import/score-extraction.mjs')
const given = process.argv.slice(2)
const sets = given.length > 0 ? given : ['scrapinghub', 'fundus', 'trafilatura']

/** @typedef {{ id: string, set: string, file: string, url?: string | null }} Page */

function quantile(/** @type {number[]} */ sorted, /** @type {number} */ share) {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}

/**
 * Milliseconds a page, from the file on the disk to its reading, and how many threads wanted a processor in the last minute:
 * with more of them than processors, a page mostly waits, and two runs can only be compared in turns.
 */
function speedOf(/** @type {Record<string, number>} */ times) {
  const sorted = Object.values(times).sort((one, other) => one - other)
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), longest: quantile(sorted, 1), load }
}

async function score(/** @type {string} */ folder) {
  const [list, found, times, scores] = ['list', 'found', 'times', 'scores'].map((name) =>
    join(folder, `${name}.json`),
  )
  /** @type {Page[]} */
  const pages = readJson(join(gold, 'manifest.json')).pages
  const wanted = pages.filter(({ set }) => sets.includes(set))
  const entries = wanted.map(({ id, file, url }) => ({ id, file: join(gold, file), ...(url ? { url } : {}) }))
  writeFileSync(list ?? '', JSON.stringify(entries))
  const program = inRoot('scripts/dateline.mjs')
  const extract = [program, 'extract', list ?? '', '-o', found ?? '', '--times', times ?? '']
  // Code 1: some pages failed. They count as such in the score.
  const { code, output } = await run(process.execPath, extract)
  if (code > 1) say(output.trim())
  const speed = speedOf(readJson(times ?? ''))
  const args = [
    scorer,
    '--gold',
    gold,
    '--pred',
    found ?? '',
    '--set',
    sets.join(','),
    '--json',
    scores ?? '',
  ]
  await must('The pages could not be scored.', process.execPath, args)
  const { output: table } = await run(process.execPath, args)
  const failed = Object.values(readJson(found ?? '')).filter((/** @type {any} */ one) => one.error).length
  return { table, failed, speed, summary: readJson(scores ?? '').summary }
}

await runScript(async () => {
  if (!existsSync(gold) || !existsSync(scorer)) {
    say(
      'Skipped: there are no pages with known answers beside this checkout (../shared/eval/import/articles).',
    )
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-eval-'))
  try {
    const { table, failed, speed, summary } = await score(folder)
    const busy = `load ${speed.load} on ${availableParallelism()} processors`
    const words = `ms a page: p50 ${speed.p50}, p95 ${speed.p95}, longest ${speed.longest}; ${busy}; failed ${failed}`
    process.stdout.write(`${table.trim()}\n${words}\n${JSON.stringify({ ...summary, speed, failed })}\n`)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
