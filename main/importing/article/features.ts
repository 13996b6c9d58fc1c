import type { PageSource, SourceLine } from '../../../preload/contract/page'
import { type Noise, noiseOf } from '../plain-text/noise'
import {
  endsSentence,
  isProse,
  type Neighbourhood,
  settingKey,
  sharedWords,
  tagOf,
  wordsOfLine,
} from './neighbourhood'
import { isBeside, isLabel } from './unlikely'

/** What speaks against a line is said by these. */
export type Group = 'views' | 'link' | 'place' | 'edge' | 'box' | 'words' | 'topic' | 'short'

type Asked = {
  line: SourceLine
  at: number
  source: PageSource
  near: Neighbourhood
  topic: ReadonlySet<string>
  /** Nearest sure line above and below, in lines; as many as there are where there is none. */
  above: number
  below: number
  noise: Noise | null
  // Asked by several features each.
  words: ReadonlySet<string>
  isInside: boolean
  isAlone: boolean
  isSentence: boolean
  isProse: boolean
  isShort: boolean
  isBeside: boolean
}

type Feature = { name: string; group: Group; value: (asked: Asked) => number }

function flag(isIt: boolean): number {
  return isIt ? 1 : 0
}

function views({ line }: Asked): { most: number; least: number } {
  return {
    most: Math.max(line.readability, line.defuddle),
    least: Math.min(line.readability, line.defuddle),
  }
}

function isInside({ home }: SourceLine, { elements }: PageSource, near: Neighbourhood): boolean {
  for (let at = home; at >= near.container; at = elements[at]?.parent ?? -1)
    if (at === near.container) return true
  return false
}

function kin({ line, source, near }: Asked, levels: number): number {
  return near.kinShares.get(settingKey(source.elements, line.home, levels)) ?? 0
}

function outer({ line, source }: Asked, levels: number): number {
  let at = line.home
  for (let level = 0; level < levels; level++) at = Math.max(0, source.elements[at]?.parent ?? 0)
  return at
}

function tag({ line, source }: Asked): string {
  return tagOf(source.elements[line.home])
}

function neighbour({ source, at }: Asked, by: number): number {
  const line = source.lines[at + by]
  return line === undefined ? 0 : (line.readability + line.defuddle) / 2
}

const dateLike = /\d{1,2}[./:-]\d{1,2}|\b(?:19|20)\d\d\b/

function distance(lines: number): number {
  return Math.min(1, Math.log1p(lines) / 4)
}

/**
 * What is asked of a line before it is counted as the article's. A change of any of these needs new weights:
 * `node scripts/train/pages/train.mjs` makes them.
 */
