import { isCapitalised } from './capitals'
import { isCommonWord, isCountryWord } from './lexicon'

// Small first parts that belong to the name: al-Assad, el-Sisi, bin-Laden.
const particles = new Set([
  'al',
  'el',
  'as',
  'ad',
  'an',
  'ar',
  'at',
  'ash',
  'bin',
  'ben',
  'ul',
  'ud',
  'e',
  'i',
  'de',
])
// Lists, pairs and prefixes that stand beside a name: "anti-Morales", "ex-Modern", "non-European".
const prefixes = new Set('anti pro non ex pre post mid trans inter cross intra un sub neo semi'.split(' '))

const dash = /[-‐‑]/

/** Whether a hyphenated word is several: "US-led", "US-Russia" and "anti-Morales" are, "Jean-Claude" and "al-Assad" are not. */
export function splitsAtHyphen(word: string): boolean {
  const parts = word.split(dash)
  const first = parts[0] ?? ''
  const last = parts[parts.length - 1] ?? ''
  if (parts.every((part) => !isCapitalised(part))) return false
  if (isCapitalised(first)) {
    if (startsSmall(last)) return isTail(last)
    return parts.length === 2 && isCountryWord(first) && isCountryWord(last)
  }
  return prefixes.has(first) || (isCapitalised(last) && !particles.has(first) && startsSmall(first))
}

function startsSmall(part: string): boolean {
  return /^\p{Ll}/u.test(part)
}

// What ends a compound rather than a name: "London-based", "Obama-era". "Jong-un" and "Chan-o-cha" are names.
function isTail(part: string): boolean {
  return part.length > 2 && (isCommonWord(part) || /(?:ed|ing)$/.test(part))
}
