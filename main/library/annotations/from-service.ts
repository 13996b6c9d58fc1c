// What a person did in another service (tags, notes, highlights, read and starred) becomes part of an article
// here. The same export may be imported many times, and after a year with more in it: what is there already is
// found by what it says, nothing is added twice, nothing is taken away, and nothing comes back that a person deleted.

import type { CollectedHighlight, CollectedNote, ServiceEntry } from '../../../preload/contract/collected'
import type { ArticleId, HighlightId, RevisionId } from '../../../preload/contract/common'
import type { Passage } from '../../../preload/contract/highlight'
import type { Reading } from '../../../preload/contract/importing'
import { fillIn } from './fill-in'
import type { ImportAct } from '../articles/capture'
import { type Library, one, type Row } from '../database/database'
import { insertHighlight } from './highlights'
import { newId } from '../database/ids'
import type { Writing } from '../journal/journal'
import { quoted } from '../database/text'
import { addRecord } from './service-records'
import { isHighlightDeleted, isMarkTakenOff, isNoteKnown, isTagTakenOff, type NoteOn } from './since-import'
import { putTag } from './tags'
import { act, insertRow, readRow, restoreRow, updateRow } from '../journal/write'

/**
 * A highlight of another program, where its words are in the article's text; null where they are not, or stand there in
 * several places and nothing says which was meant.
 */
export type Placed = { highlight: CollectedHighlight; passage: Passage | null; isRepeated: boolean }

type ServiceEntryToAdd = {
  articleId: ArticleId
  revisionId: RevisionId
  serviceEntry: ServiceEntry
  placed: readonly Placed[]
  /** What the service says of the article; it fills in what nothing else said. */
  fields?: Reading['fields']
  /** What it says otherwise than what is known here. */
  differences?: readonly [string, string][]
  /** The article was made of this very entry: nothing of it can be there, or have been taken away. */
  isNew?: boolean
  /** The article was read from a file of the same export. */
  isOfFile?: boolean
} & ImportAct

/**
 * Adds to an article what a person did with it in another service. What is there already is not added twice.
 * A deleted article is restored by it: the person asks for it again. All of it is one act, the import's.
 * Answers whether there was anything to add.
 */
export function addServiceEntry(library: Library, toAdd: ServiceEntryToAdd): boolean {
  const { articleId, serviceEntry, actId, skipUndo = false, isNew = false } = toAdd
  const { title = '' } = readRow(library, 'article', articleId) ?? {}
  const label = `add what ${serviceEntry.service} kept of ${quoted(String(title))}`
  return act(library, { label, articleId, key: actId, skipUndo }, (writing) => {
    // First a row of its own: it joins the import's act, and what follows goes with it.
    const isFirst = addRecord(writing, toAdd)
    if (!isNew) {
      restoreRow(writing, 'article', articleId)
      restoreRow(writing, 'article_state', articleId)
      if (isFirst && toAdd.fields !== undefined) fillIn(writing, toAdd, toAdd.fields)
    }
    for (const tag of serviceEntry.tags) {
      if (isNew) putTag(writing, { articleId }, tag)
      else addTag(writing, { articleId }, tag)
    }
    for (const note of serviceEntry.notes)
      addNote(writing, { article_id: articleId, highlight_id: null }, note)
    for (const one of toAdd.placed) addMark(writing, toAdd, one)
    addMarks(writing, articleId, serviceEntry)
    return writing.act !== null
  })
}

/** A tag that a person took off stays off. */
function addTag(
  writing: Writing,
  on: { articleId: ArticleId } | { highlightId: HighlightId },
  name: string,
): void {
  if (!isTagTakenOff(writing.library, on, name)) putTag(writing, on, name)
}

/** A note with the time at which it was made there, where the service says when. */
function addNote(writing: Writing, on: NoteOn, { body, madeAt }: CollectedNote): void {
  if (isNoteKnown(writing.library, on, body)) return
  insertRow(writing, 'note', { id: newId(), entity_id: null, ...on, body }, madeAt ?? writing.at)
}

/** A highlight where its words are, else a note that quotes them; its own note and tags go with either. */
function addMark(writing: Writing, toAdd: ServiceEntryToAdd, placed: Placed): void {
  const { highlight, passage } = placed
  const { note, tags, madeAt } = highlight
  if (passage === null) {
    const body = quotation(toAdd.serviceEntry.service, placed)
    addNote(writing, { article_id: toAdd.articleId, highlight_id: null }, { body, madeAt })
    for (const tag of tags) addTag(writing, { articleId: toAdd.articleId }, tag)
    return
  }
  const highlightId = addHighlight(writing, toAdd, highlight, passage)
  if (highlightId === null) return
  if (note !== null) addNote(writing, { article_id: null, highlight_id: highlightId }, { body: note, madeAt })
  for (const tag of tags) addTag(writing, { highlightId }, tag)
}

/** Words that have no place in the text are kept as a quotation: what a person marked is never lost. */
function quotation(service: string, { highlight: { exact, note, tags }, isRepeated }: Placed): string {
  return [
    exact.replace(/^/gm, '> '),
    isRepeated
      ? `*Marked in ${service}; these words stand in several places of the text.*`
      : `*Marked in ${service}; these words are not in the text.*`,
    note,
    tags.length === 0 ? null : tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`).join(' '),
  ]
    .filter((part) => part !== null)
    .join('\n\n')
}

/** Null where a person deleted it. */
function addHighlight(
  writing: Writing,
  toAdd: ServiceEntryToAdd,
  { color, madeAt }: CollectedHighlight,
  passage: Passage,
): HighlightId | null {
  const known = highlightAt(writing, toAdd, passage)
  if (known !== undefined) return known
  const { articleId, revisionId } = toAdd
  if (isHighlightDeleted(writing.library, { articleId, passage })) return null
  return insertHighlight(writing, { articleId, revisionId, passage, color }, madeAt ?? writing.at)
}

/** The highlight on just these words, in whatever revision it was made. */
function highlightAt(writing: Writing, { articleId, revisionId }: ServiceEntryToAdd, passage: Passage) {
  return one<{ id: HighlightId }>(
    writing.library,
    `SELECT h.id FROM highlight h
     LEFT JOIN highlight_placement p ON p.highlight_id = h.id AND p.revision_id = ?
     WHERE h.article_id = ? AND h.deleted_at IS NULL AND h.image_sha256 IS NULL
       AND iif(h.revision_id = ?, h.start_offset, p.start_offset) = ?
       AND iif(h.revision_id = ?, h.end_offset, p.end_offset) = ?`,
    revisionId,
    articleId,
    revisionId,
    passage.start,
    revisionId,
    passage.end,
  )?.id
}

/** What was read, starred or archived there is so here; what is so here already stays, and what a person took off is off. */
function addMarks(writing: Writing, articleId: ArticleId, serviceEntry: ServiceEntry): void {
  const state = readRow(writing.library, 'article_state', articleId) ?? {}
  const changes: Row = {}
  const set = (column: string, isSo: boolean) => {
    const isNew = isSo && (state[column] ?? null) === null
    if (isNew && !isMarkTakenOff(writing.library, articleId, column)) changes[column] = writing.at
  }
  set('read_at', serviceEntry.isRead)
  set('starred_at', serviceEntry.isStarred)
  set('archived_at', serviceEntry.isArchived)
  if (Object.keys(changes).length > 0) updateRow(writing, 'article_state', articleId, changes)
}
