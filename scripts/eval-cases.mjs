// @ts-check
// `npm run eval:cases`: the small cases that lie beside this checkout, where they do, each by the way that their own
// README says. Prints one line a case that fails, and how many fail of each kind. Arguments: names of parts.
import './lib/node-version.mjs'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInstalled, must, run } from './lib/processes.mjs'
import { inRoot, inRuntime, readJson } from './lib/root.mjs'
import { runScript, say, Trouble } from './lib/say.mjs'

const cases = inRoot('../shared/eval/cases')
const dateline = inRoot('scripts/dateline.mjs')
const maxFaultLength = 400

/** @typedef {{ id: string, faults: string }} Failure */
/** @typedef {{ all: Map<string, string>, failed: Failure[] }} Result every case's kind by its id, and what failed */

/** @type {Record<string, (folder: string) => Promise<Result>>} */
const parts = {
  'documents/open': (folder) => documents('open', folder),
  'documents/pass': (folder) => documents('pass', folder),
  services: (folder) => services(folder),
  opml: () => opml(),
  feeds: (folder) => feeds(folder),
  engine: () => engine(),
}

/** The kinds of cases by their ids. */
function kindsOf(/** @type {{ id: string, kind?: string }[]} */ list) {
  return new Map(list.map(({ id, kind }) => [id, kind ?? 'no kind']))
}

async function python(/** @type {string[]} */ args, /** @type {Record<string, string>} */ env = {}) {
  return (await run('python3', args, { env: { ...process.env, ...env } })).output
}

async function documents(/** @type {string} */ set, /** @type {string} */ folder) {
  const home = join(cases, 'documents', set)
  const list = join(home, 'cases.json')
  const found = join(folder, `${set}.json`)
  // Code 1: some files were refused, which is for the check to judge.
  const { code, output } = await run(process.execPath, [dateline, 'extract', list, '-o', found])
  if (code > 1 || !existsSync(found)) throw new Trouble(`The documents could not be read.\n${output.trim()}`)
  const lines = (await python([join(cases, 'documents/check.py'), home, found])).split('\n')
  return { all: kindsOf(readJson(list)), failed: lines.flatMap((line) => failureIn(line, ' | ') ?? []) }
}

/** @returns {Failure | null} */
function failureIn(/** @type {string} */ line, /** @type {string} */ stroke) {
  const at = line.indexOf(stroke)
  return at < 0 ? null : { id: line.slice(0, at), faults: line.slice(at + stroke.length) }
}

async function services(/** @type {string} */ folder) {
  const output = await python([join(cases, 'services/run/run_imports.py')], { OUT: folder })
  const results = join(folder, 'imports.json')
  if (!existsSync(results)) throw new Trouble(`The exports could not be imported.\n${output.trim()}`)
  /** @type {{ id: string, ok: boolean, bad: string[], kind: string }[]} */
  const found = readJson(results)
  return {
    all: kindsOf(found),
    failed: found.filter(({ ok }) => !ok).map(({ id, bad }) => ({ id, faults: bad.join('; ') })),
  }
}

async function opml() {
  const output = await python([join(cases, 'services/run/run_opml.py')])
  return { all: kindsOf(readJson(join(cases, 'services/opml.json'))), failed: badIn(output) }
}

/** The cases that a runner calls bad, each with the faults in the lines below it. */
function badIn(/** @type {string} */ output) {
  return output
    .split(/\n(?=\S)/)
    .filter((block) => /^(?:BAD|\?\?) /.test(block))
    .map((block) => {
      const [head = '', ...faults] = block.split('\n')
      const id = head.split(' ')[1] ?? ''
      return { id, faults: faults.map((fault) => fault.trim()).join('; ') || 'it gave no answer' }
    })
}

