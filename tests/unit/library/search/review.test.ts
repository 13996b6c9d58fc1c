import { describe, expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { confirm as confirmEntity } from '../../../../main/library/entities/entities'
import { reviewPage } from '../../../../main/library/search/review/pages'
import { reviewRandom } from '../../../../main/library/search/review/random'
import { passageOfReview } from '../../../../main/use-cases/review'
import type { ReviewOrder, ListedRow } from '../../../../preload/contract/review'
import { reviewGroups, reviewSorts } from '../../../../preload/contract/words'
import { named } from '../../../support/findings'
import { answer } from '../../../support/library'
import { annotated, found, isListedAsDue, note, rowsOf, said, tag } from '../../../support/review'
import { everything, newest } from '../../../support/review-filter'

const all = [
  '“Nobody crosses before spring,”',
  'Ask the harbour master for plans.',
  'to be widened',
  'Ada Holm wants',
  'Traders are angry',
  'river rose',
]

test('all highlights, notes and decided quotations stand in it, the newest first', async () => {
  const { library, harbour } = annotated()
  expect(await found(library)).toEqual(all)
  const [quote, , widened, , traders] = await rowsOf(library)
  expect(quote).toMatchObject({ ref: { kind: 'quote' }, speaker: 'Ada Holm', state: 'exact', color: null })
  expect(traders).toMatchObject({ note: 'Which traders, and how many?', color: 'yellow', tags: [] })
  expect(widened).toMatchObject({
    article: { articleId: harbour, title: 'A wider harbour', outlet: 'Coast Times', published: '2016-05-02' },
    articleTags: ['Trade'],
  })
  await isListedAsDue(library)
})

describe('a filter', () => {
  test('leaves what has the words: as they are typed, in passages, notes and quotations', async () => {
    const { library } = annotated()
    expect(await found(library, { words: 'riv' })).toEqual(['river rose'])
    expect(await found(library, { words: 'traders many' })).toEqual(['Traders are angry'])
    expect(await found(library, { words: 'harbour mas' })).toEqual(['Ask the harbour master for plans.'])
    expect(await found(library, { words: 'crosses' })).toEqual(['“Nobody crosses before spring,”'])
    expect(await found(library, { words: 'volcano' })).toEqual([])
  })

  test('leaves one kind, colour, state, outlet, and what has a note or none', async () => {
    const { library, harbour } = annotated()
    const { sourceId } = articles.get(library, { articleId: harbour })
    expect(await found(library, { kind: 'note' })).toEqual(['Ask the harbour master for plans.'])
    expect(await found(library, { color: 'red' })).toEqual(['Ada Holm wants', 'river rose'])
    expect(await found(library, { color: 'red', sourceId })).toEqual(['Ada Holm wants'])
    expect(await found(library, { kind: 'highlight', hasNote: true })).toEqual(['Traders are angry'])
    expect(await found(library, { state: 'gone' })).toEqual([])
  })

  test('leaves a tag with those nested in it, on the highlight or on its article', async () => {
    const { library } = annotated()
    expect(await found(library, { tag: 'water' })).toEqual(['river rose'])
    expect(await found(library, { tag: 'Wat' })).toEqual([])
    expect(await found(library, { tag: 'trade', kind: 'highlight' })).toEqual([
      'to be widened',
      'Ada Holm wants',
    ])
  })

  test('leaves passages that name somebody, not all of an article that does, and what they said', async () => {
    const { library } = annotated()
    const ada = named('person', 'Ada Holm')
    expect(await found(library, { names: ada })).toEqual(['Ada Holm wants'])
    expect(await found(library, { speaker: ada })).toEqual(['“Nobody crosses before spring,”'])
    const { entityId } = confirmEntity(library, { kind: 'person', name: 'Ada Holm' })
    note(library, { on: 'entity', entityId }, 'Speaks for the council.')
    expect(await found(library, { names: { entityId } })).toEqual([
      'Speaks for the council.',
      'Ada Holm wants',
    ])
  })

  test('leaves days, of the article or of when it was made, a month with all its days', async () => {
    const { library } = annotated()
    const march = { days: 'published', from: '2016-03', until: '2016-03' } as const
    expect(await found(library, { ...march, kind: 'highlight' })).toEqual(['Traders are angry', 'river rose'])
    expect(await found(library, { from: '2100' })).toEqual([])
    expect(await found(library, { until: '2100', kind: 'quote' })).toHaveLength(1)
  })
})

describe('an order', () => {
  test('of articles has them by title, and rows as in the text', async () => {
    const { library } = annotated()
    const byArticle = ['Ada Holm wants', 'to be widened', 'river rose', '“Nobody crosses before spring,”']
    const order: ReviewOrder = { sort: 'article', group: 'none' }
    expect((await found(library, { hasNote: false }, order)).slice(0, 4)).toEqual(byArticle)
    expect((await found(library, {}, { sort: 'published', group: 'article' }))[0]).toBe(
      'Ask the harbour master for plans.',
    )
  })

  test('by tag has a row under each of its tags, and the rest at the end', async () => {
    const { library, river } = annotated()
    tag(library, { highlightId: river }, 'Trade')
    const rows = await rowsOf(library, { kind: 'highlight' }, { sort: 'made', group: 'tag' })
    expect(rows.map((row) => [row.underTag, said(row)])).toEqual([
      ['Trade', 'to be widened'],
      ['Trade', 'Ada Holm wants'],
      ['Trade', 'river rose'],
      ['Water/Floods', 'river rose'],
      [null, 'Traders are angry'],
    ])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  test('of any kind is the same a row at a time, and nothing is left out or told twice', async () => {
    const { library, river } = annotated()
    tag(library, { highlightId: river }, 'Trade')
    const { entityId } = confirmEntity(library, { kind: 'person', name: 'Ada Holm' })
    note(library, { on: 'entity', entityId }, 'Speaks for the council.')
    for (const filter of [everything, { ...everything, words: 'r' }, { ...everything, hasNote: false }])
      for (const sort of reviewSorts)
        for (const group of reviewGroups) {
          const order = { sort, group }
          const whole = (await reviewPage(library, { filter, order, after: null, limit: 100 })).rows
          const oneByOne: ListedRow[] = []
          let after: string | null = null
          do {
            const page = await reviewPage(library, { filter, order, after, limit: 1 })
            oneByOne.push(...page.rows)
            after = page.next
          } while (after !== null)
          expect(
            oneByOne.map(({ key }) => key),
            `${sort} ${group}`,
          ).toEqual(whole.map(({ key }) => key))
          expect(whole.length).toBeGreaterThan(0)
        }
  })

  test('cannot be gone on with from a place that no page gave', async () => {
    const { library } = annotated()
    const input = { filter: everything, order: newest, after: 'nonsense', limit: 10 }
    await expect(reviewPage(library, input)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

test('a passage has whole sentences around it, from the text that it was marked in, and its notes whole', () => {
  const { library, traders } = annotated()
  const passage = answer(
    'review.passage',
    passageOfReview(library, { ref: { kind: 'highlight', id: traders } }),
  )
  expect(passage).toMatchObject({ words: 'Traders are angry', after: '.', revisionNumber: 1 })
  expect(passage?.before).toContain('said Ada Holm. ')
  expect(passage?.notes.map(({ body }) => body)).toEqual(['Which traders, and how many?'])
})

test('by chance, rather what was not seen for long is shown, and no journal says so', async () => {
  const { library } = annotated()
  const acts = () => library.db.prepare('SELECT count(*) FROM act').pluck().get()
  const before = acts()
  const filter = { ...everything, kind: 'highlight' as const }
  const seen = new Set<string>()
  for (let shown = 0; shown < 4; shown++) {
    const row = await reviewRandom(library, { filter })
    seen.add(row?.ref.id ?? '')
  }
  expect(seen.size).toBe(4)
  expect(acts()).toBe(before)
  expect(await reviewRandom(library, { filter: { ...filter, words: 'volcano' } })).toBeNull()
})
