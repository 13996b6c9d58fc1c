import { type Decoded, decodeLoosely, decodeStrictly } from './encoding-label'

/** What a byte order mark says; it stays the first character of the text. */
export function decodeByMark(bytes: Uint8Array): Decoded | null {
  // UTF-32's little-endian mark begins with UTF-16's.
  if (startsWith(bytes, [0xff, 0xfe, 0, 0])) return { encoding: 'utf-32le', text: decodeUtf32(bytes, true) }
  if (startsWith(bytes, [0, 0, 0xfe, 0xff])) return { encoding: 'utf-32be', text: decodeUtf32(bytes, false) }
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', text: decodeLoosely(bytes, 'utf-8') }
  const utf16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null
  return utf16 === null ? null : { encoding: utf16, text: decodeLoosely(bytes, utf16) }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

// No decoder for it comes with the platform.
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian)
    const isScalar = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    parts.push(String.fromCodePoint(isScalar ? point : 0xfffd))
  }
  return parts.join('')
}

const sampleBytes = 16_384
const minZeroShare = 0.02
// Some letters' other byte is zero too: one in 256 Chinese ones.
const minZeroRatio = 2

/** UTF-16 without a mark gives itself away by zeros in every second byte only: spaces, line ends, Latin letters. */
export function decodeUnmarkedUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, sampleBytes)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const enough = Math.max(2, sample.length * minZeroShare)
  const encoding =
    odd >= enough && even * minZeroRatio <= odd
      ? 'utf-16le'
      : even >= enough && odd * minZeroRatio <= even
        ? 'utf-16be'
        : null
  const text = encoding === null ? null : decodeStrictly(bytes, encoding)
  // Zeros at every second place are also in tables of small numbers, whose other bytes are control characters.
  if (encoding === null || text === null || /(?![\t-\r])\p{Cc}/u.test(text)) return null
  return { encoding, text }
}
