import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { ActId, ArticleId, NoteId } from '../../../../preload/contract/common'
import { LibraryError } from '../../../../preload/contract/errors'
import type { Note, NoteTarget } from '../../../../preload/contract/note'
import {
  type NoteLibrary,
  type NoteSession,
  adoptStored,
  isUnsaved,
  keepMine,
  sessionOf,
  storeSession,
  takeTheirs,
} from '../../../../renderer/notes/note-session'

const articleId = uuid() as ArticleId
const act = uuid() as ActId
const target: NoteTarget = { on: 'article', articleId }

function noteOf(body: string, version = 1, id = uuid() as NoteId): Note {
  return {
    id,
    target,
    body,
    isPinned: false,
    version,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  }
}

/** A library of one note that keeps the contract's rules about versions. */
function shelf(first: Note | null = null) {
  const kept = { note: first, failure: null as LibraryError | null }
  const answer = <T>(make: () => T): Promise<T> =>
    Promise.resolve().then(() => {
      if (kept.failure) throw kept.failure
      return make()
    })
  const library: NoteLibrary = {
    create: (_target, body) => answer(() => (kept.note = noteOf(body))),
    save: (id, body, version) =>
      answer(() => {
        if (kept.note?.id !== id) throw new LibraryError('not-found', 'The note is gone.')
        if (kept.note.version !== version) throw new LibraryError('conflict', 'It was changed meanwhile.')
        return (kept.note = noteOf(body, version + 1, id))
      }),
    stored: () => answer(() => kept.note),
  }
  return { kept, library }
}

function store(library: NoteLibrary, session: NoteSession, typedMeanwhile?: string) {
  let latest = session
  const saving = storeSession(
    library,
    () => latest,
    act,
    () => undefined,
  )
  if (typedMeanwhile !== undefined) latest = { ...session, body: typedMeanwhile }
  return saving
}
function typed(session: NoteSession, body: string): NoteSession {
  return { ...session, body, state: 'waiting' }
}

describe('storing a note as it is typed', () => {
  it('creates it with its first words, then saves over it', async () => {
    const { kept, library } = shelf()
    const first = await store(library, typed(sessionOf({ articleId }, target, null), 'One'))
    expect(first).toMatchObject({ state: 'saved', version: 1, storedBody: 'One' })
    const second = await store(library, typed(first, 'One two'))
    expect(second).toMatchObject({ state: 'saved', version: 2 })
    expect(kept.note?.body).toBe('One two')
  })

  it('does not call saved what was typed while the library was busy', async () => {
    const { library } = shelf()
    const after = await store(library, typed(sessionOf({ articleId }, target, null), 'On'), 'One')
    expect(after).toMatchObject({ state: 'waiting', body: 'One', storedBody: 'On' })
    expect(isUnsaved(after)).toBe(true)
  })

  it('keeps the words and says why where the library refuses', async () => {
    const { kept, library } = shelf()
    kept.failure = new LibraryError('disk-full', 'The disk is full.')
    const after = await store(library, typed(sessionOf({ articleId }, target, null), 'Kept'))
    expect(after).toMatchObject({ state: 'failed', error: 'The disk is full.', body: 'Kept', noteId: null })
    kept.failure = null
    expect(await store(library, after)).toMatchObject({ state: 'saved' })
    expect(kept.note?.body).toBe('Kept')
  })

  it('makes a note anew that was deleted under it', async () => {
    const note = noteOf('Old')
    const { kept, library } = shelf(note)
    kept.note = null
    const after = await store(library, typed(sessionOf({ articleId }, target, note), 'Old and new'))
    expect(after).toMatchObject({ state: 'failed', body: 'Old and new', noteId: null })
    expect(await store(library, after)).toMatchObject({ state: 'saved' })
    expect((kept.note as Note | null)?.body).toBe('Old and new')
  })
})

describe('a note that was changed elsewhere', () => {
  const mine = (note: Note) => typed(sessionOf({ articleId }, target, note), 'Mine')

  it('shows both and overwrites nothing', async () => {
    const note = noteOf('Base')
    const { kept, library } = shelf(note)
    kept.note = noteOf('Theirs', 2, note.id)
    const after = await store(library, mine(note))
    expect(after).toMatchObject({ state: 'conflict', body: 'Mine', rival: { body: 'Theirs' } })
    expect(kept.note.body).toBe('Theirs')
    expect(takeTheirs(after)).toMatchObject({ body: 'Theirs', state: 'clean', version: 2 })
    expect(await store(library, keepMine(after))).toMatchObject({ state: 'saved', version: 3, body: 'Mine' })
  })

  it('goes on by itself where only the number moved', async () => {
    const note = noteOf('Base')
    const { kept, library } = shelf(note)
    kept.note = noteOf('Base', 4, note.id)
    const after = await store(library, mine(note))
    expect(after).toMatchObject({ state: 'waiting', version: 4 })
    expect(await store(library, after)).toMatchObject({ state: 'saved', version: 5 })
  })

  it('is followed only while nobody is typing', () => {
    const note = noteOf('Base')
    const undone = noteOf('Undone', 2, note.id)
    expect(adoptStored(sessionOf({ articleId }, target, note), undone)).toMatchObject({
      body: 'Undone',
      version: 2,
    })
    expect(adoptStored(mine(note), undone).body).toBe('Mine')
    const flying: NoteSession = { ...sessionOf({ articleId }, target, note), state: 'saving' }
    expect(adoptStored(flying, undone).body).toBe('Base')
  })
})
