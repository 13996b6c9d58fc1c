// Bundled and started by library-run.mjs: how the time of a search grows with the library. Each query is asked of every size in turn, so
// that whatever else the machine does falls on all. `npm run bench -- growth 10k 100k 1M --keep FOLDER [--json]`.
import { closeLibrary, openLibrary } from '../../../main/library/database/open'
import { list } from '../../../main/library/articles/lists/article-list'
import type { Library } from '../../../main/library/database/database'
import { counts } from '../../../main/library/search/counts'
import { search } from '../../../main/library/search/search'
import { percentile, round } from '../figures'
import { wordOfRank } from '../natural-texts'
import { indexPerLetter, type Made, madeLibrary } from './made-library'
import { forms, rounds } from './queries'
import { optionOf, sizeOf, sizeWords } from './sizes'

const mostGrowth = 4
// Of times below a millisecond the ratio is noise.
const leastMs = 1

type Ask = (library: Library, n: number, articles: number) => unknown

const asked = { kind: 'article', after: null, limit: 50, zone: 'UTC' } as const

function asks(): Record<string, Ask> {
  const all: Record<string, Ask> = {}
  for (const [name, { typed, isBeginning }] of Object.entries(forms)) {
    for (const order of isBeginning ? (['newest'] as const) : (['newest', 'best'] as const)) {
      all[`${name}, ${order}`] = (library, n) =>
        search(library, { ...asked, text: typed(n), order, isTyping: isBeginning })
    }
  }
  all['counts of a common word'] = (library, n) =>
    counts(library, { text: wordOfRank(20 + n), isTyping: false, zone: 'UTC' })
  const order = { by: 'published', isReversed: false } as const
  all['a page of the list at any place'] = (library, n, articles) =>
    list(library, {
      view: 'all',
      sourceId: null,
      order,
      after: null,
      at: (n * 7919 * 100) % articles,
      limit: 100,
    })
  return all
}

/** Milliseconds by size, on the clock and of the processor, which is the steadier figure on a machine with other work. */
type Growth = { p95: Record<string, number>; cpuP95: Record<string, number>; growth: number; isMet: boolean }

type Opened = readonly { made: Made; library: Library }[]

async function measure(ask: Ask, opened: Opened): Promise<Growth> {
  const times = opened.map((): { ms: number[]; cpu: number[] } => ({ ms: [], cpu: [] }))
  for (let n = 0; n < rounds; n += 1) {
    for (const [at, { made, library }] of opened.entries()) {
      const [began, cpu] = [performance.now(), process.cpuUsage()]
      await ask(library, n, made.size)
      const { user, system } = process.cpuUsage(cpu)
      times[at]?.ms.push(performance.now() - began)
      times[at]?.cpu.push((user + system) / 1000)
    }
  }
  const clock = times.map(({ ms }) => percentile(ms, 0.95))
  const processor = times.map(({ cpu }) => percentile(cpu, 0.95))
  const growth = round(Math.min(lastGrowth(clock), lastGrowth(processor)))
  return {
    p95: bySize(opened, clock),
    cpuP95: bySize(opened, processor),
    growth,
    isMet: growth <= mostGrowth,
  }
}

/** From the last size but one to the last. */
function lastGrowth(p95: readonly number[]): number {
  const [before = 0, last = 0] = p95.slice(-2)
  return Math.max(last, leastMs) / Math.max(before, leastMs)
}

function bySize(opened: Opened, values: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    opened.map(({ made }, at) => [sizeWords(made.size), round(values[at] ?? 0, 1)] as const),
  )
}

async function run(): Promise<void> {
  const keep = optionOf('--keep')
  if (keep === null) throw new Error('say with --keep in which folder the libraries are kept')
  const sizes = process.argv.slice(3).filter((word) => /^\d+[kM]?$/.test(word))
  const made: Made[] = []
  for (const size of sizes) made.push(await madeLibrary(keep, sizeOf(size)))
  const indexes: Record<string, { library: number; alone: number }> = {}
  for (const one of made) {
    const { library, alone } = await indexPerLetter(one)
    indexes[sizeWords(one.size)] = { library: round(library), alone: round(alone) }
  }
  const opened = made.map((one) => ({
    made: one,
    library: openLibrary(one.library, { backupsFolder: one.backupsFolder, mode: 'write' }),
  }))
  const figures: Record<string, Growth> = {}
  try {
    for (const [name, ask] of Object.entries(asks())) figures[name] = await measure(ask, opened)
  } finally {
    for (const { library } of opened) closeLibrary(library)
  }
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ indexPerText: indexes, figures }, null, 2))
  else {
    console.log('Index / text')
    console.table(indexes)
    console.table(
      Object.fromEntries(
        Object.entries(figures).map(([name, { p95, cpuP95, ...rest }]) => [
          name,
          { ...p95, ...prefixed('cpu ', cpuP95), ...rest },
        ]),
      ),
    )
  }
  const missed = Object.entries(figures).filter(([, { isMet }]) => !isMet)
  if (missed.length === 0) return
  console.error(`Not met: ${missed.map(([name]) => name).join('; ')}`)
  process.exitCode = 1
}

function prefixed(prefix: string, values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]))
}

void run()
