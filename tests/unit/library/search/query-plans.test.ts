import { expect, test } from 'vitest'
import type { Library } from '../../../../main/library/database/database'
import { batch } from '../../../../main/library/search/lists/batch'
import { counts } from '../../../../main/library/search/counts'
import { facets } from '../../../../main/library/search/facets/facets'
import { fieldValues } from '../../../../main/library/search/facets/field-values'
import { marks } from '../../../../main/library/search/marks'
import { months } from '../../../../main/library/search/facets/months'
import { similar } from '../../../../main/library/search/similar'
import { hitKind } from '../../../../preload/contract/search/hits'
import { hasFractionalBound } from '../../../support/index-bounds'
import { ask } from '../../../support/searching'
import { everyNoun } from '../../../support/small-library'

const queries = [
  'bridge',
  '-bridge',
  'bridge -river OR "old town"',
  'br',
  'NEAR(bridge river, 5)',
  'title:bridge by:holm caption:river body:council',
  'bridge outlet:ledger',
  'outlet:ledger',
  'tag:elections',
  'color:red note:check highlight:river tag:elections',
  'color:red,blue -note:check',
  'note:check',
  'entity:holm entity:weiss',
  'entity:holm -entity:weiss',
  'speaker:holm',
  'speaker:holm quote:bridge entity:weiss',
  'date:2016-03..2016-05 captured:last-7-days',
  'has:note has:highlight has:quote has:tag has:image has:pdf',
  'is:unread is:starred -is:archived',
  'is:deleted OR is:to-check OR is:read',
  'section:world lang:french url:example',
  'in:bridges',
  'new-in:bridges',
  'bridge -new-in:bridges',
]

/** Every text of SQL that searching for these prepared. */
async function statementsOf(library: Library): Promise<string[]> {
  library.statements.clear()
  for (const text of queries) {
    const asked = { text, isTyping: false, zone: 'UTC' }
    for (const kind of hitKind.options) {
      const { next } = await ask(library, text, { kind, limit: 1 })
      if (next !== null) await ask(library, text, { kind, limit: 1, after: next })
      await batch(library, { queries: [{ name: '', text }], kind, zone: 'UTC', hitsOfEach: 5 })
    }
    await ask(library, text, { order: 'best', isTyping: true })
    await counts(library, asked)
    await facets(library, asked)
    await months(library, asked)
  }
  await months(library, { text: '', isTyping: true, zone: 'UTC' })
  for (const field of ['by', 'tag', 'section', 'lang'] as const)
    for (const typed of ['', 'anna']) fieldValues(library, { field, typed })
  const [hit] = (await ask(library, 'bridge')).hits
  const articleId = hit?.articleId ?? null
  if (articleId === null) throw new Error('The library has no bridge.')
  marks(library, { text: 'bridge', articleId })
  await similar(library, { articleId, limit: 5 })
  return [...library.statements.keys()]
}

/** What SQLite looks through from end to end for a statement, by the names of the tables. */
function scansOf(library: Library, text: string): string[] {
  const places = text.match(/\?/g)?.length ?? 0
  const steps = library.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all(Array.from({ length: places }, () => null))
  return steps.flatMap(({ detail }) => {
    const [, alias = '', how = ''] = /^SCAN (\S+)(.*)$/.exec(detail) ?? []
    return alias === '' ? [] : tablesCalled(text, alias).map((table) => `${table}${how}`)
  })
}

/** The tables that go by an alias somewhere in a statement; none for a subquery, whose own rows are looked at by themselves. */
function tablesCalled(text: string, alias: string): string[] {
  if (new RegExp(String.raw`(?:FROM|JOIN) ${alias}\b`).test(text)) return [alias]
  const named = text.matchAll(new RegExp(String.raw`(?:FROM|JOIN) (\w+)(?:\([^)]*\))? ${alias}\b`, 'g'))
  return [...new Set([...named].map(([, table = '']) => table))]
}

/** What may be looked through from end to end, and why. */
const onPurpose: readonly [scan: RegExp, why: string][] = [
  [/^\w+_text VIRTUAL TABLE INDEX \d+:M/, 'the full-text index is asked for words'],
  [/^article_word VIRTUAL TABLE INDEX 259:$/, 'one word of the index'],
  [/^json_each.* VIRTUAL TABLE INDEX 1:$/, 'a list of values, or the blocks of one article'],
  [/^(up|down|family)$/, 'the few rows that a recursive statement has found so far'],
  [/^slice$/, 'the rows of one slice, which its own limit ends'],
  [
    /^(source|tag|entity|entity_alias|entity_merge|saved_search|library_color)( USING INDEX entity_name)?$/,
    'made by hand',
  ],
  [/^search_count$/, 'has one row'],
  [/^search_backlog$/, 'has rows only while the index is being made anew'],
]

/** The beginning of a walk, which its limit ends. */
const slices =
  /^(search_entry|highlight|note|quote_listing)( USING COVERING INDEX (quote_listing_dated|sqlite_autoindex_search_entry_1))?$/

test('no statement of a search looks through a table that grows with the library', async () => {
  const library = everyNoun()
  const texts = await statementsOf(library)
  expect(texts.length).toBeGreaterThan(100)
  const odd = texts.flatMap((text) =>
    scansOf(library, text)
      .filter((scan) => !onPurpose.some(([pattern]) => pattern.test(scan)))
      .filter((scan) => !(slices.test(scan) && text.includes('LIMIT ?')))
      .map((scan) => `${scan}: ${text.replace(/\s+/g, ' ')}`),
  )
  expect(odd).toEqual([])
})

test('no bound of a full-text index is a fraction, by which FTS5 would go through all that has the words', async () => {
  const texts = await statementsOf(everyNoun())
  expect(texts.some((text) => /rowid >= CAST\(\? AS INTEGER\)/.test(text))).toBe(true)
  expect(texts.filter(hasFractionalBound)).toEqual([])
})

test('a scan of the articles would be found', () => {
  const library = everyNoun(1)
  expect(scansOf(library, 'SELECT 1 FROM article_listing l JOIN article a ON a.n = l.article_n')).toEqual([
    expect.stringMatching(/^article/),
  ])
})
