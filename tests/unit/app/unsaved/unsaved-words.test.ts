import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { UnsavedWords } from '../../../../main/app/unsaved/unsaved-words'
import * as notes from '../../../../main/library/annotations/notes'
import * as tags from '../../../../main/library/annotations/tags'
import {
  describe as describeTag,
  memoOf,
  setMemo,
} from '../../../../main/library/annotations/tags/describe-tags'
import * as articles from '../../../../main/library/articles/articles'
import type { Library } from '../../../../main/library/database/database'
import type { NoteTarget } from '../../../../preload/contract/note'
import type { UnsavedOf } from '../../../../preload/contract/safety/unsaved'
import { addArticle, newActId, newLibrary, temporaryFolder } from '../../../support/library'

function world() {
  const library = newLibrary()
  const file = join(temporaryFolder(), 'unsaved.journal')
  const open = () => {
    const unsaved = new UnsavedWords(file)
    onTestFinished(() => unsaved.end())
    return unsaved
  }
  return { library, unsaved: open(), open, articleId: addArticle(library) }
}

const begunAt = '2020-01-01T00:00:00.000Z'

function newNote(target: NoteTarget): UnsavedOf {
  return { kind: 'note', target, noteId: null, version: null }
}

function noteOn(library: Library, target: NoteTarget, body: string) {
  return notes.create(library, { target, body, actId: newActId() })
}

function ofNote({ target, id: noteId, version }: ReturnType<typeof noteOn>): UnsavedOf {
  return { kind: 'note', target, noteId, version }
}

test('what was typed comes back after the process has gone, and only once', async () => {
  const { library, unsaved, open, articleId } = world()
  const target = { on: 'article', articleId } as const
  expect(await unsaved.keep(library, { key: 'k', of: newNote(target), body: 'Lost?', begunAt })).toBe(true)
  const again = open()
  expect(await again.takeUp(library, { except: [] })).toEqual({ restored: 1, left: [] })
  expect(notes.list(library, { articleId }).map(({ body }) => body)).toEqual(['Lost?'])
  expect(await open().takeUp(library, { except: [] })).toEqual({ restored: 0, left: [] })
})

test('what the library has already is not written again', async () => {
  const { library, unsaved, articleId } = world()
  const target = { on: 'article', articleId } as const
  noteOn(library, target, 'Saved, and never told.')
  const half = noteOn(library, { on: 'memo' }, 'The first words')
  await unsaved.keep(library, { key: '1', of: newNote(target), body: 'Saved, and never told.', begunAt })
  await unsaved.keep(library, {
    key: '2',
    of: newNote({ on: 'memo' }),
    body: 'The first words and more',
    begunAt,
  })
  expect(await unsaved.takeUp(library, { except: [] })).toEqual({ restored: 1, left: [] })
  expect(notes.list(library, { articleId })).toHaveLength(1)
  expect(notes.alone(library, { memo: half.id })[0]?.body).toBe('The first words and more')
})

test('a note that is as it was is written over, one that was changed meanwhile is left for the person', async () => {
  const { library, unsaved, articleId } = world()
  const target = { on: 'article', articleId } as const
  const still = noteOn(library, target, 'Still.')
  const changed = noteOn(library, target, 'Before.')
  notes.save(library, {
    noteId: changed.id,
    body: 'By another.',
    version: changed.version,
    actId: newActId(),
  })
  await unsaved.keep(library, { key: 'still', of: ofNote(still), body: 'Still, and more.', begunAt })
  await unsaved.keep(library, { key: 'changed', of: ofNote(changed), body: 'By me.', begunAt })
  const { restored, left } = await unsaved.takeUp(library, { except: [] })
  expect(restored).toBe(1)
  expect(left).toMatchObject([{ key: 'changed', body: 'By me.', now: 'By another.' }])
  expect(notes.list(library, { articleId }).map(({ body }) => body)).toEqual([
    'Still, and more.',
    'By another.',
  ])
  // Until it is decided, it is there at every start.
  expect((await unsaved.takeUp(library, { except: [] })).left).toHaveLength(1)
  await unsaved.settle(library, { key: 'changed', choice: 'mine', actId: newActId() })
  expect(notes.alone(library, { memo: changed.id })[0]?.body).toBe('By me.')
  expect((await unsaved.takeUp(library, { except: [] })).left).toEqual([])
})

test('words on what was deleted become a memo where the person wants that', async () => {
  const { library, unsaved, articleId } = world()
  const of = newNote({ on: 'article', articleId })
  articles.remove(library, { articleId })
  await unsaved.keep(library, { key: 'gone', of, body: 'On nothing now.', begunAt })
  const { restored, left } = await unsaved.takeUp(library, { except: [] })
  expect({ restored, now: left[0]?.now }).toEqual({ restored: 0, now: null })
  await unsaved.settle(library, { key: 'gone', choice: 'memo', actId: newActId() })
  const memos = library.db.prepare(`SELECT body FROM note WHERE article_id IS NULL`).pluck().all()
  expect(memos).toEqual(['On nothing now.'])
})

test('the journal of a day has one entry, so that words for a day that has one by now are left', async () => {
  const { library, unsaved } = world()
  const target = { on: 'day', day: '2026-03-04' } as const
  await unsaved.keep(library, { key: 'day', of: newNote(target), body: 'Typed.', begunAt })
  noteOn(library, target, 'Written elsewhere.')
  const { left } = await unsaved.takeUp(library, { except: [] })
  expect(left).toMatchObject([{ now: 'Written elsewhere.', where: 'the journal, 2026-03-04' }])
})

test('what is said of a tag is written back where it is as it was', async () => {
  const { library, unsaved, articleId } = world()
  tags.add(library, { articleId, name: 'Trade' })
  tags.add(library, { articleId, name: 'Ports' })
  setMemo(library, { name: 'Ports', memo: 'By another.' })
  describeTag(library, { name: 'Trade', description: 'What is sold.' })
  const of = { kind: 'tag', field: 'memo', before: '' } as const
  await unsaved.keep(library, { key: '1', of: { ...of, name: 'Trade' }, body: 'Typed.', begunAt })
  await unsaved.keep(library, { key: '2', of: { ...of, name: 'Ports' }, body: 'Typed too.', begunAt })
  const { restored, left } = await unsaved.takeUp(library, { except: [] })
  expect({ restored, now: left.map(({ now }) => now) }).toEqual({ restored: 1, now: ['By another.'] })
  expect([memoOf(library, 'Trade'), memoOf(library, 'Ports')]).toEqual(['Typed.', 'By another.'])
})

test('what an editor still has, and what is of another library, is left alone', async () => {
  const { library, unsaved } = world()
  const other = newLibrary()
  const of = newNote({ on: 'memo' })
  await unsaved.keep(library, { key: 'open', of, body: 'Being typed.', begunAt })
  await unsaved.keep(other, { key: 'theirs', of, body: 'Of the other.', begunAt })
  expect(await unsaved.takeUp(library, { except: ['open'] })).toEqual({ restored: 0, left: [] })
  expect(await unsaved.takeUp(other, { except: [] })).toEqual({ restored: 1, left: [] })
})

test('what was saved is dropped', async () => {
  const { library, unsaved } = world()
  await unsaved.keep(library, { key: 'k', of: newNote({ on: 'memo' }), body: 'Saved.', begunAt })
  await unsaved.drop(library, { key: 'k' })
  expect(await unsaved.takeUp(library, { except: [] })).toEqual({ restored: 0, left: [] })
})
