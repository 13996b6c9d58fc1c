import type { ArticleId } from '../../preload/contract/common'
import type { Handlers } from '../../preload/contract/index'
import { basename } from 'node:path'
import type { Library } from '../library/database'
import type { Program } from '../program'
import { writeWhole } from '../write-file'
import { citingCalls } from './citing'

type Names = 'export.preview' | 'export.article' | Extract<keyof Handlers, `citation.${string}`>

// Loading YAML takes as long as opening the library: only who exports waits for it.
const markdownOf = async (library: Library, articleId: ArticleId) =>
  (await import('../export-article')).markdownOf(library, articleId)

const exportArticle = async ({ desk, library }: Program, articleId: ArticleId) => {
  const { fileName } = await markdownOf(library(), articleId)
  const file = await desk.chooseExport(fileName)
  if (file === null) return null
  // Made again: while the dialog stood open, the person may have gone on working. Replacing was asked in the dialog.
  const { markdown } = await markdownOf(library(), articleId)
  writeWhole(file, markdown, { overwrite: true })
  return { fileName: basename(file) }
}

export const exportingCalls = (program: Program): Pick<Handlers, Names> => ({
  'export.preview': ({ articleId }) => markdownOf(program.library(), articleId),
  'export.article': ({ articleId }) => exportArticle(program, articleId),
  ...citingCalls(program),
})
