import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { LibraryError } from '../../preload/contract/errors'
import { binaryEncoding } from '../../preload/contract/words'
import { decodeByMark } from '../importing/utf-16-32'
import { writeWhole } from '../write-file'
import { extraction } from '../importing/extraction'
import { decodeLoosely } from '../importing/encoding-label'
import { unpack } from '../importing/unpack'
import { readOriginal } from '../jobs/read-original'
import { answer, progress, tellFailure, UsageError } from './output'
import { oneArticle, type Read, withReader } from './reading'

const entry = z.object({ id: z.string().min(1), file: z.string().min(1), url: z.string().nullish() })
const entries = z.array(entry)
type Entry = z.infer<typeof entry>

const readList = (list: string): Entry[] => {
  try {
    return entries.parse(JSON.parse(readFileSync(list === '-' ? 0 : list, 'utf8')))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error
    throw new UsageError(
      isMissing ? `${list} cannot be read.` : `${list} is not a JSON list of {"id", "file", "url"?}.`,
    )
  }
}

/** The bytes as text, with a byte order mark where there is one: encoded again they are the same bytes. */
const verbatim = (bytes: Uint8Array, encoding: string): string | null => {
  if (encoding === binaryEncoding) return null
  // By its mark first: the platform has no decoder for UTF-32.
  return decodeByMark(bytes)?.text ?? decodeLoosely(bytes, encoding)
}

const extractOne = async ({ file, url }: Entry, folder: string, read: Read) => {
  const { bytes, name } = await readOriginal(resolve(folder, file))
  const { encoding, reading, isPage } = oneArticle(await read({ bytes, name, url: url ?? null }))
  return extraction(reading, verbatim(unpack(bytes), encoding), isPage)
}

type ById<T> = Record<string, T>

const extractAll = async (wanted: readonly Entry[], folder: string, read: Read) => {
  const found = Object.create(null) as ById<unknown>
  const times = Object.create(null) as ById<number>
  for (const [at, one] of wanted.entries()) {
    progress(`reading ${at + 1} of ${wanted.length}`)
    const begun = performance.now()
    try {
      found[one.id] = await extractOne(one, folder, read)
    } catch (error) {
      found[one.id] = { error: tellFailure(one.file, error) }
    }
    times[one.id] = performance.now() - begun
  }
  progress('')
  return { found, times }
}

type Options = { output?: string; times?: string }

/** What Dateline understands of files, without a library. Files are looked for from the list's folder. */
export const extractFiles = async (list: string, { output, times: timesFile }: Options): Promise<void> => {
  const wanted = readList(list)
  const folder = list === '-' ? process.cwd() : dirname(resolve(list))
  const { found, times } = await withReader((read) => extractAll(wanted, folder, read))
  const json = `${JSON.stringify(found, null, 2)}\n`
  if (output === undefined || output === '-') answer(json)
  else writeOutput(output, json)
  if (timesFile !== undefined) writeOutput(timesFile, `${JSON.stringify(times)}\n`)
}

const writeOutput = (file: string, json: string): void => {
  try {
    writeWhole(resolve(file), json, { overwrite: true })
  } catch (error) {
    if (error instanceof LibraryError) throw new UsageError(`${file}: ${error.message}`)
    throw error
  }
}
