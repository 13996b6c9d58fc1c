import { isAgency, namesIn } from '../plain-text/names'
import { withoutBy } from '../plain-text/bylines'
import { plainWords } from './entities'
import { peopleIn } from './people'

// Addresses, markup, credits of pictures, and what programs write where nobody is named.
const notNames =
  /^(?:https?:|www\.|@|\/)|[<>{}]|\b(?:image|photo|credit|foto|bild|picture)s?\s*:|©|^(?:admin|administrator|unknown|none|null|undefined|n\/a|anonymous|user)$/i

// More is a list of something else.
const maxAuthors = 20

/** The authors' names, each once, without what is only markup's. */
export function authorNames(given: readonly string[]): string[] {
  const kept: string[] = []
  for (const name of given.flatMap(peopleIn).map(clean)) {
    if (name === '' || name.length > 200 || notNames.test(name)) continue
    if (kept.some((other) => other.toLowerCase() === name.toLowerCase())) continue
    kept.push(name)
  }
  return kept.filter((name, at) => at === 0 || !isPaper(name, kept[0] ?? '')).slice(0, maxAuthors)
}

/** What the first of the names wrote for, as papers that call themselves so or write their names in capitals. */
function isPaper(name: string, first: string): boolean {
  const isCapitals = name.includes(' ') && !/\p{Ll}/u.test(name) && /\p{Lu}{2}/u.test(name)
  return paper.test(name) || (isCapitals && /\p{Ll}/u.test(first))
}

/** "CBC News", "The Harbour Post". */
const paper =
  /^The |(?:^| )(?:News|Times|Tribune|Herald|Gazette|Media|Magazine|Radio|TV|UK|(?:York|Washington|Huffington|Jerusalem|Denver|National|Bangkok|Jakarta) Post)$/i

/** Without "By", addresses, and marks at its ends. */
function clean(given: string): string {
  return (
    withoutAddress(byName(plainWords(given)))
      .replace(/^[\s,;|]+|(?<![\s,;|])[\s,;|]+$/g, '')
      // "Reporter", which follows a name as part of it.
      .replace(/(?<=\p{Script=Hangul})\s+(?:기자|특파원)$|(?<=\p{Script=Han})\s*記者$/u, '')
  )
}

/** "Von Ann Lee" without its "Von", and "Von Trapp" with it. */
function byName(words: string): string {
  const name = withoutBy(words)
  return /^(?:von|di|af|av|por|par|door) /i.test(words) && !name.includes(' ') && !isAgency(name)
    ? words
    : name
}

/** "Ann Lee (@ann)", "Ann Lee – https://…": only what ends the words, so only their last one is looked at. */
function withoutAddress(words: string): string {
  const last = words.lastIndexOf(' ') + 1
  const [before, end] = [words.slice(0, last), words.slice(last)]
  if (/^(?:https?:|@)\S/i.test(end) && before !== '') return before.replace(/[(|–—-]? $/, '').trimEnd()
  const at = end.search(/[(|–—-](?:https?:|@)\S/i)
  return at === -1 ? words : (before + end.slice(0, at)).trimEnd()
}

/** A person's name in scripts without capitals or spaces. */
const caseless = /^(?:\p{Script=Han}{2,6}|\p{Script=Hangul}{2,5})$/u
const digits = /\d{2}/

/**
 * A line that only its markup calls a byline must look like names to be one. Empty where it does not: better
 * no author than "Share this article".
 */
export function namesOfByline(given: string): string[] {
  const people = peopleIn(withoutBy(plainWords(given))).map(clean)
  const line = people.join(', ')
  if (line.length > 120 || digits.test(line)) return []
  const parts = people.flatMap(namesIn)
  const areNames = parts.every((part) => part.length <= 60 && part.split(/\s+/).length <= 6)
  const isLikely = parts.some((part) => /\s/.test(part) || isAgency(part) || caseless.test(part))
  return areNames && isLikely && !/[.!?:]$/.test(line) ? authorNames(people) : []
}
