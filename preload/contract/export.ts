import { z } from 'zod'
import { articleId, done, nothing } from './common'
import { call } from './define'
import { entityRef } from './entity-ref'
import { exportFormatNames, usualFormat } from './export-formats'
import { reviewFilter, reviewOrder } from './review'
import { reviewFormats } from './words'

/** What a file will begin with; all of it, where that is not much. */
const exportBeginning = z.object({ text: z.string(), isWhole: z.boolean() })
export type ExportBeginning = z.infer<typeof exportBeginning>

/** How much is done of the file that is being written; `total` is 0 where it is not known yet. */
const exportProgress = z.object({ done: z.int(), total: z.int() })
export type ExportProgress = z.infer<typeof exportProgress>

const format = z.enum(exportFormatNames).default(usualFormat)

export const exportCalls = {
  /** The first 100,000 characters. */
  'export.preview': call(z.object({ articleId, format }), exportBeginning.extend({ fileName: z.string() })),
  /**
   * Asks where; null where the person closed the dialog. Answers once the file is whole and on disk; one file at a time,
   * else it throws `conflict`.
   */
  'export.article': call(z.object({ articleId, format }), z.object({ fileName: z.string() }).nullable()),
  /** The same for all that is known of an entity, of its newest 2,000 articles. */
  'export.dossier': call(z.object({ of: entityRef }), z.object({ fileName: z.string() }).nullable()),
  /** All rows of the review that a filter leaves, in their order. */
  'export.review': call(
    z.object({ filter: reviewFilter, order: reviewOrder, format: z.enum(reviewFormats) }),
    z.object({ fileName: z.string() }).nullable(),
  ),
  /** How far the file is that is being written; null where none is. */
  'export.state': call(nothing, exportProgress.nullable()),
  /** The call that waits for a file, or for words to show or copy, then fails as `cancelled`; nothing was written. */
  'export.cancel': call(z.object({ what: z.enum(['files', 'words']) }), done),
}
