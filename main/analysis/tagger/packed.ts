import { brotliDecompressSync } from 'node:zlib'

/** Columns of numbers as `pack` of scripts/train writes them: base64 of brotli of a head line of JSON and the bytes. */
type Packed = { head: Record<string, unknown>; bytes: Uint8Array }

export function unpack(text: string): Packed {
  const bytes = brotliDecompressSync(Buffer.from(text, 'base64'))
  const newline = bytes.indexOf(10)
  const head = JSON.parse(bytes.toString('utf8', 0, newline)) as Record<string, unknown>
  return { head, bytes: bytes.subarray(newline + 1) }
}

/** Reads rising 32-bit keys that were stored as differences, seven bits a byte. Answers them and where they end. */
export function readKeys(bytes: Uint8Array, count: number): { keys: Int32Array; end: number } {
  const keys = new Int32Array(count)
  let at = 0
  let key = 0
  for (let index = 0; index < count; index++) {
    let difference = 0
    let scale = 1
    for (;;) {
      const byte = bytes[at++] ?? 0
      difference += (byte & 127) * scale
      if (byte < 128) break
      scale *= 128
    }
    key += difference
    keys[index] = key | 0
  }
  return { keys, end: at }
}
