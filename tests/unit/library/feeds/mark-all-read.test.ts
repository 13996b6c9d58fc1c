import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { list as sources } from '../../../../main/library/articles/sources'
import { markAllRead } from '../../../../main/library/feeds/mark-all-read'
import { state, undo } from '../../../../main/library/journal/undo'
import type { Library } from '../../../../main/library/database/database'
import type { ArticleView } from '../../../../preload/contract/article'
import type { SourceId } from '../../../../preload/contract/common'
import { addArticle, newActId, newLibrary } from '../../../support/library'

function addSome(library: Library, outlet: string, count: number) {
  return Array.from({ length: count }, () => addArticle(library, { outlet }))
}

function unread(library: Library, sourceId: SourceId | null = null, view: ArticleView = 'unread') {
  return articles.list(library, { view, sourceId, after: null, limit: 1 }).total
}

function sourceNamed(library: Library, wanted: string) {
  const source = sources(library).find(({ name }) => name === wanted)
  if (source === undefined) throw new Error(`No source is called ${wanted}.`)
  return source.id
}

test('all of one source is read after it, in one step that undo takes back, and nothing of another source', async () => {
  const library = newLibrary()
  const [first] = addSome(library, 'Gazette', 230)
  addSome(library, 'Courier', 3)
  articles.mark(library, { articleId: first!, read: true })
  const sourceId = sourceNamed(library, 'Gazette')
  const actId = newActId()
  const marked = await markAllRead({ ...library, actId }, { view: 'all', sourceId })
  expect(marked).toEqual({ marked: 229 })
  expect([unread(library, sourceId), unread(library)]).toEqual([0, 3])
  expect(state(library).undo).toBe('mark all articles of “Gazette” as read')
  undo(library, { act: actId })
  expect([unread(library, sourceId), unread(library)]).toEqual([229, 232])
  expect(articles.get(library, { articleId: first! }).readAt).not.toBeNull()
})

test('a list marks its own: starred, archived, and never what was deleted', async () => {
  const library = newLibrary()
  const [starred, archived, deleted] = addSome(library, 'Gazette', 4)
  articles.mark(library, { articleId: starred!, starred: true })
  articles.mark(library, { articleId: archived!, archived: true })
  articles.remove(library, { articleId: deleted! })
  expect(await markAllRead(library, { view: 'starred', sourceId: null })).toEqual({ marked: 1 })
  expect(await markAllRead(library, { view: 'archived', sourceId: null })).toEqual({ marked: 1 })
  expect(await markAllRead(library, { view: 'unread', sourceId: null })).toEqual({ marked: 1 })
  const before = state(library).undo
  expect(await markAllRead(library, { view: 'all', sourceId: null })).toEqual({ marked: 0 })
  expect(state(library).undo).toBe(before)
  expect(articles.get(library, { articleId: deleted! }).readAt).toBeNull()
})

test('what arrives while it marks stays unread, and an undo in the middle ends it', async () => {
  const library = newLibrary()
  addSome(library, 'Gazette', 250)
  const marking = markAllRead(library, { view: 'all', sourceId: null })
  addArticle(library)
  await marking
  expect(unread(library)).toBe(1)
  undo(library)
  undo(library)
  const begun = markAllRead(library, { view: 'all', sourceId: null })
  undo(library)
  expect(await begun).toEqual({ marked: 100 })
  expect(unread(library)).toBe(250)
})
