import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { LibraryError } from '../../../preload/contract/errors'

/** One record of a WARC file (ISO 28500). */
export type WarcRecord = {
  /** Its version and named fields as they stand. */
  head: string
  /** By their names in small letters. */
  fields: ReadonlyMap<string, string>
  block: Buffer
  /** Its file ends before it does. */
  isCut?: true
}

const maxHeadLength = 64 * 1024
const maxRecords = 500_000
/** Unpacked. A crawl of 32 MB comes to some hundreds; an archive of zeros to thousands of megabytes. */
const maxBytes = 1024 * 1024 * 1024
const maxRatio = 200
const harmless = 32 * 1024 * 1024

export function tooLarge(): LibraryError {
  return new LibraryError(
    'too-large',
    'Unpacked, this web archive is larger than one that can be read; split it into several.',
  )
}

function damaged(cause: unknown): LibraryError {
  return new LibraryError('unreadable', 'This web archive is damaged; get it from its source again.', {
    cause,
  })
}

/**
 * The records of a WARC file, one after the other. Only those that `isWanted` by their fields have their block, any other
 * is passed over. Where the file is cut off, the last one says so. Throws `too-large` for an archive that was made to fill the memory.
 */
export async function* recordsOf(
  bytes: Uint8Array,
  isWanted: (fields: ReadonlyMap<string, string>) => boolean,
): AsyncGenerator<WarcRecord> {
  let rest: Buffer = Buffer.alloc(0)
  let open: { head: string; fields: Map<string, string>; length: number; isWanted: boolean } | null = null
  let records = 0
  for await (const chunk of unpacked(bytes)) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (;;) {
      if (open === null) {
        const found = headIn(rest)
        if (found === 'more') break
        if (found === null || ++records > maxRecords) return
        rest = rest.subarray(found.end)
        open = { ...found, isWanted: isWanted(found.fields) }
      }
      if (!open.isWanted) {
        const passed = Math.min(rest.length, open.length)
        rest = rest.subarray(passed)
        open.length -= passed
      }
      if (rest.length < open.length || (!open.isWanted && open.length > 0)) break
      const { head, fields, length } = open
      const block = Buffer.from(rest.subarray(0, length))
      rest = rest.subarray(length)
      open = null
      yield { head, fields, block }
    }
  }
  if (open?.isWanted === true) yield { head: open.head, fields: open.fields, block: rest, isCut: true }
}

const chunkBytes = 1024 * 1024

async function* unpacked(bytes: Uint8Array): AsyncGenerator<Buffer> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (whole[0] !== 0x1f) {
    yield whole
    return
  }
  let total = 0
  try {
    for await (const chunk of Readable.from([whole]).pipe(createGunzip({ chunkSize: chunkBytes }))) {
      const part = chunk as Buffer
      total += part.length
      if (total > maxBytes || (total > harmless && total > maxRatio * whole.length)) throw tooLarge()
      yield part
    }
  } catch (error) {
    // A crawl that was broken off ends in the middle of a record: what came before it is good.
    if (error instanceof LibraryError) throw error
    if (total === 0) throw damaged(error)
  }
}

type Head = { head: string; fields: Map<string, string>; length: number; end: number }

/** Where a record begins. A length that lies is made up for by the next record that can be seen; null where none can. */
function startOf(bytes: Buffer): number | null {
  let at = 0
  while (at < bytes.length && (bytes[at] === 0x0d || bytes[at] === 0x0a)) at += 1
  if (bytes.length - at >= mark.length && bytes.indexOf(mark, at) === at) return at
  const next = bytes.indexOf(`\n${mark}`, at)
  return next < 0 ? null : next + 1
}

const mark = 'WARC/'
const maxGap = 4 * 1024 * 1024

/** The next record's head; null where there is none, `more` where it is not all there yet. */
function headIn(bytes: Buffer): Head | 'more' | null {
  const start = startOf(bytes)
  if (start === null) return bytes.length > maxGap ? null : 'more'
  const at = bytes.indexOf('\r\n\r\n', start)
  const short = at < 0 ? bytes.indexOf('\n\n', start) : -1
  const end = at >= 0 ? at + 4 : short + 2
  if (at < 0 && short < 0) return bytes.length - start > maxHeadLength ? null : 'more'
  const head = bytes.toString('utf8', start, Math.min(end, start + maxHeadLength)).trimEnd()
  if (!head.startsWith('WARC/')) return null
  const fields = fieldsIn(head)
  const length = Number(fields.get('content-length') ?? '0')
  return Number.isSafeInteger(length) && length >= 0 ? { head, fields, length, end } : null
}

/** Named fields by their names in small letters; a line that begins with a blank goes on. */
export function fieldsIn(head: string): Map<string, string> {
  const lines = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(1)
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]]
    }),
  )
}
