import { z } from 'zod'
import { actId, articleId, done, entityId, highlightId, instant, noteId, namedAct } from './common'
import { call } from './define'
import { span } from './quote'
import { cursor, pageLimit } from './entity-ref'

/** A day of a person's own calendar. */
export const journalDay = z.iso.date()

export const noteTarget = z.discriminatedUnion('on', [
  z.object({ on: z.literal('article'), articleId }),
  z.object({ on: z.literal('highlight'), highlightId }),
  z.object({ on: z.literal('entity'), entityId }),
  /** On nothing. */
  z.object({ on: z.literal('memo') }),
  /** The one entry of the journal for a day. */
  z.object({ on: z.literal('day'), day: journalDay }),
])
export type NoteTarget = z.infer<typeof noteTarget>

export const noteBody = z.string().max(200_000)

const note = z.object({
  id: noteId,
  target: noteTarget,
  /** Markdown (CommonMark with GitHub's tables and task lists). */
  body: noteBody,
  /** Stands before the others. */
  isPinned: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
  /** It was changed on the disk: its checksum is not that of what was written. It cannot be edited. */
  isDamaged: z.literal(true).optional(),
})
export type Note = z.infer<typeof note>

/** A note that leads to something, and where it is. */
const linkedFrom = z.object({
  noteId,
  target: noteTarget,
  /** The article that the note, or its highlight, is on. */
  articleId: articleId.nullable(),
  /** The title of that article, or the name that the note is on; empty for a note by itself. */
  where: z.string(),
  /** Of a note on a highlight: the beginning of its words, and where they stand now; null where they are gone. */
  words: z.string().nullable(),
  at: span.nullable(),
  /** The beginning of the note. */
  body: z.string(),
  /** The highlights of the article asked about that it leads to. */
  highlights: z.array(highlightId),
})
export type LinkedFrom = z.infer<typeof linkedFrom>

/** A memo or an entry of the journal, as it stands in a list. */
const noteLine = z.object({
  id: noteId,
  /** Null for a memo. */
  day: journalDay.nullable(),
  /** The first line that has words; empty where there is none. */
  title: z.string(),
  /** The beginning of what follows it, in plain words as the title. */
  rest: z.string(),
  isPinned: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
})
export type NoteLine = z.infer<typeof noteLine>

const notePage = z.object({ rows: z.array(noteLine), next: cursor.nullable() })
export type NotePage = z.infer<typeof notePage>

export const noteCalls = {
  /** The article's own notes and those on its highlights. */
  'note.list': call(z.object({ articleId }), z.array(note)),
  /** The entity's notes, and those on what was merged into it. */
  'note.listByEntity': call(z.object({ entityId }), z.array(note)),
  /** The notes whose links lead to an article or its highlights, or to an entity; the newest first. */
  'note.linkedFrom': call(z.union([z.object({ articleId }), z.object({ entityId })]), z.array(linkedFrom)),
  /** The memo, or the entry of the day; none where there is none. */
  'note.alone': call(z.union([z.object({ memo: noteId }), z.object({ day: journalDay })]), z.array(note)),
  /** Memos and the journal: the pinned ones, then the others, each the newest first. All words must be in a note, the last may be unfinished. */
  'note.page': call(
    z.object({ text: z.string().max(300), after: cursor.nullable(), limit: pageLimit }),
    notePage,
  ),
  /** Saves share one undo step while they carry the same `actId`: one stretch of typing. */
  'note.create': call(z.object({ target: noteTarget, body: noteBody, actId }), note),
  /** Answers only once the words are on disk. Throws `conflict` where `version` is not the stored one. */
  'note.save': call(z.object({ noteId, body: noteBody, version: z.int(), actId }), note),
  /**
   * Keeps a picture that is to stand in a note; answers the address that names it there. Throws `too-large` and
   * `unreadable`, for what is no picture that can be shown.
   */
  'note.keepImage': call(z.object({ bytes: z.instanceof(Uint8Array) }), z.object({ address: z.string() })),
  'note.remove': call(z.object({ noteId, ...namedAct }), done),
  'note.setPinned': call(z.object({ noteId, isPinned: z.boolean(), ...namedAct }), note),
}
