import { strToU8 } from 'fflate'
import type { HighlightColor } from '../../../preload/contract/highlight'
import type { TestFile } from '../documents'

/** What a person looks for in the window, of an article that another program kept. What is left out is not there. */
export type ExpectedArticle = {
  title: string
  outlet?: string
  byline?: string
  /** As the panel shows it, in British English. */
  published?: string
  /** When the other program took it, in UTC. */
  saved?: string
  tags?: readonly string[]
  isStarred?: true
  isArchived?: true
  /** A line of the article's text. */
  text?: string
  /** The words that are painted, in the order of the text, each with its note. */
  marked?: readonly { words: string; color: HighlightColor; note?: string }[]
  /** The notes on the article itself. */
  notes?: readonly string[]
}

/** A file as another program writes it, and what is to be seen of it. */
export type ServiceExport = {
  program: string
  file: TestFile
  /** What the report says of the file. */
  told: string
  articles: readonly ExpectedArticle[]
}

export function textFile(name: string, text: string): TestFile {
  return { name, bytes: strToU8(text) }
}

export function jsonFile(name: string, value: unknown): TestFile {
  return textFile(name, JSON.stringify(value, null, 2))
}
