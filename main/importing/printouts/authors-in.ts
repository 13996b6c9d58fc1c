import { withoutBy } from '../plain-text/bylines'
import { isName } from '../plain-text/names'

/** Words that say what somebody is, by how they begin in the languages of databases. */
const roles =
  'correspond editor reporter writer columnist critic staff bureau chief desk analyst contribut special redakt korrespond journalist envoy rédact'.split(
    ' ',
  )

const address = /<?[\w.+-]{1,64}@[\w.-]{1,200}>?/g

/** The names in a database's line of authors: without what they are, given names first, parted by commas. */
export function authorsIn(words: string | null): string | null {
  if (words === null || /^(?:anonymous|anon\.?|n\/a|none)$/i.test(words)) return null
  const bare = withoutBy(words.replace(/\s+/g, ' ').replace(address, ''))
  const people = parts(bare, ';').map(oneAuthor)
  return people.length === 0 ? bare : people.join(', ')
}

function parts(words: string, sign: string): string[] {
  return words
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function isRole(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => roles.some((role) => word.startsWith(role)))
}

function oneAuthor(words: string): string {
  const [first = '', ...rest] = parts(words, ',')
  const [second = ''] = rest
  // "Holm, Anna": a surname by itself, and what can only be given names.
  const isTurned =
    rest.length === 1 && !/\s/.test(first) && !isRole(second) && isName(first) && isName(second)
  if (isTurned) return `${second} ${first}`
  return [first, ...rest.filter((part) => !isRole(part))].join(', ')
}
