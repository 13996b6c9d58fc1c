/** A text and what its bytes were read as: a label of the Encoding Standard. */
export type Decoded = { encoding: string; text: string }

// Names that programs write but that the Encoding Standard does not know.
const otherNames: Record<string, string> = {
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp936: 'gbk',
  cp950: 'big5',
  cp932: 'shift_jis',
  'mac-cyrillic': 'x-mac-cyrillic',
  macroman: 'macintosh',
}

/** The decoder's own name for an encoding that a text or a detector names, or null where there is none. */
export function encodingNamed(name: string): string | null {
  const label = name.trim().toLowerCase()
  try {
    const { encoding } = new TextDecoder(otherNames[label] ?? label)
    return encoding === 'x-user-defined' || encoding === 'replacement' ? null : encoding
  } catch {
    return null
  }
}

/** Null where the bytes are not valid in that encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

export function decodeLoosely(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}
