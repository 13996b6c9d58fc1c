import type { EntityKind } from '../../preload/contract/entity'
import {
  isCommonWord,
  isOrganisationWord,
  nationalityOf,
  organisationNamed,
  placeNamed,
} from './words/lexicon'
import type { Mention } from './words/mention'

/** Mentions taken for one entity, with its fullest name. */
export type Cluster = { kind: EntityKind; name: string; mentions: Mention[] }

/** A cluster with what comparing needs, worked out once. */
type Named = Cluster & { words: string[]; acronyms: string[] }

// Names that share a word are compared pair by pair; in a list of thousands of Smiths only the last ones are.
const maxComparedNames = 50

/** Groups the mentions of one article by whom or what they name. */
export function clusterMentions(mentions: readonly Mention[]): Cluster[] {
  const named = exactClusters(mentions).map((cluster) => ({
    ...cluster,
    words: wordsOf(cluster.name),
    acronyms: acronyms(cluster.name),
  }))
  const index = fullerIndex()
  const merged: Named[] = []
  for (const cluster of named.sort((a, b) => b.words.length - a.words.length)) {
    const full = bestFull(cluster, index.fitting(cluster))
    if (full) full.mentions.push(...cluster.mentions)
    else {
      merged.push(cluster)
      index.add(cluster)
    }
  }
  const joined = joinExplained(joinHeads(merged))
  for (const { mentions: all } of joined) all.sort((a, b) => a.start - b.start)
  return joined.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}

function exactClusters(mentions: readonly Mention[]): Cluster[] {
  const byKey = new Map<string, Cluster>()
  for (const mention of mentions) {
    const key = keyOf(mention)
    const cluster = byKey.get(key)
    if (!cluster) byKey.set(key, { kind: mention.kind, name: mention.name, mentions: [mention] })
    else {
      cluster.mentions.push(mention)
      if (mention.name.length > cluster.name.length) cluster.name = mention.name
    }
  }
  return [...byKey.values()]
}

/** The key under which mentions of the same wording meet. */
function keyOf({ kind, name }: Mention): string {
  const listed =
    kind === 'place'
      ? (placeNamed(name) ?? placeNamed(name.replace(/ Republic$/, '')))
      : kind === 'organisation'
        ? organisationNamed(name)
        : undefined
  return `${kind} ${folded(listed ?? name)}`
}

function folded(name: string): string {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/^(?:the )?(?:(?:state|city|republic|kingdom|province|county) of )?/, '')
      .replace(/['.,]/g, '')
      .replace(/-/g, ' ')
      // "Ministry of the Interior" and "Interior Ministry" are one wording.
      .replace(/^(ministry|department) of (?:the )?(.+)$/, '$2 $1')
  )
}

const suffix = /^(?:jr|sr|ii|iii|iv)$/

function wordsOf(name: string): string[] {
  const words = folded(name).split(' ').filter(Boolean)
  return words.length > 2 && suffix.test(words[words.length - 1] ?? '') ? words.slice(0, -1) : words
}

const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', '&'])

/** The forms a name may be shortened to by first letters: "European Central Bank" to "ecb". */
function acronyms(name: string): string[] {
  const words = name.split(/[ -]/).filter(Boolean)
  if (words.length < 2) return []
  const letters = (from: string[]): string =>
    from
      .map((word) => word.charAt(0))
      .join('')
      .toLowerCase()
  return [letters(words.filter((word) => !small.has(word.toLowerCase()))), letters(words)]
}

/** Finds the clusters that a shorter name could belong to. */
function fullerIndex() {
  const byWord = new Map<string, Named[]>()
  const add = (cluster: Named): void => {
    for (const word of new Set([...cluster.words, ...cluster.acronyms])) {
      const list = byWord.get(word) ?? []
      list.push(cluster)
      if (list.length > maxComparedNames) list.shift()
      byWord.set(word, list)
    }
  }
  const fitting = (part: Named): Named[] => {
    const keys = new Set([part.words[0] ?? '', part.words[part.words.length - 1] ?? '', part.words.join('')])
    return [...keys].flatMap((key) => byWord.get(key) ?? []).filter((full) => isSame(full, part))
  }
  return { add, fitting }
}

/** "the South" is South Korea where that is named. */
const directions = new Set(['north', 'south', 'east', 'west'])

