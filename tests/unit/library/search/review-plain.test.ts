import { expect, test } from 'vitest'
import { all, type Library, run, transaction } from '../../../../main/library/database/database'
import { allNumbersOf } from '../../../../main/library/database/queries/all-numbers'
import { sql, whole } from '../../../../main/library/database/sql'
import { conditionsOf, hitsWithin } from '../../../../main/library/search/review/filter'
import type { Found } from '../../../../main/library/search/review/found'
import { columnsOf, type Key, orderSql, tablesOf } from '../../../../main/library/search/review/order'
import { reviewNumbers } from '../../../../main/library/search/review/pages'
import { allNumbers, amongOf, countRows, firstRows } from '../../../../main/library/search/review/slices'
import type { ReviewFilter, ReviewOrder } from '../../../../preload/contract/review'
import { hasFractionalBound } from '../../../support/index-bounds'
import { newLibrary } from '../../../support/library'
import { randomFrom } from '../../../support/random'
import { everything, newest } from '../../../support/review-filter'

// More than are looked through along an index before the rest is looked through in slices.
const count = 18_000

/** Highlights, notes and quotations of 50 days and some outlets; every second is of the harbour, every 4,000th of a lighthouse. */
function manyListed(): Library {
  const library = newLibrary()
  const numbers = sql`WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < ${count})`
  const isNote = sql`i % 10 = 3`
  transaction(library, () => {
    run(
      library,
      sql`${numbers} INSERT INTO review_listing
        SELECT CASE WHEN i % 10 = 7 THEN 4 * i + 2 WHEN ${isNote} THEN 4 * i + 1 ELSE 4 * i END,
          CASE WHEN i % 10 = 7 THEN 'quote' WHEN ${isNote} THEN 'note' ELSE 'highlight' END,
          CASE WHEN i % 10 = 7 THEN 'q' || i END, i % 97, i % 5, '2016-' || (10 + i % 3), '2026-' || (i * 7 / 2000),
          CASE WHEN i % 10 IN (3, 7) THEN NULL WHEN i % 6000 = 1 THEN 'grey' WHEN i % 3 = 0 THEN 'red' ELSE 'blue' END,
          i % 11, iif(${isNote}, NULL, 'exact'), i % 2
        FROM r`,
    )
    const words = sql`iif(i % 4000 = 5, 'lighthouse', iif(i % 2 = 0, 'harbour', 'river'))`
    run(
      library,
      sql`${numbers} INSERT INTO highlight_text (rowid, words) SELECT i, ${words} FROM r WHERE i % 10 NOT IN (3, 7)`,
    )
    run(
      library,
      sql`${numbers} INSERT INTO note_text (rowid, body) SELECT i, ${words} FROM r WHERE ${isNote}`,
    )
  })
  return library
}

const wordOf = { harbour: sql`l.n / 4 % 2 = 0 AND l.n / 4 % 4000 <> 5`, lighthouse: sql`l.n / 4 % 4000 = 5` }

/** What a filter leaves, asked in one plain statement. */
function plainly(library: Library, filter: ReviewFilter, order: ReviewOrder): number[] {
  const columns = columnsOf(order)
  const isNamed = Object.entries(wordOf).find(([word]) => word === filter.words)?.[1] ?? sql`1`
  const withWords = filter.words === '' ? sql`1` : sql`(${isNamed} AND l.kind <> 'quote')`
  return all<{ n: number }>(
    library,
    sql`SELECT l.n FROM review_listing l ${tablesOf(order)}
      WHERE ${conditionsOf(filter)} AND ${withWords}
      ORDER BY ${orderSql(columns)}`,
  ).map(({ n }) => n)
}

const filters: Record<string, Partial<ReviewFilter>> = {
  all: {},
  'a common colour': { color: 'red' },
  'a rare colour': { color: 'grey' },
  notes: { kind: 'note' },
  'one day': { from: '2026-3', until: '2026-3' },
  'a common word': { words: 'harbour' },
  'a rare word': { words: 'lighthouse' },
  'a common word and a rare colour': { words: 'harbour', color: 'blue', hasNote: false },
  nothing: { color: 'green' },
}

// Along either index, and by slices: by colour, title and outlet.
const orders: readonly ReviewOrder[] = [
  newest,
  { sort: 'published', group: 'none' },
  { sort: 'color', group: 'none' },
  { sort: 'article', group: 'none' },
  { sort: 'made', group: 'outlet' },
]

