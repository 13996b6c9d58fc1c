import { dirname, resolve } from 'node:path'
import { binaryEncoding } from '../../preload/contract/words'
import { decodeByMark } from '../importing/decoding/utf-16-32'
import { extraction } from '../importing/extraction'
import { decodeLoosely } from '../importing/decoding/encoding-label'
import { unpack } from '../importing/decoding/unpack'
import { readOriginal } from '../intake/read-original'
import { type ListEntry, readList, writeAnswer, writeOutput } from './lists'
import { progress, tellFailure } from './output'
import { oneArticle, type Read, withReader } from './importing/reading'

type ById<T> = Record<string, T>

type Options = { output?: string; times?: string }

/**
 * What Dateline understands of files, without a library. Files are looked for from the list's folder. Where one
 * cannot be read, its answer says the error, and the others are read. `times` gets milliseconds by id.
 */
export async function extractFiles(list: string, { output, times: timesFile }: Options): Promise<void> {
  const wanted = readList(list)
  const folder = list === '-' ? process.cwd() : dirname(resolve(list))
  const { found, times } = await withReader((read) => extractAll(wanted, folder, read))
  const json = `${JSON.stringify(found, null, 2)}\n`
  writeAnswer(output, json)
  if (timesFile !== undefined) writeOutput(timesFile, `${JSON.stringify(times)}\n`)
}

async function extractAll(wanted: readonly ListEntry[], folder: string, read: Read) {
  // Ids are the list's own: one of them may be `__proto__`.
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

async function extractOne({ file, url }: ListEntry, folder: string, read: Read) {
  const { bytes, name } = await readOriginal(resolve(folder, file))
  const { encoding, reading, isPage } = oneArticle(await read({ bytes, name, url: url ?? null }))
  return extraction(reading, verbatim(unpack(bytes), encoding), isPage)
}

/** The bytes as text, with a byte order mark where there is one: encoded again they are the same bytes. */
function verbatim(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === binaryEncoding) return null
  // By its mark first: the platform has no decoder for UTF-32.
  return decodeByMark(bytes)?.text ?? decodeLoosely(bytes, encoding)
}
