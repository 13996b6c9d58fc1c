import * as articles from '../../main/library/articles/articles'
import type { Library } from '../../main/library/database/database'
import { byArticle, storeFindings } from '../../main/library/entities/entities'
import * as quotes from '../../main/library/quotes/quotes'
import type { ArticleFields } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import type { FoundDate } from '../../preload/contract/date'
import type { ArticleEntity, EntityKind, EntityRef, FoundEntity } from '../../preload/contract/entity'
import type { FoundQuote, Quote } from '../../preload/contract/quote'
import type { FoundRole } from '../../preload/contract/role'
import { answer, readingOf } from './library'

export function textOf(library: Library, articleId: ArticleId): string {
  return articles.get(library, { articleId }).revision.text
}

/** An article of these paragraphs, of a day where one is given. */
export function addStory(
  library: Library,
  paragraphs: readonly string[],
  { day, ...fields }: Partial<ArticleFields> & { day?: string } = {},
): ArticleId {
  const published = day === undefined ? null : { value: day, zone: null, words: day }
  return articles.importReading(library, readingOf(paragraphs, { published, ...fields })).articleId
}

export function spanIn(text: string, words: string, after = 0): { start: number; end: number } {
  const start = text.indexOf(words, after)
  if (start === -1) throw new Error(`“${words}” is not in the text.`)
  return { start, end: start + words.length }
}

export function place(library: Library, articleId: ArticleId, words: string) {
  return {
    articleId,
    ...spanIn(textOf(library, articleId), words),
  }
}

/** An entity by its forms: the first is its name; each is found wherever it stands and no longer form does. */
export type Naming = [EntityKind, string, ...string[]]

function entityIn(text: string, [kind, name, ...forms]: Naming): FoundEntity {
  const taken: { start: number; end: number }[] = []
  for (const form of [name, ...forms].sort((a, b) => b.length - a.length)) {
    for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
      const end = start + form.length
      if (!taken.some((other) => other.start < end && other.end > start)) taken.push({ start, end })
    }
  }
  const mentions = taken
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, confidence: 0.9, why: 'a test says so' }))
  return { key: `${kind} ${name}`, kind, name, mentions }
}

/** Words that somebody says: the quotation, its cue, the speaker's words, the speaker's entity. */
export type Saying = { words: string; cue?: string; by?: string; entity?: string }

function quoteIn(text: string, { words, cue, by, entity }: Saying): FoundQuote {
  const span = spanIn(text, words)
  const speaker = by === undefined ? null : spanIn(text, by, span.end)
  return {
    ...span,
    pieces: [span],
    kind: 'direct',
    cue: cue === undefined ? null : spanIn(text, cue, span.end),
    speaker: speaker && {
      ...speaker,
      text: by ?? '',
      name: entity?.replace(/^\S+ /, '') ?? by ?? '',
      entity: entity ?? null,
    },
    addressee: null,
    confidence: 0.9,
    why: 'words in marks',
  }
}

function dateIn(text: string, [words, value]: readonly [string, string]): FoundDate {
  return {
    ...spanIn(text, words),
    words,
    value,
    why: 'a day',
    confidence: 0.9,
  }
}

/** What somebody is said to be: the words, whose entity's key, and the name beside them. */
export type Being = { words: string; entity: string; name: string }

function roleIn(text: string, { words, entity, name }: Being): FoundRole {
  return {
    ...spanIn(text, words),
    words,
    entity,
    nameStart: spanIn(text, name).start,
  }
}

export type Found = {
  names?: readonly Naming[]
  roles?: readonly Being[]
  says?: readonly Saying[]
  dates?: readonly (readonly [string, string])[]
}

/** Stores what an engine would have found in an article. */
export function find(
  library: Library,
  articleId: ArticleId,
  { names = [], says = [], dates = [], roles = [] }: Found,
  engine = 'test 1',
): void {
  const { id, text } = articles.get(library, { articleId }).revision
  const entities = names.map((naming) => entityIn(text, naming))
  storeFindings(
    library,
    id,
    { engine, language: 'en', entities },
    {
      quotes: says.map((each) => quoteIn(text, each)),
      dates: dates.map((each) => dateIn(text, each)),
      roles: roles.map((each) => roleIn(text, each)),
    },
  )
}

export function entitiesIn(library: Library, articleId: ArticleId): ArticleEntity[] {
  return answer('entity.byArticle', byArticle(library, { articleId })).entities
}

export function namedIn(library: Library, articleId: ArticleId, name: string): ArticleEntity {
  const entity = entitiesIn(library, articleId).find((each) => each.name === name)
  if (entity === undefined) throw new Error(`“${name}” is not named in the article.`)
  return entity
}

export function quotesIn(library: Library, articleId: ArticleId): Quote[] {
  return answer('quote.byArticle', quotes.byArticle(library, { articleId }))
}

export function quotedIn(library: Library, articleId: ArticleId, words: string): Quote {
  const quote = quotesIn(library, articleId).find(({ exact }) => exact.includes(words))
  if (quote === undefined) throw new Error(`“${words}” is not quoted in the article.`)
  return quote
}

export function named(kind: EntityKind, name: string): EntityRef {
  return { kind, name }
}
