import type { ActId } from '../../../preload/contract/common'
import { LibraryError } from '../../../preload/contract/errors'
import type { Note, NoteTarget } from '../../../preload/contract/note'
import type { UnsavedOf } from '../../../preload/contract/safety/unsaved'
import * as notes from '../../library/annotations/notes'
import { describe, descriptionOf, memoOf, setMemo } from '../../library/annotations/tags/describe-tags'
import { get as articleOf } from '../../library/articles/articles'
import type { Library } from '../../library/database/database'
import { newId } from '../../library/database/ids'
import { isSameTarget } from './same-target'
import type { Unsaved } from './unsaved'

type Of<K extends UnsavedOf['kind']> = Unsaved & { of: Extract<UnsavedOf, { kind: K }> }

type Outcome = { isDone: true; isWritten: boolean } | { isDone: false; now: string | null; where: string }

const there: Outcome = { isDone: true, isWritten: false }
const written: Outcome = { isDone: true, isWritten: true }

/**
 * Writes words that were kept into the library where it is as it was when they were begun. Nothing of another's is written
 * over. Throws only where the library itself is in trouble.
 */
export function writeBack(library: Library, one: Unsaved): Outcome {
  if (isOfTag(one)) return tagBack(library, one)
  if (!isOfNote(one)) return { isDone: false, now: null, where: '' }
  return one.of.noteId === null ? newNoteBack(library, one) : noteBack(library, one)
}

function isOfTag(one: Unsaved): one is Of<'tag'> {
  return one.of.kind === 'tag'
}

function isOfNote(one: Unsaved): one is Of<'note'> {
  return one.of.kind === 'note'
}

function noteBack(library: Library, one: Of<'note'>): Outcome {
  const note = storedNote(library, one)
  if (note === undefined) return left(library, one, null)
  if (note.body === one.body) return there
  if (note.version !== one.of.version) return left(library, one, note.body)
  return saveOver(library, note, one.body)
}

function storedNote(library: Library, { of: { noteId } }: Of<'note'>): Note | undefined {
  return noteId === null ? undefined : notes.alone(library, { memo: noteId })[0]
}

/** It may have been stored, with fewer words perhaps, by a call whose answer never came. */
function newNoteBack(library: Library, one: Of<'note'>): Outcome {
  const { body, begunAt, of } = one
  const since = notes.madeSince(library, begunAt).filter(({ target }) => isSameTarget(target, of.target))
  if (since.some((note) => note.body === body)) return there
  const begun = since.find((note) => note.body !== '' && note.version === 1 && body.startsWith(note.body))
  if (begun !== undefined) return saveOver(library, begun, body)
  const ofDay = dayEntry(library, of.target)
  if (ofDay !== undefined) return left(library, one, ofDay.body)
  try {
    notes.create(library, { target: of.target, body, actId: newActId() })
    return written
  } catch (error) {
    if (error instanceof LibraryError && (error.code === 'not-found' || error.code === 'conflict'))
      return left(library, one, null)
    throw error
  }
}

function dayEntry(library: Library, target: NoteTarget): Note | undefined {
  return target.on === 'day' ? notes.alone(library, target)[0] : undefined
}

function saveOver(library: Library, { id, version }: Note, body: string): Outcome {
  notes.save(library, { noteId: id, body, version, actId: newActId() })
  return written
}

function newActId(): ActId {
  return newId() as ActId
}

function tagBack(library: Library, one: Of<'tag'>): Outcome {
  const now = sayingOf(library, one.of)
  if ((now ?? '') === one.body) return there
  if (now !== one.of.before && !(now === null && one.of.before === '')) return left(library, one, now)
  if (now === null && !isTag(library, one.of)) return left(library, one, null)
  say(library, one)
  return written
}

function isTag(library: Library, { name }: { name: string }): boolean {
  return descriptionOf(library, name) !== undefined
}

/** What is said of a tag now; null for nothing. */
function sayingOf(library: Library, { field, name }: Of<'tag'>['of']): string | null {
  return field === 'memo' ? memoOf(library, name) : (descriptionOf(library, name) ?? null)
}

function say(library: Library, { of: { field, name }, body }: Of<'tag'>): void {
  const said = body.trim() === '' ? null : body.trim()
  if (field === 'memo') setMemo(library, { name, memo: said })
  else describe(library, { name, description: said })
}

function left(library: Library, one: Unsaved, now: string | null): Outcome {
  return { isDone: false, now, where: whereOf(library, one) }
}

/** In words; what is gone is named by its kind alone. */
function whereOf(library: Library, one: Unsaved): string {
  if (isOfTag(one)) return `the tag “${one.of.name}”`
  if (!isOfNote(one)) return ''
  const { target } = one.of
  if (target.on === 'memo') return 'a memo'
  if (target.on === 'day') return `the journal, ${target.day}`
  if (target.on === 'entity') return 'the page of a name'
  if (target.on === 'highlight') return 'a highlight'
  try {
    return `“${articleOf(library, { articleId: target.articleId }).title}”`
  } catch {
    return 'an article'
  }
}

/** As the person chose: over what stands there now, or as a memo of its own. */
export function writeChosen(
  library: Library,
  one: Unsaved,
  { choice, actId }: { choice: 'mine' | 'memo'; actId: ActId },
): void {
  if (choice === 'memo') notes.create(library, { target: { on: 'memo' }, body: one.body, actId })
  else if (isOfTag(one)) say(library, one)
  else if (isOfNote(one)) {
    const note = storedNote(library, one) ?? dayEntry(library, one.of.target)
    if (note === undefined) notes.create(library, { target: one.of.target, body: one.body, actId })
    else notes.save(library, { noteId: note.id, body: one.body, version: note.version, actId })
  }
}
