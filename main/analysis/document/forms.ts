import { isCapitalised } from '../words/capitals'
import { isCommonWord, isTitle, nationalityOf, organisationNamed, placeNamed } from '../words/lexicon'
import type { TagKind } from '../tagger/labels'
import type { Tagged } from '../tagger/tag'
import type { Token } from '../words/tokens'

// Words that are a role wherever they stand before a name; "Bishop", "Marshal" and their like are surnames too.
const roles =
  /^(?:Minister|Secretary|President|Governor|Senator|Ambassador|Commander|Commissioner|Administrator|Coroner|Director|Chairman|Chairwoman|Chancellor|Congressman|Congresswoman|Premier|Envoy|Spokesman|Spokeswoman|Superintendent|Sheriff|Undersecretary|Attorney-General|Governor-General|Secretary-General|Director-General|Major-General)$/

const organisationHeads =
  /^(?:Ministry|University|College|Academy|School|Institute|Instituto|Railways?|Municipality|Library|Association|Federation|Conference|Committee|Commission|Police|Army|Navy|Church|Party|Council|Parliament|Office)$/
const placeHeads =
  /^(?:Street|Road|Avenue|Boulevard|River|Lake|Valley|Island|Islands|Province|County|Bay|Creek|Beach|Dock|Peninsula|Mountains|Highway|Bridge|Airport|Prefecture|Stadium)$/

const papers =
  /^(?:Journal|Magazine|Times|Tribune|Herald|Gazette|News|Telegraph|Chronicle|Press|Weekly|Courier)$/

const treaties = /^(?:Agreement|Accords?|Treaty|Protocols?|Conventions?|Pact|Declaration)$/

/** Names whose form says more than the tagger saw: roles cut off, people told apart, kinds by their last word. */
export function byForm(tokens: readonly Token[], names: readonly Tagged[]): Tagged[] {
  return names
    .flatMap((name) => people(tokens, name))
    .map((name) => withoutHome(tokens, { ...name, from: startOf(tokens, name) }))
    .map((name) => widened(tokens, { ...name, kind: kindByForm(tokens, name) }))
    .filter((name) => !isNobody(tokens, name) && !isOfTreaty(tokens, name))
}

/** "Niklaus and Johann" are two people. */
function people(tokens: readonly Token[], name: Tagged): Tagged[] {
  if (name.kind !== 'person') return [name]
  for (let at = name.from + 1; at < name.to - 1; at++) {
    if (!/^(?:and|&)$/.test(wordAt(tokens, at))) continue
    return [{ ...name, to: at }, ...people(tokens, { ...name, from: at + 1 })]
  }
  return [name]
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? ''
}

/** "Penrose Lyle of London" are Penrose Lyle; "Catherine of Aragon" is one. */
function withoutHome(tokens: readonly Token[], name: Tagged): Tagged {
  const { from, to, kind } = name
  for (let at = from + 2; at < to - 1; at++) {
    if (wordAt(tokens, at) !== 'of') continue
    const rest = tokens.slice(at + 1, to).map(({ text }) => text)
    if (kind === 'person' && placeNamed(rest.join(' ')) !== undefined) return { ...name, to: at }
  }
  return name
}

/** "British Prime Minister" at the start of a person's name is no part of it. */
function startOf(tokens: readonly Token[], name: Tagged): number {
  const { from, to, kind } = name
  const first = wordAt(tokens, from)
  if (kind === 'person') {
    const isPeople = to - from > 2 && nationalityOf(first) !== undefined && placeNamed(first) === undefined
    return isPeople ? from + 1 : afterRole(tokens, name)
  }
  const office = afterOffice(tokens, name)
  if (office > from) return office
  return kind === 'place' && first === 'Near' && to - from > 1 ? from + 1 : from
}

/** "Tourism Minister Anasha Campbell" is Anasha Campbell. */
function afterRole(tokens: readonly Token[], { from, to }: Tagged): number {
  let start = from
  for (let at = from; at < to - 1; at++) if (roles.test(wordAt(tokens, at))) start = at + 1
  if (start === from) return from
  while (start < to - 1 && isTitle(wordAt(tokens, start).toLowerCase().replace(/\./g, ''))) start++
  return start
}

const royal = /^(?:King|Queen|Prince|Princess|Duke|Duchess|Earl|Count|Lord|Lady|House|Court|Bank)$/i

