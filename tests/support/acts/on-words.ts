import * as articles from '../../../main/library/articles/articles'
import * as highlights from '../../../main/library/annotations/highlights'
import * as notes from '../../../main/library/annotations/notes'
import * as tags from '../../../main/library/annotations/tags'
import type { Library } from '../../../main/library/database/database'
import * as savedSearches from '../../../main/library/search/saved-searches'
import type { ActId, EntityId, HighlightId, NoteId, TaggingId } from '../../../preload/contract/common'
import type { NoteTarget } from '../../../preload/contract/note'
import { highlightColors } from '../../../preload/contract/words'
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

function someTarget(library: Library, random: Random): NoteTarget | null {
  const choice = random(3)
  const articleId = pick(random, liveArticles(library))
  const highlightId = pick(random, idsIn<HighlightId>(library, 'highlight'))
  const entityId = pick(random, idsIn<EntityId>(library, 'entity'))
  if (choice === 0 && highlightId !== undefined) return { on: 'highlight', highlightId }
  if (choice === 1 && entityId !== undefined) return { on: 'entity', entityId }
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

function tag(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => void tags.add(library, { articleId, name: `tag ${random(5)}` }))
}

function untag(library: Library, random: Random): void {
  onOne(idsIn<TaggingId>(library, 'tagging'), random, (taggingId) => void tags.remove(library, { taggingId }))
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
  'highlight.decide': decide,
  'highlight.remove': removeHighlight,
  'note.create': writeNote,
  'note.save': typeNote,
  'note.remove': removeNote,
  'tag.add': tag,
  'tag.remove': untag,
  'savedSearch.create': saveSearch,
  'savedSearch.change': changeSearch,
  'savedSearch.move': moveSearch,
  'savedSearch.remove': removeSearch,
} as const
