import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { LibraryError } from '../../preload/contract/errors'
import { codeOf } from '../base/errors'
import { writeFile } from '../base/write-file'
import { answer, UsageError } from './output'

const entry = z.object({ id: z.string().min(1), file: z.string().min(1), url: z.string().nullish() })
const entries = z.array(entry)
/**
 * A file to be read: the answer stands under its `id`, and `url` is the address that it is said to be from.
 */
export type ListEntry = z.infer<typeof entry>

/**
 * The files that a list for the shell names; `-` is standard input. Throws a UsageError that says whether it
 * could not be read or is no such list.
 */
export function readList(list: string): ListEntry[] {
  try {
    return entries.parse(JSON.parse(readFileSync(list === '-' ? 0 : list, 'utf8')))
  } catch (error) {
    const isMissing = codeOf(error) !== ''
    throw new UsageError(
      isMissing ? `${list} cannot be read.` : `${list} is not a JSON list of {"id", "file", "url"?}.`,
    )
  }
}

/** Replaces a file that is there without asking. Throws a UsageError where it cannot be written. */
export function writeOutput(file: string, json: string): void {
  try {
    writeFile(resolve(file), json, { overwrite: true })
  } catch (error) {
    if (error instanceof LibraryError) throw new UsageError(`${file}: ${error.message}`)
    throw error
  }
}

/** To the file, or to standard output where none is named. */
export function writeAnswer(file: string | undefined, text: string): void {
  if (file === undefined || file === '-') answer(text)
  else writeOutput(file, text)
}
