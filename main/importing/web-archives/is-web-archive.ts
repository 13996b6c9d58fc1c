import { constants, gunzipSync } from 'node:zlib'

/** Whether bytes are a WARC file, or a WACZ file, which packs several with a list of their pages. */
export function isWebArchives(bytes: Uint8Array): boolean {
  return isWarc(bytes) || isWacz(bytes)
}

/** Archives name their files at their end. */
const tailBytes = 65_536

export function isWacz(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - tailBytes))).toString('latin1')
  return ['datapackage.json', 'archive/', '.warc'].every((name) => tail.includes(name))
}

/** Whether bytes begin as a WARC file, by itself or each record packed with gzip. */
export function isWarc(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  return /^\s{0,4}WARC\/[01]\.\d/.test(start) || (start.startsWith('\x1f\x8b\x08') && isPackedWarc(bytes))
}

/** So little of it need be unpacked to see. */
const startBytes = 4096

function isPackedWarc(bytes: Uint8Array): boolean {
  try {
    const start = gunzipSync(bytes.subarray(0, startBytes), { finishFlush: constants.Z_SYNC_FLUSH })
    return start.subarray(0, 5).toString('latin1') === 'WARC/'
  } catch {
    return false
  }
}

/** Whether bytes begin as a property list that holds a page as Safari saves it. */
export function isWebArchive(bytes: Uint8Array, head: string): boolean {
  if (head.startsWith('bplist0'))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('WebMainResource')
  return head.includes('<plist') && head.includes('<key>WebMainResource</key>')
}
