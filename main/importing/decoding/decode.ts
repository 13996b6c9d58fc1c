import { type Decoded, decodeLoosely, decodeStrictly, encodingNamed } from './encoding-label'
import { detect } from './detect'
import { decodeByMark, decodeUnmarkedUtf16 } from './utf-16-32'

/**
 * Bytes to text: by mark, as valid UTF-8, as `told` by the sender or else declared in them, and only then by
 * likelihood. Never loses a byte order mark.
 */
export function decode(bytes: Uint8Array, headBytes = 1024, told: string | null = null): Decoded {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1')
  const sure = decodeByMark(bytes) ?? decodeUnmarkedUtf16(bytes)
  if (sure !== null) return sure
  if (hasJapaneseEscapes(Buffer.from(bytes.subarray(0, 65_536)).toString('latin1'))) {
    const japanese = strictly(bytes, 'iso-2022-jp')
    if (japanese !== null) return japanese
  }
  const encoding = (told === null ? null : encodingNamed(told)) ?? declared(head)
  return (
    strictly(bytes, 'utf-8') ??
    (encoding === null ? null : strictly(bytes, encoding)) ??
    damagedUtf8(bytes) ??
    detect(bytes)
  )
}

// Its bytes are all ASCII, so it would pass for UTF-8.
function hasJapaneseEscapes(head: string): boolean {
  return head.includes('\u001b$@') || head.includes('\u001b$B')
}

function strictly(bytes: Uint8Array, encoding: string): Decoded | null {
  const text = decodeStrictly(bytes, encoding)
  return text === null ? null : { encoding, text }
}

const declarations = [
  /<\?xml[^<>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})["']/i,
  /<meta[^<>]{0,300}charset\s*=\s*(?:["']\s*)?([\w.:-]{2,40})/i,
  /^content-type:[^\r\n]{0,100}charset[ \t]*=[ \t]*"?([\w.:-]{2,40})/im,
  /-\*-[^\n*]{0,100}coding:\s*([\w.:-]{2,40})/i,
]

function declared(head: string): string | null {
  const name = declarations.map((form) => form.exec(head)?.[1]).find((found) => found !== undefined)
  const encoding = name === undefined ? null : encodingNamed(name)
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says (Encoding Standard).
  return encoding?.startsWith('utf-16') === true ? null : encoding
}

const multibyte = /[\xc2-\xf4][\x80-\xbf]+/g

/** Mostly UTF-8: a text cut off in mid-character, or with a stray byte from elsewhere. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeLoosely(bytes, 'utf-8')
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const isCutOff = text.indexOf('\ufffd') === text.length - 1
  const whole = Buffer.from(bytes).toString('latin1').match(multibyte)?.length ?? 0
  return isCutOff || whole > 20 * broken ? { encoding: 'utf-8', text } : null
}
