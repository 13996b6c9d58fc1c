// @ts-check
// Measures the engine against the gold sets beside the checkout: a table, and JSON with --json. See docs/engine.md.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { inRoot } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'
import { peakMemory } from './peak-memory.mjs'
import { loadAnalysis } from './train/load-analysis.mjs'
import { evalFolder, readJsonLines } from './train/sets.mjs'

const folder = join(evalFolder, 'names-quotes')

// As main/base/small-heap.ts sets it where the engine runs: speed is measured with it.
setFlagsFromString('--optimize-for-size')

/** @typedef {{ name: string, set: string, score: string, read: (report: any) => number, gate: number, wish: number }} Measure */
/** @typedef {{ name: string, value: number, gate: number, wish: number, isLimit?: true }} Row a limit is reached from below */

function strict(/** @type {any} */ report) {
  return report.strict.micro.f1
}
function names(
  /** @type {string} */ name,
  /** @type {string} */ set,
  /** @type {number} */ gate,
  /** @type {number} */ wish,
) {
  return {
    name: `names, ${name}: strict F1`,
    set,
    score: 'score-entities.mjs',
    read: strict,
    gate,
    wish,
  }
}
const polnear = 'measure-only/polnear-dev.jsonl'
function quotes(
  /** @type {string} */ name,
  /** @type {(report: any) => number} */ read,
  /** @type {number} */ gate,
  /** @type {number} */ wish,
) {
  return {
    name: `quotations, polnear-dev: ${name}`,
    set: polnear,
    score: 'score-quotes.mjs',
    read,
    gate,
    wish,
  }
}

/** @type {Measure[]} */
const measures = [
  names('ww-dev', 'measure-only/ww-dev.jsonl', 84, 89),
  names('re3d', 'open/re3d.jsonl', 78, 86),
  names('gum-news', 'open/gum-news.jsonl', 75, 82),
  names('wikigold', 'open/wikigold.jsonl', 75, 82),
  names('UNER PUD', 'open/uner-pud.jsonl', 78, 84),
  names('seed', 'open/seed.jsonl', 100, 100),
  {
    name: 'aliases, gum-news: pair F1',
    set: 'open/gum-news.jsonl',
    score: 'score-aliases.mjs',
    read: (report) => report.F1,
    gate: 92,
    wish: 96,
  },
  {
    name: 'dates, gum-news: end to end F1',
    set: 'open/gum-news.jsonl',
    score: 'score-dates.mjs',
    read: (report) => report.e2eF1,
    gate: 85,
    wish: 92,
  },
  {
    name: 'dates, seed: end to end F1',
    set: 'open/seed.jsonl',
    score: 'score-dates.mjs',
    read: (report) => report.e2eF1,
    gate: 100,
    wish: 100,
  },
  quotes('spans F1', (report) => report.f1, 96.5, 98.5),
  quotes('speaker mention, direct', (report) => report.direct.speakerMention, 92, 97),
  quotes('end to end', (report) => report.all.endToEnd, 85, 93),
  {
    name: 'quotations, seed: end to end',
    set: 'open/seed.jsonl',
    score: 'score-quotes.mjs',
    read: (report) => report.all.endToEnd,
    gate: 100,
    wish: 100,
  },
]

/** Analyses a set; answers where the result lies. @param {string} set @param {string} into @param {(record: any) => unknown} analyzeRecord */
function analyzeSet(set, into, analyzeRecord) {
  const lines = readJsonLines(join(folder, set)).map(({ id, text, date, title }) =>
    JSON.stringify(analyzeRecord({ id, text, date, title })),
  )
  const file = join(into, set.replaceAll('/', '-'))
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

/** Characters of text a second of processor time, everything on, after one round to warm up. @param {(record: any) => unknown} analyzeRecord */
function speed(analyzeRecord) {
  const records = readJsonLines(join(folder, polnear))
  const round = () => records.forEach(({ id, text, date }) => analyzeRecord({ id, text, date }))
  round()
  const before = process.cpuUsage()
  round()
  const { user, system } = process.cpuUsage(before)
  const characters = records.reduce((sum, { text }) => sum + text.length, 0)
  return Math.round((characters * 1000) / (user + system))
}

const longText = 10_000_000

/** @returns {Promise<Row[]>} */
async function memory() {
  const records = readJsonLines(join(folder, polnear)).map(({ id, text, date }) => ({ id, text, date }))
  const whole = records.map(({ text }) => text).join('\n\n')
  const text = whole.repeat(Math.ceil(longText / whole.length)).slice(0, longText)
  const row = (/** @type {string} */ name, /** @type {number} */ value) => ({
    name: `memory in MB at most, ${name}`,
    value,
    gate: 300,
    wish: 300,
    isLimit: /** @type {const} */ (true),
  })
  return [
    row('polnear-dev', await peakMemory(records)),
    row('one text of 10 MB', await peakMemory([{ id: 'long', text }])),
  ]
}

/** @param {string} into @returns {Promise<Row[]>} */
async function measureAll(into) {
  const { analyzeRecord } = await loadAnalysis('jsonl.ts')
  const files = new Map(
    [...new Set(measures.map(({ set }) => set))].map((set) => [set, analyzeSet(set, into, analyzeRecord)]),
  )
  const rows = measures.map(({ name, set, score, read, gate, wish }) => {
    const scorer = [join(folder, score), join(folder, set), files.get(set) ?? '', '--json']
    const report = JSON.parse(execFileSync(process.execPath, scorer, { encoding: 'utf8', maxBuffer: 1e9 }))
    return { name, value: read(report), gate, wish }
  })
  return [
    ...rows,
    { name: 'speed, kB of text a second of one core', value: speed(analyzeRecord), gate: 150, wish: 500 },
    ...(await memory()),
  ]
}

function table(/** @type {Row[]} */ rows) {
  return rows.map(({ name, value, gate, wish, isLimit }) => {
    const lacking = isLimit ? value - gate : gate - value
    const isWished = isLimit ? value <= wish : value >= wish
    const missed = lacking > 0 ? `missed by ${lacking.toFixed(1)}` : isWished ? 'as wished' : 'reached'
    return `${name.padEnd(46)} ${String(value).padStart(6)}   gate ${String(gate).padStart(5)}   wish ${String(wish).padStart(5)}   ${missed}`
  })
}

await runScript(async () => {
  if (!existsSync(folder)) {
    say(`Skipped: the gold sets are not beside ${inRoot()}.`)
    return
  }
  const into = mkdtempSync(join(tmpdir(), 'dateline-names-'))
  try {
    const rows = await measureAll(into)
    console.log(process.argv.includes('--json') ? JSON.stringify(rows, null, 2) : table(rows).join('\n'))
  } finally {
    rmSync(into, { recursive: true, force: true })
  }
})
