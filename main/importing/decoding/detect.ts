import { analyse } from 'chardet'
import { type Decoded, decodeLoosely, decodeStrictly, encodingNamed } from './encoding-label'
import { plausibility } from './plausibility'

// Ties go to the first: most old texts are in it.
const oneByte = [
  'windows-1252',
  'windows-1251',
  'koi8-u',
  'windows-1250',
  'iso-8859-2',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'iso-8859-6',
  'windows-1254',
  'windows-1257',
  'windows-874',
  'x-mac-cyrillic',
  'ibm866',
  'iso-8859-5',
  'macintosh',
]
const manyBytes = ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5']

/** The likeliest encoding of bytes that do not say theirs. Never fails: windows-1252 takes any bytes. */
export function detect(bytes: Uint8Array): Decoded {
  const sample = sampleOf(bytes)
  const confidence = confidences(sample)
  const asian = isMostlyPairs(sample) ? manyBytes : []
  let best = { encoding: 'windows-1252', score: -Infinity }
  for (const encoding of [...oneByte, ...asian]) {
    const text = decodeStrictly(sample, encoding)
    if (text === null) continue
    const looks = asian.includes(encoding) ? asianScore(text) * 1.2 : plausibility(text)
    const score = looks + (confidence.get(encoding) ?? 0) * 0.4
    if (score > best.score + 1e-9) best = { encoding, score }
  }
  return { encoding: best.encoding, text: decodeLoosely(bytes, best.encoding) }
}

const sampleBytes = 32_768

/** Enough of the bytes to judge by: from where the first one outside ASCII is, cut at a line's end where there is one. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  )
  const from = Math.max(0, bytes.lastIndexOf(0x0a, first))
  if (bytes.length - from <= sampleBytes) return bytes.subarray(from)
  const end = bytes.lastIndexOf(0x0a, from + sampleBytes)
  return bytes.subarray(from, end > first ? end : from + sampleBytes)
}

function confidences(sample: Uint8Array): Map<string, number> {
  const found = analyse(sample).map(
    ({ name, confidence }) => [encodingNamed(name) ?? '', confidence / 100] as const,
  )
  return new Map(found.reverse())
}

function isMostlyPairs(sample: Uint8Array): boolean {
  let high = 0
  let paired = 0
  for (let index = 0; index < sample.length; index++) {
    if ((sample[index] ?? 0) < 0x80) continue
    high += 1
    if ((sample[index + 1] ?? 0) >= 0x80 || (sample[index - 1] ?? 0) >= 0x80) paired += 1
  }
  return paired > high * 0.6
}

function asianScore(text: string): number {
  const outside = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  if (outside === 0) return 0
  const kana = text.match(/[\u3040-\u30fa\u30fc-\u30ff]/g)?.length ?? 0
  const hangul = text.match(/[\uac00-\ud7a3]/g)?.length ?? 0
  const common = text.match(/[\u4e00-\u9fff\u3000-\u3002\uff00-\uff1f“”]/g)?.length ?? 0
  const odd =
    text.match(/[\uff61-\uff9f\ue000-\uf8ff\u2500-\u257f\u0400-\u04ff\u0370-\u03ff\u3400-\u4dbf]/g)?.length ??
    0
  // Korean news hardly has a Chinese character any more.
  const han = hangul > 0 ? -common : common
  return (kana * 1.2 + hangul * 1.1 + han - odd * 2) / outside
}
