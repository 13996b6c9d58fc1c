import { expect, it } from 'vitest'
import type { ArticleFields } from '../../../../preload/contract/article'
import * as articles from '../../../../main/library/articles/articles'
import { correct } from '../../../../main/library/articles/correct'
import { formerText } from '../../../../main/library/articles/former/former-text'
import { list } from '../../../../main/library/articles/revision-list'
import * as changes from '../../../../main/library/journal/undo'
import { placePassage } from '../../../../main/passages/place'
import { noFields } from '../../../support/no-fields'
import { answer, newLibrary, readingOf, refusal } from '../../../support/library'

const url = 'https://www.example.org/news/harbour?id=7'

function twice() {
  const library = newLibrary()
  const take = (title: string, ...paragraphs: string[]) =>
    articles.importReading(library, readingOf(paragraphs, { url, title }), placePassage)
  const { articleId } = take('Ship comes in', 'The ship came in.', 'Nobody was hurt.')
  const first = articles.get(library, { articleId }).revision
  take('Ship lost', 'The ship is lost.')
  return { library, articleId, first }
}

it('a former text is read under the headline that it had, with its own words, count and bytes', () => {
  const { library, articleId, first } = twice()
  const { article, summary } = answer(
    'revision.get',
    formerText(library, { articleId, revisionId: first.id }),
  )
  expect(article).toMatchObject({ title: 'Ship comes in', revision: first, readingOffset: 0, url })
  expect(article.originalBytes).not.toBe(articles.get(library, { articleId }).originalBytes)
  expect(article.wordCount).toBeGreaterThan(articles.get(library, { articleId }).wordCount)
  expect(summary).toMatchObject({ number: 1, isCurrent: false, by: 'capture' })
})

it('the list says which text is the current one, after an undo too', () => {
  const { library, articleId, first } = twice()
  const current = () => list(library, { articleId }).filter(({ isCurrent }) => isCurrent)
  expect(current()).toMatchObject([{ number: 2 }])
  changes.undo(library)
  expect(current()).toMatchObject([{ id: first.id }])
})

it('a text of another article is refused', () => {
  const { library, first } = twice()
  const other = articles.importReading(library, readingOf(['Other words.']), placePassage)
  const asked = { articleId: other.articleId, revisionId: first.id }
  expect(refusal(() => formerText(library, asked)).code).toBe('not-found')
})

const ada = { byline: 'By Ada Marsh', published: { value: '2025-11-14', zone: null, words: 'Nov. 14, 2025' } }
const ben = { byline: 'By Ben Roe', published: { value: '2025-11-16', zone: null, words: 'Nov. 16, 2025' } }

/** An article that was captured several times, each time with other facts. */
function captured(...told: readonly Partial<ArticleFields>[]) {
  const library = newLibrary()
  const imported = told.map((fields, at) =>
    articles.importReading(
      library,
      readingOf([`Day ${at}: the ship is where it is.`], { url, ...fields }),
      placePassage,
    ),
  )
  const articleId = imported[0]?.articleId ?? expect.fail('nothing was captured')
  const then = (number: number) => {
    const one = list(library, { articleId }).find((revision) => revision.number === number)
    if (one === undefined) return expect.fail('no such revision')
    const { article, factsFrom } = formerText(library, { articleId, revisionId: one.id })
    return { byline: article.byline, published: article.published, factsFrom }
  }
  const setByline = (byline: string | null) => {
    const { fields, lines } = articles.reading(library, { articleId })
    const { text, blocks } = articles.get(library, { articleId }).revision
    correct(
      library,
      { articleId, fields: { ...noFields, ...fields, title: 'Ship', byline }, lines, text, blocks },
      placePassage,
    )
  }
  return { library, then, setByline }
}

it('a former text has the byline and the date that were captured with it', () => {
  const { then } = captured(ada, ben)
  expect(then(1)).toEqual({ ...ada, factsFrom: 'capture' })
  expect(then(2)).toEqual({ ...ben, factsFrom: 'capture' })
})

it('what a capture does not say is as the one before said it, and what only a later one says is not there yet', () => {
  const { then } = captured({}, ada, { byline: 'By Ben Roe' }, {})
  expect(then(1)).toEqual({ byline: null, published: null, factsFrom: 'capture' })
  expect(then(3)).toEqual({ byline: 'By Ben Roe', published: ada.published, factsFrom: 'capture' })
})

it('what a person corrected since is so in a former text too, and that is said', () => {
  const { then, setByline } = captured(ada, ben)
  setByline('By Cora Lind')
  expect(then(1)).toEqual({ byline: 'By Cora Lind', published: ada.published, factsFrom: 'corrected' })
  setByline(null)
  expect(then(1)).toEqual({ byline: null, published: ada.published, factsFrom: 'corrected' })
})

it('where a library kept nothing of what was captured, the present ones are shown and said to be', () => {
  const { library, then } = captured(ada, ben)
  library.db.exec(
    'DROP TRIGGER revision_is_immutable; UPDATE revision SET understood = NULL WHERE number = 1',
  )
  expect(then(1)).toEqual({ ...ben, factsFrom: 'article' })
})