/** The feeds are asked from a site of a test's making: a copy of the runner's test runs beside the built things. */
async function feeds(/** @type {string} */ folder) {
  const runner = join(cases, 'services/run')
  const home = inRuntime('eval-cases')
  const [list, found] = [join(folder, 'feeds.json'), join(folder, 'feeds.jsonl')]
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home)
  writeFileSync(list, await python([join(runner, 'make_list.py')]))
  const source = readFileSync(join(runner, 'feeds-run.test.ts'), 'utf8')
  writeFileSync(join(home, 'feeds-run.test.ts'), source.replaceAll("'../support/", "'../../tests/support/"))
  writeFileSync(
    join(home, 'config.mjs'),
    `export default { test: { include: ['.runtime/eval-cases/*.ts'] } }\n`,
  )
  const vitest = [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--config', join(home, 'config.mjs')]
  await must('The feeds could not be asked.', process.execPath, [...vitest, '--root', inRoot()], {
    env: { ...process.env, SERVICES_LIST: list, SERVICES_OUT: found },
  })
  const output = await python([join(runner, 'eval_feeds.py')], { FOUND: found })
  rmSync(home, { recursive: true, force: true })
  return { all: kindsOf(readJson(join(cases, 'services/feeds.json'))), failed: badIn(output) }
}

/** Several expectations of one sentence have one id: each is a case. */
async function engine() {
  const file = join(cases, 'engine.jsonl')
  const checker = inRoot('../shared/eval/names-quotes/check-cases.mjs')
  const { output } = await run(process.execPath, [checker, file, '--all'])
  const answers = output.split('\n').flatMap((line) => {
    const [, answer, id = '', kind = '', rest = ''] = /^(holds|FAILS) (\S+) \[(.*?)\] (.*)$/.exec(line) ?? []
    return answer === undefined ? [] : [{ id: `${id} ${rest.split('  got: ')[0]}`, kind, answer, rest }]
  })
  if (answers.length === 0) throw new Trouble(`The sentences could not be analysed.\n${output.trim()}`)
  const failed = answers.filter(({ answer }) => answer === 'FAILS')
  return { all: kindsOf(answers), failed: failed.map(({ id, rest }) => ({ id, faults: rest })) }
}

/** How many of each kind there are, the most first, as "3 of 7 H structure". */
function countsOf(/** @type {Result} */ { all, failed }) {
  const kinds = [...all.values()]
  const failing = failed.map(({ id }) => all.get(id) ?? 'no kind')
  return [...new Set(failing)]
    .map((kind) => ({
      kind,
      bad: failing.filter((one) => one === kind).length,
      of: kinds.filter((one) => one === kind).length,
    }))
    .sort((one, other) => other.bad - one.bad)
    .map(({ kind, bad, of }) => `  ${bad} of ${of}  ${kind}`)
}

function show(/** @type {string} */ part, /** @type {Result} */ result) {
  for (const { id, faults } of result.failed) {
    const line = `${part} ${id} [${result.all.get(id) ?? 'no kind'}] ${faults}`
    process.stdout.write(`${line.replace(/\s+/g, ' ').slice(0, maxFaultLength)}\n`)
  }
  const counts = [`${part}: ${result.failed.length} of ${result.all.size} fail`, ...countsOf(result)]
  process.stdout.write(`${counts.join('\n')}\n`)
}

await runScript(async () => {
  if (!existsSync(cases)) {
    say('Skipped: there are no cases beside this checkout (../shared/eval/cases).')
    return 0
  }
  if (!isInstalled('python3')) throw new Trouble('The cases are judged by Python: install python3.')
  const asked = process.argv.slice(2)
  const wanted = Object.entries(parts).filter(
    ([name]) => asked.length === 0 || asked.some((word) => name === word || name.startsWith(`${word}/`)),
  )
  if (wanted.length === 0)
    throw new Trouble(`There is no such part; these are: ${Object.keys(parts).join(', ')}.`)
  const folder = mkdtempSync(join(tmpdir(), 'dateline-eval-'))
  try {
    for (const [name, judge] of wanted) show(name, await judge(folder))
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
