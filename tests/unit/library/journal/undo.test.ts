import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import type { Library } from '../../../../main/library/database/database'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import { closeLibrary } from '../../../../main/library/database/open'
import { act, updateRow } from '../../../../main/library/journal/write'
import type { ArticleId } from '../../../../preload/contract/common'
import {
  addArticle,
  answer,
  contentOf,
  newActId,
  newLibrary,
  passageOf,
  refusal,
  reopen,
} from '../../../support/library'

function highlight(library: Library, articleId: ArticleId, words = 'harbour') {
  return highlights.create(library, {
    articleId,
    revisionId: articles.get(library, { articleId }).revision.id,
    passage: passageOf(library, articleId, words),
    color: 'yellow',
  })
}

const everything = [
  'article',
  'article_state',
  'highlight',
  'note',
  'act',
  'change',
  'article_listing',
  'article_count',
  'feed_listing',
]

test('an empty library has nothing to undo', () => {
  const library = newLibrary()
  expect(answer('change.state', changes.state(library))).toEqual({ undo: null, redo: null })
  expect(answer('change.undo', changes.undo(library))).toBeNull()
  expect(answer('change.redo', changes.redo(library))).toBeNull()
})

test('undo and redo say what they did, and in which article', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  highlight(library, articleId)
  const done = { label: 'highlight “harbour”', articleId }
  expect(changes.state(library)).toEqual({ undo: done.label, redo: null })
  const undone = answer('change.undo', changes.undo(library))
  expect(undone).toMatchObject(done)
  expect(changes.state(library)).toEqual({ undo: 'import “Harbour reopens”', redo: done.label })
  expect(answer('change.redo', changes.redo(library))).toEqual(undone)
})

test('both work after a restart', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  highlight(library, articleId)
  highlight(library, articleId, 'It rained')
  changes.undo(library)
  closeLibrary(library)
  const again = reopen(library)
  expect(changes.redo(again)?.label).toBe('highlight “It rained”')
  changes.undo(again)
  changes.undo(again)
  expect(highlights.list(again, { articleId })).toEqual([])
})

test('doing something else takes the redo away', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  highlight(library, articleId)
  changes.undo(library)
  articles.mark(library, { articleId, starred: true })
  expect(changes.state(library)).toEqual({ undo: 'star “Harbour reopens”', redo: null })
  expect(changes.redo(library)).toBeNull()
  changes.undo(library)
  expect(changes.undo(library)?.label).toBe('import “Harbour reopens”')
})

test('undo is a change of its own: journalled, with a new version, pointing at what it takes back', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  highlight(library, articleId)
  changes.undo(library)
  changes.redo(library)
  const acts = library.db
    .prepare(
      'SELECT a.label, a.undo_state, b.label AS undoes FROM act a LEFT JOIN act b ON b.id = a.undoes ORDER BY a.n',
    )
    .all()
  expect(acts).toEqual([
    { label: 'import “Harbour reopens”', undo_state: 'done', undoes: null },
    { label: 'highlight “harbour”', undo_state: 'done', undoes: null },
    { label: 'undo highlight “harbour”', undo_state: 'step', undoes: 'highlight “harbour”' },
    { label: 'redo highlight “harbour”', undo_state: 'step', undoes: 'undo highlight “harbour”' },
  ])
  const actions = library.db
    .prepare(`SELECT action FROM change WHERE noun = 'highlight' ORDER BY seq`)
    .pluck()
    .all()
  expect(actions).toEqual(['create', 'remove', 'restore'])
  expect(highlights.list(library, { articleId })[0]?.version).toBe(3)
})

const rows = everything.filter((table) => table !== 'act')

test('what was changed behind its back is refused once, in words, and stays as it is', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: highlightId } = highlight(library, articleId)
  highlights.setColor(library, { highlightId, color: 'red' })
  articles.mark(library, { articleId, starred: true })
  changes.undo(library)
  library.db.exec(`UPDATE highlight SET color = 'blue'`)
  const before = contentOf(library, rows)
  const { code, sentence } = refusal(() => changes.undo(library))
  expect(code).toBe('conflict')
  expect(sentence).toContain('Cannot undo make red “harbour”')
  expect(sentence).toContain('The next undo takes back highlight “harbour”')
  expect(contentOf(library, rows)).toEqual(before)
  // What was undone before can still be done again.
  expect(changes.state(library)).toEqual({
    undo: 'highlight “harbour”',
    redo: 'star “Harbour reopens”',
  })
})

