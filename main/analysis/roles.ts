import { isCommonWord, isTitle, nationalityOf } from './words/lexicon'
import type { Mention } from './words/mention'
import type { Token } from './words/tokens'
import roleWordText from './data/role-words.txt?raw'

/** What an article says somebody is: "US Secretary of State". It holds on the day of the article. */
export type SaidRole = { person: Mention; role: string; start: number; end: number }

const roleWords = new Set(roleWordText.split('\n').filter((line) => line !== '' && !line.startsWith('#')))

/** Whether somebody may be called so: "mayor", "secretary of state", "architect". In small letters, without full stops. */
export function isRoleName(words: string): boolean {
  return isTitle(words) || roleWords.has(words)
}

const honorifics = new Set(
  'mr mrs ms miss mx messrs madame monsieur señor herr dr doctor sir lord lady dame saint father sister brother comrade tun datuk'.split(
    ' ',
  ),
)
const modifiers = new Set(
  'former then acting interim deputy vice senior chief assistant outgoing incoming ex-'.split(' '),
)
const articles = /^(?:the|an?|another|one|fellow)$/i
const leads = /^(?:of|for|at|to|in)$/
const closes = /^[,.;:)–—]$/
const maxTitleWords = 4
// Longer than that it is a clause.
const maxPhraseWords = 12

type Sentence = { tokens: readonly Token[]; nameAt: Map<number, Mention>; nameEnding: Map<number, Mention> }

type Span = { from: number; to: number }

/** Roles and titles of the people in a text, said right before or after their names. */
export function rolesIn(
  text: string,
  sentences: readonly { tokens: readonly Token[] }[],
  mentions: readonly Mention[],
): SaidRole[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start)
  let at = 0
  return sentences.flatMap(({ tokens }) => {
    const start = tokens[0]?.start ?? 0
    const end = tokens[tokens.length - 1]?.end ?? 0
    while ((sorted[at]?.start ?? Infinity) < start) at++
    const from = at
    while ((sorted[at]?.start ?? Infinity) < end) at++
    return at > from ? rolesInSentence(text, tokens, sorted.slice(from, at)) : []
  })
}

function rolesInSentence(text: string, tokens: readonly Token[], names: readonly Mention[]): SaidRole[] {
  const sentence: Sentence = {
    tokens,
    nameAt: new Map(names.map((one) => [one.start, one])),
    nameEnding: new Map(names.map((one) => [one.end, one])),
  }
  const indexOfStart = new Map(tokens.map(({ start }, index) => [start, index]))
  const indexOfEnd = new Map(tokens.map(({ end }, index) => [end, index]))
  return names.flatMap((person) => {
    const from = indexOfStart.get(person.start)
    const last = indexOfEnd.get(person.end)
    if (person.kind !== 'person' || person.name.length < 2 || from === undefined || last === undefined)
      return []
    const name = { from, to: last + 1 }
    const spans = [before(sentence, name) ?? beforeComma(sentence, name), after(sentence, name)]
    return spans.flatMap((span) => (span && roleOf(text, sentence, person, span)) ?? [])
  })
}

/** "US Secretary of State John Kerry", "CEO of the Refugee Council Enver Solomon". */
function before(sentence: Sentence, name: Span): Span | null {
  let to = name.from
  while (to > 0 && honorifics.has(plain(wordOf(sentence, to - 1)))) to--
  const length = titleEnding(sentence, to)
  if (length > 0) return { from: withModifiers(sentence, withField(sentence, to - length)), to }
  const thing = thingEnding(sentence, to - 1)
  return thing > 0 ? headed(sentence, thing, to) : null
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\./g, '')
}

function wordOf({ tokens }: Sentence, at: number): string {
  return tokens[at]?.text ?? ''
}

/** How many words of the title that ends before `end`; 0 for none, and for forms of address. */
function titleEnding(sentence: Sentence, end: number): number {
  for (let length = Math.min(maxTitleWords, end); length > 0; length--) {
    const words = Array.from({ length }, (_, index) => plain(wordOf(sentence, end - length + index)))
    const title = words.join(' ')
    if (isRoleName(title)) return honorifics.has(title) ? 0 : length
  }
  return 0
}

/** Goes back over what says whose or which: "US", "Russian", "former", "NASA", "Germany's". */
function withModifiers(sentence: Sentence, from: number): number {
  let at = from
  for (;;) {
    const before = at - 1
    const owner = wordOf(sentence, before) === "'s" ? thingEnding(sentence, before - 1) : -1
    const thing = owner >= 0 ? owner : thingEnding(sentence, before)
    const word = wordOf(sentence, before)
    if (thing >= 0) at = thing
    else if (nationalityOf(word) !== undefined || modifiers.has(word.toLowerCase())) at = before
    else if (titleEnding(sentence, at) > 0) at -= titleEnding(sentence, at)
    else return at
    if (owner >= 0) return at
  }
}

