import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ArticleId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import { articleParts } from '../use-cases/export-article'
import { articleFileName } from '../use-cases/export-names'
import { readSummary } from '../library/articles/article-rows'
import type { Library } from '../library/database/database'
import { writeWhole } from '../base/write-file'
import { eachArticle } from './list'
import { answer, answerJson, progress, tellFailure, UsageError } from './output'
import { type LibraryOption, reading } from './which-library'

type Options = LibraryOption & { json?: true; all?: true; output?: string; force?: true }
type Exported = { articleId: ArticleId; file: string } | { articleId: ArticleId; error: string }

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const fileOf = (library: Library, articleId: ArticleId) => ({
  fileName: articleFileName(readSummary(library, articleId)),
  markdown: [...articleParts(library, articleId)].join(''),
})

const write = (file: string, markdown: string, { force }: Options): void => {
  try {
    writeWhole(file, markdown, { overwrite: force === true })
  } catch (error) {
    const isTaken = error instanceof LibraryError && error.code === 'conflict' && !isFolder(file)
    if (!isTaken) throw error
    throw new LibraryError('conflict', `${file} is there already; choose another name, or say --force.`)
  }
}

const exportTo = (path: string, library: Library, articleId: ArticleId, options: Options): Exported => {
  const { fileName, markdown } = fileOf(library, articleId)
  const file = isFolder(path) ? join(path, fileName) : path
  write(file, markdown, options)
  return { articleId, file }
}

/** A name that no other article of this export has, on any system: some do not tell capitals apart. */
const freeName = (fileName: string, taken: Set<string>): string => {
  const stem = fileName.replace(/\.md$/, '')
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? fileName : `${stem} ${number}.md`
    const folded = name.normalize('NFC').toLowerCase()
    if (taken.has(folded)) continue
    taken.add(folded)
    return name
  }
}

const exportAll = (folder: string, library: Library, options: Options): Exported[] => {
  mkdirSync(folder, { recursive: true })
  const taken = new Set<string>()
  return Array.from(eachArticle(library, 'all'), ({ id: articleId }, at) => {
    progress(`exporting ${at + 1}`)
    try {
      const { fileName, markdown } = fileOf(library, articleId)
      const file = join(folder, freeName(fileName, taken))
      write(file, markdown, options)
      return { articleId, file }
    } catch (error) {
      return { articleId, error: tellFailure(articleId, error) }
    }
  })
}

const folderFor = ({ output }: Options): string => {
  if (output === undefined) throw new UsageError('Say where to: --all needs -o DIR.')
  if (existsSync(output) && !isFolder(output))
    throw new UsageError(`${output} is a file; --all needs a folder.`)
  return resolve(output)
}

const report = (exported: readonly Exported[], { json }: Options): void => {
  progress('')
  if (json) answerJson(exported)
  else answer(exported.flatMap((one) => ('file' in one ? [`${one.file}\n`] : [])).join(''))
}

/** Markdown of one article (to a file, a folder, or standard output) or of all (to a folder). */
export const exportArticles = (articleId: ArticleId | undefined, options: Options): Promise<void> => {
  if ((articleId === undefined) === (options.all === undefined)) {
    throw new UsageError('Name one article, or say --all.')
  }
  if (articleId === undefined) {
    const folder = folderFor(options)
    return reading(options, (library) => report(exportAll(folder, library, options), options))
  }
  const { output } = options
  return reading(options, (library) => {
    if (output === undefined || output === '-') answer(fileOf(library, articleId).markdown)
    else report([exportTo(resolve(output), library, articleId, options)], options)
  })
}
