import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import type { Damage, Library } from '../../../../main/library/database/database'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import type { ActId, ArticleId, HighlightId, NoteId } from '../../../../preload/contract/common'
import { addArticle, answer, newActId, newLibrary, passageOf, refusal } from '../../../support/library'

function noteOn(library: Library, articleId: ArticleId, body: string, actId = newActId()) {
  return answer('note.create', notes.create(library, { target: { on: 'article', articleId }, body, actId }))
}

function save(library: Library, noteId: NoteId, body: string, actId: ActId) {
  const { version } = notesById(library).get(noteId)!
  return answer('note.save', notes.save(library, { noteId, body, version, actId }))
}

function notesById(library: Library) {
  const rows = library.db.prepare('SELECT id, version FROM note').all() as { id: NoteId; version: number }[]
  return new Map(rows.map((row) => [row.id, row]))
}

function highlight(library: Library, articleId: ArticleId) {
  return highlights.create(library, {
    articleId,
    revisionId: articles.get(library, { articleId }).revision.id,
    passage: passageOf(library, articleId, 'harbour'),
    color: 'red',
  }).id
}

test('a note is on an article or on a highlight; an article lists both', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const highlightId = highlight(library, articleId)
  const other = addArticle(library)
  noteOn(library, other, 'elsewhere')
  const first = noteOn(library, articleId, '# Ask\n\n- [ ] the *captain*')
  const target = { on: 'highlight', highlightId } as const
  const second = answer('note.create', notes.create(library, { target, body: '', actId: newActId() }))
  expect(first.target).toEqual({ on: 'article', articleId })
  expect(second.target).toEqual(target)
  expect(answer('note.list', notes.list(library, { articleId }))).toEqual([first, second])
  expect(articles.mark(library, { articleId })).toMatchObject({ noteCount: 2, highlightCount: 1 })
})

test('a save gives the next version; a stale one is refused and changes nothing', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: noteId } = noteOn(library, articleId, 'one')
  const actId = newActId()
  const saved = save(library, noteId, 'two', actId)
  expect(saved).toMatchObject({ body: 'two', version: 2 })
  expect(refusal(() => notes.save(library, { noteId, body: 'stale', version: 1, actId })).code).toBe(
    'conflict',
  )
  expect(notes.list(library, { articleId })).toEqual([saved])
})

test('saving the same words changes nothing', () => {
  const library = newLibrary()
  const { id: noteId } = noteOn(library, addArticle(library), 'same')
  expect(save(library, noteId, 'same', newActId()).version).toBe(1)
  expect(changes.state(library).undo).toBe('write note')
})

test('one stretch of typing is one step of undo, and one line in the journal', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const actId = newActId()
  const { id: noteId } = noteOn(library, articleId, 't', actId)
  for (const body of ['ty', 'typ', 'typi', 'typing']) save(library, noteId, body, actId)
  const lines = library.db.prepare(`SELECT action, after FROM change WHERE noun = 'note'`).all()
  expect(lines).toHaveLength(1)
  expect(JSON.parse((lines[0] as { after: string }).after)).toMatchObject({ body: 'typing', version: 5 })
  const next = newActId()
  for (const body of ['typing m', 'typing more']) save(library, noteId, body, next)
  expect(changes.undo(library)?.label).toBe('edit note')
  expect(notes.list(library, { articleId })[0]?.body).toBe('typing')
  expect(changes.undo(library)?.label).toBe('write note')
  expect(notes.list(library, { articleId })).toEqual([])
  changes.redo(library)
  expect(notes.list(library, { articleId })[0]?.body).toBe('typing')
  changes.redo(library)
  expect(notes.list(library, { articleId })[0]?.body).toBe('typing more')
})

test('typing on after an undo is a new step', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: noteId } = noteOn(library, articleId, 'kept')
  const actId = newActId()
  save(library, noteId, 'kept and more', actId)
  changes.undo(library)
  save(library, noteId, 'kept and other', actId)
  save(library, noteId, 'kept and others', actId)
  expect(changes.state(library).redo).toBeNull()
  changes.undo(library)
  expect(notes.list(library, { articleId })[0]?.body).toBe('kept')
})

test('a stretch of typing does not swallow what another act did to the note between', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: noteId } = noteOn(library, articleId, '0')
  const [here, there] = [newActId(), newActId()]
  save(library, noteId, '1 here', here)
  save(library, noteId, '2 there', there)
  save(library, noteId, '3 here', here)
  const bodies = [1, 2, 3].map(() => {
    changes.undo(library)
    return notes.list(library, { articleId })[0]?.body
  })
  expect(bodies).toEqual(['2 there', '1 here', '0'])
})

test('a note lives and dies with undo', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: noteId } = noteOn(
    library,
    articleId,
    'Ask the harbour master about the second ship and its crew',
  )
  answer('note.remove', notes.remove(library, { noteId }))
  expect(notes.list(library, { articleId })).toEqual([])
  expect(changes.undo(library)?.label).toBe('delete note “Ask the harbour master about the second…”')
  expect(notes.list(library, { articleId })).toHaveLength(1)
})

test('half characters become whole ones, and the checksum stays right', () => {
  const found: Damage[] = []
  const library = newLibrary({ onDamage: (damage) => found.push(damage) })
  const articleId = addArticle(library)
  expect(noteOn(library, articleId, 'cut \ud83d here').body).toBe('cut \ufffd here')
  notes.list(library, { articleId })
  expect(found).toEqual([])
})

test('a note that the disk changed is reported and not overwritten', () => {
  const found: Damage[] = []
  const library = newLibrary({ onDamage: (damage) => found.push(damage) })
  const articleId = addArticle(library)
  const { id: noteId } = noteOn(library, articleId, 'the captain said no')
  library.db.exec(`UPDATE note SET body = 'the captain said so'`)
  expect(notes.list(library, { articleId })[0]?.body).toBe('the captain said so')
  expect(found).toEqual([{ noun: 'note', id: noteId }])
  expect(refusal(() => save(library, noteId, 'x', newActId())).code).toBe('library-damaged')
})

test('what is gone is not found', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const highlightId = highlight(library, articleId)
  const { id: noteId } = noteOn(library, articleId, 'x')
  notes.remove(library, { noteId })
  highlights.remove(library, { highlightId })
  const actId = newActId()
  const stranger = newActId() as string
  const refused = [
    () => notes.remove(library, { noteId }),
    () => notes.save(library, { noteId, body: 'y', version: 2, actId }),
    () => notes.create(library, { target: { on: 'highlight', highlightId }, body: 'y', actId }),
    () =>
      notes.create(library, {
        target: { on: 'highlight', highlightId: stranger as HighlightId },
        body: 'y',
        actId,
      }),
    () => noteOn(library, stranger as ArticleId, 'y'),
  ]
  for (const work of refused) expect(refusal(work).code).toBe('not-found')
})

test('a note has one target at most', () => {
  const library = newLibrary()
  noteOn(library, addArticle(library), 'x')
  expect(() => library.db.exec(`UPDATE note SET day = '2026-03-01'`)).toThrow(/CHECK/)
})
