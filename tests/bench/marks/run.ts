// Bundled and started by library-run.mjs, with DATELINE_ELECTRON: how smoothly 10,000 words with 2,000 highlights and 500 names are
// scrolled in the real window, in turns with as many words without any.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { transaction } from '../../../main/library/database/database'
import { closeLibrary, createLibrary, openLibrary } from '../../../main/library/database/open'
import { percentile, round } from '../figures'
import { start } from '../program'
import { addLongArticle } from '../size/long-articles'
import { openAtRow } from '../size/window/opening'
import { askOnceThere, listPaint } from '../start-up'
import { scrollText, type Way, ways } from './scrolling'

const rounds = 3
// A screen that is drawn 60 times a second shows a frame twice where the next one takes longer than two of its own.
const droppedMs = 1_000 / 60 + 1_000 / 60 / 2
const texts = { bare: { highlights: 0, mentions: 1 }, marked: { highlights: 2_000, mentions: 500 } }
type Text = keyof typeof texts

const program = process.env['DATELINE_ELECTRON'] ?? ''

function summary(frames: readonly number[]) {
  return {
    frames: frames.length,
    'p50 ms': round(percentile(frames, 0.5), 1),
    'p99 ms': round(percentile(frames, 0.99), 1),
    'worst ms': round(Math.max(...frames), 1),
    'dropped %': round((frames.filter((ms) => ms > droppedMs).length / frames.length) * 100, 1),
  }
}

function makeLibrary(folder: string): string {
  const library = join(folder, 'library')
  const backupsFolder = join(folder, 'backups')
  closeLibrary(createLibrary(library, { name: 'Bench', backupsFolder }))
  const made = openLibrary(library, { backupsFolder, mode: 'write' })
  Object.entries(texts).forEach(([title, marks], n) =>
    transaction(made, () => addLongArticle(made, title, n, marks)),
  )
  closeLibrary(made)
  return library
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    const library = makeLibrary(folder)
    const running = await start(program, [resolve('.'), `--library=${library}`], join(folder, 'data'))
    await askOnceThere(running.page, listPaint)
    const all = new Map<`${Way}, ${Text}`, number[]>()
    for (let round = 0; round <= rounds; round += 1) {
      // The newest stands at the top.
      for (const [row, text] of (['marked', 'bare'] as const).entries()) {
        await openAtRow(running.page, row + 1, text === 'marked')
        for (const way of ways) {
          const frames = await scrollText(running.page, way)
          // The first round reads code and fills caches.
          if (round > 0) all.set(`${way}, ${text}`, [...(all.get(`${way}, ${text}`) ?? []), ...frames])
        }
      }
    }
    await running.stop()
    const table = Object.fromEntries([...all].map(([name, frames]) => [name, summary(frames)]))
    if (process.argv.includes('--json')) console.log(JSON.stringify(table, null, 2))
    else console.table(table)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

void measure()
