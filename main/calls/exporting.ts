import type { ArticleId } from '../../preload/contract/common'
import type { Handlers } from '../../preload/contract/index'
import { basename } from 'node:path'
import { markdownOf, writeExport } from '../export-article'
import type { Program } from '../program'

type Names = 'export.preview' | 'export.article'

const exportArticle = async ({ desk, library }: Program, articleId: ArticleId) => {
  const { fileName } = markdownOf(library(), articleId)
  const file = await desk.chooseExport(fileName)
  if (file === null) return null
  // Made again: while the dialog stood open, the person may have gone on working.
  writeExport(file, markdownOf(library(), articleId).markdown)
  return { fileName: basename(file) }
}

export const exportingCalls = (program: Program): Pick<Handlers, Names> => ({
  'export.preview': ({ articleId }) => markdownOf(program.library(), articleId),
  'export.article': ({ articleId }) => exportArticle(program, articleId),
})
