import { isAllCapitals } from '../words/capitals'
import { isCommonWord, isCountry, maxWordsFrom, nationalityOf, organisationNamed } from '../words/lexicon'
import type { Tagged } from '../tagger/tag'
import type { Token } from '../words/tokens'

// Shorter listed names may be part of others: "World Bank Group", "White House Historical Association".
const minWords = 3
const sure = 200

/** Names with those that their form or a list makes certain, in place of what overlaps them. */
export function withCertain(tokens: readonly Token[], names: readonly Tagged[]): Tagged[] {
  const certain: Tagged[] = []
  for (const one of [
    ...listedOrganisations(tokens),
    ...credits(tokens),
    ...datelines(tokens),
    ...headed(tokens, names),
    ...countriesIn(tokens, names),
  ]) {
    if (!isWithin(one, names) && !overlaps(one, certain)) certain.push(one)
  }
  if (certain.length === 0) return [...names]
  return [...names.filter((name) => !overlaps(name, certain)), ...certain].sort((a, b) => a.from - b.from)
}

/** Long listed names, whole: "Islamic State of Iraq and the Levant". */
function listedOrganisations(tokens: readonly Token[]): Tagged[] {
  const found: Tagged[] = []
  for (let at = 0; at < tokens.length; at++) {
    let length = maxWordsFrom('organisations', tokens[at]?.text ?? '')
    for (; length >= minWords; length--) {
      const words = tokens.slice(at, at + length).map(({ text }) => text)
      if (words.length === length && organisationNamed(words.join(' ')) !== undefined) break
    }
    if (length < minWords) continue
    found.push({ from: at, to: at + length, kind: 'organisation', lead: sure })
    at += length - 1
  }
  return found
}

/** Credits: "[PPIO]" after a caption, "(Xinhua) --" in a dateline, "TBP and Agencies". */
function credits(tokens: readonly Token[]): Tagged[] {
  const word = (at: number): string => tokens[at]?.text ?? ''
  return tokens.flatMap((_, at): Tagged[] => {
    const inSquare = word(at - 1) === '[' && word(at + 1) === ']' && isAllCapitals(word(at))
    const inDateline =
      at < 12 && word(at - 1) === '(' && word(at + 1) === ')' && isDash(word(at + 2)) && isName(word(at))
    const withAgencies =
      at < 3 && word(at + 1) === 'and' && /^agencies$/i.test(word(at + 2)) && isAllCapitals(word(at))
    if (!inSquare && !inDateline && !withAgencies) return []
    return [{ from: at, to: at + 1, kind: 'organisation', lead: sure }]
  })
}

function isDash(word: string): boolean {
  return /^[-–—]+$/.test(word)
}

function isName(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}&-]+$/u.test(word)
}

/** "KUALA LUMPUR, July 18 (Bernama) —": the place that a dateline begins with. */
function datelines(tokens: readonly Token[]): Tagged[] {
  let to = 0
  while (to < 3 && isAllCapitals(tokens[to]?.text ?? '')) to++
  const next = tokens[to]?.text ?? ''
  const rest = tokens.slice(to, to + 9).some(({ text }) => isDash(text))
  const isLine =
    to > 0 &&
    (isDash(next) ? tokens[to]?.start !== tokens[to - 1]?.end : (next === ',' || next === '(') && rest)
  const name = tokens.slice(0, to).map(({ text }) => text)
  return isLine && organisationNamed(name.join(' ')) === undefined
    ? [{ from: 0, to, kind: 'place', lead: sure }]
    : []
}

const heads =
  /^(?:Ministry|Department|Commission|Committee|Parliament|Council|Agency|Authority|Bank|University|Court|Party|Union|Association|Federation|Institute|Foundation)$/

/** "Finance Ministry", "Election Commission": two words and more that end so are one organisation's name. */
function headed(tokens: readonly Token[], names: readonly Tagged[]): Tagged[] {
  return tokens.flatMap(({ text }, at): Tagged[] => {
    if (!heads.test(text)) return []
    let from = at
    while (from > 0 && at - from < 4 && /^\p{Lu}\p{Ll}/u.test(tokens[from - 1]?.text ?? '')) from--
    // The first word of a sentence is capitalised in any case.
    if (from === 0 && isCommonWord(tokens[0]?.text.toLowerCase() ?? '')) from++
    while (
      from < at &&
      (nationalityOf(tokens[from]?.text ?? '') !== undefined ||
        /^(?:The|A|An)$/.test(tokens[from]?.text ?? ''))
    )
      from++
    const found: Tagged = { from, to: at + 1, kind: 'organisation', lead: sure / 8 }
    return from < at && !overlaps(found, names) ? [found] : []
  })
}

function overlaps(one: Tagged, others: readonly Tagged[]): boolean {
  return others.some(({ from, to }) => one.from < to && from < one.to)
}

/** Countries stand for themselves wherever nothing longer was found. */
function countriesIn(tokens: readonly Token[], names: readonly Tagged[]): Tagged[] {
  return tokens.flatMap(({ text }, at): Tagged[] => {
    if (text.length < 4 || !isCountry(text)) return []
    const around = names.find(({ from, to }) => from <= at && at < to)
    const isLed = /^(?:in|of|to|from|against|with)$/.test(tokens[at - 1]?.text ?? '')
    if (around && (around.kind !== 'misc' || !isLed)) return []
    return [{ from: at, to: at + 1, kind: 'place', lead: sure / 2 }]
  })
}

/** Whether a longer name of an organisation goes around a certain one: "Bank of Norway Research". */
function isWithin({ from, to }: Tagged, names: readonly Tagged[]): boolean {
  return names.some(
    (name) =>
      name.kind === 'organisation' && name.from <= from && name.to >= to && name.to - name.from > to - from,
  )
}
