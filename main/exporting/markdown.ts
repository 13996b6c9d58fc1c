// An exported note is evidence for somebody who does not have Dateline: the words as they were marked, under
// the headline that they stood under, with what they read like now; what a person confirmed told apart from
// what was only found. All text of others is escaped: in a note of Obsidian's it could else become a link, a
// tag or a script.

import { imageLine } from '../../preload/contract/marked-image'
import { quotedBy, saidBy } from '../../preload/contract/quoted-span'
import { articleLink } from '../../preload/contract/own-link'
import type { Article } from '../../preload/contract/article'
import type { HighlightId } from '../../preload/contract/common'
import type { ArticleEntity, EntityKind } from '../../preload/contract/entity'
import type { Highlight } from '../../preload/contract/highlight'
import type { Note } from '../../preload/contract/note'
import type { Quote } from '../../preload/contract/quote'
import type { ArticleToExport } from './article-to-export'
import { escapeText } from './escape'
import { frontMatter } from './front-matter'
import { markedBlocks } from './marked-text'
import { noteText } from './note-text'
import { changedSince, differing } from './reworded'

/** A heading and what stands under it; nothing where nothing does. */
const section = function* (heading: string, parts: Iterable<string>): Generator<string> {
  let isEmpty = true
  for (const part of parts) {
    yield `${isEmpty ? `## ${heading}` : ''}\n\n${part}`
    isEmpty = false
  }
  if (!isEmpty) yield '\n'
}

/** Outlet, authors and date in one line, as the source words it; it says where a time has no zone. */
function sourceLine({ outlet, byline, published }: Article): string {
  const isZoneMissing = published !== null && published.value.length > 10 && published.zone === null
  const date = published === null ? null : escapeText(published.words || published.value)
  const parts = [
    outlet === null ? null : escapeText(outlet),
    byline === null ? null : escapeText(byline),
    date === null ? null : date + (isZoneMissing ? ' (time zone not stated)' : ''),
  ].filter((part) => part !== null)
  return parts.join(' · ')
}

/** The notes on each thing: on the article itself under null, on its highlights under their ids. */
type NotesOn = ReadonlyMap<HighlightId | null, Note[]>

function notesByTarget(notes: readonly Note[]): NotesOn {
  const byTarget = new Map<HighlightId | null, Note[]>()
  for (const note of notes) {
    const { target, body } = note
    if (target.on === 'entity' || body.trim() === '') continue
    const on = target.on === 'highlight' ? target.highlightId : null
    const known = byTarget.get(on)
    if (known === undefined) byTarget.set(on, [note])
    else known.push(note)
  }
  return byTarget
}

function bodiesOn(notes: NotesOn, on: HighlightId | null): string[] {
  return (notes.get(on) ?? []).map(({ body }) => noteText(body))
}

