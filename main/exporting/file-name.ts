// A name must hold on every system a library may be carried to: Windows' rules are the strictest, Obsidian adds #^[].
const forbidden = /[\\/:*?"<>|#^[\]\p{Cc}]/gu
// Characters that are not seen, turn the reading order round, or are half of one.
const unseen = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\ufffe\uffff]/gu
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i

/** A file's name, without its extension, from any text: never empty, the same on every system. */
export function safeFileName(title: string, untitled = 'Untitled article'): string {
  const plain = title.normalize('NFC').replace(unseen, '').replace(forbidden, ' ').replace(/\s+/gu, ' ')
  const name = trimmed(shorten(trimmed(plain)))
  if (name === '') return untitled
  return isReserved(name) ? `${name.split('.')[0]?.trim()} (${untitled.split(' ').at(-1) ?? ''})` : name
}

function trimmed(name: string): string {
  return name.replace(/^[\s.]+|(?<![\s.])[\s.]+$/gu, '')
}

// 255 bytes is the limit of most disks; this leaves room for an extension and for a number behind the name.
const maxBytes = 200
const maxLetters = 120

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function shorten(name: string): string {
  let kept = ''
  let letters = 0
  for (const { segment } of graphemes.segment(name)) {
    letters += 1
    if (letters > maxLetters || Buffer.byteLength(kept + segment) > maxBytes) break
    kept += segment
  }
  return kept
}

// Windows looks at the part before the first dot, and folds full-width letters.
function isReserved(name: string): boolean {
  return reserved.test((name.normalize('NFKC').split('.')[0] ?? '').trim())
}
