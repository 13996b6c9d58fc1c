// @ts-check
import { constants, brotliCompressSync } from 'node:zlib'

/** Rising numbers as differences, seven bits a byte. @param {number[]} rising */
function differences(rising) {
  /** @type {number[]} */
  const bytes = []
  let before = 0
  for (const key of rising) {
    let difference = key - before
    before = key
    while (difference > 127) {
      bytes.push((difference % 128) + 128)
      difference = Math.floor(difference / 128)
    }
    bytes.push(difference)
  }
  return Uint8Array.from(bytes)
}

/** The order of 32-bit keys as the reader expects them: as unsigned numbers. @param {ArrayLike<number>} keys */
export function risingOrder(keys) {
  return Array.from({ length: keys.length }, (_, index) => index).sort(
    (a, b) => ((keys[a] ?? 0) >>> 0) - ((keys[b] ?? 0) >>> 0),
  )
}

/**
 * Text that main/analysis/tagger/packed.ts reads: base64 of brotli of a head and the bytes.
 * @param {Record<string, unknown>} head @param {number[]} keys unsigned and rising @param {Uint8Array[]} columns
 */
export function pack(head, keys, columns) {
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), differences(keys), ...columns])
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
  return `${packed.toString('base64')}\n`
}
