import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { summaryColumns } from '../../../../main/library/articles/article-rows'
import type { Library } from '../../../../main/library/database/database'
import * as changes from '../../../../main/library/journal/undo'
import * as sources from '../../../../main/library/articles/sources'
import { placePassage } from '../../../../main/passages/place'
import type { ArticleId } from '../../../../preload/contract/common'
import { addArticle, answer, newLibrary, readingOf } from '../../../support/library'

const doubts = ['Much was set aside.', 'It was found in two places.']
const url = 'https://example.org/tide'

function toCheck(library: Library): ArticleId[] {
  const asked = { view: 'to-check', sourceId: null, after: null, limit: 50 } as const
  const page = answer('article.list', articles.list(library, asked))
  expect(page.total).toBe(page.articles.length)
  expect(articles.counts(library)['to-check']).toBe(page.total)
  return page.articles.map(({ id }) => id)
}

/** What is in the list, in the article itself, and in what marking it answers is the same. */
function doubtsOf(library: Library, articleId: ArticleId): { doubts: string[]; isChecked: boolean } {
  const { doubts: told, isChecked } = answer('article.get', articles.get(library, { articleId }))
  expect(articles.mark(library, { articleId }).doubts).toEqual(told)
  expect(toCheck(library).includes(articleId)).toBe(told.length > 0)
  return { doubts: told, isChecked }
}

test('a doubted article is to be checked until a person says it is, and again once that is undone', () => {
  const library = newLibrary()
  const clear = addArticle(library)
  const doubted = addArticle(library, { outlet: 'Daily' }, doubts)
  expect(doubtsOf(library, clear)).toEqual({ doubts: [], isChecked: false })
  expect(doubtsOf(library, doubted)).toEqual({ doubts, isChecked: false })
  expect(toCheck(library)).toEqual([doubted])
  const [source] = sources.list(library)
  const ofSource = articles.list(library, {
    view: 'to-check',
    sourceId: source?.id ?? null,
    after: null,
    limit: 5,
  })
  expect(ofSource).toMatchObject({ total: 1, articles: [{ id: doubted, doubts }] })

  answer('article.mark', articles.mark(library, { articleId: doubted, checked: true }))
  expect(doubtsOf(library, doubted)).toEqual({ doubts: [], isChecked: true })
  expect(changes.undo(library)?.label).toBe('mark as checked “Harbour reopens”')
  expect(doubtsOf(library, doubted)).toEqual({ doubts, isChecked: false })
  changes.redo(library)
  expect(doubtsOf(library, doubted)).toEqual({ doubts: [], isChecked: true })
  expect(articles.mark(library, { articleId: doubted, checked: false }).doubts).toEqual(doubts)
  expect(changes.state(library).undo).toBe('mark as not checked “Harbour reopens”')
})

test('only what is neither archived nor deleted is asked for', () => {
  const library = newLibrary()
  const [archived, deleted] = [addArticle(library, {}, doubts), addArticle(library, {}, doubts)]
  articles.mark(library, { articleId: archived, archived: true })
  articles.remove(library, { articleId: deleted })
  expect(toCheck(library)).toEqual([])
  articles.restore(library, { articleId: deleted })
  expect(toCheck(library)).toEqual([deleted])
})

test('another text with doubts of its own is to be checked again, and its undo leaves what was checked', () => {
  const library = newLibrary()
  const first = readingOf(['The tide was late.'], { url })
  const understood = { ...first.fields, doubts: ['One doubt.'] }
  const { articleId } = articles.importReading(library, { ...first, understood }, placePassage)
  articles.mark(library, { articleId, checked: true })
  const second = readingOf(['The tide was early.'], { url })
  const again = { ...second, understood: { ...second.fields, doubts } }
  expect(articles.importReading(library, again, placePassage).outcome).toBe('new-revision')
  expect(doubtsOf(library, articleId)).toEqual({ doubts, isChecked: false })
  changes.undo(library)
  expect(doubtsOf(library, articleId)).toEqual({ doubts: [], isChecked: true })
})

test('a corrected text is checked, until its undo; a corrected title alone is not', () => {
  const library = newLibrary()
  const reading = readingOf(['One.', 'Two.'])
  const understood = { ...reading.fields, doubts }
  const { articleId } = articles.importReading(library, { ...reading, understood })
  const fields = { ...reading.fields, title: 'Another' }
  articles.correct(library, { ...reading, fields, articleId }, placePassage)
  expect(articles.get(library, { articleId }).title).toBe('Another')
  expect(doubtsOf(library, articleId)).toEqual({ doubts, isChecked: false })
  articles.correct(library, { ...readingOf(['One.', 'Two.', 'Three.']), articleId }, placePassage)
  expect(doubtsOf(library, articleId)).toEqual({ doubts: [], isChecked: false })
  changes.undo(library)
  expect(doubtsOf(library, articleId)).toEqual({ doubts, isChecked: false })
})

test('a list looks for doubts in the index of those that are doubted, and at no other revision', () => {
  const library = newLibrary()
  const plan = library.db
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT ${summaryColumns.text} FROM article a
       JOIN article_state t ON t.article_id = a.id LEFT JOIN source s ON s.id = a.source_id WHERE a.n = 1`,
    )
    .all()
    .map(({ detail }) => detail)
  expect(plan.filter((step) => / d /.test(step))).toEqual(['SEARCH d USING INDEX revision_doubted (id=?)'])
})
