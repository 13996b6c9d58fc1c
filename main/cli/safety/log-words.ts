import { existsSync, readFileSync } from 'node:fs'
import type { Library } from '../../library/database/database'
import { ownWords } from '../../library/annotations/own-words'

const sizes = [3, 4]

/**
 * How many titles, notes, marked words and names of a library stand in the log: by four words in a row of each, or by
 * three where that is all. Fewer stand there by chance: the log has sentences of its own. Zero where all is as it should be.
 */
export function wordsInLog(library: Library, files: readonly string[]): number {
  const logged = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'))
  const rows = new Set(
    logged.flatMap((text) => text.split('\n').flatMap((line) => sizes.flatMap((size) => rowsOf(line, size)))),
  )
  let found = 0
  for (const some of ownWords(library))
    found += some.filter((words) => told(words).some((row) => rows.has(row))).length
  return found
}

/** What is looked for: four in a row, and all of what has three. */
function told(words: string): string[] {
  const rows = rowsOf(words, 4)
  return rows.length > 0 ? rows : rowsOf(words, 3)
}

function rowsOf(text: string, size: number): string[] {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(size - 1).map((_, at) => words.slice(at, at + size).join(' '))
}
