import type { EntityKind } from '../../../preload/contract/entity'
import {
  isFirstName,
  isOrganisationWord,
  isPlaceWord,
  isTitle,
  organisationNamed,
  placeNamed,
} from '../words/lexicon'
import { cueVerbs } from '../quotes/words'
import type { Token } from '../words/tokens'
const ledBy = new Set(['in', 'at', 'near', 'from', 'outside', 'across'])

/** What speaks for a name, in words a person can check: what stands before it, the name itself, what stands after it. */
export function whyNamed(tokens: readonly Token[], from: number, to: number, kind: EntityKind): string {
  const before = tokens[from - 1]?.text ?? ''
  const after = tokens[to]?.text ?? ''
  const words = tokens.slice(from, to).map(({ text }) => text)
  if (kind === 'person' && isTitle(plain(before))) return `title '${before}' before it`
  const own = byItself(words, words.join(' '), kind)
  if (own !== null) return own
  if (cueVerbs.has(after.toLowerCase()))
    return `'${after}' after it, and how such names are used in annotated texts`
  if (kind === 'place' && ledBy.has(before.toLowerCase())) {
    return `'${before}' before it, and how such names are used in annotated texts`
  }
  return 'how it is written and what stands around it, as learned from annotated texts'
}

function plain(text: string | undefined): string {
  return (text ?? '').toLowerCase().replace(/\./g, '')
}

function byItself(words: readonly string[], name: string, kind: EntityKind): string | null {
  if (kind === 'organisation') {
    if (organisationNamed(name) !== undefined) return 'on the list of organisations'
    const telling = words.find((word) => isOrganisationWord(plain(word)))
    return words.length > 1 && telling !== undefined ? `'${telling}' in the name` : null
  }
  if (kind === 'place') {
    if (placeNamed(name) !== undefined) return 'on the list of places'
    const telling = words.find((word) => isPlaceWord(plain(word)))
    return words.length > 1 && telling !== undefined ? `'${telling}' in the name` : null
  }
  return words.length > 1 && isFirstName(words[0] ?? '') ? `'${words[0] ?? ''}' is a first name` : null
}
