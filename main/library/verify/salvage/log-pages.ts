import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Pages of the write-ahead log by their numbers: the newest that was committed of each. */
export type LogPages = {
  /** 0 where the log holds nothing. */
  pageBytes: number
  pages: Map<number, () => Buffer>
  close: () => void
}

const headerBytes = 32
const frameBytes = 24

/**
 * As SQLite itself reads it (file format, section 4): frames count as far as their checksums follow each other, and of these
 * those that were committed. What comes after the first that is cut or changed never was.
 */
export function readLog(file: string): LogPages {
  const handle = openSync(file, 'r')
  const pages = new Map<number, () => Buffer>()
  const none = {
    pageBytes: 0,
    pages,
    close: () => {
      closeSync(handle)
    },
  }
  const header = Buffer.alloc(headerBytes)
  if (readSync(handle, header, 0, headerBytes, 0) < headerBytes) return none
  const order = header.readUInt32BE(0) === 0x377f0683 ? 'big' : 'little'
  const pageBytes = header.readUInt32BE(8)
  if (header.readUInt32BE(0) >>> 1 !== 0x377f0682 >>> 1 || !isPageSize(pageBytes)) return none
  let sum = checksum(header.subarray(0, 24), order, [0, 0])
  if (sum[0] !== header.readUInt32BE(24) || sum[1] !== header.readUInt32BE(28)) return none
  const size = fstatSync(handle).size
  const frame = Buffer.alloc(frameBytes + pageBytes)
  const uncommitted = new Map<number, number>()
  for (let at = headerBytes; at + frame.length <= size; at += frame.length) {
    readSync(handle, frame, 0, frame.length, at)
    if (!frame.subarray(8, 16).equals(header.subarray(16, 24))) break
    sum = checksum(frame.subarray(frameBytes), order, checksum(frame.subarray(0, 8), order, sum))
    if (sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20)) break
    uncommitted.set(frame.readUInt32BE(0), at + frameBytes)
    if (frame.readUInt32BE(4) === 0) continue
    for (const [number, offset] of uncommitted) pages.set(number, () => read(handle, pageBytes, offset))
    uncommitted.clear()
  }
  return { ...none, pageBytes }
}

function read(handle: number, bytes: number, offset: number): Buffer {
  const page = Buffer.alloc(bytes)
  readSync(handle, page, 0, bytes, offset)
  return page
}

function isPageSize(bytes: number): boolean {
  return bytes >= 512 && bytes <= 65_536 && (bytes & (bytes - 1)) === 0
}

type Sum = readonly [number, number]

function checksum(bytes: Buffer, order: 'big' | 'little', [from0, from1]: Sum): Sum {
  let [s0, s1] = [from0, from1]
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const x0 = order === 'big' ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)
    const x1 = order === 'big' ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)
    s0 = (s0 + x0 + s1) >>> 0
    s1 = (s1 + x1 + s0) >>> 0
  }
  return [s0, s1]
}