test('an act that cannot be taken back is stepped over: the next undo takes the one before it', () => {
  const library = newLibrary()
  const [first, second] = [addArticle(library), addArticle(library)]
  articles.mark(library, { articleId: first, starred: true })
  articles.mark(library, { articleId: second, archived: true })
  library.db.prepare('UPDATE article_state SET archived_at = NULL WHERE article_id = ?').run(second)
  expect(refusal(() => changes.undo(library)).sentence).toContain('Cannot undo archive')
  expect(changes.undo(library)?.label).toMatch(/^star/)
  expect(articles.get(library, { articleId: first }).starredAt).toBeNull()
  expect(changes.redo(library)?.label).toMatch(/^star/)
  expect(changes.redo(library)).toBeNull()
})

test('a part that cannot be taken back keeps the whole', () => {
  const library = newLibrary()
  const [first, second] = [addArticle(library), addArticle(library)]
  act(library, { label: 'rename both', articleId: null }, (writing) => {
    updateRow(writing, 'article', first, { title: 'A' })
    updateRow(writing, 'article', second, { title: 'B' })
  })
  library.db.prepare(`UPDATE article SET title = 'C' WHERE id = ?`).run(first)
  expect(refusal(() => changes.undo(library)).code).toBe('conflict')
  expect(articles.get(library, { articleId: second }).title).toBe('B')
})

test('what a kept act rests on is kept, too', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: highlightId } = highlight(library, articleId)
  const target = { on: 'highlight', highlightId } as const
  notes.create(library, { target, body: 'Ask the harbour master.', actId: newActId() })
  library.db.exec(`UPDATE note SET body = 'Ask the harbour mister.'`)
  expect(refusal(() => changes.undo(library)).sentence).toContain('damaged')
  expect(refusal(() => changes.undo(library)).sentence).toContain('rests on it')
  expect(highlights.list(library, { articleId })).toHaveLength(1)
})

test('what was to be done again on top of what cannot be is not done either', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: highlightId } = highlight(library, articleId)
  const target = { on: 'highlight', highlightId } as const
  notes.create(library, { target, body: 'Ask the harbour master.', actId: newActId() })
  articles.mark(library, { articleId, starred: true })
  for (let step = 0; step < 3; step += 1) changes.undo(library)
  library.db.exec(`UPDATE highlight SET color = 'blue'`)
  expect(refusal(() => changes.redo(library)).sentence).toMatch(/Cannot redo highlight .* star/)
  expect(changes.redo(library)?.label).toMatch(/^star/)
  expect(changes.redo(library)).toBeNull()
  expect(notes.list(library, { articleId })).toEqual([])
})

test('trouble that may pass takes nothing off the stack', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  highlight(library, articleId)
  closeLibrary(library)
  const reading = reopen(library, { mode: 'read' })
  expect(refusal(() => changes.undo(reading)).code).toBe('library-read-only')
  expect(changes.state(reading).undo).toBe('highlight “harbour”')
})

test('a row that a newer Dateline entered is left alone, in words', () => {
  const library = newLibrary()
  addArticle(library)
  library.db.exec(`UPDATE change SET noun = 'hologram' WHERE noun = 'article'`)
  expect(refusal(() => changes.undo(library)).sentence).toMatch(/newer Dateline/)
})

test('an act that fails leaves neither rows nor lines', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const before = contentOf(library, everything)
  const fail = () =>
    act(library, { label: 'half', articleId }, (writing) => {
      updateRow(writing, 'article', articleId, { title: 'half done' })
      throw new Error('stop')
    })
  expect(fail).toThrow('stop')
  expect(contentOf(library, everything)).toEqual(before)
})

test('a mark made by opening an article is journalled, and undo and redo pass it over', () => {
  const library = newLibrary()
  const first = addArticle(library)
  const second = addArticle(library)
  articles.mark(library, { articleId: first, starred: true })
  changes.undo(library)
  const before = library.db.prepare('SELECT count(*) AS lines FROM change').get() as { lines: number }
  articles.mark(library, { articleId: second, read: true, byOpening: true })
  const after = library.db.prepare('SELECT count(*) AS lines FROM change').get() as { lines: number }
  expect(after.lines).toBe(before.lines + 1)
  expect(changes.redo(library)?.label).toMatch(/^star/)
  expect(changes.undo(library)?.label).toMatch(/^star/)
  expect(articles.get(library, { articleId: second }).readAt).not.toBeNull()
})
