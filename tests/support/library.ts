import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { expect, onTestFinished } from 'vitest'
import * as articles from '../../main/library/articles/articles'
import type { Library } from '../../main/library/database/database'
import { closeLibrary, createLibrary, openLibrary, type OpenOptions } from '../../main/library/database/open'
import type { ArticleFields, Block, BlockKind } from '../../preload/contract/article'
import type { ActId, ArticleId, FeedId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import type { Line } from '../../preload/contract/importing'
import { type CallName, calls, type Output } from '../../preload/contract/index'
import type { Passage } from '../../preload/contract/highlight'
import { noFields } from './no-fields'

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

function closedWithTest(library: Library): Library {
  onTestFinished(() => {
    closeLibrary(library)
  })
  return library
}

/** A new library in a folder of its own. */
export function newLibrary(options: Partial<OpenOptions> = {}): Library {
  const folder = temporaryFolder()
  const backupsFolder = join(folder, 'backups')
  return closedWithTest(createLibrary(join(folder, 'library'), { name: 'News', backupsFolder, ...options }))
}

export function reopen(library: Library, options: Partial<OpenOptions> = {}): Library {
  const { folder, backupsFolder } = library
  return closedWithTest(openLibrary(folder, { backupsFolder, mode: 'write', ...options }))
}

export function newActId(): ActId {
  return v7() as ActId
}

type ReadingToImport = Parameters<typeof articles.importReading>[1]

const blockRoles: readonly string[] = ['title', 'standfirst', 'caption', 'heading', 'paragraph']

/** Lines to text and blocks, as the importing part does it. */
export function textOf(lines: readonly Line[]): { text: string; blocks: Block[] } {
  let text = ''
  const blocks: Block[] = []
  for (const line of lines) {
    if (!blockRoles.includes(line.role)) continue
    if (text !== '') text += '\n\n'
    blocks.push({ kind: line.role as BlockKind, start: text.length, end: text.length + line.text.length })
    text += line.text
  }
  return { text, blocks }
}

export function line(role: Line['role'], text: string): Line {
  return {
    role,
    text,
    why: `a ${role} in this test`,
  }
}

/** A reading of these paragraphs under a title, with fields of the test's choice. */
export function readingOf(
  paragraphs: readonly string[],
  fields: Partial<ArticleFields> = {},
): ReadingToImport {
  const whole = { ...noFields, ...fields }
  const lines = [
    line('title', whole.title),
    line('left-out', 'Follow us'),
    ...paragraphs.map((text) => line('paragraph', text)),
  ]
  const bytes = new TextEncoder().encode(lines.map(({ text }) => text).join('\n'))
  return { original: { bytes, name: 'story.txt', encoding: 'utf-8' }, fields: whole, lines, ...textOf(lines) }
}

let stories = 0

/** Imports an article whose text no other has; `doubts` are why a person should look at it. */
export function addArticle(
  library: Library,
  fields: Partial<ArticleFields> = {},
  doubts: string[] = [],
): ArticleId {
  stories += 1
  const reading = readingOf([`Ships came back to the harbour on day ${stories}.`, 'It rained.'], fields)
  return articles.importReading(library, { ...reading, understood: { ...reading.fields, doubts } }).articleId
}

/** Has a feed bring an article as one of its entries, whoever's article it is. */
export function bring(
  library: Library,
  { feedId, articleId }: { feedId: FeedId; articleId: ArticleId },
): void {
  library.db
    .prepare(`INSERT INTO feed_entry (feed_id, key, article_id, first_at) VALUES (?, ?, ?, '2026')`)
    .run(feedId, articleId, articleId)
}

/** The passage of an article's words, as the window would describe it. */
export function passageOf(library: Library, articleId: ArticleId, words: string): Passage {
  const { text } = articles.get(library, { articleId }).revision
  const start = text.indexOf(words)
  const end = start + words.length
  return {
    start,
    end,
    exact: words,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  }
}

/** Checks an answer as the bridge's contract has it, with nothing beside it; answers it. */
export function answer<N extends CallName>(name: N, value: Output<N>): Output<N> {
  expect(calls[name].output.parse(value)).toEqual(value)
  return value
}

/** The code and sentence with which something is refused. */
export function refusal(work: () => unknown): { code: string; sentence: string } {
  try {
    work()
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    return { code: error.code, sentence: error.message }
  }
  throw new Error('This was not refused.')
}

/** Every row of every table, for comparing a library with itself. */
export function contentOf(library: Library, tables: readonly string[]): Record<string, unknown[]> {
  return Object.fromEntries(
    tables.map((table) => [table, library.db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]),
  )
}
