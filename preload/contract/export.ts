import { z } from 'zod'
import { articleId } from './common'
import { call } from './define'

export const exportCalls = {
  'export.preview': call(z.object({ articleId }), z.object({ fileName: z.string(), markdown: z.string() })),
  /** Asks where; null where the person closed the dialog. Answers once the file is whole and on disk. */
  'export.article': call(z.object({ articleId }), z.object({ fileName: z.string() }).nullable()),
}
