import { expect, test } from 'vitest'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import type { Library } from '../../../../main/library/database/database'
import { details, history } from '../../../../main/library/journal/history'
import * as changes from '../../../../main/library/journal/undo'
import { compareTexts } from '../../../../main/passages/compare'
import { placePassage } from '../../../../main/passages/place'
import type { HistoryFilter, HistoryPage } from '../../../../preload/contract/history'
import {
  addArticle,
  answer,
  newActId,
  newLibrary,
  passageOf,
  readingOf,
  refusal,
} from '../../../support/library'

const all: HistoryFilter = { noun: null, articleId: null, noteId: null, day: null, text: '' }

async function told(library: Library, filter: Partial<HistoryFilter> = {}) {
  const page = await history(library, { filter: { ...all, ...filter }, after: null, limit: 100 })
  return answer('change.list', page).acts.map(({ label, standing }) => `${standing} ${label}`)
}

/** Two articles, of which one is starred, highlighted and noted. */
function filled() {
  const library = newLibrary()
  const articleId = addArticle(library)
  addArticle(library, { title: 'Ferry strike' })
  articles.mark(library, { articleId, starred: true })
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'harbour')
  const draft = { articleId, revisionId: revision.id, passage, color: 'red' } as const
  const { id: highlightId } = highlights.create(library, draft)
  const target = { on: 'highlight', highlightId } as const
  const note = notes.create(library, { target, body: 'Ask the captain.', actId: newActId() })
  return { library, articleId, note }
}

test('every act is told, the latest first, with what became of it', async () => {
  const { library, articleId } = filled()
  articles.mark(library, { articleId, read: true, byOpening: true })
  changes.undo(library)
  expect(await told(library)).toEqual([
    'step undo write note',
    'by-itself mark as read “Harbour reopens”',
    'undone write note',
    'stands highlight “harbour”',
    'stands star “Harbour reopens”',
    'stands import “Ferry strike”',
    'stands import “Harbour reopens”',
  ])
  changes.redo(library)
  expect(await told(library, { text: 'write' })).toEqual([
    'step redo write note',
    'step undo write note',
    'stands write note',
  ])
})

test('acts are looked for by kind of thing, article, day and words, and paged without a gap', async () => {
  const { library, articleId } = filled()
  expect(await told(library, { noun: 'note' })).toEqual(['stands write note'])
  expect(await told(library, { articleId, text: 'STAR' })).toEqual(['stands star “Harbour reopens”'])
  expect(await told(library, { articleId })).toHaveLength(4)
  const past = { from: '2016-03-25T00:00:00.000Z', until: '2016-03-26T00:00:00.000Z' }
  expect(await told(library, { day: past })).toEqual([])
  const labels: string[] = []
  for (let after: string | null = null; ;) {
    const page: HistoryPage = await history(library, { filter: all, after, limit: 2 })
    labels.push(...page.acts.map(({ label, standing }) => `${standing} ${label}`))
    after = page.next
    if (after === null) break
  }
  expect(labels).toEqual(await told(library))
})

test('an act tells what it changed in words, and whether it can be taken back on its own', async () => {
  const { library, articleId, note } = filled()
  const actId = newActId()
  notes.save(library, { noteId: note.id, version: note.version, body: 'Ask the mate.', actId })
  articles.mark(library, { articleId, archived: true })
  const [, edited] = (await history(library, { filter: all, after: null, limit: 2 })).acts
  if (edited === undefined) throw new Error('Nothing is told.')
  const of = () => answer('change.details', details(library, { actId: edited.id }, compareTexts))
  const field = { name: 'Text', before: 'Ask the captain.', after: 'Ask the mate.' }
  expect(of()).toMatchObject({
    changes: [{ thing: 'note', action: 'update', fields: [field] }],
    more: 0,
    canTakeBack: true,
  })
  expect(of().changes[0]?.fields[0]?.pieces).toContainEqual({ kind: 'removed', text: 'captain' })
  changes.undo(library, { act: edited.id })
  expect(notes.list(library, { articleId })).toMatchObject([{ body: 'Ask the captain.' }])
  expect(articles.get(library, { articleId }).archivedAt).not.toBeNull()
  expect(of().canTakeBack).toBe(false)
  expect(refusal(() => details(library, { actId: newActId() }, compareTexts)).code).toBe('not-found')
})

test('what was done with a text that is not the current one any more leads to it', async () => {
  const library = newLibrary()
  const url = 'https://www.example.org/news/harbour'
  const take = (words: string) => articles.importReading(library, readingOf([words], { url }), placePassage)
  const { articleId } = take('The ship came in, and nobody was hurt.')
  const { revision: first } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'nobody was hurt')
  highlights.create(library, { articleId, revisionId: first.id, passage, color: 'red' })
  const leads = async (text: string) => {
    const { acts } = await history(library, { filter: { ...all, text }, after: null, limit: 1 })
    const actId = acts[0]?.id ?? expect.fail(`nothing is told of ${text}`)
    const { changes } = answer('change.details', details(library, { actId }, compareTexts))
    return changes.map(({ thing, formerText }) => [thing, formerText]).filter(([, text]) => text !== null)
  }
  expect(await leads('highlight')).toEqual([])
  expect(await leads('import')).toEqual([])
  take('The ship is lost.')
  const former = { articleId, revisionId: first.id, number: 1 }
  const { start, end } = passage
  expect(await leads('highlight')).toEqual([['highlight', { ...former, span: { start, end } }]])
  expect(await leads('import')).toEqual([['article', { ...former, span: null }]])
  const { revision: second } = articles.get(library, { articleId })
  changes.undo(library)
  const later = { articleId, revisionId: second.id, number: 2, span: null }
  expect(await leads('undo import')).toEqual([['article', later]])
  expect(await leads('highlight')).toEqual([])
})
