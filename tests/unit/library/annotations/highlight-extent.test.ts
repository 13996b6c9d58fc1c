import { expect, test } from 'vitest'
import { replaceHighlight } from '../../../../main/library/annotations/highlight-extent'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import { putTag, list as listTags } from '../../../../main/library/annotations/tags'
import * as articles from '../../../../main/library/articles/articles'
import type { Library } from '../../../../main/library/database/database'
import * as changes from '../../../../main/library/journal/undo'
import { act } from '../../../../main/library/journal/write'
import { verify } from '../../../../main/library/verify/verify'
import { reworded } from '../../../../main/use-cases/reworded'
import type { HighlightId } from '../../../../preload/contract/common'
import { addArticle, answer, newActId, newLibrary, passageOf, refusal } from '../../../support/library'

/** An underlined red highlight of “harbour” with a note and a tag. */
function marked() {
  const library = newLibrary()
  const articleId = addArticle(library)
  const revisionId = articles.get(library, { articleId }).revision.id
  const passage = passageOf(library, articleId, 'harbour')
  const { id } = highlights.create(library, {
    articleId,
    revisionId,
    passage,
    color: 'red',
    style: 'underline',
  })
  const target = { on: 'highlight', highlightId: id } as const
  const note = notes.create(library, { target, body: 'who saw it?', actId: newActId() })
  act(library, { label: 'tag', articleId }, (writing) => putTag(writing, { highlightId: id }, 'port'))
  const widen = (words: string, highlightId: HighlightId = id) =>
    answer(
      'highlight.replace',
      reworded(
        library,
        replaceHighlight(library, { highlightId, revisionId, passage: passageOf(library, articleId, words) }),
      ),
    )
  return { library, articleId, id, note, widen }
}

function shownIn({ library, articleId }: { library: Library; articleId: ReturnType<typeof addArticle> }) {
  return {
    words: highlights
      .list(library, { articleId })
      .map(({ passage, color, style }) => [passage.exact, color, style]),
    notes: notes.list(library, { articleId }).map(({ target, body }) => [target, body]),
    tags: listTags(library, { articleId }).map(({ highlightId, name }) => [highlightId, name]),
  }
}

test('other bounds are a new highlight with the colour, style, notes and tags of the former, and one step of undo', () => {
  const world = marked()
  const { library, id, note, widen } = world
  const before = shownIn(world)
  const made = widen('back to the harbour')
  expect(made).toMatchObject({ color: 'red', style: 'underline', version: 1 })
  expect(made.id).not.toBe(id)
  const after = shownIn(world)
  expect(after).toEqual({
    words: [['back to the harbour', 'red', 'underline']],
    notes: [[{ on: 'highlight', highlightId: made.id }, 'who saw it?']],
    tags: [[made.id, 'port']],
  })
  expect(notes.list(library, world)[0]).toMatchObject({ id: note.id, createdAt: note.createdAt })
  expect(changes.undo(library)?.label).toBe('move highlight to “back to the harbour”')
  expect(shownIn(world)).toEqual(before)
  changes.redo(library)
  expect(shownIn(world)).toEqual(after)
})

test('a link to a former highlight leads to the one in its place, through all that came between', () => {
  const { library, id, widen } = marked()
  const second = widen('to the harbour')
  const target = { on: 'highlight', highlightId: id } as const
  const late = notes.create(library, { target, body: 'written meanwhile', actId: newActId() })
  expect(late.target).toEqual({ on: 'highlight', highlightId: second.id })
  const third = widen('back to the harbour', second.id)
  for (const one of [id, second.id, third.id]) {
    expect(highlights.currentHighlight(library, one)).toBe(third.id)
    expect(highlights.get(library, one).id).toBe(third.id)
  }
  changes.undo(library)
  expect(highlights.currentHighlight(library, id)).toBe(second.id)
  // After an undo other bounds are given: both take the place of the second, and the one that lives counts.
  const other = widen('the harbour', second.id)
  expect(highlights.currentHighlight(library, id)).toBe(other.id)
  highlights.setColor(library, { highlightId: id, color: 'green' })
  expect(highlights.get(library, other.id).color).toBe('green')
  highlights.remove(library, { highlightId: id })
  expect(highlights.currentHighlight(library, id)).toBeNull()
  expect(highlights.currentHighlight(library, newActId() as string as HighlightId)).toBeNull()
})

test('the same bounds change nothing, and words that do not stand there are refused', () => {
  const world = marked()
  const { library, id, articleId, widen } = world
  const undo = changes.state(library).undo
  expect(widen('harbour').id).toBe(id)
  const passage = { ...passageOf(library, articleId, 'harbour'), exact: 'Harbour' }
  const revisionId = articles.get(library, { articleId }).revision.id
  const wrong = () => replaceHighlight(library, { highlightId: id, revisionId, passage })
  expect(refusal(wrong).code).toBe('conflict')
  expect(changes.state(library).undo).toBe(undo)
  expect(shownIn(world).words).toEqual([['harbour', 'red', 'underline']])
})

test('a highlight is underlined and filled again, each a step of undo; a wash leaves the row as it was', () => {
  const { library, id } = marked()
  const row = () => library.db.prepare('SELECT style, checksum FROM highlight WHERE id = ?').get(id) as object
  expect(row()).toMatchObject({ style: 'underline' })
  answer(
    'highlight.setStyle',
    reworded(library, highlights.setStyle(library, { highlightId: id, style: 'wash' })),
  )
  expect(row()).toMatchObject({ style: null })
  expect(changes.undo(library)?.label).toBe('fill “harbour”')
  expect(highlights.get(library, id).style).toBe('underline')
})

test('the list of tags follows to the new highlight, and back', async () => {
  const { library, widen } = marked()
  const { id } = widen('to the harbour')
  const bearers = () =>
    library.db.prepare(`SELECT h.id FROM tag_listing l JOIN highlight h ON h.n = l.highlight_n`).pluck().all()
  expect(bearers()).toEqual([id])
  expect((await verify(library)).problems).toEqual([])
  changes.undo(library)
  expect((await verify(library)).problems).toEqual([])
  changes.redo(library)
  expect(bearers()).toEqual([id])
  expect((await verify(library)).problems).toEqual([])
})
