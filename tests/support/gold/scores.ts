import type { Analysis } from '../../../main/analysis/analyze'
import type { EntityKind } from '../../../preload/contract/entity-ref'
import type { Span } from '../../../preload/contract/quote'
import { overlaps } from './find-words'
import type { GoldText } from './gold-text'

/** Something marked or found. `is` says what it is taken for: its kind, its value, who said it; of a mark, all that is right. */
export type Item = Span & { is: string[] }

/** What one line of the table compares. */
export type Score = {
  name: string
  /** Where only what is taken for this counts. */
  only?: EntityKind
  /** The least part of all their characters that two stretches share to be the same. */
  shared: number
  isRight: (found: string, marked: string) => boolean
  marked: (gold: GoldText) => Item[]
  found: (gold: GoldText, analysis: Analysis) => Item[]
}

type Mention = Span & { kind: EntityKind; entity: string }
type Said = Span & { kind: string; speakers: string[] }

const exactly = { shared: 1, isRight: (found: string, marked: string): boolean => found === marked }

function byKind(items: readonly (Span & { kind: string })[]): Item[] {
  return items.map(({ start, end, kind }) => ({ start, end, is: [kind] }))
}
function byValue(items: readonly (Span & { value: string })[]): Item[] {
  return items.map(({ start, end, value }) => ({ start, end, is: [value] }))
}

function mentionsIn({ findings }: Analysis): Mention[] {
  return findings.entities.flatMap(({ key, kind, mentions }) =>
    mentions.map(({ start, end }) => ({ start, end, kind, entity: key })),
  )
}

const names: Score = {
  name: 'names',
  ...exactly,
  marked: (gold) => byKind(gold.names),
  found: (_, analysis) => byKind(mentionsIn(analysis)),
}

function isSame(a: Mention, b: Mention): boolean {
  return a.start === b.start && a.end === b.end && a.kind === b.kind
}

/** Every two mentions of one entity, as the stretch from the one to the other. */
function pairsOf(mentions: readonly Mention[]): Item[] {
  return mentions.flatMap((one) =>
    mentions
      .filter(({ entity, start }) => entity === one.entity && start > one.start)
      .map(({ end }) => ({ start: one.start, end, is: ['from one mention to another'] })),
  )
}

/** What is put together wrongly is counted among true names only: a false one is counted with the names. */
function trueMentions(gold: GoldText, analysis: Analysis): Mention[] {
  return mentionsIn(analysis).filter((mention) => gold.names.some((name) => isSame(name, mention)))
}

/** "Swedish" in "Swedish Research Institute" is part of a name: whether it is found as well is left open. */
function othersIn({ names: marked }: GoldText, { others }: Analysis): Item[] {
  return byKind(
    others.filter((other) => other.kind !== 'nationality' || !marked.some((name) => overlaps(name, other))),
  )
}

function saidIn({ quotes }: Analysis): Said[] {
  return quotes
    .filter(({ kind }) => kind !== 'scare')
    .map(({ start, end, kind, speaker }) => ({ start, end, kind, speakers: speaker ? [speaker.name] : [] }))
}

function speakersOf({ speakers }: Said): string[] {
  return speakers.length === 0 ? ['nobody'] : speakers
}

function nameWords(name: string): string {
  return ` ${name.toLowerCase().replace(/^(?:the|an?)\s+/, '')} `
}

/** Where a name begins and ends is counted with the names: here "Cllr Bernard Thistlewood" and "Thistlewood" are one speaker. */
function isOneSpeaker(found: string, marked: string): boolean {
  const [one, other] = [nameWords(found), nameWords(marked)]
  return one.includes(other) || other.includes(one)
}

function saidScore(name: string, isReported: boolean, is: (said: Said) => string[]): Score {
  const items = (said: readonly Said[]): Item[] =>
    said
      .filter(({ kind }) => (kind === 'indirect') === isReported)
      .map((one) => ({ start: one.start, end: one.end, is: is(one) }))
  return {
    name,
    // Quotation marks say where a quotation begins and ends. Careful readers differ over reported speech.
    shared: isReported ? 0.8 : 1,
    isRight: isOneSpeaker,
    marked: ({ quotes }) => items(quotes),
    found: (_, analysis) => items(saidIn(analysis)),
  }
}

/** All that is measured, in the order of the table. */
export const scores: readonly Score[] = [
  { ...names, name: 'people', only: 'person' },
  { ...names, name: 'organisations', only: 'organisation' },
  { ...names, name: 'places', only: 'place' },
  names,
  {
    name: 'mentions put together',
    ...exactly,
    marked: (gold) => pairsOf(gold.names),
    found: (gold, analysis) => pairsOf(trueMentions(gold, analysis)),
  },
  { name: 'other kinds', ...exactly, marked: ({ others }) => byKind(others), found: othersIn },
  saidScore('quotations', false, () => ['quotation']),
  saidScore('quotations and kind', false, ({ kind }) => [kind]),
  saidScore('quotations and speaker', false, speakersOf),
  saidScore('reported speech', true, () => ['reported']),
  saidScore('reported speech and speaker', true, speakersOf),
  {
    name: 'dates and value',
    ...exactly,
    marked: ({ dates }) => byValue(dates),
    found: (_, { dates }) => byValue(dates),
  },
]
