import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import * as changes from '../../../../main/library/journal/undo'
import { contentHash } from '../../../../main/library/verify/content-hash'
import { addArticle, newActId, newLibrary, passageOf, reopen } from '../../../support/library'

test('the same things have the same hash, whatever was undone and however often it was opened', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const before = await contentHash(library)
  articles.mark(library, { articleId, starred: true })
  const starred = await contentHash(library)
  expect(starred.hash).not.toBe(before.hash)
  changes.undo(library)
  expect(await contentHash(library)).toEqual(before)
  changes.redo(library)
  expect(await contentHash(reopen(library, { mode: 'read' }))).toEqual(starred)
})

test('a part tells where two differ: a word of a note is in the notes alone', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const target = { on: 'article', articleId } as const
  const { id: noteId, version } = notes.create(library, { target, body: 'Ask her.', actId: newActId() })
  const before = await contentHash(library)
  notes.save(library, { noteId, version, body: 'Ask him.', actId: newActId() })
  const { parts } = await contentHash(library)
  expect(Object.keys(parts).filter((name) => parts[name] !== before.parts[name])).toEqual(['note'])
})

test('what belongs to a deleted article is not counted, down to its bytes', async () => {
  const library = newLibrary()
  const kept = await contentHash(library)
  const articleId = addArticle(library)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'harbour')
  const draft = { articleId, revisionId: revision.id, passage, color: 'red' } as const
  const { id: highlightId } = highlights.create(library, draft)
  notes.create(library, { target: { on: 'highlight', highlightId }, body: 'Look.', actId: newActId() })
  articles.remove(library, { articleId })
  // Its row of marks is not counted, nor its text, its original, its highlight and the note on that.
  expect(await contentHash(library)).toEqual(kept)
})
