import { z } from 'zod'
import { actId, articleId, instant, noteId, revisionId } from './common'
import { call } from './define'
import { span } from './quote'
import { comparedPiece } from './revision'
import { historyNouns } from './words'

/** `day` is one in the person's own zone, as the moments between which it lies. */
const historyFilter = z.object({
  noun: z.enum(historyNouns).nullable(),
  articleId: articleId.nullable(),
  noteId: noteId.nullable(),
  day: z.object({ from: instant, until: instant }).nullable(),
  /** Words of what is told of an act. */
  text: z.string().max(200),
})
export type HistoryFilter = z.infer<typeof historyFilter>

/**
 * `stands`: it is as it was done. `undone`: it was taken back. `step`: it took back another one, or did it again. `by-itself`:
 * the program did it.
 */
const toldAct = z.object({
  id: actId,
  at: instant,
  /** Begins with what was done: "star “Harbour reopens”". */
  label: z.string(),
  articleId: articleId.nullable(),
  /** Who did it; null where the library's own author has no name. */
  author: z.string().nullable(),
  standing: z.enum(['stands', 'undone', 'step', 'by-itself']),
})
export type ToldAct = z.infer<typeof toldAct>

const historyPage = z.object({ acts: z.array(toldAct), next: z.string().nullable() })
export type HistoryPage = z.infer<typeof historyPage>

const toldField = z.object({
  /** What people call it: "Title". */
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Of words that a person wrote, both laid over each other. */
  pieces: z.array(comparedPiece).nullable(),
})
export type ToldField = z.infer<typeof toldField>

const toldChange = z.object({
  /** What people call the thing: "note". */
  thing: z.string(),
  action: z.enum(['create', 'update', 'remove', 'restore']),
  fields: z.array(toldField),
  /** The former text that it stored, that it took the place of, or in which it marked words, which stand at `span`. */
  formerText: z.object({ articleId, revisionId, number: z.int(), span: span.nullable() }).nullable(),
})
export type ToldChange = z.infer<typeof toldChange>

const actDetails = z.object({
  /** The first of them. */
  changes: z.array(toldChange),
  /** How many there are besides. */
  more: z.int(),
  /** Whether it can be taken back on its own, and nothing that came later with it. */
  canTakeBack: z.boolean(),
  /** It deleted articles for good, or something that it changed was. */
  isErased: z.boolean(),
})
export type ActDetails = z.infer<typeof actDetails>

export const historyCalls = {
  /** What was done to the library, the latest first. */
  'change.list': call(
    z.object({
      filter: historyFilter,
      after: z.string().max(40).nullable(),
      limit: z.int().min(1).max(200),
    }),
    historyPage,
  ),
  /** What an act changed, and whether `change.undo` would take it back. Throws `not-found` where there is none. */
  'change.details': call(z.object({ actId }), actDetails),
}
