import { articleLink, entityLink } from '../../preload/contract/own-link'
import type { Companions, EntityPage } from '../../preload/contract/entity'
import type { EntityRole } from '../../preload/contract/role'
import type { ChainHead } from '../../preload/contract/safety/verify'
import type { Note } from '../../preload/contract/note'
import { counted, inline, journalProperties } from './dossier-words'
import { propertyLines } from './front-matter'
import { noteText } from './note-text'

/** How many quotations there are of each state. */
export type QuoteTally = { confirmed: number; suggested: number }

/**
 * What a dossier begins with: whom it is on, out of which library, when it was made, and what was counted.
 */
type DossierHead = {
  page: EntityPage
  library: string
  madeAt: string
  journal: ChainHead
  quotes: QuoteTally
  about: QuoteTally
  mentions: QuoteTally
  /** How many articles are in it, and whether there are more. */
  articles: number
  isCut: boolean
}

const states = {
  suggested: 'found by the program, not confirmed by anybody',
  confirmed: 'confirmed',
} as const

/** Properties, what is counted, and how to read the rest. */
export function headOf(head: DossierHead): string {
  const { page, library, madeAt, quotes, about, mentions, articles, isCut } = head
  const cut = isCut ? 'the newest ' : ''
  return [
    `${properties(head)}\n# ${inline(page.name)}\n`,
    `Dossier from the library “${inline(library)}”, made on ${madeAt}. *Suggested* is what the program found and nobody has checked; **confirmed** is what a person said is so. What was rejected is left out.\n`,
    [
      `- ${page.kind}, ${states[page.state]}`,
      `- named in ${cut}${counted(articles, 'article')}${isCut ? `; it is named in ${page.counts.articles}, and the older ones are left out` : ''}`,
      `- mentions: ${tallied(mentions)}`,
      `- quotations by it: ${tallied(quotes)}`,
      `- quotations about it: ${tallied(about)}`,
    ].join('\n') + '\n',
    section('Other names', nameLines(page), '\n').slice(1),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function properties({ page, madeAt, journal, quotes, about, mentions, articles }: DossierHead): string {
  const aliases = otherNames(page)
  return propertyLines({
    title: page.name,
    kind: page.kind,
    state: page.state,
    ...(page.entityId === null ? {} : { dateline: entityLink(page.entityId) }),
    ...(aliases.length === 0 ? {} : { aliases }),
    made: madeAt,
    ...journalProperties(journal),
    articles,
    'mentions-confirmed': mentions.confirmed,
    'mentions-suggested': mentions.suggested,
    'quotes-by-confirmed': quotes.confirmed,
    'quotes-by-suggested': quotes.suggested,
    'quotes-about-confirmed': about.confirmed,
    'quotes-about-suggested': about.suggested,
    tags: ['dateline', 'dossier'],
  })
}

/** Every other name that it goes by, once each. */
function otherNames({ name, aliases, merged, tied }: EntityPage): string[] {
  return [...new Set([...aliases, ...merged, ...tied].map((each) => each.name))].filter(
    (each) => each !== name,
  )
}

function tallied({ confirmed, suggested }: QuoteTally): string {
  return `${confirmed} confirmed, ${suggested} only suggested`
}

function section(heading: string, parts: readonly string[], separator = '\n\n'): string {
  return parts.length === 0 ? '' : `\n## ${heading}\n\n${parts.join(separator)}\n`
}

/** Its other names with how it came by them; such as the program tied to it are told as suggested. */
function nameLines({ aliases, merged, tied, name }: EntityPage): string[] {
  return [
    ...aliases.filter((alias) => alias.name !== name).map((alias) => `- ${inline(alias.name)}`),
    ...merged.map((each) => `- ${inline(each.name)} (${each.kind}), merged into it by hand`),
    ...tied.map((each) => `- ${inline(each.name)}: *suggested*, ${inline(each.reason)}`),
  ]
}

/** As articles state them: the days are those of the articles, not of the office. */
export function rolesOf({ roles }: EntityPage): string {
  return section(
    'Roles, as articles state them',
    roles.map(
      (role) =>
        `- ${inline(role.words)}: *suggested*, in ${counted(role.articles, 'article')} (${daysOf(role)}); such as [${inline(role.example.article.title)}](${articleLink(role.example.article.articleId)})`,
    ),
    '\n',
  )
}

function daysOf({ first, last, undated }: EntityRole): string {
  if (first === null || last === null) return 'undated'
  const days = first === last ? first : `${first} to ${last}`
  return undated === 0 ? days : `${days}, and ${undated} undated`
}

/** The person's notes on it; those without words are left out. */
export function notesOf(notes: readonly Note[]): string {
  return section(
    'Notes',
    notes.flatMap(({ body }) => (body.trim() === '' ? [] : [noteText(body)])),
  )
}

/** With whom it is named. */
export function companionsOf({ companions, articles }: Companions): string {
  return section(
    'Named together with',
    companions.map(
      ({ name, kind, entityId, articles: together }) =>
        `- ${inline(name)} (${kind}, ${entityId === null ? '*suggested*' : '**confirmed**'}): in ${together} of ${counted(articles, 'article')}`,
    ),
    '\n',
  )
}
