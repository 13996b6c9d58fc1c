// @ts-check
// `node scripts/eval-plaintext.mjs`: `dateline extract` over the plain texts with known answers that lie beside this
// checkout, where they do. Prints the scorer's line, and the same as JSON.
import './lib/node-version.mjs'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must, run } from './lib/processes.mjs'
import { inRoot, readJson } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'

const gold = inRoot('../shared/eval/import/plaintext')
const scorer = inRoot('../shared/eval/import/score-plaintext.mjs')

/** "title 100.0% caption-once 96.4%" as numbers by name. */
function numbersIn(/** @type {string} */ line) {
  return Object.fromEntries(
    [...line.matchAll(/([a-zA-Z-]+(?: [PR](?= ))?) ([\d.]+)%?/g)].map(([, name, value]) => [
      name,
      Number(value),
    ]),
  )
}

async function score(/** @type {string} */ folder) {
  const list = join(folder, 'list.json')
  const found = join(folder, 'found.json')
  /** @type {{ id: string, file: string }[]} */
  const docs = readJson(join(gold, 'manifest.json')).docs
  writeFileSync(list, JSON.stringify(docs.map(({ id, file }) => ({ id, file: join(gold, file) }))))
  const program = inRoot('scripts/dateline.mjs')
  await must('The texts could not be read.', process.execPath, [program, 'extract', list, '-o', found])
  return run(process.execPath, [scorer, '--gold', gold, '--pred', found])
}

await runScript(async () => {
  if (!existsSync(gold) || !existsSync(scorer)) {
    say(
      'Skipped: there are no texts with known answers beside this checkout (../shared/eval/import/plaintext).',
    )
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-eval-'))
  try {
    const { code, output } = await score(folder)
    process.stdout.write(`${output.trim()}\n${JSON.stringify(numbersIn(output))}\n`)
    return code
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