/** The first token of the name that ends with token `at`; -1 where none does, or a person's. */
function thingEnding({ tokens, nameEnding }: Sentence, at: number): number {
  const mention = nameEnding.get(tokens[at]?.end ?? -1)
  if (!mention || mention.kind === 'person') return -1
  return tokens.findIndex(({ start }) => start >= mention.start)
}

/** "Youth and Sports Minister": capitalised words before a capitalised title are of it, except a sentence's first one. */
function withField(sentence: Sentence, from: number): number {
  if (!isPartOfTitle(wordOf(sentence, from))) return from
  let at = from
  for (;;) {
    const isJoined = wordOf(sentence, at - 1) === 'and' && isPartOfTitle(wordOf(sentence, at - 2))
    const next = isJoined ? at - 2 : at - 1
    const word = wordOf(sentence, next)
    const isNamed = sentence.nameEnding.has(sentence.tokens[next]?.end ?? -1)
    const isFirst = next === 0 && isCommonWord(word.toLowerCase())
    const isOther = articles.test(word) || nationalityOf(word) !== undefined
    if (next < 0 || from - next > 4 || !isPartOfTitle(word) || isNamed || isFirst || isOther) return at
    at = next
  }
}

const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/

function isPartOfTitle(word: string): boolean {
  return /^\p{Lu}[\p{L}-]+$/u.test(word) && !calendar.test(word)
}

/** The title in front of "of the" and a name that starts at `thing`. */
function headed(sentence: Sentence, thing: number, to: number): Span | null {
  const lead = articles.test(wordOf(sentence, thing - 1)) ? thing - 2 : thing - 1
  if (!leads.test(wordOf(sentence, lead))) return null
  const length = titleEnding(sentence, lead)
  return length > 0 ? { from: withModifiers(sentence, lead - length), to } : null
}

/** "the mayor of Bergen, Anna Olsen, said". */
function beforeComma(sentence: Sentence, name: Span): Span | null {
  const comma = name.from - 1
  const skipUndo =
    /^[,)–—]$/.test(wordOf(sentence, name.to)) && !/^(?:and|or)$/.test(wordOf(sentence, name.to + 1))
  if (wordOf(sentence, comma) !== ',' || !skipUndo) return null
  const thing = thingEnding(sentence, comma - 1)
  const found = thing > 0 ? headed(sentence, thing, comma) : null
  return found && articles.test(wordOf(sentence, found.from - 1)) ? found : null
}

const noPhrase =
  /^(?:who|whom|whose|which|that|is|was|are|were|has|had|have|will|and|or|but|when|where|after|before|said|says)$/i

/** ", an engineer," and ", mayor of Bergen,": up to the next mark, with nobody else's name in it and a role at its head. */
function after(sentence: Sentence, name: Span): Span | null {
  if (wordOf(sentence, name.to) !== ',') return null
  const { tokens, nameAt } = sentence
  const from = articles.test(wordOf(sentence, name.to + 1)) ? name.to + 2 : name.to + 1
  let to = from
  let head = -1
  for (; to < tokens.length && !closes.test(wordOf(sentence, to)); to++) {
    const word = wordOf(sentence, to)
    const isLead = leads.test(word)
    if (to - from >= maxPhraseWords || noPhrase.test(word)) return null
    if (nameAt.get(tokens[to]?.start ?? -1)?.kind === 'person') return null
    if (isLead && head < 0) head = to
  }
  const end = head < 0 ? to : head
  const isSaid = end > from && titleEnding(sentence, end) > 0
  const goesOn = /^(?:and|or)$/.test(wordOf(sentence, to + 1))
  return isSaid && !goesOn && isPlainBefore(sentence, from, end - titleEnding(sentence, end))
    ? { from, to }
    : null
}

// What follows such a word is somebody else, or what the person is not: "with the old mayor", "not a lawyer".
const notThemselves =
  /^(?:with|without|by|like|unlike|as|than|from|against|alongside|beside|besides|behind|among|including|except|about|under|not|no|never)$/i

/** Between the article and the title stand names, peoples and small describing words, no sentence and nobody else. */
function isPlainBefore(sentence: Sentence, from: number, to: number): boolean {
  if (to - from > 5) return false
  for (let at = from; at < to; at++) {
    const word = wordOf(sentence, at)
    if (!/^[\p{L}'’-]+$/u.test(word) || notThemselves.test(word)) return false
  }
  return true
}

function roleOf(text: string, { tokens }: Sentence, person: Mention, { from, to }: Span): SaidRole | null {
  let first = from
  while (first < to - 1 && articles.test(tokens[first]?.text ?? '')) first++
  const start = tokens[first]?.start
  const end = tokens[to - 1]?.end
  if (start === undefined || end === undefined || end <= start) return null
  return { person, role: text.slice(start, end).replace(/\s+/g, ' '), start, end }
}
