import type { Run } from './blocks'

const above: Record<string, string> = {
  ...digits('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
}
const below: Record<string, string> = {
  ...digits('₀₁₂₃₄₅₆₇₈₉'),
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '–': '₋',
  '=': '₌',
  '(': '₍',
  ')': '₎',
}

function digits(row: string): Record<string, string> {
  return Object.fromEntries(Array.from(row, (sign, at) => [String(at), sign]))
}

/**
 * Raised and lowered words so that they do not run into what they stand beside: figures and signs as Unicode has them
 * ("10⁶", "H₂O"), and where it has none with the sign that is typed for it ("2^6.5"). A figure that is raised above a full
 * stop or at the beginning is the mark of a note: "[1]". `isPlain`: the words are letters as they were ("1st"), and only
 * their place says that they are raised.
 */
export function raisedWords(
  { words, raised }: Pick<Run, 'words' | 'raised'>,
  before: string,
): { words: string; isPlain: boolean } {
  const bare = words.trim()
  const last = before.at(-1) ?? ''
  if (bare === '' || !/[\d+\-−–=]/.test(bare)) return variable(words, before, raised)
  // The cents of a price.
  if (/\d[.,]$/.test(before)) return { words, isPlain: true }
  const isNote = raised === 'sup' && /^\d{1,3}$/.test(bare) && (last === '' || /[.,;:!?…"”’»›]/.test(last))
  if (isNote) return { words: `[${bare}]`, isPlain: false }
  const signs = raised === 'sup' ? above : below
  const changed = Array.from(bare, (sign) => signs[sign])
  if (changed.every((sign) => sign !== undefined)) return { words: changed.join(''), isPlain: false }
  if (/[\p{L}\d)]$/u.test(before) && /\d/.test(bare))
    return { words: `${raised === 'sup' ? '^' : '_'}${bare}`, isPlain: false }
  return { words, isPlain: true }
}

/** "xⁿ": the letter above a letter that stands alone. */
function variable(words: string, before: string, raised: Run['raised']): { words: string; isPlain: boolean } {
  const isAlone = /(?:^|[^\p{L}\d])\p{L}$/u.test(before.slice(-2))
  const sign = raised === 'sup' && isAlone ? above[words.trim()] : undefined
  return sign === undefined ? { words, isPlain: true } : { words: sign, isPlain: false }
}
