// Bundled and started by library-run.mjs: how long main takes for what is searched in a large made-up library, beside FTS5 alone with the
// same texts. `npm run bench -- --size 100k [--keep FOLDER] [--json]`; `--into FILE` hands the figures to the benchmark of the window.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../../main/library/database/database'
import { counts } from '../../../main/library/search/counts'
import { facets } from '../../../main/library/search/facets/facets'
import { months } from '../../../main/library/search/facets/months'
import { search } from '../../../main/library/search/search'
import { similar } from '../../../main/library/search/similar'
import type { ArticleId } from '../../../preload/contract/common'
import { randomFrom } from '../../support/random'
import { randomSearch } from '../../support/search-texts'
import { percentile, round } from '../figures'
import { measuring, type Measuring } from '../measuring'
import { wordOfRank } from '../natural-texts'
import { indexPerLetter, type Made, madeLibrary, openAlone, withLibrary } from './made-library'
import { forms, randomTerms, rounds } from './queries'
import { optionOf, sizeOf } from './sizes'

/** With which the window's library is compared: a start of the same program on hardly anything. */
const smallSize = 1_000
const overAlone = 50

type Alone = Readonly<Record<string, { best: number; newest: number }>>

/** The same queries of FTS5 alone, of which it answers the best or the newest rows. */
function measureAlone(made: Made): Alone {
  const alone = openAlone(made)
  const ask = (order: string) =>
    alone.prepare(`SELECT rowid FROM text WHERE text MATCH ? ORDER BY ${order} LIMIT 50`)
  const [best, newest] = [ask('rank'), ask('rowid DESC')]
  try {
    return Object.fromEntries(
      Object.entries(forms).map(([name, { alone: query }]) => [
        name,
        { best: p95Of((n) => best.all(query(n))), newest: p95Of((n) => newest.all(query(n))) },
      ]),
    )
  } finally {
    alone.close()
  }
}

function p95Of(work: (n: number) => unknown): number {
  const times = Array.from({ length: rounds }, (_, n) => {
    const began = performance.now()
    work(n)
    return performance.now() - began
  })
  return round(percentile(times, 0.95))
}

const asked = { kind: 'article', after: null, limit: 50, zone: 'UTC' } as const

async function measureForms(measure: Measuring, library: Library, alone: Alone): Promise<void> {
  for (const [name, { typed, isBeginning }] of Object.entries(forms)) {
    for (const order of isBeginning ? (['newest'] as const) : (['newest', 'best'] as const)) {
      const goal = (alone[name]?.[isBeginning ? 'newest' : 'best'] ?? 0) + overAlone
      await measure.inTurns(`${name}, ${order}`, goal, rounds, (n) =>
        search(library, { ...asked, text: typed(n), order, isTyping: isBeginning }),
      )
    }
  }
}

async function measureOthers(measure: Measuring, library: Library): Promise<void> {
  const newest = (text: string) => search(library, { ...asked, text, order: 'newest', isTyping: false })
  const common = (n: number) => wordOfRank(20 + n)
  await measure.inTurns('outlet and common word', null, rounds, (n) =>
    newest(`outlet:"Outlet ${n}" ${common(n)}`),
  )
  await measure.inTurns('month alone', null, rounds, (n) => newest(`date:20${16 + (n % 10)}-05`))
  await measure.inTurns('nothing found, a common word and a month', null, rounds, (n) =>
    newest(`${common(n)} date:1990`),
  )
  await measure.inTurns('counts of a common word', null, rounds, (n) =>
    counts(library, { text: common(n), isTyping: false, zone: 'UTC' }),
  )
  const settled = { isTyping: false, zone: 'UTC' }
  for (const [name, text] of [
    ['a common word', common],
    ['unread', () => 'is:unread'],
  ] as const) {
    await measure.inTurns(`facets of ${name}`, 150, rounds, (n) =>
      facets(library, { ...settled, text: text(n) }),
    )
    await measure.inTurns(`months of ${name}`, 150, rounds, (n) =>
      months(library, { ...settled, text: text(n) }),
    )
  }
  const ids = library.db.prepare<[], ArticleId>('SELECT id FROM article ORDER BY n LIMIT 200').pluck().all()
  await measure.inTurns('more like this', null, rounds, (n) =>
    similar(library, { articleId: ids[n % ids.length] as ArticleId, limit: 20 }),
  )
}

/** Whatever comes to somebody's mind: goals for these are of the 99th of a hundred. */
async function measureRandom(measure: Measuring, library: Library): Promise<void> {
  const random = randomFrom(12)
  const anyOrder = (text: string, n: number) =>
    search(library, { ...asked, text, order: n % 2 === 0 ? 'newest' : 'best', isTyping: n % 4 < 2 })
  await measure.inTurns('random terms', null, 300, (n) => anyOrder(randomTerms(random), n))
  await measure.inTurns('random signs', null, 1_500, (n) => anyOrder(randomSearch(random), n))
}

async function run(keep: string): Promise<void> {
  const size = sizeOf(optionOf('--size') ?? '')
  const made = await madeLibrary(keep, size)
  const alone = measureAlone(made)
  const measure = measuring()
  await withLibrary(made, async (library) => {
    await measureForms(measure, library, alone)
    await measureOthers(measure, library)
    await measureRandom(measure, library)
  })
  const { library: ofLibrary, alone: ofAlone } = await indexPerLetter(made)
  const result = {
    articles: size,
    indexPerText: round(ofLibrary),
    aloneIndexPerText: round(ofAlone),
    fts5AloneP95: alone,
    figures: measure.figures,
  }
  const into = optionOf('--into')
  if (into !== null) {
    const small = await madeLibrary(keep, smallSize)
    writeFileSync(into, JSON.stringify({ ...result, library: made.library, small: small.library }))
  } else if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2))
  else {
    console.log(
      `${size} articles; index ${result.indexPerText} of the text, FTS5 alone ${result.aloneIndexPerText}`,
    )
    console.table(alone)
    console.table(measure.figures)
  }
}

const given = optionOf('--keep')
const keep = given ?? mkdtempSync(join(tmpdir(), 'dateline-bench-'))
void run(keep).finally(() => {
  if (given === null) rmSync(keep, { recursive: true, force: true })
})