/** Words as a quotation of Markdown's, each of their lines with its mark. */
function quoteLines(words: string): string {
  return escapeText(words)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** Stable for as long as the highlight lives, so that links to it hold from one export to the next. */
function blockId({ id }: Highlight): string {
  return `^h-${id}`
}

/** What the article says by now where the highlighted words were changed: the quotation stays what was marked. */
function nowSays(highlight: Highlight, { revision }: Article): string[] {
  const differs = differing(highlight, revision)
  if (differs === null) return []
  const { marked, lead, now, meaning } = differs
  return [
    marked,
    now === null ? lead : `${lead}\n\n${quoteLines(now)}`,
    ...(meaning === '' ? [] : [escapeText(meaning)]),
  ]
}

/** Words that a later revision put in the place of marked ones count as marked only once the person says so. */
function isMarkedNow({ rewording }: Highlight): boolean {
  return rewording === null || rewording.decision === 'kept'
}

/** The headline over the words when they were marked, where the article has another by now. */
function markedUnder({ revisionId }: Highlight, { article, headlines }: ArticleToExport): string[] {
  const headline = headlines.get(revisionId) ?? article.title
  return headline === article.title ? [] : [`Marked under the headline “${escapeText(headline)}”.`]
}

function highlightPart(highlight: Highlight, notes: NotesOn, toExport: ArticleToExport): string {
  const { article } = toExport
  const link = articleLink(article.id, highlight.id)
  return [
    ...markedParts(highlight),
    blockId(highlight),
    `*${colorWords(highlight, toExport)}* · [open in Dateline](${link})`,
    ...speakerOf(highlight, toExport),
    ...markedUnder(highlight, toExport),
    ...nowSays(highlight, article),
    ...bodiesOn(notes, highlight.id),
  ].join('\n\n')
}

/** As it was marked: a later revision does not change what was quoted, or which image it was. */
function markedParts({ passage, image }: Highlight): string[] {
  if (image === null) return [quoteLines(passage.exact)]
  return [...(image.words === '' ? [] : [quoteLines(image.words)]), imageLine(image.sha256)]
}

/** Who said the marked words, where they are a quotation, as it is known now. */
function speakerOf({ placement, image }: Highlight, { article, quotes }: ArticleToExport): string[] {
  const quote =
    placement.state === 'gone' || image !== null ? null : quotedBy(article.revision.text, quotes, placement)
  const said = quote === null ? null : saidBy(quote)
  return said === null ? [] : [escapeText(said)]
}

/** What the library calls the colour, with the colour itself, which tells a reader how it looked. */
function colorWords({ color, style }: Highlight, { colorNames }: ArticleToExport): string {
  const name = colorNames[color]
  const words = name === undefined ? color : `${escapeText(name)} (${color})`
  return style === 'underline' ? `${words}, underlined` : words
}

function placeOf({ placement }: Highlight): number {
  return placement.state === 'gone' ? -1 : placement.start
}

function placed({ highlights }: ArticleToExport, isGone: boolean): Highlight[] {
  return highlights
    .filter(({ placement }) => (placement.state === 'gone') === isGone)
    .sort((a, b) => placeOf(a) - placeOf(b) || a.passage.start - b.passage.start)
}

const highlightParts = function* (toExport: ArticleToExport, notes: NotesOn, isGone: boolean) {
  for (const highlight of placed(toExport, isGone)) yield highlightPart(highlight, notes, toExport)
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

/** The names of one kind, most often named first, each with how sure it is. */
function entityLine(entities: readonly ArticleEntity[], kind: EntityKind): string[] {
  const names = entities
    .filter((entity) => entity.kind === kind)
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map(({ name, state, mentions }) => `${escapeText(name)} (${stateWords[state]}, ${mentions.length})`)
  return names.length === 0 ? [] : [`- **${kindNames[kind]}:** ${names.join(', ')}`]
}

function entityParts({ entities: { entities } }: ArticleToExport): string[] {
  const lines = (Object.keys(kindNames) as EntityKind[]).flatMap((kind) => entityLine(entities, kind))
  return lines.length === 0 ? [] : [lines.join('\n')]
}

/**
 * A quotation with who said it. Where the text was changed since a person decided on it, the words decided on
 * come first.
 */
function quotePart({ exact, speaker, cue, state, decidedOn }: Quote): string {
  const who = speaker === null ? 'nobody named' : escapeText(speaker.name)
  const said = cue === null ? '' : `, “${escapeText(cue.words)}”`
  const saidBy = `— ${who}${said} (${state})`
  if (decidedOn === null) return `${quoteLines(exact)}\n\n${saidBy}`
  const { words, ...revision } = decidedOn
  return `${quoteLines(words)}\n\n${saidBy}\n\n${changedSince(state, revision)}\n\n${quoteLines(exact)}`
}

/** Who said what, and whether a person confirmed it; what was rejected is left out. */
const quoteParts = function* ({ quotes }: ArticleToExport) {
  for (const quote of quotes) if (quote.state !== 'rejected') yield quotePart(quote)
}

function headOf({ article, entities, tags, journal }: ArticleToExport): string {
  return `${frontMatter(article, entities.entities, tags, journal)}\n# ${escapeText(article.title)}\n`
}

const sections = function* (toExport: ArticleToExport): Generator<Iterable<string>> {
  const { article, highlights } = toExport
  const source = sourceLine(article)
  const notes = notesByTarget(toExport.notes)
  yield [headOf(toExport)]
  yield source === '' ? [] : [`${source}\n`]
  yield section('Notes', bodiesOn(notes, null))
  yield section('Highlights', highlightParts(toExport, notes, false))
  yield section('Highlights that are no longer in the text', highlightParts(toExport, notes, true))
  yield section('Named in it', entityParts(toExport))
  yield section('Said in it', quoteParts(toExport))
  yield section('Text', markedBlocks(article.revision, highlights.filter(isMarkedNow)))
}

/**
 * One Markdown note for Obsidian: properties, the person's notes, what they highlighted, who is named, the text. Each
 * part is made when it is asked for: a preview of the beginning does not wait for the end.
 */
export const markdownParts = function* (toExport: ArticleToExport): Generator<string> {
  let isFirst = true
  for (const parts of sections(toExport)) {
    let isBegun = false
    for (const part of parts) {
      if (!isBegun && !isFirst) yield '\n'
      isBegun = true
      yield part
    }
    isFirst &&= !isBegun
  }
}

/** The same as one text. */
export function articleMarkdown(toExport: ArticleToExport): string {
  return [...markdownParts(toExport)].join('')
}
