import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import type { Damage, Library } from '../../../../main/library/database/database'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import { listHighlights, reworded } from '../../../../main/use-cases/reworded'
import type { ArticleId, HighlightId } from '../../../../preload/contract/common'
import { highlightColors } from '../../../../preload/contract/words'
import {
  addArticle,
  answer,
  newActId,
  newLibrary,
  passageOf,
  readingOf,
  refusal,
  reopen,
} from '../../../support/library'

function draftOf(library: Library, articleId: ArticleId, words: string) {
  return {
    articleId,
    revisionId: articles.get(library, { articleId }).revision.id,
    passage: passageOf(library, articleId, words),
    color: 'yellow' as const,
  }
}

function highlight(library: Library, articleId: ArticleId, words: string) {
  return answer(
    'highlight.create',
    reworded(library, highlights.create(library, draftOf(library, articleId, words))),
  )
}

test('a highlight keeps its passage word for word', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const made = highlight(library, articleId, 'back to the harbour')
  expect(made).toMatchObject({
    articleId,
    passage: passageOf(library, articleId, 'back to the harbour'),
    placement: { state: 'exact', start: made.passage.start, end: made.passage.end },
    color: 'yellow',
    version: 1,
  })
  expect(answer('highlight.list', listHighlights(library, { articleId }))).toEqual([made])
})

test('highlights may overlap, repeat and span paragraphs, and are listed as they stand', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const text = articles.get(library, { articleId }).revision.text
  const words = ['It rained', 'harbour', 'back to the harbour', text.slice(20)]
  for (const each of [...words, 'harbour']) highlight(library, articleId, each)
  const starts = highlights.list(library, { articleId }).map(({ passage }) => passage.start)
  expect(starts).toHaveLength(5)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  expect(
    articles.list(library, { view: 'all', sourceId: null, after: null, limit: 1 }).articles[0],
  ).toMatchObject({
    highlightCount: 5,
    noteCount: 0,
  })
})

test('text outside the basic plane, combining marks and non-breaking blanks survive', () => {
  const library = newLibrary()
  const { articleId } = articles.importReading(
    library,
    readingOf(['👩‍👩‍👧 saw\u00a0𝒳 and e\u0301 שלום \u0000 end']),
  )
  for (const words of ['👩‍👩‍👧 saw\u00a0𝒳', 'e\u0301 שלום', '\ufffd end']) {
    expect(highlight(library, articleId, words).passage.exact).toBe(words)
  }
  const reopened = reopen(library, { mode: 'read' })
  expect(highlights.list(reopened, { articleId }).map(({ passage }) => passage.exact)).toEqual([
    '👩‍👩‍👧 saw\u00a0𝒳',
    'e\u0301 שלום',
    '\ufffd end',
  ])
})

test('a passage whose words do not stand there is refused', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const draft = draftOf(library, articleId, 'harbour')
  const { passage } = draft
  const wrong = [
    { ...passage, exact: 'Harbour' },
    { ...passage, start: passage.start + 1, end: passage.end + 1 },
    { ...passage, start: 90_000, end: 90_000 + passage.exact.length },
  ]
  for (const each of wrong) {
    expect(refusal(() => highlights.create(library, { ...draft, passage: each })).code).toBe('conflict')
  }
  expect(highlights.list(library, { articleId })).toEqual([])
  expect(changes.state(library).undo).toBe('import “Harbour reopens”')
})

test('half a character cannot be highlighted; what stands around it is cut to whole ones', () => {
  const library = newLibrary()
  const { articleId } = articles.importReading(library, readingOf(['See 𝒳 there 𝒴.']))
  const draft = draftOf(library, articleId, '𝒳')
  const { start } = draft.passage
  const half = { start, end: start + 1, exact: '\ud835', prefix: '', suffix: '' }
  expect(refusal(() => highlights.create(library, { ...draft, passage: half })).code).toBe('invalid-input')
  const there = passageOf(library, articleId, 'there')
  const cut = { ...there, prefix: `\udcb3 `, suffix: ' \ud835' }
  const made = highlights.create(library, { ...draft, passage: cut })
  expect(made.passage).toMatchObject({ prefix: ' ', suffix: ' ' })
})

test('no highlight in a deleted article, or in a text that was corrected since', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const draft = draftOf(library, articleId, 'harbour')
  articles.remove(library, { articleId })
  expect(refusal(() => highlights.create(library, draft)).code).toBe('conflict')
  articles.restore(library, { articleId })
  library.db.exec(`
    INSERT INTO revision SELECT NULL, 'other', article_id, 2, original_sha256, encoding, text_sha256, text_length,
      created_at, author_id, NULL FROM revision;
    UPDATE article SET revision_id = 'other'`)
  expect(refusal(() => highlights.create(library, draft)).sentence).toMatch(/corrected/)
})

test.each(highlightColors)('a highlight can be made %s', (color) => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: highlightId } = highlight(library, articleId, 'harbour')
  const changed = highlights.setColor(library, { highlightId, color })
  answer('highlight.setColor', reworded(library, changed))
  expect(changed.color).toBe(color)
  expect(highlights.list(library, { articleId })).toEqual([changed])
})

test('removing a highlight takes its notes along; undo brings all of it back', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: highlightId } = highlight(library, articleId, 'harbour')
  const target = { on: 'highlight', highlightId } as const
  notes.create(library, { target, body: 'who saw it?', actId: newActId() })
  notes.create(library, { target, body: 'and when?', actId: newActId() })
  const before = notes.list(library, { articleId }).map(({ body }) => body)
  answer('highlight.remove', highlights.remove(library, { highlightId }))
  expect(highlights.list(library, { articleId })).toEqual([])
  expect(notes.list(library, { articleId })).toEqual([])
  expect(changes.undo(library)?.label).toBe('delete highlight “harbour”')
  expect(highlights.list(library, { articleId })).toHaveLength(1)
  expect(notes.list(library, { articleId }).map(({ body }) => body)).toEqual(before)
})

test('what is gone is not found', () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { id: highlightId } = highlight(library, articleId, 'harbour')
  highlights.remove(library, { highlightId })
  const stranger = newActId() as string as HighlightId
  for (const id of [highlightId, stranger]) {
    expect(refusal(() => highlights.remove(library, { highlightId: id })).code).toBe('not-found')
    expect(refusal(() => highlights.setColor(library, { highlightId: id, color: 'red' })).code).toBe(
      'not-found',
    )
  }
})

test('a highlight that the disk changed is shown, reported, and not sealed anew', () => {
  const found: Damage[] = []
  const library = newLibrary({ onDamage: (damage) => found.push(damage) })
  const articleId = addArticle(library)
  const { id: highlightId } = highlight(library, articleId, 'harbour')
  highlights.list(library, { articleId })
  expect(found).toEqual([])
  library.db.exec(`DROP TRIGGER passage_is_immutable; UPDATE highlight SET exact = 'harbor'`)
  expect(highlights.list(library, { articleId })).toHaveLength(1)
  expect(found).toEqual([{ noun: 'highlight', id: highlightId }])
  expect(refusal(() => highlights.setColor(library, { highlightId, color: 'red' })).code).toBe(
    'library-damaged',
  )
})
