// Bundled and started by library-run.mjs: what the review takes of 100,000 articles with twice as many highlights, and what comes with
// them: tags, what a link can lead to, and emptying the trash. `npm run bench -- review [ARTICLES] [--keep FOLDER] [--json]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../../main/library/database/database'
import { closeLibrary } from '../../../main/library/database/open'
import { reviewCount, reviewPage } from '../../../main/library/search/review/pages'
import { reviewRandom } from '../../../main/library/search/review/random'
import type { SourceId } from '../../../preload/contract/common'
import type { ReviewFilter, ReviewOrder } from '../../../preload/contract/review'
import { highlightColors } from '../../../preload/contract/words'
import { everything, newest } from '../../support/review-filter'
import { round } from '../figures'
import { measuring, type Measuring } from '../measuring'
import { wordOfRank } from '../natural-texts'
import { measureTrash } from './erasing'
import { madeReview } from './review-library'
import { measureLinks, measureTags } from './review-tags'

const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000)
const rounds = 20
const goal = 150

type Pages = (
  filter: Partial<ReviewFilter>,
  order?: ReviewOrder,
  after?: string | null,
) => Promise<string | null>

function pagesOf(library: Library): Pages {
  return async (filter, order = newest, after = null) =>
    (await reviewPage(library, { filter: { ...everything, ...filter }, order, after, limit: 100 })).next
}

const ingrid = { kind: 'person', name: 'Ingrid Falk' } as const
const commonWord = (n: number) => wordOfRank(20 + n)

async function measureOrders(measure: Measuring, page: Pages): Promise<void> {
  for (const sort of ['made', 'published', 'article', 'color'] as const)
    await measure.inTurns(`first page, by ${sort}`, goal, rounds, () => page({}, { sort, group: 'none' }))
  for (const group of ['article', 'color', 'tag', 'outlet', 'month'] as const)
    await measure.inTurns(`first page, grouped by ${group}`, goal, rounds, () =>
      page({}, { sort: 'made', group }),
    )
  let after: string | null = null
  await measure.inTurns('one page after the other, by colour', goal, rounds, async () => {
    after = await page({}, { sort: 'color', group: 'none' }, after)
  })
  const byTag: Record<string, (n: number) => Partial<ReviewFilter>> = {
    'a rare word': (n) => ({ words: wordOfRank(5_000 + n * 97) }),
    'a common word': (n) => ({ words: commonWord(n) }),
    'a colour': (n) => ({ color: colorOf(n) }),
    'a name': () => ({ names: ingrid }),
    'what has lost its words': () => ({ state: 'gone' }),
  }
  for (const [name, filter] of Object.entries(byTag))
    await measure.inTurns(`first page of ${name}, grouped by tag`, goal, rounds, (n) =>
      page(filter(n), { sort: 'made', group: 'tag' }),
    )
  await measure.inTurns('first page of a colour and a common word, by title', goal, rounds, (n) =>
    page({ color: colorOf(n), words: wordOfRank(20 + n) }, { sort: 'article', group: 'none' }),
  )
}

function colorOf(n: number) {
  return highlightColors[n % highlightColors.length] ?? 'red'
}

const month = (n: number) => `2023-0${1 + (n % 9)}`

function filtersOf(sourceId: SourceId): Record<string, (n: number) => Partial<ReviewFilter>> {
  return {
    'common word': (n) => ({ words: commonWord(n) }),
    'rare word': (n) => ({ words: wordOfRank(5_000 + n * 97) }),
    'one letter': (n) => ({ words: wordOfRank(40 + n * 11).slice(0, 1) }),
    'two letters': (n) => ({ words: wordOfRank(40 + n * 11).slice(0, 2) }),
    'three letters': (n) => ({ words: wordOfRank(40 + n * 11).slice(0, 3) }),
    'two words': (n) => ({ words: `${commonWord(n)} ${wordOfRank(60 + n)}` }),
    colour: (n) => ({ color: colorOf(n) }),
    tag: (n) => ({ tag: `Topic ${n % 10}/${n}` }),
    'tag with those nested in it': (n) => ({ tag: `Topic ${n % 10}` }),
    'two tags, on highlights that overlap': (n) => ({
      tag: `Topic ${n % 10}`,
      alsoTag: `Topic ${(n + 3) % 10}`,
      tagsOn: 'overlap',
    }),
    'two tags in one article': (n) => ({
      tag: `Topic ${n % 10}`,
      alsoTag: `Topic ${(n + 3) % 10}`,
      tagsOn: 'article',
    }),
    outlet: () => ({ sourceId }),
    month: (n) => ({ from: month(n), until: month(n) }),
    'month of the article': (n) => ({ from: `201${n % 9}-05`, until: `201${n % 9}-05`, days: 'published' }),
    notes: () => ({ kind: 'note' }),
    quotations: () => ({ kind: 'quote' }),
    'what has a note': () => ({ hasNote: true }),
    'a name in 5,000 articles': () => ({ names: ingrid }),
    speaker: () => ({ speaker: ingrid }),
    'what has lost its words': () => ({ state: 'gone' }),
    'nothing found: changed': () => ({ state: 'changed' }),
    'colour, outlet and common word': (n) => ({ color: 'red', sourceId, words: commonWord(n) }),
    'tag, colour and common word': (n) => ({
      tag: `Topic ${n % 10}`,
      color: colorOf(n),
      words: commonWord(n),
    }),
    'name, tag and month': (n) => ({
      names: ingrid,
      tag: `Topic ${n % 10}`,
      from: month(n),
      until: month(n),
    }),
    'outlet, a note and two letters': (n) => ({
      sourceId,
      hasNote: true,
      words: wordOfRank(40 + n * 11).slice(0, 2),
    }),
  }
}

async function measureFilters(measure: Measuring, library: Library, page: Pages): Promise<void> {
  const sourceId = library.db.prepare<[], SourceId>('SELECT id FROM source LIMIT 1').pluck().get() as SourceId
  for (const [name, filter] of Object.entries(filtersOf(sourceId))) {
    await measure.inTurns(`first page of ${name}`, goal, rounds, (n) => page(filter(n)))
    await measure.inTurns(`count of ${name}`, goal, rounds, (n) =>
      reviewCount(library, { filter: { ...everything, ...filter(n) } }),
    )
  }
  await measure.inTurns('count of all', goal, rounds, () => reviewCount(library, { filter: everything }))
  await measure.inTurns('one by chance', goal, rounds, () => reviewRandom(library, { filter: everything }))
  await measure.inTurns('one by chance, of a common word', goal, rounds, (n) =>
    reviewRandom(library, { filter: { ...everything, words: commonWord(n) } }),
  )
}

async function run(keep: string): Promise<void> {
  const library = madeReview(keep, count)
  const measure = measuring()
  try {
    const page = pagesOf(library)
    await measureOrders(measure, page)
    await measureFilters(measure, library, page)
    await measureTags(measure, library)
    measureLinks(measure, library)
  } finally {
    closeLibrary(library)
  }
  const trash = await measureTrash(library)
  const load = round(loadavg()[0] ?? 0)
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ load, figures: measure.figures, trash }, null, 2))
  else {
    console.log(`${count} articles; load of the machine ${load}`)
    console.table(measure.figures)
    console.table(trash)
  }
}

const keptAt = process.argv.includes('--keep') ? process.argv[process.argv.indexOf('--keep') + 1] : undefined
const folder = keptAt ?? mkdtempSync(join(tmpdir(), 'dateline-bench-'))
void run(folder).finally(() => {
  if (keptAt === undefined) rmSync(folder, { recursive: true, force: true })
})
