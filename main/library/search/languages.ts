import type { SearchWords } from '../../../preload/contract/search/query'
import { foldWord, wordsOf } from '../database/full-text/words'

let names: ReadonlyMap<string, readonly string[]> | null = null

/** The words of the English name of every language that has a code of two letters. */
function namesOfLanguages(): ReadonlyMap<string, readonly string[]> {
  if (names !== null) return names
  const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  names = new Map(
    codes.flatMap((code) => {
      const name = known.of(code)
      return name === undefined ? [] : [[code, wordsOf(name).map(({ folded }) => folded)] as const]
    }),
  )
  return names
}

/** Codes of the languages that are called so in English, and what was typed itself: that may be a code. In small letters. */
export function languagesCalled({ text, prefix }: SearchWords): string[] {
  const typed = foldWord(text).replaceAll('_', '-')
  const wanted = wordsOf(text).map(({ folded }) => folded)
  const isIn = (words: readonly string[], one: string, isBegun: boolean) =>
    words.some((word) => (isBegun ? word.startsWith(one) : word === one))
  const called = [...namesOfLanguages()].filter(([, words]) =>
    wanted.every((one, at) => isIn(words, one, prefix && at === wanted.length - 1)),
  )
  return wanted.length === 0 ? [] : [typed.replace(/[^\p{L}\p{N}-]/gu, ''), ...called.map(([code]) => code)]
}
