import type { PageElement, PageSource, SourceLine } from '../../../preload/contract/page'
import { endsSentence, sumsOf, tagOf } from './neighbourhood'

const named =
  /caption|media-?info|image-?description|content-?image|bildunterschrift|legend|gallery-?item|info-?text/i
const maxLength = 300
const maxSentence = 120
const levelsOfNames = 3
const levelsOfPictures = 4
/** What is so much of the text is the text, also of a short report beside one picture. */
const maxShare = 0.3

/**
 * Which lines stand under a picture: by their element, by the names of the three nearest, or because next to nothing else
 * stands in the element that holds the picture. By rule, because texts with known answers leave captions out: what is learned
 * from those only learns to drop them.
 */
export function captionsIn({ elements, lines }: PageSource, sureLength: number): boolean[] {
  const lengths = sumsOf(
    elements,
    lines,
    lines.map(({ text }) => text.length),
  )
  return lines.map((line) => {
    const isMost = line.kind !== 'caption' && line.text.length > maxShare * sureLength
    return !isMost && isCaption(line, elements, lengths)
  })
}

function isCaption(line: SourceLine, elements: readonly PageElement[], lengths: readonly number[]): boolean {
  const { kind, text, home } = line
  if (kind === 'caption') return true
  if (kind !== 'paragraph' || (line.quote ?? 0) > 0) return false
  const around = outwards(elements, home, levelsOfPictures + 1)
  if (text.length > maxLength) return false
  if (around.slice(0, levelsOfNames).some((at) => named.test(namesOf(elements[at])))) return true
  const isSentence = tagOf(elements[home]) === 'p' && text.length > maxSentence && endsSentence(text)
  if (isSentence) return false
  return around.some((at) => elements[at]?.hasPicture === true && (lengths[at] ?? 0) < 1.6 * text.length + 60)
}

function outwards(elements: readonly PageElement[], home: number, levels: number): number[] {
  const found: number[] = []
  for (let at = home; at > 0 && found.length < levels; at = elements[at]?.parent ?? -1) found.push(at)
  return found
}

/** Without the name of the element itself. */
function namesOf(element: PageElement | undefined): string {
  return element?.name.replace(/^\S+/, '') ?? ''
}

const minLength = 15
const minTrueLength = 3

type Place = {
  at: number
  /** The line that is set as the page's title, and the last one that is kept of the text. */
  title: number
  last: number
  /** The element that holds the text. */
  isInText: boolean
}

/**
 * Whether a caption is the article's: it stands above its last line, or in the element of the text where a picture ends it; an
 * extractor took it, or it is marked as one.
 */
export function isCaptionKept(line: SourceLine, { at, title, last, isInText }: Place): boolean {
  const { linked, readability, defuddle, kind, text } = line
  const isTaken = Math.max(readability, defuddle) >= 0.5
  const isTrue = kind === 'caption'
  if (at > last && !(isTrue && isInText && isTaken)) return false
  if (linked > 0.5 || text.length < (isTrue && isTaken ? minTrueLength : minLength)) return false
  return !isFact(line) && (isTaken || (isTrue && at > title))
}

const timeAlone = /^-?\d{1,4}\s?[.:/|–-][\d\s.:,/|–-]+(?:uhr|h)?$/i
const authors = /(?:^|> )(?:address\b|[^>]{0,200}(?:byline|author-?(?:bio|box|card|info|name)))/i

/** Who wrote it and when, beside a portrait. */
function isFact({ text, within }: SourceLine): boolean {
  return timeAlone.test(text) || authors.test(within.split(' > ').slice(0, levelsOfNames).join(' > '))
}
