// What a person feels of a large library in the real window. `npm run bench -- --size 100k [--keep FOLDER] [--json]` starts this with
// --figures FILE, in which the part without a window has said what FTS5 alone takes and where the libraries are.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { round } from '../../figures.ts'
import { wordOfRank } from '../../natural-texts.ts'
import { pssOfTree } from '../../process-tree.ts'
import { start, type Started } from '../../program.ts'
import { askOnceThere, listPaint } from '../../start-up.ts'
import { optionOf } from '../sizes.ts'
import { largestAnswer } from './answers.ts'
import { openings } from './opening.ts'
import { scrolls } from './scrolling.ts'
import { starts } from './starts.ts'
import { type Figures, type FromLibrary, type Memory, show } from './table.ts'
import { manySearches, searches } from './typing.ts'

const longArticles = 24
const searchesToRest = 200
const searchesInAll = 1_000

// Parts of it alone, such as `--parts starts,searches`, and fewer starts, for whoever looks for a cause.
const parts = optionOf('--parts')?.split(',') ?? ['starts', 'scrolls', 'openings', 'searches', 'memory']
const rounds = Number(optionOf('--rounds') ?? 7)

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const emptyFolder = fileURLToPath(new URL('../../empty', import.meta.url))

const electron = process.env['DATELINE_ELECTRON']
const file = optionOf('--figures')
if (electron === undefined || file === null) throw new Error('start this with `npm run bench -- --size 100k`')

const fromLibrary = JSON.parse(readFileSync(file, 'utf8')) as FromLibrary
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))

/** A part, where it is wanted; says on the way what is being done. */
async function part<T>(name: string, measure: () => Promise<T>): Promise<T | null> {
  if (!parts.includes(name)) return null
  process.stderr.write(`${name}…\n`)
  return measure()
}

async function memoryOf({ page, pid }: Started): Promise<Memory> {
  const rest = async () => {
    await page.send('HeapProfiler.collectGarbage', {})
    return pssOfTree(pid)
  }
  await manySearches(page, 0, searchesToRest)
  const before = await rest()
  await manySearches(page, searchesToRest, searchesInAll)
  const after = await rest()
  return { beforeMiB: round(before, 0), afterMiB: round(after, 0), ratio: round(after / before) }
}

try {
  const { small, library: large } = fromLibrary
  const started = await part('starts', () =>
    starts(rounds, { electron, root, emptyFolder, folder, small, large }),
  )
  const running = await start(electron, [root, `--library=${large}`], join(folder, 'data-large'))
  const { page } = running
  await askOnceThere(page, listPaint)
  const figures: Figures = {
    starts: started,
    scrolled: await part('scrolls', () => scrolls(page, longArticles)),
    opened: await part('openings', () => openings(page, longArticles)),
    searched: await part('searches', () => searches(page)),
    memory: await part('memory', () => memoryOf(running)),
    largestAnswer: await largestAnswer(page, wordOfRank(20).slice(0, 1)),
  }
  await running.stop()
  show(fromLibrary, figures)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
