import { expect, it } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { formerText } from '../../../../main/library/articles/former-text'
import { list } from '../../../../main/library/articles/revision-list'
import * as changes from '../../../../main/library/journal/undo'
import { placePassage } from '../../../../main/passages/place'
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
