import type { Article } from '../../preload/contract/article'
import type { RevisionId } from '../../preload/contract/common'
import type { ArticleEntities, ArticleEntity, EntityKind } from '../../preload/contract/entity'
import type { Highlight } from '../../preload/contract/highlight'
import type { Note } from '../../preload/contract/note'
import type { Quote } from '../../preload/contract/quote'
import type { Tagging } from '../../preload/contract/tag'
import { escapeText } from './escape'
import { frontMatter } from './front-matter'
import { markedText } from './marked-text'
import { noteText } from './note-text'
import { changedSince, differing } from './reworded'

export type ArticleToExport = {
  article: Article
  highlights: readonly Highlight[]
  notes: readonly Note[]
  entities: ArticleEntities
  quotes: readonly Quote[]
  tags: readonly Tagging[]
  /** The headline that the article has with each of its revisions. */
  headlines: ReadonlyMap<RevisionId, string>
}

const section = (heading: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `## ${heading}\n\n${parts.join('\n\n')}\n`

const sourceLine = ({ outlet, byline, published }: Article): string => {
  const isZoneMissing = published !== null && published.value.length > 10 && published.zone === null
  const date = published === null ? null : escapeText(published.words || published.value)
  const parts = [
    outlet === null ? null : escapeText(outlet),
    byline === null ? null : escapeText(byline),
    date === null ? null : date + (isZoneMissing ? ' (time zone not stated)' : ''),
  ].filter((part) => part !== null)
  return parts.join(' · ')
}

const noteBodies = (notes: readonly Note[], isIts: (note: Note) => boolean): string[] =>
  notes.filter(isIts).flatMap(({ body }) => (body.trim() === '' ? [] : [noteText(body)]))

const quoteLines = (words: string): string =>
  escapeText(words)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

/** Stable for as long as the highlight lives, so that links to it hold from one export to the next. */
const blockId = ({ id }: Highlight): string => `^h-${id}`

/** What the article says by now where the highlighted words were changed: the quotation stays what was marked. */
const nowSays = (highlight: Highlight, { revision }: Article): string[] => {
  const differs = differing(highlight, revision)
  if (differs === null) return []
  const { marked, lead, now, meaning } = differs
  return [
    marked,
    now === null ? lead : `${lead}\n\n${quoteLines(now)}`,
    ...(meaning === '' ? [] : [escapeText(meaning)]),
  ]
}

/** Nobody marked the words that a later revision put in the place of marked ones, until the person says so. */
const isMarkedNow = ({ rewording }: Highlight): boolean => rewording === null || rewording.decision === 'kept'

/** The headline over the words when they were marked, where the article has another by now. */
const markedUnder = ({ revisionId }: Highlight, { article, headlines }: ArticleToExport): string[] => {
  const headline = headlines.get(revisionId) ?? article.title
  return headline === article.title ? [] : [`Marked under the headline “${escapeText(headline)}”.`]
}

const highlightPart = (highlight: Highlight, toExport: ArticleToExport): string => {
  const { article, notes } = toExport
  const own = noteBodies(
    notes,
    ({ target }) => target.on === 'highlight' && target.highlightId === highlight.id,
  )
  const link = `dateline://article/${article.id}?highlight=${highlight.id}`
  // The words as they were marked: a later revision does not change what was quoted.
  const quote = `${quoteLines(highlight.passage.exact)}\n\n${blockId(highlight)}`
  return [
    quote,
    `*${highlight.color}* · [open in Dateline](${link})`,
    ...markedUnder(highlight, toExport),
    ...nowSays(highlight, article),
    ...own,
  ].join('\n\n')
}

const placeOf = ({ placement }: Highlight): number => (placement.state === 'gone' ? -1 : placement.start)

const highlightSections = (toExport: ArticleToExport): string[] => {
  const parts = (isGone: boolean) =>
    toExport.highlights
      .filter(({ placement }) => (placement.state === 'gone') === isGone)
      .sort((a, b) => placeOf(a) - placeOf(b) || a.passage.start - b.passage.start)
      .map((highlight) => highlightPart(highlight, toExport))
  return [
    section('Highlights', parts(false)),
    section('Highlights whose words are no longer in the text', parts(true)),
  ]
}

const kindNames: Record<EntityKind, string> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
}

const stateWords: Record<ArticleEntity['state'], string> = {
  suggested: 'suggested',
  matched: 'matched by name',
  confirmed: 'confirmed',
  rejected: 'rejected',
}

const entityLine = (entities: readonly ArticleEntity[], kind: EntityKind): string[] => {
  const names = entities
    .filter((entity) => entity.kind === kind)
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map(({ name, state, mentions }) => `${escapeText(name)} (${stateWords[state]}, ${mentions.length})`)
  return names.length === 0 ? [] : [`- **${kindNames[kind]}:** ${names.join(', ')}`]
}

const entitySection = ({ entities: { entities } }: ArticleToExport): string => {
  const lines = (Object.keys(kindNames) as EntityKind[]).flatMap((kind) => entityLine(entities, kind))
  return section('Named in it', lines.length === 0 ? [] : [lines.join('\n')])
}

const quotePart = ({ exact, speaker, cue, state, decidedOn }: Quote): string => {
  const who = speaker === null ? 'nobody named' : escapeText(speaker.name)
  const said = cue === null ? '' : `, “${escapeText(cue.words)}”`
  const saidBy = `— ${who}${said} (${state})`
  if (decidedOn === null) return `${quoteLines(exact)}\n\n${saidBy}`
  const { words, ...revision } = decidedOn
  return `${quoteLines(words)}\n\n${saidBy}\n\n${changedSince(state, revision)}\n\n${quoteLines(exact)}`
}

/** Who said what, and whether a person confirmed it; what was rejected is left out. */
const quoteSection = ({ quotes }: ArticleToExport): string =>
  section('Said in it', quotes.filter(({ state }) => state !== 'rejected').map(quotePart))

/** One Markdown note for Obsidian: properties, the person's notes, what they highlighted, who is named, the text. */
export const articleMarkdown = (toExport: ArticleToExport): string => {
  const { article, highlights, notes, entities, tags } = toExport
  const parts = [
    `${frontMatter(article, entities.entities, tags)}\n# ${escapeText(article.title)}\n`,
    sourceLine(article) === '' ? '' : `${sourceLine(article)}\n`,
    section(
      'Notes',
      noteBodies(notes, ({ target }) => target.on === 'article'),
    ),
    ...highlightSections(toExport),
    entitySection(toExport),
    quoteSection(toExport),
    section('Text', [markedText(article.revision, highlights.filter(isMarkedNow))]),
  ]
  return parts.filter((part) => part !== '').join('\n')
}
