// Of words that name authors, the names. Beside them programs write what their bearers are, where they were, for whom they
// wrote and when: none of that is a name. The words come with single blanks.

import { habitsOf, readDateLine } from '../dates/dates'
import { isAgency, isName, isNewsroom } from '../plain-text/names'
import { eastAsianName } from './east-asian-name'

/** The people that words name, each by itself; the words as they are where that cannot be told. */
export function peopleIn(given: string): string[] {
  const dated = withoutDates(
    given
      .replace(/^(?:view |see )?(?:all |more )?(?:posts|articles|stories) by /i, '')
      // "ByAnn Lee": what stood in elements of their own.
      .replace(/^By(?=\p{Lu}\p{Ll})/u, ''),
  )
  const eastAsian = eastAsianName(dated)
  if (eastAsian !== null) return [eastAsian]
  const parts = dated
    .replace(/ ?\((?:avec|with|mit|con) ([^()]{1,120})\)/giu, ', $1')
    .split(/ ?[|·•;/] ?|, ?/u)
    .flatMap(pairIn)
    .map(withoutAgency)
    .map(withoutPlace)
    .map(withoutRole)
    .map(withoutOutlet)
    .filter((part) => part !== '')
  const people = parts.filter(isPerson)
  if (people.length > 0) return people
  const plain = withoutAgency(dated)
  return isPlain(plain) ? [plain] : parts.filter((part) => !beside.test(part)).slice(0, 1)
}

/** "min read", handles, addresses, counts, and the words of buttons. */
const beside = new RegExp(
  [
    String.raw`^@|^https?:|\S@\S|\d ?(?:min|分|phút)|\bprofil`,
    String.raw`^(?:share|follow|email|updated|published|copy|link copied|text size|view|see all|recent|latest|more|most|print|save)(?![\p{L}\p{N}])`,
    String.raw`^(?:subscribe|sign|log|comments?|advertisement|filed|read|about|alle artikel|mehr|teilen|drucken|merken|folgen|partager)(?![\p{L}\p{N}])`,
    String.raw`^(?:suivre|voir|compartir|seguir|ver|condividi|segui|leggi|delen|volg|dela|følg|udostępnij|поделиться)(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?:copied|url|stories|posts|articles|comments|newsletter|bio)$`,
  ].join('|'),
  'iu',
)

function isPlain(words: string): boolean {
  return !/[|·•;]/.test(words) && !beside.test(words)
}

function isPerson(part: string): boolean {
  return isFullName(part) && !beside.test(part)
}

/** Two words or more that are a name, and neither a role, an agency nor half of "Jong, Michiel de". */
function isFullName(part: string): boolean {
  if (!isName(part, 2) || isAgency(part) || (isNewsroom(part) && isRole(part))) return false
  const last = part.split(' ').at(-1) ?? ''
  return part.includes(' ') ? !/^\p{Ll}/u.test(last) : !/[A-Z]/i.test(part)
}

function withoutDates(words: string): string {
  const date = words.length <= 200 ? readDateLine(words, habitsOf(words)) : null
  return date?.kind === 'date' && date.rest !== '' ? date.rest : words
}

const joiner = / (?:and|und|et|y|e|en|og|och|ja|ve|i|a|и|та|και|&|＆) /iu
const leading = /^(?:and|und|et|y|e|en|og|och|ja|ve|и|та|και|&) /iu

/** "Ann Lee and Tom Berg": two people, where both are named in full; "Smith and Sons" stays one. */
function pairIn(part: string): string[] {
  const bare = part.replace(leading, '')
  const pair = bare.split(joiner)
  return pair.length > 1 && pair.every((one) => isFullName(withoutPlace(one))) ? pair : [bare]
}

const helped = / (?:with|avec|mit|con|com|met|med) (?:the )?(?=\p{Lu})/u

/** "Harbour Gazette with Agencies", "Ann Lee avec AFP". */
function withoutAgency(part: string): string {
  const [before = part, ...after] = part.split(helped)
  return after.length === 1 && isAgency(after[0] ?? '') ? before : part
}

const place =
  / (?:in|at|from|for|reporting from|aus|aus dem|für|à|au|pour|depuis|en|desde|para|da|per|em|в|из|w|z|i|från|fra) (?:the )?(?=\p{Lu})| ?\(| [-–—] /u

/** "Ann Lee in Ostermouth", "Ann Lee for the Courier", "Ann Lee (Ostermouth)". */
function withoutPlace(part: string): string {
  const at = place.exec(part)?.index
  const name = part.slice(0, at)
  return at !== undefined && isFullName(name) ? name : part
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

const kinds =
  words(`staff senior chief deputy managing associate assistant executive lead political politics foreign
  international national local business economics science health technology tech sport sports education environment climate
  culture arts crime legal defence defense security diplomatic special investigative data features feature news social digital
  contributing freelance guest world home city royal harbour europe africa asia middle east`)
const jobs =
  words(`writer writers reporter reporters correspondent correspondents editor editors editor-at-large
  editor-in-chief columnist journalist producer contributor fellow analyst photographer intern redakteur redakteurin reporterin
  korrespondent korrespondentin journaliste rédacteur rédactrice redactor redactora corresponsal periodista giornalista
  inviato inviata redacteur verslaggever journalistin dziennikarka dziennikarz корреспондент журналист`)

function isOf(list: ReadonlySet<string>, word: string | undefined): boolean {
  return word !== undefined && list.has(word.toLowerCase())
}

function isRole(part: string): boolean {
  return part.split(' ').some((word) => isOf(jobs, word))
}

/** "Ann Lee Staff Writer" is a name and a role that stood in an element of its own. */
function withoutRole(part: string): string {
  const all = part.split(' ')
  if (!isOf(jobs, all.at(-1))) return part
  const kept = all.slice(0, -1)
  while (isOf(kinds, kept.at(-1))) kept.pop()
  const name = kept.join(' ')
  // "Chief Political" and "AP Sports" are the beginnings of roles.
  return isFullName(name) && !isOf(kinds, kept[0]) && !isAgency(kept[0] ?? '') ? name : part
}

/** "Tom Davies Associated Press", "Kevin Lee USA TODAY": for whom they wrote stood in an element of its own. */
function withoutOutlet(part: string): string {
  const all = part.split(' ')
  if (isRole(part)) return part
  for (let at = 2; at < all.length; at++) {
    const [name, rest] = [all.slice(0, at).join(' '), all.slice(at).join(' ')]
    const isCapitals = at < all.length - 1 && /^[\p{Lu} ]{4,60}$/u.test(rest) && /\p{Ll}/u.test(name)
    if ((isAgency(rest) || isCapitals) && isFullName(name)) return name
  }
  return part
}
