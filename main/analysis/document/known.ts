import { isCapitalised } from '../words/capitals'
import { isCommonWord, isOrganisationWord } from '../words/lexicon'
import type { TagKind } from '../tagger/labels'
import type { Token } from '../words/tokens'
import type { Draft, DraftRead } from './draft'

/** Names that the article has made known, by their first word. */
type Known = {
  byFirst: Map<string, { words: string[]; kind: TagKind; why: string }[]>
  /** Last words of people's full names. */
  surnames: Map<string, string>
  /** Last words of organisations' names: "the Foundation". */
  heads: Map<string, string>
}

// A name must be this sure before others are read after it.
const sureLead = 30
const sureOfPerson = 10

export function knownNames(reads: readonly DraftRead[]): Known {
  const known: Known = { byFirst: new Map(), surnames: new Map(), heads: new Map() }
  const seen = new Set<string>()
  for (const { tokens, names } of reads) {
    for (const draft of names) {
      const { name, kind, lead } = draft
      const words = wordsOf(tokens, draft)
      const last = words[words.length - 1] ?? ''
      if (kind === 'person' && words.length > 1 && last.length > 2 && lead >= sureOfPerson)
        known.surnames.set(last, name)
      if (lead < sureLead || kind === 'misc' || seen.has(name)) continue
      seen.add(name)
      const first = words[0] ?? ''
      const list = known.byFirst.get(first) ?? []
      list.push({ words, kind, why: 'named elsewhere in this article' })
      known.byFirst.set(first, list)
      if (kind === 'organisation' && words.length > 1) {
        for (const word of words) if (isOrganisationWord(word.toLowerCase())) known.heads.set(word, name)
      }
    }
  }
  return known
}

function wordsOf(tokens: readonly Token[], { from, to }: Draft): string[] {
  return tokens.slice(from, to).map(({ text }) => text)
}

/** Names in order, with those that only the rest of the article makes one see. */
export function withKnown(reads: readonly DraftRead[], known: Known): DraftRead[] {
  return reads.map(({ tokens, names }) => {
    const taken = new Uint8Array(tokens.length)
    for (const { from, to, kind } of names) if (kind !== 'misc') taken.fill(1, from, to)
    const more: Draft[] = []
    for (let at = 0; at < tokens.length; at++) {
      if (taken[at] === 1 || !isCapitalised(tokens[at]?.text)) continue
      const found = fullAt(tokens, at, known) ?? shortAt(tokens, at, known)
      if (!found || taken.subarray(found.from, found.to).some(Boolean)) continue
      more.push(found)
      at = found.to - 1
    }
    const free = names.filter(({ from, to }) => !more.some((found) => found.from < to && from < found.to))
    const surnamed = free.map((draft) => asSurname(tokens, draft, known))
    return { tokens, names: [...surnamed, ...more].sort((a, b) => a.from - b.from) }
  })
}

// A list of one first name with hundreds of surnames is not searched to its end.
const maxTriedNames = 20

function fullAt(tokens: readonly Token[], at: number, known: Known): Draft | null {
  const list = known.byFirst.get(tokens[at]?.text ?? '') ?? []
  let best: Draft | null = null
  for (const { words, kind, why } of list.slice(0, maxTriedNames)) {
    if (words.length === 1 && (isCommonWord(words[0]?.toLowerCase() ?? '') || (words[0]?.length ?? 0) < 3))
      continue
    if (best && words.length <= best.to - best.from) continue
    if (words.every((word, index) => tokens[at + index]?.text === word)) {
      best = { from: at, to: at + words.length, kind, lead: 4, name: words.join(' '), why }
    }
  }
  return best
}

function shortAt(tokens: readonly Token[], at: number, known: Known): Draft | null {
  const word = tokens[at]?.text ?? ''
  const full = known.surnames.get(word)
  if (full !== undefined && !isCommonWord(word.toLowerCase())) {
    return { from: at, to: at + 1, kind: 'person', lead: 6, name: word, why: `surname of ${full}` }
  }
  const whole = known.heads.get(word)
  if (
    whole !== undefined &&
    /^the$/i.test(tokens[at - 1]?.text ?? '') &&
    at > 1 &&
    !isCapitalised(tokens[at + 1]?.text)
  ) {
    return {
      from: at,
      to: at + 1,
      kind: 'organisation',
      lead: 2,
      name: word,
      why: `stands for ${whole}`,
      short: whole,
    }
  }
  return null
}

/** A bare surname is the person, whatever it looked like: "Paris" after "Valeska Paris", unless "in" or "of" leads it. */
function asSurname(tokens: readonly Token[], draft: Draft, known: Known): Draft {
  const full = draft.to - draft.from === 1 ? known.surnames.get(draft.name) : undefined
  if (full === undefined || draft.kind === 'person') return draft
  const before = tokens[draft.from - 1]?.text.toLowerCase() ?? ''
  if (/^(?:in|of|at|from|to|near|the)$/.test(before)) return draft
  return { ...draft, kind: 'person', why: `surname of ${full}` }
}
