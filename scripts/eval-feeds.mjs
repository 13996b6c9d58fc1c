// @ts-check
// `npm run eval:feeds`: `dateline feeds` over the feeds with known values that lie beside this checkout, where they do.
// Prints the scorer's table.
import './lib/node-version.mjs'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './lib/processes.mjs'
import { inRoot, readJson } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'

const gold = inRoot('../shared/eval/import/feeds')
const scorer = inRoot('../shared/eval/import/score-feeds.mjs')

async function score(/** @type {string} */ folder) {
  const list = join(folder, 'list.json')
  const found = join(folder, 'found.json')
  /** @type {{ id: string, file: string }[]} */
  const feeds = readJson(join(gold, 'manifest.json')).feeds
  writeFileSync(list, JSON.stringify(feeds.map(({ id, file }) => ({ id, file: join(gold, file) }))))
  // Code 1: some are no feeds.
  const { code, output } = await run(process.execPath, [
    inRoot('scripts/dateline.mjs'),
    'feeds',
    list,
    '-o',
    found,
  ])
  if (code > 1) say(output.trim())
  return (await run(process.execPath, [scorer, '--gold', gold, '--pred', found])).output
}

await runScript(async () => {
  if (!existsSync(gold) || !existsSync(scorer)) {
    say('Skipped: there are no feeds with known values beside this checkout (../shared/eval/import/feeds).')
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-eval-'))
  try {
    process.stdout.write(await score(folder))
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
