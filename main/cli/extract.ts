import { dirname, resolve } from 'node:path'
import { extraction } from '../importing/extraction'
import { readIncoming, type TakeApart } from '../importing/read-bytes'
import { unpack } from '../importing/unpack'
import { readOriginal } from '../jobs/read-original'
import { type ListEntry, readList, writeAnswer, writeOutput } from './lists'
import { progress, tellFailure } from './output'
import { withPages } from './pages'

/** The bytes as text, with a byte order mark where there is one: encoded again they are the same bytes. */
const verbatim = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

const extractOne = async ({ file, url }: ListEntry, folder: string, takeApart: TakeApart) => {
  const { bytes, name } = await readOriginal(resolve(folder, file))
  const { encoding, reading, isPage } = await readIncoming(bytes, { name, url: url ?? null }, takeApart)
  return extraction(reading, verbatim(unpack(bytes), encoding), isPage)
}

type ById<T> = Record<string, T>

const extractAll = async (wanted: readonly ListEntry[], folder: string, takeApart: TakeApart) => {
  const found = Object.create(null) as ById<unknown>
  const times = Object.create(null) as ById<number>
  for (const [at, one] of wanted.entries()) {
    progress(`reading ${at + 1} of ${wanted.length}`)
    const begun = performance.now()
    try {
      found[one.id] = await extractOne(one, folder, takeApart)
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
  const { found, times } = await withPages((takeApart) => extractAll(wanted, folder, takeApart))
  const json = `${JSON.stringify(found, null, 2)}\n`
  writeAnswer(output, json)
  if (timesFile !== undefined) writeOutput(timesFile, `${JSON.stringify(times)}\n`)
}
