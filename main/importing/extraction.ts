import type { Line, Reading } from '../../preload/contract/importing'
import { textOfLines } from './canonical'
import { type ExtractedBlock, type ExtractedSpan, flatStructure } from './flat-structure'

/** An article as `dateline extract` writes it. */
type Extraction = {
  title: string | null
  byline: string | null
  /** With its zone only where the text states one. */
  published: string | null
  outlet: string | null
  /** When the file says that it was saved, in UTC; null where it says nothing, and then import takes its own moment. */
  captured: string | null
  standfirst: string | null
  /** The names of those quoted too, as they stand in the text: pages set both as the caption of a figure. */
  captions: string[]
  /** All of the text's own paragraphs: headings, items, rows and the standfirst too. */
  paragraphs: string[]
  /** The canonical text, as the library would keep it; of a web page only its body, without title and captions. */
  text: string
  /** How the text is set; offsets count its UTF-16 code units. */
  blocks: ExtractedBlock[]
  spans: ExtractedSpan[]
  /** What was read and is no part of the text, with the reason; facts that stand in fields of their own too. */
  leftOut: { text: string; why: string }[]
  /** All that was read, byte order mark included; null where the file is no text. */
  original: string | null
}

export function extraction(
  { fields, lines, savedAt }: Reading,
  original: string | null,
  isPage = false,
): Extraction {
  const textsOf = (...roles: readonly Line['role'][]): string[] =>
    lines.filter(({ role }) => roles.includes(role)).map(({ text }) => text)
  const { title, byline, published, outlet } = fields
  const { text, blocks } = textOfLines(isPage ? lines.filter(isBody) : lines)
  const standfirsts = textsOf('standfirst')
  return {
    title,
    byline,
    published: published === null ? null : `${published.value}${published.zone ?? ''}`,
    outlet,
    captured: savedAt ?? null,
    standfirst: standfirsts.length === 0 ? null : standfirsts.join(' '),
    captions: textsOf('caption', 'quote-source'),
    paragraphs: textsOf('standfirst', 'heading', 'paragraph', 'item', 'row', 'preformatted', 'quote-source'),
    text,
    ...flatStructure(blocks),
    leftOut: lines.filter(isLeftOut).map(({ text: words, why }) => ({ text: words, why })),
    original,
  }
}

function isBody({ role }: Line): boolean {
  return role !== 'title' && role !== 'caption'
}

function isLeftOut({ role }: Line): boolean {
  return role === 'left-out' || role === 'byline' || role === 'published'
}
