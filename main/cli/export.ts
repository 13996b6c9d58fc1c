import { existsSync, mkdirSync } from 'node:fs'
import { join, parse, resolve } from 'node:path'
import type { ArticleId } from '../../preload/contract/common'
import {
  type ExportFormat,
  exportFormatNames,
  exportFormats,
  usualFormat,
} from '../../preload/contract/export-formats'
import { writerFor, type WriteArticle } from '../exporting/formats'
import { articleToExport } from '../use-cases/export-article'
import { articleFileName } from '../use-cases/export-names'
import { readSummary } from '../library/articles/article-rows'
import type { Library } from '../library/database/database'
import { writeFile } from '../base/write-file'
import { eachArticle } from './list'
import { answer, answerJson, progress, tellFailure, UsageError } from './output'
import { isFolder, withForce } from './output-file'
import { type LibraryOption, reading } from './which-library'

type Options = LibraryOption & {
  json?: true
  all?: true
  output?: string
  force?: true
  format: ExportFormat
}
type Exported = { articleId: ArticleId; file: string } | { articleId: ArticleId; error: string }

const formats = Object.values(exportFormats)

/** What the shell's help says of the formats there are. */
export const exportHelp = {
  summary: `export articles as ${formats.map(({ title }) => title).join(' or ')}`,
  description: `Writes an article with its highlights, notes and names as ${formats.map(({ title, about }) => `${title}, ${about}`).join('; or as ')}.`,
  formats: exportFormatNames,
  usual: usualFormat,
}

/** How articles become files, once what writes their format is loaded. */
type Form = { format: ExportFormat; toText: (library: Library, articleId: ArticleId) => string }

/**
 * One article (to a file, a folder, or standard output) or all of them (to a folder). Throws a UsageError where
 * the command names both or neither. Of all, one that cannot be written is told, and the others go on.
 */
export async function exportArticles(articleId: ArticleId | undefined, options: Options): Promise<void> {
  if ((articleId === undefined) === (options.all === undefined)) {
    throw new UsageError('Name one article, or say --all.')
  }
  if (articleId === undefined) {
    const folder = folderFor(options)
    const form = await formOf(options)
    return reading(options, (library) => report(exportAll(library, folder, form, options), options))
  }
  const { output } = options
  const form = await formOf(options)
  return reading(options, (library) => {
    if (output === undefined || output === '-') answer(form.toText(library, articleId))
    else report([exportTo(library, articleId, resolve(output), form, options)], options)
  })
}

/** The folder need not be there: it is made when the export begins. */
function folderFor({ output }: Options): string {
  if (output === undefined) throw new UsageError('Say where to: --all needs -o DIR.')
  if (existsSync(output) && !isFolder(output))
    throw new UsageError(`${output} is a file; --all needs a folder.`)
  return resolve(output)
}

async function formOf({ format }: Options): Promise<Form> {
  const write: WriteArticle = await writerFor(format)
  return { format, toText: (library, articleId) => [...write(articleToExport(library, articleId))].join('') }
}

function write(file: string, text: string, { force }: Options): void {
  try {
    writeFile(file, text, { overwrite: force === true })
  } catch (error) {
    throw withForce(error, file)
  }
}

function report(exported: readonly Exported[], { json }: Options): void {
  progress('')
  if (json) answerJson(exported)
  else answer(exported.flatMap((one) => ('file' in one ? [`${one.file}\n`] : [])).join(''))
}

function exportAll(library: Library, folder: string, form: Form, options: Options): Exported[] {
  mkdirSync(folder, { recursive: true })
  const taken = new Set<string>()
  return Array.from(eachArticle(library, 'all'), ({ id: articleId }, at) => {
    progress(`exporting ${at + 1}`)
    try {
      const file = join(folder, freeName(nameOf(library, articleId, form), taken))
      write(file, form.toText(library, articleId), options)
      return { articleId, file }
    } catch (error) {
      return { articleId, error: tellFailure(articleId, error) }
    }
  })
}

/** A name that no other article of this export has, on any system: some do not tell capitals apart. */
function freeName(fileName: string, taken: Set<string>): string {
  const { name: stem, ext } = parse(fileName)
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? fileName : `${stem} ${number}${ext}`
    const folded = name.normalize('NFC').toLowerCase()
    if (taken.has(folded)) continue
    taken.add(folded)
    return name
  }
}

function nameOf(library: Library, articleId: ArticleId, { format }: Form): string {
  return articleFileName(readSummary(library, articleId), format)
}

/**
 * Into the folder, under the name that the article gives its file, where the path is one; else to the path.
 */
function exportTo(library: Library, articleId: ArticleId, path: string, form: Form, options: Options) {
  const file = isFolder(path) ? join(path, nameOf(library, articleId, form)) : path
  write(file, form.toText(library, articleId), options)
  return { articleId, file }
}
