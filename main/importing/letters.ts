// Signs of one byte, and blanks of any kind: for those no table of all letters is needed.
const plain = /^[\s!-~]*$/

/**
 * Words by their letters and digits alone, in small letters: what remains alike where a page prints a title, a name or an
 * outlet twice with other capitals, blanks and marks. "The Harbour-Gazette" and "the harbour gazette" are one.
 */
export function lettersOf(words: string): string {
  if (plain.test(words)) return words.toLowerCase().replace(/[^a-z0-9]+/g, '')
  // A letter with its mark is one code point here and two there.
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
