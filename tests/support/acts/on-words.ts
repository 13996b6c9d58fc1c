import * as articles from '../../../main/library/articles/articles'
import { replaceHighlight } from '../../../main/library/annotations/highlight-extent'
import * as highlights from '../../../main/library/annotations/highlights'
import { removeMany, setColorOfMany } from '../../../main/library/annotations/many-highlights'
import * as notes from '../../../main/library/annotations/notes'
import type { Library } from '../../../main/library/database/database'
import * as savedSearches from '../../../main/library/search/saved-searches'
import type { ActId, EntityId, HighlightId, NoteId } from '../../../preload/contract/common'
import type { NoteTarget } from '../../../preload/contract/note'
import { highlightColors, highlightStyles } from '../../../preload/contract/words'
import { newActId } from '../library'
import { idsIn, liveArticles, pick, type Random } from '../random'
import { onArticle, onOne } from './on-article'

function highlight(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => {
    const { id: revisionId, text } = articles.get(library, { articleId }).revision
    const start = random(10)
    const end = start + 1 + random(8)
    const passage = { start, end, exact: text.slice(start, end), prefix: '', suffix: '' }
    highlights.create(library, { articleId, revisionId, passage, color: 'yellow' })
  })
}

function recolor(library: Library, random: Random): void {
  onOne(idsIn<HighlightId>(library, 'highlight'), random, (highlightId) =>
    onOne(highlightColors, random, (color) => void highlights.setColor(library, { highlightId, color })),
  )
}

function restyle(library: Library, random: Random): void {
  onOne(idsIn<HighlightId>(library, 'highlight'), random, (highlightId) =>
    onOne(highlightStyles, random, (style) => void highlights.setStyle(library, { highlightId, style })),
  )
}

/** On other words of the same text. */
function changeExtent(library: Library, random: Random): void {
  onOne(idsIn<HighlightId>(library, 'highlight'), random, (highlightId) => {
    const { articleId } = highlights.get(library, highlightId)
    const { id: revisionId, text } = articles.get(library, { articleId }).revision
    const start = random(10)
    const end = start + 1 + random(8)
    const passage = { start, end, exact: text.slice(start, end), prefix: '', suffix: '' }
    replaceHighlight(library, { highlightId, revisionId, passage })
  })
}

function some(library: Library, random: Random): HighlightId[] {
  return idsIn<HighlightId>(library, 'highlight').filter(() => random(2) === 0)
}

async function recolorSome(library: Library, random: Random): Promise<void> {
  const color = pick(random, highlightColors) ?? 'yellow'
  await setColorOfMany(library, { highlightIds: some(library, random), color, actId: newActId() })
}

async function removeSome(library: Library, random: Random): Promise<void> {
  await removeMany(library, { highlightIds: some(library, random), actId: newActId() })
}

function decide(library: Library, random: Random): void {
  const decision = random(2) === 0 ? ('kept' as const) : ('detached' as const)
  onOne(idsIn<HighlightId>(library, 'highlight'), random, (highlightId) => {
    highlights.decide(library, { highlightId, decision, words: `words ${random(9)}` })
  })
}

function removeHighlight(library: Library, random: Random): void {
  onOne(idsIn<HighlightId>(library, 'highlight'), random, (highlightId) => {
    highlights.remove(library, { highlightId })
  })
}

/** A day without an entry: another one would be refused. */
function freeDay(library: Library, random: Random): NoteTarget | null {
  const day = `2026-03-0${1 + random(5)}`
  return notes.alone(library, { day }).length === 0 ? { on: 'day', day } : null
}

function someTarget(library: Library, random: Random): NoteTarget | null {
  const choice = random(5)
  const articleId = pick(random, liveArticles(library))
  const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
  const entityId = pick(random, idsIn<EntityId>(library, 'entity'))
  if (choice === 0 && highlightId !== undefined) return { on: 'highlight', highlightId }
  if (choice === 1 && entityId !== undefined) return { on: 'entity', entityId }
  if (choice === 2) return { on: 'memo' }
  if (choice === 3) return freeDay(library, random)
  return articleId === undefined ? null : { on: 'article', articleId }
}

function saveNote(library: Library, random: Random, noteId: NoteId, actId: ActId): void {
  const version = library.db.prepare('SELECT version FROM note WHERE id = ?').pluck().get(noteId) as number
  notes.save(library, { noteId, body: `typed ${random(1000)}`, version, actId })
}

/** A note that is saved while it is still typed: one act. */
function writeNote(library: Library, random: Random): void {
  const target = someTarget(library, random)
  if (target === null) return
  const actId = newActId()
  const { id } = notes.create(library, { target, body: `note ${random(100)}`, actId })
  for (let saves = random(3); saves > 0; saves -= 1) saveNote(library, random, id, actId)
}

/** Typed in several saves of one act, between which something else may be done. */
function typeNote(library: Library, random: Random): void {
  onOne(idsIn<NoteId>(library, 'note'), random, (noteId) => {
    const actId = newActId()
    for (let saves = 1 + random(4); saves > 0; saves -= 1) {
      saveNote(library, random, noteId, actId)
      if (random(3) === 0) recolor(library, random)
    }
  })
}

function removeNote(library: Library, random: Random): void {
  onOne(idsIn<NoteId>(library, 'note'), random, (noteId) => void notes.remove(library, { noteId }))
}

function pinNote(library: Library, random: Random): void {
  onOne(idsIn<NoteId>(library, 'note'), random, (noteId) => {
    notes.setPinned(library, { noteId, isPinned: random(3) > 0 })
  })
}

function saveSearch(library: Library, random: Random): void {
  const name = `Search ${random(4)}`
  savedSearches.create(library, { name, query: 'anna marks', isAlert: random(2) === 0 })
}

function changeSearch(library: Library, random: Random): void {
  onOne(savedSearches.list(library), random, ({ id: savedSearchId }) => {
    savedSearches.change(library, { savedSearchId, query: `marks ${random(9)}`, isAlert: random(2) === 0 })
  })
}

function moveSearch(library: Library, random: Random): void {
  const some = savedSearches.list(library)
  onOne(some, random, ({ id: savedSearchId }) => {
    savedSearches.move(library, { savedSearchId, before: pick(random, some)?.id ?? null })
  })
}

function removeSearch(library: Library, random: Random): void {
  onOne(savedSearches.list(library), random, ({ id: savedSearchId }) => {
    savedSearches.remove(library, { savedSearchId })
  })
}

/** What a person marks, writes and keeps, by the call that does it. */
export const actsOnWords = {
  'highlight.create': highlight,
  'highlight.setColor': recolor,
  'highlight.setStyle': restyle,
  'highlight.replace': changeExtent,
  'highlight.setColorOfMany': recolorSome,
  'highlight.removeMany': removeSome,
  'highlight.decide': decide,
  'highlight.remove': removeHighlight,
  'note.create': writeNote,
  'note.save': typeNote,
  'note.remove': removeNote,
  'note.setPinned': pinNote,
  'savedSearch.create': saveSearch,
  'savedSearch.change': changeSearch,
  'savedSearch.move': moveSearch,
  'savedSearch.remove': removeSearch,
} as const
