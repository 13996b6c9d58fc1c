import { expect, test } from 'vitest'
import type { Library } from '../../../../main/library/database/database'
import { notePage } from '../../../../main/library/annotations/note-page'
import * as notes from '../../../../main/library/annotations/notes'
import { details, history } from '../../../../main/library/journal/history'
import { titleAndRest } from '../../../../preload/contract/note-title'
import * as changes from '../../../../main/library/journal/undo'
import { verify } from '../../../../main/library/verify/verify'
import { addArticle, answer, newActId, newLibrary, refusal } from '../../../support/library'

const day = '2026-03-01'

function memo(library: Library, body: string) {
  return answer('note.create', notes.create(library, { target: { on: 'memo' }, body, actId: newActId() }))
}

function entry(library: Library, body: string, on = day) {
  const target = { on: 'day', day: on } as const
  return answer('note.create', notes.create(library, { target, body, actId: newActId() }))
}

function pageOf(library: Library, text = '', after: string | null = null, limit = 50) {
  return answer('note.page', notePage(library, { text, after, limit }))
}

function titles(library: Library, text = ''): string[] {
  return pageOf(library, text).rows.map(({ title }) => title)
}

test('a memo is on nothing and an entry on its day; both are read, saved and deleted as other notes are', () => {
  const library = newLibrary()
  const one = memo(library, 'A thought')
  const today = entry(library, 'Rain all day')
  expect(one.target).toEqual({ on: 'memo' })
  expect(today.target).toEqual({ on: 'day', day })
  expect(answer('note.alone', notes.alone(library, { memo: one.id }))).toEqual([one])
  expect(notes.alone(library, { day })).toEqual([today])
  expect(notes.alone(library, { day: '2026-03-02' })).toEqual([])
  const saved = notes.save(library, { noteId: one.id, body: 'Another', version: 1, actId: newActId() })
  expect(notes.alone(library, { memo: one.id })).toEqual([saved])
  notes.remove(library, { noteId: one.id })
  expect(notes.alone(library, { memo: one.id })).toEqual([])
  changes.undo(library)
  expect(notes.alone(library, { memo: one.id })).toMatchObject([{ body: 'Another' }])
})

test('a day has one entry, also by undo and redo', () => {
  const library = newLibrary()
  const first = entry(library, 'first')
  expect(refusal(() => entry(library, 'second')).sentence).toBe(
    'This day has an entry in the journal already; open that one and write in it.',
  )
  const actId = newActId()
  notes.remove({ ...library, actId }, { noteId: first.id })
  const second = entry(library, 'second')
  expect(refusal(() => changes.undo(library, { act: actId })).sentence).toBe(
    'Cannot undo delete note “first”: that day of the journal has another entry by now.',
  )
  expect(notes.alone(library, { day })).toEqual([second])
  changes.undo(library)
  changes.undo(library)
  expect(notes.alone(library, { day })).toMatchObject([{ id: first.id }])
})

test('the page has memos and entries, the newest first and the pinned ones before them, and no other note', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  notes.create(library, { target: { on: 'article', articleId }, body: 'On it', actId: newActId() })
  const oldest = memo(library, '# Oldest\n\nwith *more*')
  entry(library, 'Middle')
  memo(library, 'Newest')
  expect(titles(library)).toEqual(['Newest', 'Middle', 'Oldest'])
  const pinned = answer('note.setPinned', notes.setPinned(library, { noteId: oldest.id, isPinned: true }))
  expect(pinned.isPinned).toBe(true)
  expect(titles(library)).toEqual(['Oldest', 'Newest', 'Middle'])
  expect(pageOf(library).rows[0]).toMatchObject({ day: null, rest: 'with more', isPinned: true })
  expect(changes.undo(library)?.label).toBe('pin note “# Oldest with *more*”')
  expect(titles(library)).toEqual(['Newest', 'Middle', 'Oldest'])
  changes.redo(library)
  notes.setPinned(library, { noteId: oldest.id, isPinned: false })
  expect(titles(library)).toEqual(['Newest', 'Middle', 'Oldest'])
})

test('it is read a page at a time, through the pinned ones and on', () => {
  const library = newLibrary()
  const all = Array.from({ length: 7 }, (_, n) => memo(library, `Memo ${n}`))
  for (const n of [1, 4]) notes.setPinned(library, { noteId: all[n]!.id, isPinned: true })
  const found: string[] = []
  let after: string | null = null
  do {
    const { rows, next } = pageOf(library, '', after, 2)
    found.push(...rows.map(({ title }) => title))
    after = next
  } while (after !== null)
  expect(found).toEqual(['4', '1', '6', '5', '3', '2', '0'].map((n) => `Memo ${n}`))
  expect(refusal(() => pageOf(library, '', 'x', 2)).code).toBe('invalid-input')
})

test('words leave the notes that have them all, the last one as a beginning', () => {
  const library = newLibrary()
  memo(library, 'The harbour was closed')
  memo(library, 'The bridge was closed')
  entry(library, 'Harbour again')
  expect(titles(library, 'harb')).toEqual(['Harbour again', 'The harbour was closed'])
  expect(titles(library, 'closed harb')).toEqual(['The harbour was closed'])
  expect(titles(library, 'tunnel')).toEqual([])
})

test('the pinned notes of an article stand first', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const target = { on: 'article', articleId } as const
  const [one, two] = ['one', 'two'].map((body) => notes.create(library, { target, body, actId: newActId() }))
  notes.setPinned(library, { noteId: two!.id, isPinned: true })
  expect(notes.list(library, { articleId }).map(({ id }) => id)).toEqual([two!.id, one!.id])
})

test('the history tells what was written and pinned, and the library is whole', async () => {
  const library = newLibrary()
  const { id: noteId } = memo(library, 'A thought')
  notes.setPinned(library, { noteId, isPinned: true })
  const filter = { noun: 'note' as const, articleId: null, noteId: null, day: null, text: '' }
  const { acts } = await history(library, { filter, after: null, limit: 10 })
  expect(acts.map(({ label }) => label)).toEqual(['pin note “A thought”', 'write note'])
  const told = details(library, { actId: acts[0]!.id }, () => [])
  expect(told.changes[0]?.fields.map(({ name }) => name)).toEqual(['Pinned'])
  expect((await verify(library)).problems).toEqual([])
})

test.each([
  ['Plain first line\nand more', 'Plain first line', 'and more'],
  ['\n\n## A heading ##\n\ntext', 'A heading', 'text'],
  ['- [ ] Call the **harbour**\n- [x] Done', 'Call the harbour', 'Done'],
  ['> 1. Quoted', 'Quoted', ''],
  [
    'See [the **bridge**](dateline://article/x "where")\n![the quay](dateline://image/y) and _not_ snake_case_word or 2*3*4',
    'See the bridge',
    'the quay and not snake_case_word or 2*3*4',
  ],
  ['![](dateline://image/abc)', '', ''],
  ['---\n\nAfter a line', 'After a line', ''],
  ['***', '***', ''],
  ['', '', ''],
])('%j is called %j', (body, title, rest) => {
  expect(titleAndRest(body)).toEqual({ title, rest })
})

test('a title ends after some words', () => {
  const { title, rest } = titleAndRest(`${'long '.repeat(100)}\n${'more '.repeat(100)}`)
  expect(title.length).toBeLessThanOrEqual(161)
  expect(rest.endsWith('…')).toBe(true)
})
