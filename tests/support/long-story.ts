import * as articles from '../../main/library/articles/articles'
import type { Library } from '../../main/library/database/database'
import { storeFindings } from '../../main/library/entities/entities'
import type { ArticleId } from '../../preload/contract/common'
import type { FoundDate } from '../../preload/contract/date'
import type { FoundEntity } from '../../preload/contract/entity'
import type { FoundQuote } from '../../preload/contract/quote'
import type { FoundRole } from '../../preload/contract/role'
import { addStory } from './findings'

const people = ['Anna Weiss', 'Jonas Berg', 'Mara Lindt', 'Tom Okafor', 'Ida Holm']
const surnameOf = (name: string) => name.replace(/^\S+ /, '')

/**
 * A text that names five people so many times, nearly always by their surnames, with a date, a role and a quotation beside
 * each. It has 50,000 words where they are named 2,000 times.
 */
export function longStory(library: Library, mentions: number): ArticleId {
  const filling = 'and the work went on as before, '.repeat(2)
  const paragraphs = Array.from({ length: Math.ceil(mentions / 10) }, (_, paragraph) =>
    Array.from({ length: Math.min(10, mentions - paragraph * 10) }, (_each, each) => {
      const n = paragraph * 10 + each
      const name = people[n % people.length] ?? ''
      const form = n < people.length ? name : surnameOf(name)
      return `On Thursday engineer ${form} said “it will hold”, ${filling}so far.`
    }).join(' '),
  )
  const articleId = addStory(library, paragraphs, { title: `Named ${mentions} times` })
  const { id, text } = articles.get(library, { articleId }).revision
  storeFindings(
    library,
    id,
    { engine: 'test 1', language: 'en', entities: people.map((name) => personIn(text, name)) },
    { quotes: quotesOf(text), dates: datesOf(text), roles: rolesOf(text) },
  )
  return articleId
}

function placesOf(text: string, words: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length))
    places.push({ start, end: start + words.length })
  return places
}

function personIn(text: string, name: string): FoundEntity {
  const full = placesOf(text, name)
  const taken = new Set(full.map(({ end }) => end))
  const short = placesOf(text, surnameOf(name)).filter(({ end }) => !taken.has(end))
  const mentions = [...full, ...short]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, confidence: 0.9, why: 'a test says so' }))
  return { key: `person ${name}`, kind: 'person', name, mentions }
}

function quotesOf(text: string): FoundQuote[] {
  return placesOf(text, '“it will hold”').map((span) => ({
    ...span,
    pieces: [span],
    kind: 'direct',
    cue: null,
    speaker: null,
    addressee: null,
    confidence: 0.9,
    why: 'words in marks',
  }))
}

function datesOf(text: string): FoundDate[] {
  return placesOf(text, 'Thursday').map((span) => ({
    ...span,
    words: 'Thursday',
    value: '2016-03-24',
    why: 'a day',
    confidence: 0.9,
  }))
}

function rolesOf(text: string): FoundRole[] {
  return placesOf(text, 'engineer').map((span) => {
    const nameStart = span.end + 1
    const name = people.find((each) => {
      const here = text.slice(nameStart, nameStart + each.length)
      return here === each || here.startsWith(surnameOf(each))
    })
    return { ...span, words: 'engineer', entity: `person ${name ?? ''}`, nameStart }
  })
}
