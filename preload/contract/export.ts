import { z } from 'zod'
import { articleId, done, nothing } from './common'
import { call } from './define'
import { entityRef } from './entity-ref'

export const exportCalls = {
  'export.preview': call(z.object({ articleId }), z.object({ fileName: z.string(), markdown: z.string() })),
  /** Asks where; null where the person closed the dialog. Answers once the file is whole and on disk. */
  'export.article': call(z.object({ articleId }), z.object({ fileName: z.string() }).nullable()),
  /**
   * All that is known of an entity, of its newest 2,000 articles. Asks where; null where the person closed the dialog.
   * Answers once the file is whole and on disk; one at a time, else it throws `conflict`.
   */
  'export.dossier': call(z.object({ of: entityRef }), z.object({ fileName: z.string() }).nullable()),
  /** How many articles are done of the dossier that is being written; null where none is. */
  'export.dossierState': call(nothing, z.object({ done: z.int(), total: z.int() }).nullable()),
  /** `export.dossier` then throws `cancelled`, and nothing was written. */
  'export.cancelDossier': call(nothing, done),
}
