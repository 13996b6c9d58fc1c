import { articleLink } from '../../preload/contract/own-link'
import type { Evidence } from '../../preload/contract/article'
import type { Excerpt } from '../../preload/contract/entity-ref'
import type { Quote } from '../../preload/contract/quote'
import { dateWords, inline, mentionStates, quoteStates } from './dossier-words'
import { escapeText } from './escape'
import { changedSince } from './reworded'

/** The exact words with speaker, cue, state and source. */
export function quotePart(quote: Quote, source: Evidence): string {
  const { exact, cue, kind, state, decidedOn } = quote
  const said = cue === null ? '' : `, “${inline(cue.words)}”`
  const by = `— ${saidBy(quote)}${said} · ${kind} · ${quoteStates[state]}`
  if (decidedOn === null) return `${quoteLines(exact)}\n\n${by}\n\n${sourceLine(source)}`
  const now = `${changedSince(state, decidedOn)}\n\n${quoteLines(exact)}`
  return `${quoteLines(decidedOn.words)}\n\n${by}\n\n${now}\n\n${sourceLine(source)}`
}

function saidBy({ speaker, foundSpeaker, state }: Quote): string {
  if (speaker === null) return 'nobody named'
  const { name, words } = speaker
  const as = words === name ? '' : ` (in the text: “${inline(words)}”)`
  const found = state === 'corrected' && foundSpeaker !== null ? `, found as ${inline(foundSpeaker)}` : ''
  return `${inline(name)}${as}${found}`
}

function quoteLines(words: string): string {
  return escapeText(words)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** Outlet, author, title, date, address, capture, bytes, and the way back. */
function sourceLine(source: Evidence): string {
  const { articleId, title, outlet, byline, agency, datelinePlace, published, url } = source
  const { capturedAt, originalSha256, revision } = source
  return [
    outlet === null ? 'no outlet known' : inline(outlet),
    byline === null ? null : inline(byline),
    agency === null || agency === byline ? null : inline(agency),
    `“${inline(title)}”`,
    datelinePlace === null ? null : inline(datelinePlace),
    dateWords(published),
    url === null ? null : inline(url),
    `captured ${capturedAt}`,
    `original SHA-256 \`${originalSha256}\``,
    revision === 1 ? null : `revision ${revision}`,
    `[open in Dateline](${articleLink(articleId)})`,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

// Stands for `**` while the signs of the text are escaped. A noncharacter: Unicode keeps it for a program's own use.
const mark = '\ufdd1'

/** All passages of one article that mention it. */
export function mentionsPart(mentions: readonly Excerpt[], source: Evidence): string {
  return `### ${inline(source.title)}\n\n${sourceLine(source)}\n\n${mentions.map(passageLine).join('\n')}`
}

function passageLine({ before, exact, after, state, reason }: Excerpt): string {
  const words = inline(`${own(before)}${mark}${own(exact)}${mark}${own(after)}`).replaceAll(mark, '**')
  return `- ${words} — ${mentionStates[state]}${reason === null ? '' : ` (${inline(reason)})`}`
}

function own(text: string): string {
  return text.replaceAll(mark, '')
}
