import type { Findings, FoundEntity } from '../../preload/contract/entity'
import { type Cluster, clusterMentions } from './aliases'
import { type FoundDate, findDates } from './dates/find'
import { settleNames } from './document/settle'
import { engine } from './engine'
import { languageOf } from './language'
import type { Mention } from './mention'
import { type OtherMention, findOthers } from './others'
import { attributedQuotes } from './quotes/find'
import type { Quote } from './quotes/quote'
import { type Resolved, resolveSpeakers } from './quotes/resolve'
import { type SaidRole, rolesIn } from './roles'
import type { Token } from './tokens'
import { type TaggedRead, tagText } from './tagger/tag'
import { windowsOf } from './windows'

/** What is known of an article besides its text. */
export type About = { title: string | null; date: string | null }

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

const linesOf = (reads: readonly TaggedRead[]): Token[][] => {
  const count = (reads[reads.length - 1]?.paragraph ?? -1) + 1
  const lines = Array.from({ length: count }, (): Token[] => [])
  for (const { tokens, paragraph } of reads) for (const token of tokens) lines[paragraph]?.push(token)
  return lines
}

type Part = { mentions: Mention[]; quotes: ReturnType<typeof attributedQuotes>; roles: SaidRole[] }

const analyzePart = (text: string): Part => {
  const reads = tagText(text)
  const mentions = settleNames(reads)
  return {
    mentions,
    quotes: attributedQuotes(text, linesOf(reads), mentions),
    roles: rolesIn(text, reads, mentions),
  }
}

// The contract's limit for a name.
const longestName = 300
const keyOf = ({ kind }: Cluster, index: number): string => `${kind}-${index}`

const entityOf = (cluster: Cluster, index: number): FoundEntity => ({
  key: keyOf(cluster, index),
  kind: cluster.kind,
  name: cluster.name.slice(0, longestName),
  mentions: cluster.mentions.map(({ start, end, confidence, why }) => ({ start, end, confidence, why })),
})

const resolvedMentions = (clusters: readonly Cluster[]): Resolved[] =>
  clusters
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

const rolesOf = (clusters: readonly Cluster[], said: readonly SaidRole[]): FoundRole[] => {
  const keys = new Map(
    clusters.flatMap((cluster, index) => cluster.mentions.map(({ start }) => [start, keyOf(cluster, index)])),
  )
  return said.flatMap(({ person, role, start, end }) => {
    const entityId = keys.get(person.start)
    return entityId === undefined ? [] : [{ entityId, role, start, end, nameStart: person.start }]
  })
}

/** Finds who is named in a text and who said what in it. Offsets are UTF-16 units into `text`. */
export const analyzeAll = (text: string, about: About): Analysis => {
  const parts = windowsOf(text).map(({ start, end }) => shifted(analyzePart(text.slice(start, end)), start))
  const clusters = clusterMentions(parts.flatMap(({ mentions }) => mentions))
  const quotes = resolveSpeakers(
    text,
    parts.flatMap((part) => part.quotes),
    resolvedMentions(clusters),
  )
  return {
    findings: { engine, language: languageOf(text), entities: clusters.map(entityOf) },
    quotes,
    dates: findDates(text, about.date),
    others: findOthers(text),
    roles: rolesOf(
      clusters,
      parts.flatMap((part) => part.roles),
    ),
  }
}

const moved = <T extends { start: number; end: number }>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
})

const shifted = ({ mentions, quotes, roles }: Part, by: number): Part =>
  by === 0
    ? { mentions, quotes, roles }
    : {
        mentions: mentions.map((mention) => moved(mention, by)),
        roles: roles.map((role) => ({ ...moved(role, by), person: moved(role.person, by) })),
        quotes: quotes.map((quote) => ({
          ...quote,
          span: { ...moved(quote.span, by), pieces: quote.span.pieces.map((piece) => moved(piece, by)) },
          speaker: quote.speaker && moved(quote.speaker, by),
          cue: quote.cue && moved(quote.cue, by),
        })),
      }

/** Finds the people, organisations and places that a text names. */
export const analyze = (text: string, about: About): Findings => analyzeAll(text, about).findings