test(
  'each filter leaves in each order what one plain statement finds, page by page',
  { timeout: 60_000 },
  async () => {
    const library = manyListed()
    for (const [name, given] of Object.entries(filters)) {
      const filter = { ...everything, ...given }
      const among = await amongOf(library, filter)
      const whole = plainly(library, filter, newest)
      expect(await countRows(library, among), name).toBe(whole.length)
      expect((await allNumbers(library, among)).sort(ascending), name).toEqual([...whole].sort(ascending))
      for (const order of orders) {
        const plain = plainly(library, filter, order)
        let after: Key | null = null
        let from = 0
        for (const limit of [1, 100, 3_000]) {
          const found: Found[] = await firstRows(library, among, { order, after, limit })
          expect(
            found.map(({ n }) => n),
            `${name}, ${order.sort}, ${order.group}`,
          ).toEqual(plain.slice(from, from + limit))
          after = found.at(-1)?.key ?? after
          from += limit
        }
      }
    }
  },
)

const tagNames = ['First', 'Second', 'Third'] as const

/** Each of the tags on every so-manieth highlight, and the first one on some articles; whatever bears which is in the list alone. */
function withTags(library: Library): void {
  library.db.pragma('foreign_keys = OFF')
  const stamps = sql`'2026', '2026', 1, ${library.authorId}`
  const numbers = sql`WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < ${count})`
  transaction(library, () => {
    for (const [at, name] of tagNames.entries()) {
      run(
        library,
        sql`INSERT INTO tag (id, name, folded, created_at, updated_at, version, author_id)
          VALUES (${name}, ${name}, ${name.toLowerCase()}, ${stamps})`,
      )
      run(
        library,
        sql`INSERT INTO tagging (id, tag_id, article_id, created_at, updated_at, version, author_id)
          VALUES (${name}, ${name}, 'none', ${stamps})`,
      )
      run(
        library,
        sql`${numbers} INSERT INTO tag_listing SELECT ${name}, i % 97, i, 1 FROM r
          WHERE i % ${whole(at + 4)} = 0 AND i % 10 NOT IN (3, 7)`,
      )
    }
    run(library, sql`INSERT INTO tag_listing VALUES ('First', 5, 0, 1), ('First', 6, 0, 1)`)
  })
}

test('under each tag stand the rows that a filter leaves, however many these are', async () => {
  const library = manyListed()
  withTags(library)
  const borne = (name: string) =>
    new Set(
      allNumbersOf(
        library,
        sql`SELECT l.n FROM review_listing l JOIN tag_listing g
          ON (g.highlight_n > 0 AND l.n = 4 * g.highlight_n) OR (g.highlight_n = 0 AND l.article_n = g.article_n)
          WHERE g.tag_id = ${name}`,
      ),
    )
  const tagged = tagNames.map((name) => ({ name, rows: borne(name) }))
  for (const given of [{}, { words: 'harbour' }, { color: 'blue' as const }, { hasNote: false }]) {
    const filter = { ...everything, ...given }
    const plain = plainly(library, filter, newest)
    expect(plain.length).toBeGreaterThan(5_000)
    const isUntagged = (n: number) => tagged.every(({ rows }) => !rows.has(n))
    const expected = [
      ...tagged.flatMap(({ name, rows }) =>
        plain.filter((n) => rows.has(n)).map((n) => ({ n, underTag: name })),
      ),
      ...plain.filter(isUntagged).map((n) => ({ n, underTag: null })),
    ]
    expect(await reviewNumbers(library, { filter, order: { sort: 'made', group: 'tag' } })).toEqual(expected)
  }
})

test('hits within a range are those of a plain statement, from whichever end they are asked for', () => {
  const library = manyListed()
  const middle = { highlight: count / 2, note: count / 2 }
  const plain = plainly(library, { ...everything, words: 'harbour' }, newest)
  const random = randomFrom(7)
  for (let round = 0; round < 40; round += 1) {
    const from = random(4 * count)
    const range = { from, to: from + random(20_000) }
    const hits = hitsWithin({ match: 'harbour', quotes: [], middle }, range)
    const [lowest, highest] = [4 * Math.floor(range.from / 4), 4 * Math.floor(range.to / 4) + 3]
    expect(allNumbersOf(library, hits).sort(ascending)).toEqual(
      plain.filter((n) => n >= lowest && n <= highest).sort(ascending),
    )
    expect(hits.text.includes('ORDER BY rowid DESC')).toBe(from / 4 >= count / 2 + 1)
    expect(hasFractionalBound(hits.text)).toBe(false)
  }
})

function ascending(a: number, b: number): number {
  return a - b
}
