import { z } from 'zod'
import { articleId, done, noteId, nothing } from '../common'
import { call } from '../define'

const verifyProblem = z.object({
  what: z.enum([
    'database',
    'reference',
    'text',
    'article',
    'highlight',
    'note',
    'mention',
    'quote',
    'journal',
    'chain',
    'listing',
    'index',
    'original',
    'image',
  ]),
  /** The id, file or table that it is about. */
  where: z.string(),
  /** What is wrong and what to do. */
  sentence: z.string(),
  /** What can be opened, as the person knows it; null where that is nothing. */
  about: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('article'), id: articleId, title: z.string() }),
      z.object({ kind: z.literal('note'), id: noteId, title: z.string() }),
    ])
    .nullable(),
})
export type VerifyProblem = z.infer<typeof verifyProblem>

const count = z.number().int().nonnegative()

/** The newest seal of the journal, and how many acts are sealed up to it. */
export const chainHead = z.object({ hash: z.string(), acts: count })
export type ChainHead = z.infer<typeof chainHead>

export const verifyReport = z.object({
  checked: z.object({
    texts: count,
    highlights: count,
    notes: count,
    /** Rows of a person's that were compared with their lines in the journal. */
    rows: count,
    changes: count,
    /** Sealed acts. */
    acts: count,
    originals: count,
    images: count,
  }),
  /** The first thousand. */
  problems: z.array(verifyProblem),
  /** How many there are: a ruined disk would fill the memory with sentences. */
  problemCount: count,
  /** What is no harm, such as a file that nothing refers to. */
  notices: z.array(verifyProblem),
  head: chainHead,
})
export type VerifyReport = z.infer<typeof verifyReport>

/** In checks, of which some take far longer than others. */
const verifyProgress = z.object({ done: count, total: count })

export const verifyCalls = {
  /** Reads everything in the library and proves it; one at a time, else it throws `conflict`. Fails as `cancelled` where it is. */
  'proof.verify': call(nothing, verifyReport),
  /** How far it is; null where nothing is verified. */
  'proof.state': call(nothing, verifyProgress.nullable()),
  'proof.cancel': call(nothing, done),
}