export const features: readonly Feature[] = [
  { name: 'readability', group: 'views', value: ({ line }) => line.readability },
  { name: 'defuddle', group: 'views', value: ({ line }) => line.defuddle },
  { name: 'both', group: 'views', value: (asked) => views(asked).least },
  { name: 'alone', group: 'views', value: (asked) => flag(asked.isAlone) },
  {
    name: 'alone, views agree',
    group: 'views',
    value: (asked) => flag(asked.isAlone) * asked.near.agreement,
  },
  { name: 'alone × kin', group: 'views', value: (asked) => flag(asked.isAlone) * kin(asked, 1) },
  { name: 'alone × prose', group: 'views', value: (asked) => flag(asked.isAlone && asked.isProse) },
  {
    name: 'only readability',
    group: 'views',
    value: ({ line }) => flag(line.defuddle < 0.5 && line.readability >= 0.5),
  },
  { name: 'agreement', group: 'views', value: ({ near }) => near.agreement },
  { name: 'sure', group: 'views', value: ({ near, at }) => flag(near.isSure[at] ?? false) },
  { name: 'linked', group: 'link', value: ({ line }) => line.linked },
  { name: 'linked squared', group: 'link', value: ({ line }) => line.linked ** 2 },
  { name: 'linked × item', group: 'link', value: ({ line }) => line.linked * flag(line.kind === 'item') },
  {
    name: 'linked × heading',
    group: 'link',
    value: ({ line }) => line.linked * flag(line.kind === 'heading'),
  },
  { name: 'linked × short', group: 'link', value: (asked) => asked.line.linked * flag(asked.isShort) },
  { name: 'linked × alone', group: 'link', value: (asked) => asked.line.linked * flag(asked.isAlone) },
  {
    name: 'neighbours linked',
    group: 'link',
    value: ({ source, at }) =>
      ((source.lines[at - 1]?.linked ?? 0) + (source.lines[at + 1]?.linked ?? 0)) / 2,
  },
  { name: 'tag', group: 'place', value: (asked) => flag(tag(asked) === asked.near.tag) },
  {
    name: 'named',
    group: 'place',
    value: ({ line, source }) => flag(/ \S/.test(source.elements[line.home]?.name ?? '')),
  },
  { name: 'inside', group: 'place', value: (asked) => flag(asked.isInside) },
  { name: 'outside × alone', group: 'place', value: (asked) => flag(!asked.isInside && asked.isAlone) },
  { name: 'kin', group: 'place', value: (asked) => kin(asked, 1) },
  { name: 'kin of both', group: 'place', value: (asked) => kin(asked, 2) },
  { name: 'around', group: 'place', value: (asked) => asked.near.sureShares[outer(asked, 1)] ?? 0 },
  { name: 'further around', group: 'place', value: (asked) => asked.near.sureShares[outer(asked, 2)] ?? 0 },
  {
    name: 'depth',
    group: 'place',
    value: ({ line, near }) =>
      Math.min(1, Math.abs((near.depths[line.home] ?? 0) - (near.depths[near.container] ?? 0) - 1) / 8),
  },
  { name: 'neighbour above', group: 'place', value: (asked) => neighbour(asked, -1) },
  { name: 'neighbour below', group: 'place', value: (asked) => neighbour(asked, 1) },
  {
    name: 'second neighbours',
    group: 'place',
    value: (asked) => (neighbour(asked, -2) + neighbour(asked, 2)) / 2,
  },
  { name: 'distance above', group: 'edge', value: ({ above }) => distance(above) },
  { name: 'distance below', group: 'edge', value: ({ below }) => distance(below) },
  { name: 'nearest', group: 'edge', value: ({ above, below }) => distance(Math.min(above, below)) },
  { name: 'between', group: 'edge', value: ({ at, near }) => flag(at > near.first && at < near.last) },
  { name: 'above the text', group: 'edge', value: ({ at, near }) => flag(at < near.first) },
  { name: 'below the text', group: 'edge', value: ({ at, near }) => flag(at > near.last) },
  { name: 'position', group: 'edge', value: ({ at, source }) => at / Math.max(1, source.lines.length) },
  {
    name: 'last tenth',
    group: 'edge',
    value: ({ at, near }) => flag(at > near.first + 0.9 * (near.last - near.first)),
  },
  { name: 'beside', group: 'box', value: (asked) => flag(asked.isBeside) },
  { name: 'beside × linked', group: 'box', value: (asked) => flag(asked.isBeside) * asked.line.linked },
  {
    name: 'aside',
    group: 'box',
    value: ({ line }) => flag(/(?:^|> )(?:aside|footer|form|nav)\b/.test(line.within)),
  },
  {
    name: 'noise anywhere',
    group: 'words',
    value: ({ noise }) => flag(noise?.reach === 'anywhere'),
  },
  {
    name: 'noise at the edge',
    group: 'words',
    value: ({ noise }) => flag(noise?.reach === 'edge'),
  },
  { name: 'label', group: 'words', value: ({ line }) => flag(isLabel(line)) },
  {
    name: 'words of the topic',
    group: 'topic',
    value: ({ words, topic }) => sharedWords(words, topic),
  },
  {
    name: 'words of the text',
    group: 'topic',
    value: ({ words, near }) => sharedWords(words, near.words),
  },
  { name: 'prose', group: 'short', value: (asked) => flag(asked.isProse) },
  { name: 'sentence', group: 'short', value: (asked) => flag(asked.isSentence) },
  { name: 'short', group: 'short', value: (asked) => flag(asked.isShort) },
  { name: 'length', group: 'short', value: ({ line }) => Math.min(1, Math.log1p(line.text.length) / 7) },
  {
    name: 'date',
    group: 'short',
    value: ({ line }) => flag(line.text.length < 60 && dateLike.test(line.text)),
  },
  { name: 'colon', group: 'short', value: ({ line }) => flag(/[:：]$/.test(line.text)) },
  { name: 'heading', group: 'short', value: ({ line }) => flag(line.kind === 'heading') },
  {
    name: 'heading above text',
    group: 'short',
    value: ({ line, below }) => flag(line.kind === 'heading' && below <= 2),
  },
  {
    name: 'heading alone',
    group: 'short',
    value: (asked) => flag(asked.line.kind === 'heading' && asked.isAlone),
  },
  { name: 'item', group: 'short', value: ({ line }) => flag(line.kind === 'item') },
  {
    name: 'row or code',
    group: 'short',
    value: ({ line }) => flag(line.kind === 'row' || line.kind === 'preformatted'),
  },
  { name: 'quoted', group: 'short', value: ({ line }) => flag((line.quote ?? 0) > 0) },
]

/** Each line's answers in the order of the features; null for a line that neither extractor took. */
export function answersOf(
  source: PageSource,
  near: Neighbourhood,
  topic: ReadonlySet<string>,
): (number[] | null)[] {
  const { lines } = source
  const above = distances(near.isSure)
  const below = distances([...near.isSure].reverse()).reverse()
  return lines.map((line, at) => {
    if (Math.max(line.readability, line.defuddle) === 0) return null
    const isSentence = endsSentence(line.text)
    const asked: Asked = {
      ...{ line, at, source, near, topic, above: above[at] ?? 0, below: below[at] ?? 0, isSentence },
      noise: noiseOf(line.text),
      words: wordsOfLine(line),
      isInside: isInside(line, source, near),
      isAlone: Math.min(line.readability, line.defuddle) < 0.5,
      isProse: isProse(line),
      isShort: line.text.length < 40 && !isSentence,
      isBeside: isBeside(line.within),
    }
    return features.map(({ value }) => value(asked))
  })
}

/** How many lines each is behind a sure one before it. */
function distances(isSure: readonly boolean[]): number[] {
  let since = isSure.length
  return isSure.map((isIt) => {
    const own = since + 1
    since = isIt ? 0 : since + 1
    return own
  })
}
