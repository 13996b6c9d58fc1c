import { articleLink } from '../../preload/contract/own-link'
import { stringify } from 'yaml'
import type { Article } from '../../preload/contract/article'
import type { StatedDate } from '../../preload/contract/common'
import type { ChainHead } from '../../preload/contract/safety/verify'
import type { Tagging } from '../../preload/contract/tag'
import type { ArticleEntity, EntityKind } from '../../preload/contract/entity'
import { journalProperties } from './dossier-words'

const keys: Record<EntityKind, string> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
}

/** YAML that Obsidian reads as Properties (flat: it shows no maps), with the lines around it. */
export function propertyLines(properties: Record<string, string | number | readonly string[]>): string {
  // YAML 1.1 strings that look like something else are quoted too: Obsidian's reader takes both.
  const yaml = stringify(properties, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    // Every value on one line: one of several lines could hold the line that ends the properties.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  })
  // It only stands inside of quotation marks here; by its number it begins no tag and no template command.
  return `---\n${yaml.replaceAll('<', '\\x3C')}---\n`
}

export function frontMatter(
  article: Article,
  entities: readonly ArticleEntity[],
  tags: readonly Tagging[],
  journal?: ChainHead,
): string {
  return propertyLines({
    ...present({
      title: article.title,
      outlet: article.outlet,
      section: article.section,
      byline: article.byline,
      agency: article.agency,
      'dateline-place': article.datelinePlace,
    }),
    ...dateProperties('published', article.published),
    ...dateProperties('updated', article.updated),
    ...present({ captured: article.capturedAt, url: article.url, language: article.language }),
    'original-sha256': article.revision.originalSha256,
    revision: article.revision.number,
    // Their captions are in the text; they themselves stay in the library.
    ...present({ pictures: article.revision.images.length || null }),
    ...journalProperties(journal),
    dateline: articleLink(article.id),
    ...entityProperties(entities),
    tags: ['dateline', ...obsidianTags(tags.filter(({ isOfFeed }) => !isOfFeed))],
    ...categoriesOf(tags),
  })
}

function present(properties: Record<string, string | number | null>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, string | number] => entry[1] !== null),
  )
}

function dateProperties(name: string, stated: StatedDate | null): Record<string, string> {
  if (stated === null) return {}
  const { value, zone, words } = stated
  const date = isObsidianDate(value) ? { [name]: value } : { [`${name}-about`]: value }
  // A date without a time needs no zone to be understood; a time does, and where it is not known that is said.
  const zoned = value.length > 10 ? { [`${name}-zone`]: zone ?? 'not stated' } : {}
  return { ...date, ...zoned, [`${name}-words`]: words }
}

// Obsidian reads YYYY-MM-DD and YYYY-MM-DDTHH:mm[:ss] as a date, and nothing less precise.
function isObsidianDate(value: string): boolean {
  return value.length >= 10
}

function entityProperties(entities: readonly ArticleEntity[]): Record<string, string[]> {
  return Object.fromEntries(
    (Object.keys(keys) as EntityKind[])
      .flatMap((kind): [string, string[]][] => [
        [keys[kind], namesOf(entities, kind, true)],
        [`${keys[kind]}-suggested`, namesOf(entities, kind, false)],
      ])
      .filter(([, names]) => names.length > 0),
  )
}

function namesOf(entities: readonly ArticleEntity[], kind: EntityKind, isConfirmed: boolean): string[] {
  return [
    ...new Set(
      entities
        .filter((entity) => entity.kind === kind && (entity.confirmed !== null) === isConfirmed)
        .map(({ name }) => name),
    ),
  ]
}

/** What the article's feed files it under, which says nothing of what a person thinks of it. */
function categoriesOf(tags: readonly Tagging[]): { categories?: string[] } {
  const categories = tags.filter(({ isOfFeed }) => isOfFeed).map(({ name }) => name)
  return categories.length === 0 ? {} : { categories }
}

function obsidianTags(tags: readonly Tagging[]): string[] {
  return [...new Set(tags.map(({ name }) => obsidianTag(name)))].filter(
    (tag) => tag !== '' && tag !== 'dateline',
  )
}

/** Obsidian's tags have no spaces, and are not numbers alone; `/` nests them there too. */
function obsidianTag(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}/_-]+/gu, '-')
    .replace(/(?:(?<!-)-+)?\/-*/g, '/')
    .replace(/^[-/]+|(?<![-/])[-/]+$/g, '')
  return /^\d+$/.test(plain) ? `${plain}-` : plain
}
