import { existsSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import { erase } from '../../../../main/library/articles/erasing/erase'
import { weigh } from '../../../../main/library/articles/erasing/weigh'
import { imageFile, keepNoteImage, readImage } from '../../../../main/library/articles/images'
import type { Library } from '../../../../main/library/database/database'
import { redo, undo } from '../../../../main/library/journal/undo'
import { contentHash } from '../../../../main/library/verify/content-hash'
import { verify } from '../../../../main/library/verify/verify'
import type { NoteTarget } from '../../../../preload/contract/note'
import { imageLink } from '../../../../preload/contract/own-link'
import { addArticle, newActId, newLibrary } from '../../../support/library'
import { png } from '../../../support/pictures'
import { turns } from '../../../support/turns'

const bytes = png(64, 48)

function keep(library: Library): string {
  return keepNoteImage(library, { bytes, type: 'image/png', width: 64, height: 48 })
}

function write(library: Library, target: NoteTarget, body: string) {
  return notes.create(library, { target, body, actId: newActId() })
}

function markdown(hash: string): string {
  return `See ![the quay](${imageLink(hash)}).`
}

function chosen(library: Library) {
  const trash = { view: 'deleted', sourceId: null } as const
  const { newest } = articles.list(library, { ...trash, after: null, limit: 1 })
  return { list: trash, span: { from: null, to: null, newest }, without: [], also: [] }
}

async function emptyTrash(library: Library): Promise<void> {
  await erase(library, { actId: newActId(), chosen: chosen(library) }, turns())
}

test('an image in a note is proved by its hash, and counted and missed by verify', async () => {
  const library = newLibrary()
  const hash = keep(library)
  expect(keep(library)).toBe(hash)
  write(library, { on: 'memo' }, markdown(hash))
  expect(readImage(library, hash)).toEqual({ bytes, type: 'image/png' })
  expect(await verify(library)).toMatchObject({ checked: { images: 1 }, problems: [], notices: [] })
  writeFileSync(imageFile(library, hash), 'other bytes')
  const { problems } = await verify(library)
  expect(problems).toMatchObject([{ what: 'image', where: hash }])
})

test('it stays while former words of a note have it, so that undo brings it back', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const hash = keep(library)
  const { id: noteId, version } = write(library, { on: 'memo' }, markdown(hash))
  const withImage = await contentHash(library)
  write(library, { on: 'article', articleId }, markdown(hash))
  notes.save(library, { noteId, version, body: 'No more.', actId: newActId() })
  articles.remove(library, { articleId })
  expect((await contentHash(library)).parts['images']).not.toBe(withImage.parts['images'])
  expect(await weigh(library, { chosen: chosen(library) })).toMatchObject({ images: 0, notes: 1 })
  await emptyTrash(library)
  expect(readImage(library, hash)).not.toBeNull()
  expect(() => undo(library)).toThrow('was deleted for good')
  undo(library)
  expect(notes.alone(library, { memo: noteId })).toMatchObject([{ body: markdown(hash) }])
  redo(library)
  expect(notes.alone(library, { memo: noteId })).toMatchObject([{ body: 'No more.' }])
  expect(await verify(library)).toMatchObject({ problems: [], notices: [] })
})

test('it goes with the article for good when nothing else has it', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const hash = keep(library)
  write(library, { on: 'article', articleId }, markdown(hash))
  const { id: noteId, version } = write(library, { on: 'article', articleId }, markdown(hash))
  notes.save(library, { noteId, version, body: 'No more.', actId: newActId() })
  const file = imageFile(library, hash)
  articles.remove(library, { articleId })
  expect(await weigh(library, { chosen: chosen(library) })).toMatchObject({ images: 1, notes: 2 })
  expect(existsSync(file)).toBe(true)
  await emptyTrash(library)
  expect(existsSync(file)).toBe(false)
  expect(readImage(library, hash)).toBeNull()
  expect(await verify(library)).toMatchObject({ checked: { images: 0 }, problems: [], notices: [] })
})
