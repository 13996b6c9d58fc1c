import { expect, test } from 'vitest'
import { replaceHighlight } from '../../../main/library/annotations/highlight-extent'
import * as highlights from '../../../main/library/annotations/highlights'
import * as articles from '../../../main/library/articles/articles'
import type { Library } from '../../../main/library/database/database'
import * as entities from '../../../main/library/entities/entities'
import * as merging from '../../../main/library/entities/merging'
import { placePassage } from '../../../main/passages/place'
import { followLink } from '../../../main/use-cases/follow-link'
import type { ArticleId, EntityId, HighlightId } from '../../../preload/contract/common'
import { answer, newLibrary, passageOf, readingOf } from '../../support/library'

const nobody = '0190163d-8694-739b-aea5-966c26f8ad90'
const words = 'The mayor will publish all letters of the last 14 years.'

function take(library: Library, middle: string, url = 'https://gazette.example/letters') {
  const lines = ['The council met on Thursday in the old town hall.', middle, 'It was a long meeting.']
  return articles.importReading(library, readingOf(lines, { url }), placePassage).articleId
}

function mark(library: Library, articleId: ArticleId) {
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, words)
  return highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
}

function marked() {
  const library = newLibrary()
  const articleId = take(library, words)
  return { library, articleId, highlightId: mark(library, articleId).id }
}

function toArticle(library: Library, articleId: ArticleId, highlightId: HighlightId | null = null) {
  const found = answer('link.follow', followLink(library, { to: 'article', articleId, highlightId }))
  if (found.shows !== 'article') throw new Error('No article is shown.')
  return found
}

test('an article is shown as it was left, and at a highlight where its words stand', () => {
  const { library, articleId, highlightId } = marked()
  expect(toArticle(library, articleId)).toMatchObject({ span: null, says: null, isDeleted: false })
  const found = toArticle(library, articleId, highlightId)
  const { text } = articles.get(library, { articleId }).revision
  expect(text.slice(found.span?.start, found.span?.end)).toBe(words)
  expect(found).toMatchObject({ highlightId, says: null })
})

test('a link to a highlight leads to the one that took its place', () => {
  const { library, articleId, highlightId } = marked()
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'publish all letters')
  const { id } = replaceHighlight(library, { highlightId, revisionId: revision.id, passage })
  const found = toArticle(library, articleId, highlightId)
  expect(found).toMatchObject({ highlightId: id, says: null })
  expect(revision.text.slice(found.span?.start, found.span?.end)).toBe('publish all letters')
})

test('a later revision moves the place, changes the words, or has them no more; each is said', () => {
  const { library, articleId, highlightId } = marked()
  take(library, `A line that is new. ${words}`)
  const moved = toArticle(library, articleId, highlightId)
  const { text } = articles.get(library, { articleId }).revision
  expect(text.slice(moved.span?.start, moved.span?.end)).toBe(words)
  expect(moved.says).toBeNull()

  take(library, words.replace('will publish', 'will not publish'))
  const changed = toArticle(library, articleId, highlightId)
  expect(changed.span).not.toBeNull()
  expect(changed.says).toContain('The article was changed here')

  take(library, 'Nobody said a word about anything else.')
  const gone = toArticle(library, articleId, highlightId)
  expect(gone).toMatchObject({ span: null, highlightId })
  expect(gone.says).toContain('no longer in the article’s text')
})

test('a deleted highlight, one of another article and one of another library lead to the article', () => {
  const { library, articleId, highlightId } = marked()
  const other = take(library, 'Another article that has none of it.', 'https://gazette.example/other')
  expect(toArticle(library, other, highlightId).says).toContain('is not in the library that is open')
  expect(toArticle(library, articleId, nobody as HighlightId).says).toContain('is not in the library')
  highlights.remove(library, { highlightId })
  expect(toArticle(library, articleId, highlightId)).toMatchObject({ span: null, highlightId: null })
  expect(toArticle(library, articleId, highlightId).says).toContain('was deleted')
})

test('a deleted article is shown where it lies, and an unknown one is not looked for', () => {
  const { library, articleId } = marked()
  articles.remove(library, { articleId })
  expect(toArticle(library, articleId)).toMatchObject({ isDeleted: true })
  expect(toArticle(library, articleId).says).toContain('restore it there')
  const unknown = followLink(library, { to: 'article', articleId: nobody as ArticleId, highlightId: null })
  expect(answer('link.follow', unknown)).toMatchObject({ shows: 'nothing' })
})

test('an entity is shown, as what it was merged into by now; one that is none any more is said', () => {
  const library = newLibrary()
  const confirm = (name: string) => entities.confirm(library, { kind: 'person', name }).entityId
  const [one, two] = [confirm('Ida Voss'), confirm('Ida Voss-Lund')]
  const to = (entityId: EntityId) => answer('link.follow', followLink(library, { to: 'entity', entityId }))
  expect(to(one)).toEqual({ shows: 'entity', of: { entityId: one } })
  merging.merge(library, { from: { entityId: one }, into: { entityId: two } })
  expect(to(one)).toEqual({ shows: 'entity', of: { entityId: two } })
  entities.unconfirm(library, { entityId: two })
  expect(to(two)).toMatchObject({ shows: 'nothing' })
  expect(to(nobody as EntityId)).toMatchObject({ shows: 'nothing' })
})
