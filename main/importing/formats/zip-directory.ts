import { LibraryError } from '../../../preload/contract/errors'

/** A packed file: where its bytes lie in the archive, and what the archive says of it. */
export type ZipEntry = {
  start: number
  packedSize: number
  size: number
  method: number
  isEncrypted: boolean
}

const maxEntries = 10_000
const maxBytes = 200 * 1024 * 1024
const maxRatio = 100
/** Small archives of one long run of spaces are packed as tightly as bombs, and do no harm. */
const harmless = 4 * 1024 * 1024

export function damaged(cause: unknown): LibraryError {
  return new LibraryError('unreadable', 'This archive is damaged; get the document from its source again.', {
    cause: cause instanceof Error ? cause : new Error(String(cause)),
  })
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const maxCommentBytes = 65_535

type Named = ZipEntry & { name: string; isLink: boolean }

const utf8 = new TextDecoder('utf-8')

/** The files of an archive by their names; the first of two of the same name. Links and odd paths are not among them. */
export function directoryOf(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < endLength) throw damaged('too short')
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > maxEntries) throw boundless(`${count} entries`)
  const directorySize = view.getUint32(end + 12, true)
  // What stands before the archive moves everything in it.
  const shift = end - directorySize - view.getUint32(end + 16, true)
  let at = end - directorySize
  if (at < 0 || shift < 0) throw damaged('no directory')
  const entries: Named[] = []
  for (let index = 0; index < count; index++) {
    const [entry, next] = entryAt(view, bytes, at, shift)
    entries.push(entry)
    at = next
  }
  refuseBombs(entries, bytes.length)
  const usable = entries.filter(({ name, isLink }) => !isLink && !name.endsWith('/') && isPlainName(name))
  return new Map(usable.reverse().map((entry) => [entry.name, entry]))
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - maxCommentBytes); at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw damaged('no end of the directory')
}

function boundless(what: string): LibraryError {
  return new LibraryError(
    'too-large',
    'Unpacked, this would be far larger than any document is, so it was not opened; look at where it came from.',
    { cause: new Error(what) },
  )
}

const linkType = 0o120000
const typeMask = 0o170000

function entryAt(view: DataView, bytes: Uint8Array, at: number, shift: number): [Named, number] {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) throw damaged('no entry')
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const local = view.getUint32(at + 42, true) + shift
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) throw damaged('no file')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const entry = {
    name: utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    start,
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    isLink: ((view.getUint32(at + 38, true) >>> 16) & typeMask) === linkType,
  }
  return [entry, next]
}

function refuseBombs(entries: readonly Named[], length: number): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > maxBytes) throw boundless(`${total} bytes`)
  if (total > harmless && total > length * maxRatio) throw boundless(`ratio ${total / length}`)
  const ordered = [...entries].sort((one, other) => one.start - other.start)
  ordered.forEach(({ start, packedSize }, index) => {
    const next = ordered[index + 1]
    if (start + packedSize > (next?.start ?? length)) throw damaged('files lie over one another')
  })
}

/** Names are compared with what the document says of itself, never used as paths on a disk. */
function isPlainName(name: string): boolean {
  return name !== '' && !name.includes('\\') && !name.startsWith('/') && !name.split('/').includes('..')
}
