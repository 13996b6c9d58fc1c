import type { ArticleId } from '../preload/contract/common'
import { LibraryError } from '../preload/contract/errors'
import { articleMarkdown } from './exporting/markdown'
import { safeFileName } from './exporting/file-name'
import { get } from './library/articles'
import type { Library } from './library/database'
import * as entities from './library/entities'
import { writeWhole } from './library/files'
import * as highlights from './library/highlights'
import * as notes from './library/notes'
import * as quotes from './library/quotes'

/** An article with everything that a person added to it, as one Markdown file. */
export const markdownOf = (
  library: Library,
  articleId: ArticleId,
): { fileName: string; markdown: string } => {
  const article = get(library, { articleId })
  const markdown = articleMarkdown({
    article,
    highlights: highlights.list(library, { articleId }),
    notes: notes.list(library, { articleId }),
    entities: entities.byArticle(library, { articleId }),
    quotes: quotes.byArticle(library, { articleId }),
  })
  return { fileName: `${safeFileName(article.title)}.md`, markdown }
}

const sentences: Record<string, string> = {
  ENOSPC: 'The disk is full, so nothing was exported; free some space or choose another place.',
  EDQUOT: 'Your share of the disk is full, so nothing was exported; free some space or choose another place.',
  EACCES: 'Nothing may be written there; choose another place.',
  EPERM: 'Nothing may be written there; choose another place.',
  EROFS: 'Nothing can be written there; choose another place.',
  ENOENT: 'The folder is not there any more; choose another place.',
  ENAMETOOLONG: 'The file’s name is too long for this disk; choose a shorter one.',
  EISDIR: 'There is a folder of this name; choose another name.',
  EEXIST: 'There is something of this name already; choose another name.',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Writes an export whole or not at all. What was there before stays until the new one is on disk. */
export const writeExport = (file: string, text: string): void => {
  try {
    writeWhole(file, Buffer.from(text))
  } catch (error) {
    const code = codeOf(error)
    const sentence = sentences[code]
    if (sentence === undefined) throw error
    const isFull = code === 'ENOSPC' || code === 'EDQUOT'
    throw new LibraryError(isFull ? 'disk-full' : 'unreadable', sentence, { cause: error })
  }
}
