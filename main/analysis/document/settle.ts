import type { EntityKind } from '../../../preload/contract/entity'
import { isCapitalised } from '../words/capitals'
import { interned } from '../words/intern'
import { isFirstName, placeNamed } from '../words/lexicon'
import type { Mention } from '../words/mention'
import { type TagKind, tagKinds } from '../tagger/labels'
import type { TaggedRead } from '../tagger/tag'
import type { Draft, DraftRead } from './draft'
import type { Token } from '../words/tokens'
import { acronymsOf, shortens } from './acronym'
import { tidyBounds } from './boundaries'
import { byForm } from './forms'
import { knownNames, withKnown } from './known'
import { withCertain } from './listed'
import { whyNamed } from './why'

export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (!token) continue
    text += at > from && token.start > (tokens[at - 1]?.end ?? 0) ? ` ${token.text}` : token.text
  }
  return text
}

/** Mentions of people, organisations and places, after the article as a whole has had its say. */
export function settleNames(tagged: readonly TaggedRead[]): Mention[] {
  const drafts = tagged.map(draftsOf).map(extendToBrackets).map(joinBrackets).map(addBrackets)
  const settled = settle(drafts)
  const reads = withKnown(settled, knownNames(settled))
  return reads.flatMap(({ tokens, names }) =>
    names.flatMap(({ from, to, kind, lead, name, why, short }): Mention[] => {
      const start = tokens[from]?.start
      const end = tokens[to - 1]?.end
      if (!isKind(kind) || start === undefined || end === undefined) return []
      return [
        {
          start,
          end,
          kind,
          name: interned(name),
          confidence: confidenceOf(lead),
          why: interned(why || whyNamed(tokens, from, to, kind)),
          ...(short === undefined ? {} : { shortFor: short }),
        },
      ]
    }),
  )
}

function draftsOf({ tokens, names }: TaggedRead): DraftRead {
  return {
    tokens,
    names: withCertain(tokens, byForm(tokens, tidyBounds(tokens, names))).map((name) => ({
      ...name,
      name: textOf(tokens, name.from, name.to),
      why: '',
    })),
  }
}

/** "King Abdullah University … (KAUST)": the letters in brackets say where the name begins. */
function extendToBrackets({ tokens, names }: DraftRead): DraftRead {
  return {
    tokens,
    names: names.map((name, index) => {
      const short = tokens[name.to]?.text === '(' ? (tokens[name.to + 1]?.text ?? '') : ''
      if (short === '' || acronymsOf(name.name).includes(short.toLowerCase())) return name
      const least = Math.max(names[index - 1]?.to ?? 0, name.from - 4)
      for (let from = name.from - 1; from >= least; from--) {
        const whole = textOf(tokens, from, name.to)
        if (isCapitalised(whole) && acronymsOf(whole).includes(short.toLowerCase()))
          return { ...name, from, name: whole }
      }
      return name
    }),
  }
}

/** "… Court of Justice (ICJ)": both are of one kind, the surer one's. */
function joinBrackets({ tokens, names }: DraftRead): DraftRead {
  const out: Draft[] = []
  for (const name of names) {
    const before = out[out.length - 1]
    const inBracket = before && tokens[before.to]?.text === '(' && before.to + 1 === name.from
    if (inBracket && (shortens(name.name, before.name) || isCalled(tokens, before, name))) {
      const kind = before.kind === 'misc' ? name.kind : before.kind
      before.kind = kind
      out.push({ ...name, kind, why: `short for '${before.name}' before it`, short: before.name })
    } else out.push({ ...name })
  }
  return { tokens, names: out }
}

/** "Panamanian Chamber of Construction (Capac)": one word in brackets after a long name is what it is called. */
function isCalled(tokens: readonly Token[], before: Draft, { from, to, name, kind }: Draft): boolean {
  return (
    before.kind === 'organisation' &&
    before.to - before.from > 2 &&
    to - from === 1 &&
    tokens[to]?.text === ')' &&
    kind !== 'misc' &&
    placeNamed(name) === undefined &&
    !isFirstName(name)
  )
}

/** Brackets after a name that the tagger left alone. */
function addBrackets({ tokens, names }: DraftRead): DraftRead {
  return {
    tokens,
    names: names.flatMap((name) => {
      const at = name.to + 1
      const short = tokens[at]?.text ?? ''
      const isFree =
        tokens[name.to]?.text === '(' &&
        tokens[at + 1]?.text === ')' &&
        !names.some(({ from }) => from === at)
      if (!isFree || !shortens(short, name.name)) return [name]
      return [
        name,
        {
          ...name,
          from: at,
          to: at + 1,
          name: short,
          why: `short for '${name.name}' before it`,
          short: name.name,
        },
      ]
    }),
  }
}

function settle(reads: readonly DraftRead[]): DraftRead[] {
  const weights = weigh(reads)
  const byBrackets = explained(reads)
  return reads.map(({ tokens, names }) => ({
    tokens,
    names: names.map((name) => {
      const kind = byBrackets.get(name.name) ?? settledKind(weights.get(name.name) ?? rowOf())
      return kind === name.kind
        ? name
        : { ...name, kind, why: `most mentions of it in this article are of a ${kind}` }
    }),
  }))
}

/** How strongly the article speaks for each kind, by wording. */
function weigh(reads: readonly DraftRead[]): Map<string, number[]> {
  const weights = new Map<string, number[]>()
  for (const { names } of reads) {
    for (const { name, kind, lead } of names) {
      const row = weights.get(name) ?? rowOf()
      const index = tagKinds.indexOf(kind)
      row[index] = (row[index] ?? 0) + Math.max(1, lead)
      weights.set(name, row)
    }
  }
  return weights
}

function rowOf(): number[] {
  return tagKinds.map(() => 0)
}

/** The kinds of names that the article itself explains in brackets: they hold for the letters wherever they stand. */
function explained(reads: readonly DraftRead[]): Map<string, TagKind> {
  const kinds = new Map<string, TagKind>()
  for (const { names } of reads) {
    for (const { name, kind, short } of names)
      if (short !== undefined && kind !== 'misc') kinds.set(name, kind)
  }
  return kinds
}

// A work or product of one name may well be a company too: anything else outweighs it easily.
const miscWeight = 0.5

function settledKind(row: readonly number[]): TagKind {
  const weighed = row.map((weight, index) => (tagKinds[index] === 'misc' ? weight * miscWeight : weight))
  return tagKinds[weighed.indexOf(Math.max(...weighed))] ?? 'misc'
}

function isKind(kind: TagKind): kind is EntityKind {
  return kind !== 'misc'
}

// Chosen so that confidence is about the share of mentions that are right.
const leadForHalf = 60

function confidenceOf(lead: number): number {
  return Math.min(0.99, 0.5 + 0.5 * (1 - Math.exp(-Math.max(0, lead) / leadForHalf)))
}
