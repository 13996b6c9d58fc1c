import { z } from 'zod'
import { articleFields, askedImage, type BlockKind, blockKind } from './article'
import { articleId, draftId, instant, jobId, namedAct, nothing } from './common'
import { call } from './define'
import { setting } from './structure'

/** What a line of an original is: part of the article's text, a fact about it, or neither. */
const lineRole = z.enum([...blockKind.options, 'byline', 'published', 'left-out'])
export type LineRole = z.infer<typeof lineRole>

const blockRoles: ReadonlySet<string> = new Set(blockKind.options)

/** Whether a line becomes a block of the text: any but a fact about the article or what was left out. */
export function isBlockRole(role: LineRole): role is BlockKind {
  return blockRoles.has(role)
}

const textRoles: ReadonlySet<LineRole> = new Set(['paragraph', 'item', 'row', 'preformatted'])

/** Whether a line is a part of what is told, and not of what stands over it or beside it. */
export function isTextRole(role: LineRole): boolean {
  return textRoles.has(role)
}

/** One paragraph of an original as it stands there, with how it is set, what it was taken for and why. */
const line = setting.extend({ text: z.string(), role: lineRole, why: z.string() })
export type Line = z.infer<typeof line>

/** What was understood of an original. Nothing in it is changed wording: lines are the original's own. */
export const reading = z.object({
  /** `title` is null where none was found: the form asks for it. */
  fields: articleFields.extend({ title: articleFields.shape.title.nullable() }),
  lines: z.array(line),
  /** When the file says that it was saved, if it does. */
  savedAt: instant.nullable().optional(),
  /** Why a person should look at it, each in a sentence: nobody sees the form of one among many files. */
  doubts: z.array(z.string().max(300)).max(10).optional(),
  /** Facts that the document does not state as such: what a person's export states of them is believed before. */
  guessed: z.array(z.enum(['outlet'])).optional(),
})
export type Reading = z.infer<typeof reading>

/** A reading that a person looks at before it is saved. Kept in main's memory until saved or discarded. */
const importDraft = reading.extend({
  draftId,
  /** The article being corrected, or null for a new one. */
  articleId: articleId.nullable(),
  name: z.string().nullable(),
  bytes: z.int(),
  sha256: z.string().length(64),
  encoding: z.string(),
  /** What was asked for on the network along with the page that it is. */
  askedImages: z.array(askedImage),
  duplicateOf: z.object({ articleId, title: z.string() }).nullable(),
  /** The article that was captured from the same address with another text: saving adds a revision to it. */
  revisionOf: z.object({ articleId, title: z.string() }).nullable(),
})
export type ImportDraft = z.infer<typeof importDraft>

/** One file from the window: pasted text or a dropped file. Its path never crosses the bridge. */
const droppedFile = z.object({
  name: z.string().max(255).nullable(),
  bytes: z.instanceof(Uint8Array),
})

/** One file opens the form, several become a job with a report; a closed dialog is neither. */
export const importStart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), draft: importDraft }),
  z.object({ kind: z.literal('job'), jobId }),
  z.object({ kind: z.literal('nothing') }),
])

export const importCalls = {
  'import.files': call(z.object({ files: z.array(droppedFile).min(1).max(500) }), importStart),
  'import.choose': call(nothing, importStart),
  /** All files in a folder that Dateline reads, as a job. Throws `not-found` where there is none in it. */
  'import.chooseFolder': call(nothing, importStart),
  /** A draft to edit the article’s details and roles in: how its original was read, with the corrections so far. */
  'article.edit': call(z.object({ articleId }), importDraft),
  /**
   * Reads the article again from its stored original, as another revision. `changes` says what is new, in a few words each;
   * it is empty where nothing is, and then nothing was written. Throws `conflict` for a text that was put together by hand.
   */
  'article.readAgain': call(
    z.object({ articleId, ...namedAct }),
    z.object({ changes: z.array(z.string()), doubts: z.array(z.string()) }),
  ),
  /** All articles that are not deleted, as a job. Throws `not-found` where there is none. */
  'article.readAllAgain': call(nothing, z.object({ jobId })),
  /** One role for each line of the draft, in its order. A changed text becomes a new revision. */
  'import.save': call(
    z.object({ draftId, fields: articleFields, roles: z.array(lineRole).max(200_000) }),
    z.object({ articleId, outcome: z.enum(['imported', 'new-revision', 'already-there', 'corrected']) }),
  ),
  'import.discard': call(z.object({ draftId }), nothing),
}