function isSame(full: Named, part: Named): boolean {
  if (full.kind !== part.kind) return false
  if (full.kind === 'person') return samePerson(full.words, part.words)
  if (full.kind === 'organisation') return sameOrganisation(full, part)
  if (part.words.length === 1 && directions.has(part.words[0] ?? '')) return full.words[0] === part.words[0]
  return full.acronyms.includes(folded(part.name)) && part.name === part.name.toUpperCase()
}

function samePerson(full: readonly string[], part: readonly string[]): boolean {
  const last = full[full.length - 1]
  const first = part[0] ?? ''
  if (part.length === 1) return first === last || (full.length > 1 && first === full[0])
  if (part[part.length - 1] !== last) return full.slice(0, part.length).join(' ') === part.join(' ')
  return (first.length === 1 && full[0]?.startsWith(first)) || full.includes(first)
}

function sameOrganisation(full: Named, part: Named): boolean {
  const short = folded(part.name).replace(/ /g, '')
  if (short.length < 8 && full.acronyms.includes(short)) return true
  const count = part.words.length
  if (count === 1 && isTelling(part) && full.words[full.words.length - 1] === part.words[0]) return true
  // "Los Angeles" is not short for the "Los Angeles Times".
  if ((count < 2 && full.words.length > 3) || placeNamed(part.name) !== undefined) return false
  const wanted = part.words.join(' ')
  return (
    full.words.slice(0, count).join(' ') === wanted ||
    (count > 1 && unowned(full).slice(0, count).join(' ') === wanted) ||
    (count > 1 && full.words.slice(-count).join(' ') === wanted)
  )
}

/** "Pirates" says which Pirates; "Ministry" and "Bank" do not. */
function isTelling({ words }: Named): boolean {
  const word = words[0] ?? ''
  return word.length > 3 && !isOrganisationWord(word) && !isCommonWord(word)
}

/** "Italian Supreme Court of Cassation" without "Italian". */
function unowned({ name, words }: Named): readonly string[] {
  return nationalityOf(name.split(' ')[0] ?? '') === undefined ? words : words.slice(1)
}

/** Where several fuller names fit, whom the article is most about, else the one before; two different Kerrys stay two. */
function bestFull(part: Named, fuller: readonly Named[]): Named | undefined {
  const at = part.mentions[0]?.start ?? 0
  const distance = ({ mentions }: Named): number => {
    const start = mentions[0]?.start ?? 0
    return start <= at ? at - start : start - at + 1_000_000
  }
  const order = (a: Named, b: Named): number =>
    b.mentions.length - a.mentions.length || distance(a) - distance(b)
  return fuller.toSorted(order)[0]
}

/** Puts the letters that the article explains, and "the Foundation", to the name they stand for. */
function joinExplained(clusters: readonly Cluster[]): Cluster[] {
  const byKey = new Map(clusters.flatMap((cluster) => cluster.mentions.map((one) => [keyOf(one), cluster])))
  const gone = new Set<Cluster>()
  for (const cluster of clusters) {
    const short = cluster.mentions.find(({ shortFor }) => shortFor !== undefined)
    const full = short && byKey.get(keyOf({ ...short, name: short.shortFor ?? '' }))
    if (!full || full === cluster || gone.has(full)) continue
    full.mentions.push(...cluster.mentions)
    for (const one of cluster.mentions) byKey.set(keyOf(one), full)
    gone.add(cluster)
  }
  return clusters.filter((cluster) => !gone.has(cluster))
}

/** "the Council" where one organisation alone is a council; "the Mercantile" of the Sabel Mercantile Bank. */
function joinHeads(clusters: readonly Named[]): Named[] {
  const organisations = clusters.filter(({ kind }) => kind === 'organisation')
  const byWord = new Map<string, Named[]>()
  for (const full of organisations) {
    for (const word of new Set(full.words.slice(1)))
      byWord.set(word, [...(byWord.get(word) ?? []), full].slice(0, 2))
  }
  const gone = new Set<Named>()
  for (const part of organisations) {
    const [word = '', ...more] = part.words
    if (more.length > 0 || word.length < 4 || part.name === part.name.toUpperCase()) continue
    const [full, another] = byWord.get(word) ?? []
    if (!full || another) continue
    const fits = isOrganisationWord(word)
      ? full.words[full.words.length - 1] === word
      : isTelling(part) && full.words.length < 4
    if (!fits) continue
    full.mentions.push(...part.mentions)
    gone.add(part)
  }
  return clusters.filter((cluster) => !gone.has(cluster))
}
