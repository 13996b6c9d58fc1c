const small = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  'de',
  'la',
  'del',
  'des',
  'et',
  'y',
  '&',
  'a',
])

/** The first letters a name may be shortened to: "European Central Bank" to "ecb". */
export function acronymsOf(name: string): string[] {
  const words = name.split(/[ -]/).filter((word) => /\p{L}/u.test(word))
  if (words.length < 2) return []
  const letters = (of: readonly string[]): string =>
    of
      .map((word) => word.charAt(0))
      .join('')
      .toLowerCase()
  return [letters(words.filter((word) => !small.has(word.toLowerCase()))), letters(words)]
}

/** Whether a word in brackets shortens the name before them, in order of its letters at least. */
export function shortens(short: string, name: string): boolean {
  if (!isAcronym(short)) return false
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '')
  if (acronymsOf(name).includes(letters)) return true
  let at = 0
  const lower = name.toLowerCase()
  if (lower.charAt(0) !== letters.charAt(0)) return false
  for (const letter of letters) {
    at = lower.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return name.includes(' ')
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{Ll}\p{N}&.-]{1,9}$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word)
}
