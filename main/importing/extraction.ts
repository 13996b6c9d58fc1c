import type { Line, Reading } from '../../preload/contract/importing'
import { textOfLines } from './canonical'

/** An article as `dateline extract` writes it. */
type Extraction = {
  title: string | null
  byline: string | null
  /** With its zone only where the text states one. */
  published: string | null
  captions: string[]
  /** All of the text's own paragraphs: headings and the standfirst too. */
  paragraphs: string[]
  /** The canonical text, as the library would keep it; of a web page only its body, without title and captions. */
  text: string
  /** All that was read, byte order mark included; null where the file is no text. */
  original: string | null
}

export function extraction({ fields, lines }: Reading, original: string | null, isPage = false): Extraction {
  const textsOf = (...roles: readonly string[]): string[] =>
    lines.filter(({ role }) => roles.includes(role)).map(({ text }) => text)
  const { title, byline, published } = fields
  return {
    title,
    byline,
    published: published === null ? null : `${published.value}${published.zone ?? ''}`,
    captions: textsOf('caption'),
    paragraphs: textsOf('standfirst', 'heading', 'paragraph'),
    text: textOfLines(isPage ? lines.filter(isBody) : lines).text,
    original,
  }
}

function isBody({ role }: Line): boolean {
  return role !== 'title' && role !== 'caption'
}
