import * as articles from '../../main/library/articles/articles'
import { type Library, transaction } from '../../main/library/database/database'
import { storeFindings } from '../../main/library/findings/findings'
import type { ArticleId } from '../../preload/contract/common'
import type { FoundEntity } from '../../preload/contract/entity'
import { noFields } from '../support/no-fields'

const namesEach = 25
const quotesEach = 8
const people = 6_000

// A fixed sequence: every run measures the same library.
let state = 7
export function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 4294967296) * below)
}

// Some are named in many countries, some have namesakes, some are countries and regions.
const placeNames =
  `Moscow Paris London Berlin Geneva Damascus Aleppo Palmyra Istanbul Ankara Tehran Baghdad Cairo Nairobi
  Birmingham Springfield Richmond Athens Alexandria Santiago Kingston Hamilton Windsor Syria France Turkey Texas
  Alabama Ontario England Georgia Russia`.split(/\s+/)

const offices = ['Foreign Minister', 'US Secretary of State', 'spokesman', 'mayor of Karo', 'engineer']

const syllables = ['ka', 'ro', 'mi', 'ten', 'val', 'sor', 'lin', 'dek', 'pau', 'gra', 'osh', 'ber']
function part(n: number): string {
  return [n % 12, Math.floor(n / 12) % 12, Math.floor(n / 144) % 12].map((at) => syllables[at]).join('')
}
function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
export function nameOf(n: number): string {
  return `${capital(part(n * 7 + 3))} ${capital(part(n))}${n}`
}

/** Few are named often, most seldom. The first two are in every fourth article: 5,000 mentions each. */
export function nameIn(article: number, slot: number): number {
  if (slot === 0) return article % 4
  return slot < 5 ? 4 + random(60) : 64 + Math.floor(Math.pow(random(10_000) / 10_000, 2) * people)
}

function addOne(library: Library, n: number): ArticleId {
  const names = [...new Set(Array.from({ length: namesEach }, (_, slot) => nameIn(n, slot)))]
  let text = `Story ${n}`
  const found = names.map((name): FoundEntity => {
    const words = nameOf(name)
    const start = text.length + 2
    const line = `${words} spoke in town ${name} on Thursday. “We will publish figure ${name % 900} of it,” said ${words}.`
    text += `\n\n${line}`
    const last = start + line.lastIndexOf(words)
    const mention = (at: number) => ({ start: at, end: at + words.length, confidence: 0.9, why: 'a name' })
    return { key: `p-${name}`, kind: 'person', name: words, mentions: [mention(start), mention(last)] }
  })
  const places = [0, 1, 2, 3].map((slot): FoundEntity => {
    const name = placeNames[(n * 7 + slot * slot * 5 + random(4)) % placeNames.length] ?? ''
    const start = text.length + 2
    text += `\n\n${name}, it was said, is far away.`
    const mention = { start, end: start + name.length, confidence: 0.9, why: 'a name' }
    return { key: `l-${slot}`, kind: 'place', name, mentions: [mention] }
  })
  const said = found.slice(0, quotesEach).map(({ key, name, mentions }) => {
    const by = mentions[1] ?? { start: 0, end: 1 }
    const start = text.lastIndexOf('“', by.start)
    const span = { start, end: by.start - 6 }
    const speaker = { start: by.start, end: by.end, text: name, name, entity: key }
    const cue = { start: by.start - 5, end: by.start - 1 }
    const rest = { kind: 'direct' as const, addressee: null, confidence: 0.9, why: 'marks' }
    return { ...span, pieces: [span], cue, speaker, ...rest }
  })
  const days = found.slice(0, 3).map(({ mentions }) => {
    const start = text.indexOf('Thursday', mentions[0]?.start ?? 0)
    return { start, end: start + 8, value: '2016-03-24', words: 'Thursday', why: 'a day', confidence: 0.9 }
  })
  const roles = found.slice(0, 8).map(({ key, mentions }) => {
    const start = mentions[0]?.start ?? 0
    return {
      start,
      end: start + 6,
      words: offices[(n + start) % offices.length] ?? '',
      entity: key,
      nameStart: start,
    }
  })
  const day = new Date(Date.UTC(2000, 0, 1 + ((n * 37) % 9_000))).toISOString().slice(0, 10)
  const { articleId } = articles.importReading(library, {
    original: { bytes: new TextEncoder().encode(text), name: null, encoding: 'utf-8' },
    fields: {
      ...noFields,
      title: `Story ${n}`,
      published: { value: day, zone: null, words: day },
      outlet: `Outlet ${n % 40}`,
      language: 'en',
    },
    lines: [],
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  })
  const { id } = articles.get(library, { articleId }).revision
  storeFindings(
    library,
    id,
    { engine: 'bench', language: 'en', entities: [...found, ...places] },
    { quotes: said, dates: days, roles },
  )
  return articleId
}

/** Adds so many articles with what an engine would have found in them. */
export function fill(library: Library, count: number): ArticleId[] {
  const ids: ArticleId[] = []
  for (let n = 0; n < count; n += 200) {
    transaction(library, () => {
      for (let at = n; at < Math.min(count, n + 200); at += 1) ids.push(addOne(library, at))
    })
  }
  return ids
}

/** The beginning of somebody's name. */
export function somePart(n: number): string {
  return part(n * 31).slice(0, 4)
}
