/**
 * Words by their letters and digits alone, in small letters: what remains alike where a page prints a title, a name or an
 * outlet twice with other capitals, blanks and marks. "The Harbour-Gazette" and "the harbour gazette" are one.
 */
export function lettersOf(words: string): string {
  // A letter with its mark is one code point here and two there.
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
