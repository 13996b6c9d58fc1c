import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import * as tags from '../../../../main/library/annotations/tags'
import { addArticle, answer, newLibrary, refusal } from '../../../support/library'

function names(library: ReturnType<typeof newLibrary>, articleId: ReturnType<typeof addArticle>) {
  return answer('tag.list', tags.list(library, { articleId })).map(({ name }) => name)
}

test('a tag is put on once, in the spelling that it was written in first', () => {
  const library = newLibrary()
  const [one, other] = [addArticle(library), addArticle(library)]
  const first = tags.add(library, { articleId: one, name: ' Trade / Ports ' })
  expect(first.name).toBe('Trade/Ports')
  expect(tags.add(library, { articleId: one, name: 'trade/ports' }).id).toBe(first.id)
  tags.add(library, { articleId: other, name: 'TRADE/PORTS' })
  expect(names(library, one)).toEqual(['Trade/Ports'])
  expect(names(library, other)).toEqual(['Trade/Ports'])
  expect(refusal(() => tags.add(library, { articleId: one, name: ' / ' })).code).toBe('not-found')
})

test('taking off and putting on are undone and done again', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id } = tags.add(library, { articleId, name: 'a' })
  tags.remove(library, { taggingId: id })
  expect(names(library, articleId)).toEqual([])
  expect(changes.undo(library)?.label).toBe('remove the tag “a”')
  expect(names(library, articleId)).toEqual(['a'])
  expect(changes.undo(library)?.label).toMatch(/^tag “.*” with “a”$/)
  expect(names(library, articleId)).toEqual([])
  changes.redo(library)
  expect(names(library, articleId)).toEqual(['a'])
  expect(refusal(() => tags.remove(library, { taggingId: articleId as never })).code).toBe('not-found')
})

test('nothing is put on a deleted article', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  articles.remove(library, { articleId })
  expect(refusal(() => tags.add(library, { articleId, name: 'a' })).code).toBe('conflict')
})
