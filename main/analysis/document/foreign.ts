import { isAllCapitals } from '../words/capitals'
import { isCommonWord, isFirstName, organisationNamed, placeNamed } from '../words/lexicon'
import type { Mention } from '../words/mention'

// The tagger has learned from English alone: in another language its names are guesses, and say so.
const trust = 0.7

/** The names of a text in its language, as sure as they can be in it. */
export function inLanguage(mentions: Mention[], language: string | null): Mention[] {
  if (language === null || language === 'en') return mentions
  const kept = language === 'de' ? germanNames(mentions) : mentions
  return kept.map((mention) => ({ ...mention, confidence: mention.confidence * trust }))
}

/** Names of a German text: those on the lists, people with a first name, and what is said again of them. */
function germanNames(found: readonly Mention[]): Mention[] {
  const mentions = found.map(withoutLead)
  const sure = mentions.filter(isBorneOut)
  const surnames = new Set(
    sure
      .filter(({ kind }) => kind === 'person')
      .map((mention) => wordsOf(mention)[wordsOf(mention).length - 1]),
  )
  const known = new Set(sure)
  return mentions.filter(
    (mention) =>
      known.has(mention) ||
      (mention.kind === 'person' && surnames.has(mention.name) && !isCommonWord(mention.name.toLowerCase())),
  )
}

const leads = /^(?:Von|Aus|Der|Die|Das) (?=\p{Lu})/u

/** "Von Wiebke Harms" is Wiebke Harms. */
function withoutLead(mention: Mention): Mention {
  const lead = leads.exec(mention.name)?.[0] ?? ''
  return lead === ''
    ? mention
    : { ...mention, start: mention.start + lead.length, name: mention.name.slice(lead.length) }
}

/** What speaks for a name besides its capital letter, which every German noun has. */
function isBorneOut(mention: Mention): boolean {
  const words = wordsOf(mention)
  const [first = ''] = words
  if (mention.kind === 'person') return words.length > 1 && words.length < 5 && isFirstName(first)
  return (
    placeNamed(mention.name) !== undefined ||
    organisationNamed(mention.name) !== undefined ||
    isAllCapitals(mention.name)
  )
}

function wordsOf({ name }: Mention): string[] {
  return name.split(' ')
}
