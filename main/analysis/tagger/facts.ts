import { isCapitalised } from '../words/capitals'
import type { RuleSpan } from '../words/rules'
import type { Token } from '../words/tokens'
import { type TaggedSpan, tagKinds } from './labels'

/** What the whole article says about its words, before any sentence is tagged. */
export type Facts = {
  /** How often a word is written small. */
  small: Map<string, number>
  /** Votes of rules and lists for person, organisation, place, by word. */
  votes: Map<string, number[]>
  /** What a first tagging of the article took each capitalised word for: the four kinds, or no name. */
  tagged: Map<string, number[]>
}

export function noFacts(): Facts {
  return { small: new Map(), votes: new Map(), tagged: new Map() }
}

/** Adds a sentence and what the rules found in it. */
export function addFacts(facts: Facts, tokens: readonly Token[], spans: readonly RuleSpan[]): void {
  for (const { text } of tokens) {
    if (/^\p{Ll}/u.test(text)) facts.small.set(text, (facts.small.get(text) ?? 0) + 1)
  }
  for (const { from, to, kind, confidence } of spans) {
    if (confidence < 0.6) continue
    for (const { text } of tokens.slice(from, to)) {
      if (!isCapitalised(text)) continue
      const votes = facts.votes.get(text) ?? [0, 0, 0]
      const index = tagKinds.indexOf(kind)
      votes[index] = (votes[index] ?? 0) + confidence
      facts.votes.set(text, votes)
    }
  }
}

/** Adds what a first tagging found in a sentence, so that a second look at any sentence knows of all others. */
export function addTagged(facts: Facts, tokens: readonly Token[], spans: readonly TaggedSpan[]): void {
  const kinds = new Uint8Array(tokens.length).fill(tagKinds.length)
  for (const { from, to, kind } of spans) kinds.fill(tagKinds.indexOf(kind), from, to)
  tokens.forEach(({ text }, at) => {
    if (!isCapitalised(text)) return
    const counts = facts.tagged.get(text) ?? tagKinds.map(() => 0).concat(0)
    const kind = kinds[at] ?? tagKinds.length
    counts[kind] = (counts[kind] ?? 0) + 1
    facts.tagged.set(text, counts)
  })
}

/** What a word mostly is in this article and how surely: 1 + 3 * kind + (0 to 2); 0 where it was not tagged. */
export function taggedKind(facts: Facts, word: string): number {
  const counts = facts.tagged.get(word)
  if (!counts) return 0
  const most = Math.max(...counts)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const surely = total === 1 ? 0 : most / total > 0.8 ? 2 : 1
  return 1 + 3 * counts.indexOf(most) + surely
}

/** 1 + the kind that most votes are for, 0 for none. */
export function votedKind(facts: Facts, word: string): number {
  const votes = facts.votes.get(word)
  if (!votes) return 0
  return 1 + votes.indexOf(Math.max(...votes))
}