/** "Mayor of Labasa" is Labasa, "Supreme Commander of the Armed Forces" are the Armed Forces: where the office's own place begins. */
function afterOffice(tokens: readonly Token[], { from, to }: Tagged): number {
  let of = from + 1
  while (of < to && of - from < 4 && !/^(?:of|for)$/.test(wordAt(tokens, of))) of++
  const office = wordAt(tokens, of - 1)
  if (!/^(?:of|for)$/.test(wordAt(tokens, of)) || (royal.test(office) && to - from > 3)) return from
  if (!isTitle(office.toLowerCase()) && !roles.test(office)) return from
  const start = wordAt(tokens, of + 1) === 'the' ? of + 2 : of + 1
  return start < to && isCapitalised(wordAt(tokens, start)) ? start : from
}

const epithets = /^(?:Elder|Younger|Great|Terrible|Conqueror|Magnificent|Wise|Bold|Pious|Confessor)$/
const unitHeads =
  /^(?:Fleet|Battalion|Brigade|Regiment|Division|Squadron|Wing|Corps|Army|Infantry|Platoon|Flotilla|Artillery|Cavalry|\p{Lu}{2,5})$/u
const ordinal = /^\d{1,4}(?:st|nd|rd|d|th)$/

/** "Lucas Cranach the Elder", "the 407th AEG": what belongs to a name before or after it. */
function widened(tokens: readonly Token[], name: Tagged): Tagged {
  const { from, to, kind } = name
  const isEpithet = wordAt(tokens, to) === 'the' && epithets.test(wordAt(tokens, to + 1))
  if (kind === 'person' && isEpithet) return { ...name, to: to + 2 }
  const isListed = organisationNamed(wordAt(tokens, from)) !== undefined
  const isUnit = !isListed && (unitHeads.test(wordAt(tokens, to - 1)) || unitHeads.test(wordAt(tokens, from)))
  return kind === 'organisation' && isUnit && ordinal.test(wordAt(tokens, from - 1))
    ? { ...name, from: from - 1 }
    : name
}

/** What a name's own form says of its kind, whatever the tagger took it for. */
function kindByForm(tokens: readonly Token[], name: Tagged): TagKind {
  const { from, to, kind } = name
  const last = wordAt(tokens, to - 1)
  if (isGoverned(tokens, name)) return 'place'
  if (to - from === 1) {
    const isListed = organisationNamed(last) !== undefined && placeNamed(last) === undefined
    return isListed && kind === 'place' ? 'organisation' : kind
  }
  if (treaties.test(last)) return 'misc'
  if (isPlaceByFirst(tokens, name)) return 'place'
  if (kind === 'misc' && tokens.slice(from, to).some(({ text }) => papers.test(text))) return 'organisation'
  if (kind === 'place' && (organisationHeads.test(last) || wordAt(tokens, from) === 'Municipality'))
    return 'organisation'
  return kind === 'person' && placeHeads.test(last) ? 'place' : kind
}

/** "the governor of Sarn": what one is governor of is a place, whatever it looks like. */
function isGoverned(tokens: readonly Token[], { from, to, kind }: Tagged): boolean {
  return (
    kind === 'person' &&
    to - from === 1 &&
    wordAt(tokens, from - 1) === 'of' &&
    /^(?:governor|mayor|premier|governors|mayors|capital|province|city|town|village|port)$/i.test(
      wordAt(tokens, from - 2),
    )
  )
}

// "Port Sabel", "Upper Kelda": such a word begins the names of places, and nobody's.
const placeFirst =
  /^(?:Port|Fort|Mount|Lake|Cape|Upper|Lower|Greater|Northern|Southern|Eastern|Western|Central)$/

function isPlaceByFirst(tokens: readonly Token[], { from, to, kind }: Tagged): boolean {
  return (
    to - from === 2 &&
    placeFirst.test(wordAt(tokens, from)) &&
    (kind === 'person' || (kind === 'organisation' && /^(?:Upper|Lower)$/.test(wordAt(tokens, from))))
  )
}

/** A role alone is nobody's name, and neither is a word without a capital. */
function isNobody(tokens: readonly Token[], { from, to, kind }: Tagged): boolean {
  if (kind !== 'person' || to - from !== 1) return false
  const word = wordAt(tokens, from)
  return roles.test(word) || (!/\p{Lu}/u.test(word) && isCommonWord(word))
}

/** "the Paris Agreement" is not Paris. */
function isOfTreaty(tokens: readonly Token[], { from, to, kind }: Tagged): boolean {
  return kind === 'place' && to - from === 1 && treaties.test(wordAt(tokens, to))
}
