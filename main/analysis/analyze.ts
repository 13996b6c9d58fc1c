import type { Block } from '../../preload/contract/article'
import type { Findings, FoundEntity } from '../../preload/contract/entity'
import { type Cluster, clusterMentions } from './aliases'
import { type FoundDate, findDates } from './dates/find'
import { engine, TooLongToAnalyze } from './engine'
import { languageOf } from '../../preload/contract/language'
import type { OtherMention } from './others'
import { analyzePart, shifted } from './part'
import { withHeadline } from './quotes/headline'
import type { Quote } from './quotes/quote'
import { type Resolved, resolveSpeakers } from './quotes/resolve'
import type { SaidRole } from './roles'
import { asRead, blocksWithin, tellingBlocks } from './words/set-text'
import { windowsOf } from './words/windows'
import { withoutWrapping } from './words/wrapped'

/**
 * What is known of an article besides its text. `blocks` say how it is set, where that is known; `isOver` is asked again and
 * again whether it has taken too long.
 */
type About = { title: string | null; date: string | null; blocks?: readonly Block[]; isOver?: () => boolean }

/** All that the engine finds in an article. */
export type Analysis = {
  findings: Findings
  quotes: Quote[]
  dates: FoundDate[]
  others: OtherMention[]
  roles: FoundRole[]
}

/** What the text says a person is, in its own words; `entityId` is the key of the entity. It holds on the article's day. */
export type FoundRole = { entityId: string; role: string; start: number; end: number; nameStart: number }

// The contract's limit for a name.
const maxNameLength = 300

/**
 * Finds who is named in a text and who said what in it. Offsets are UTF-16 units into the text as given. Throws
 * `TooLongToAnalyze` once `isOver` says so.
 */
export function analyzeAll(given: string, about: About): Analysis {
  const blocks = tellingBlocks(about.blocks ?? [])
  const unwrapped = withoutWrapping(given)
  const text = asRead(unwrapped, blocks)
  const language = languageOf(text)
  const goOn = () => {
    if (about.isOver?.() === true) throw new TooLongToAnalyze()
  }
  const parts = windowsOf(text).map((window) => {
    goOn()
    const { start, end } = window
    return shifted(analyzePart(text.slice(start, end), language, blocksWithin(blocks, window)), start)
  })
  const clusters = clusterMentions(parts.flatMap(({ mentions }) => mentions))
  const mentions = resolvedMentions(clusters)
  goOn()
  const found = parts.flatMap((part) => part.quotes)
  const quotes = withHeadline(text, about.title, resolveSpeakers(text, found, mentions), mentions)
  return {
    findings: { engine, language, entities: clusters.map(entityOf) },
    quotes: text === unwrapped ? quotes : quotes.map(withPlainWords(unwrapped)),
    dates: findDates(text, about.date),
    others: parts.flatMap((part) => part.others),
    roles: rolesOf(
      clusters,
      parts.flatMap((part) => part.roles),
    ),
  }
}

/** "Anna Olsen[1], the mayor" is read with blanks for the mark; her words are those around it. */
function withPlainWords(unwrapped: string): (quote: Quote) => Quote {
  return (quote) => {
    const { speaker } = quote
    if (speaker === null || unwrapped.slice(speaker.start, speaker.end) === speaker.text) return quote
    const text = speaker.text.replace(/\s+/g, ' ').replace(/ (?=[,.;)])/g, '')
    return {
      ...quote,
      speaker: { ...speaker, text, name: speaker.name === speaker.text ? text : speaker.name },
    }
  }
}

function resolvedMentions(clusters: readonly Cluster[]): Resolved[] {
  return clusters
    .flatMap((cluster, index) =>
      cluster.mentions.map(({ start, end }) => ({
        start,
        end,
        kind: cluster.kind,
        name: cluster.name,
        key: keyOf(cluster, index),
      })),
    )
    .sort((a, b) => a.start - b.start)
}

function keyOf({ kind }: Cluster, index: number): string {
  return `${kind}-${index}`
}

function entityOf(cluster: Cluster, index: number): FoundEntity {
  return {
    key: keyOf(cluster, index),
    kind: cluster.kind,
    name: cluster.name.slice(0, maxNameLength),
    mentions: cluster.mentions.map(({ start, end, confidence, why }) => ({ start, end, confidence, why })),
  }
}

function rolesOf(clusters: readonly Cluster[], said: readonly SaidRole[]): FoundRole[] {
  const keys = new Map(
    clusters.flatMap((cluster, index) => cluster.mentions.map(({ start }) => [start, keyOf(cluster, index)])),
  )
  return said.flatMap(({ person, role, start, end }) => {
    const entityId = keys.get(person.start)
    return entityId === undefined ? [] : [{ entityId, role, start, end, nameStart: person.start }]
  })
}

/** Finds the people, organisations and places that a text names. */
export function analyze(text: string, about: About): Findings {
  return analyzeAll(text, about).findings
}
