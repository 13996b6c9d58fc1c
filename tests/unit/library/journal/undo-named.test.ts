import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import type { Library } from '../../../../main/library/database/database'
import * as entities from '../../../../main/library/entities/entities'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import type { ActId, ArticleId } from '../../../../preload/contract/common'
import { addArticle, newActId, newLibrary, passageOf, refusal } from '../../../support/library'

/** The library as a call of the window sees it that has named its act. */
function named(library: Library): { act: ActId; library: Library } {
  const act = newActId()
  return { act, library: { ...library, actId: act } }
}

function can(library: Library, act: ActId, step: 'undo' | 'redo') {
  return changes.state(library, { acts: [{ act, step }] }).can
}

function isThere(library: Library, articleId: ArticleId) {
  return articles.get(library, { articleId }).deletedAt === null
}

test('an act is taken back alone, whatever was done after it; redo brings both back in their turn', () => {
  const library = newLibrary()
  const [first, second] = [addArticle(library), addArticle(library, { title: 'Ferry strike' })]
  const deletion = named(library)
  articles.remove(deletion.library, { articleId: first })
  articles.mark(library, { articleId: second, starred: true })
  expect(can(library, deletion.act, 'undo')).toEqual([true])
  const undone = changes.undo(library, deletion)
  expect(undone?.label).toMatch(/^delete/)
  expect(isThere(library, first)).toBe(true)
  expect(articles.get(library, { articleId: second }).starredAt).not.toBeNull()
  expect(can(library, deletion.act, 'undo')).toEqual([false])
  expect(refusal(() => changes.undo(library, deletion)).sentence).toContain('undone already')

  expect(changes.undo(library)?.label).toMatch(/^star/)
  expect(changes.redo(library)?.label).toMatch(/^star/)
  expect(changes.redo(library)?.label).toMatch(/^delete/)
  expect(isThere(library, first)).toBe(false)
})

test('what was undone is done again by name while it is next, and not out of its turn', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const first = named(library)
  articles.mark(first.library, { articleId, starred: true })
  const second = named(library)
  articles.mark(second.library, { articleId, archived: true })
  const acts = [changes.undo(library), changes.undo(library)].map((undone) => undone?.actId ?? newActId())
  const [archive, star] = acts as [ActId, ActId]
  expect([can(library, star, 'redo'), can(library, archive, 'redo')]).toEqual([[true], [false]])
  expect(refusal(() => changes.redo(library, { act: archive })).sentence).toMatch(
    /Cannot redo archive .* star/,
  )
  expect(changes.redo(library, { act: star })?.label).toMatch(/^star/)
  expect(can(library, archive, 'redo')).toEqual([true])
  articles.mark(library, { articleId, read: true })
  expect(can(library, archive, 'redo')).toEqual([false])
  expect(refusal(() => changes.redo(library, { act: archive })).code).toBe('conflict')
})

test('an act that a later one rests on, or has changed, is not taken back alone, and stays in its turn', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'harbour')
  const marking = named(library)
  const draft = { articleId, revisionId: revision.id, passage, color: 'yellow' } as const
  const { id: highlightId } = highlights.create(marking.library, draft)
  const coloring = named(library)
  highlights.setColor(coloring.library, { highlightId, color: 'red' })
  highlights.setColor(library, { highlightId, color: 'blue' })
  expect(can(library, coloring.act, 'undo')).toEqual([false])
  expect(refusal(() => changes.undo(library, coloring)).sentence).toContain('changed since')
  changes.undo(library)
  changes.undo(library)
  const target = { on: 'highlight', highlightId } as const
  notes.create(library, { target, body: 'Ask the harbour master.', actId: newActId() })
  expect(can(library, marking.act, 'undo')).toEqual([false])
  expect(refusal(() => changes.undo(library, marking)).sentence).toContain('rests on it')
  expect(changes.undo(library)?.label).toBe('write note')
  expect(can(library, marking.act, 'undo')).toEqual([true])
  expect(changes.undo(library, marking)?.label).toMatch(/^highlight/)
})

test('decisions on names are taken back in their order alone', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const first = named(library)
  entities.confirm(first.library, { kind: 'person', name: 'Ada Marsh' })
  const second = named(library)
  entities.confirm(second.library, { kind: 'person', name: 'Ingrid Falk' })
  articles.mark(library, { articleId, starred: true })
  expect(can(library, first.act, 'undo')).toEqual([false])
  expect(can(library, second.act, 'undo')).toEqual([true])
  expect(changes.undo(library, second)?.label).toContain('Ingrid Falk')
  expect(can(library, first.act, 'undo')).toEqual([true])
})

test('an act that nobody knows is refused in words', () => {
  const library = newLibrary()
  addArticle(library)
  const act = newActId()
  expect(can(library, act, 'undo')).toEqual([false])
  expect(refusal(() => changes.undo(library, { act })).code).toBe('conflict')
  expect(refusal(() => changes.redo(library, { act })).code).toBe('conflict')
  expect(changes.state(library).undo).toMatch(/^import/)
})
