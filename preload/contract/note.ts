import { z } from 'zod'
import { actId, articleId, done, entityId, highlightId, instant, noteId, namedAct } from './common'
import { call } from './define'
import { span } from './quote'

const noteTarget = z.discriminatedUnion('on', [
  z.object({ on: z.literal('article'), articleId }),
  z.object({ on: z.literal('highlight'), highlightId }),
  z.object({ on: z.literal('entity'), entityId }),
])
export type NoteTarget = z.infer<typeof noteTarget>

const noteBody = z.string().max(200_000)

const note = z.object({
  id: noteId,
  target: noteTarget,
  /** Markdown (CommonMark with GitHub's tables and task lists). */
  body: noteBody,
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
})
export type Note = z.infer<typeof note>

/** A note that leads to something, and where it is. */
const linkedFrom = z.object({
  noteId,
  target: noteTarget,
  /** The article that the note, or its highlight, is on. */
  articleId: articleId.nullable(),
  /** The title of that article, or the name that the note is on. */
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

export const noteCalls = {
  /** The article's own notes and those on its highlights. */
  'note.list': call(z.object({ articleId }), z.array(note)),
  /** The entity's notes, and those on what was merged into it. */
  'note.listByEntity': call(z.object({ entityId }), z.array(note)),
  /** The notes whose links lead to an article or its highlights, or to an entity; the newest first. */
  'note.linkedFrom': call(z.union([z.object({ articleId }), z.object({ entityId })]), z.array(linkedFrom)),
  /** Saves share one undo step while they carry the same `actId`: one stretch of typing. */
  'note.create': call(z.object({ target: noteTarget, body: noteBody, actId }), note),
  /** Answers only once the words are on disk. Throws `conflict` where `version` is not the stored one. */
  'note.save': call(z.object({ noteId, body: noteBody, version: z.int(), actId }), note),
  'note.remove': call(z.object({ noteId, ...namedAct }), done),
}
