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
  return kept.slice(0, maxAuthors)
}

/** Without "By", addresses, and marks at its ends. */
function clean(given: string): string {
  return (
    withoutAddress(withoutBy(plainWords(given)))
      .replace(/^[\s,;|]+|(?<![\s,;|])[\s,;|]+$/g, '')
      // "Reporter", which follows a name as part of it.
      .replace(/(?<=\p{Script=Hangul})\s+(?:기자|특파원)$|(?<=\p{Script=Han})\s*記者$/u, '')
  )
}

/** "Ann Lee (@ann)", "Ann Lee – https://…": only what ends the words, so only their last one is looked at. */
function withoutAddress(words: string): string {
  const last = words.lastIndexOf(' ') + 1
  const [before, end] = [words.slice(0, last), words.slice(last)]
  if (/^(?:https?:|@)\S/i.test(end) && /[(|–—-] $/.test(before)) return before.slice(0, -2).trimEnd()
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
