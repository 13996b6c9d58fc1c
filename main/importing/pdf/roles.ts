import { bylineStrength } from '../plain-text/bylines'
import { endsSentence } from '../plain-text/paragraph-features'
import type { Paragraph } from '../plain-text/read-text'
import type { Headline } from './headline'
import { withItems } from './lists'
import type { SetParagraph } from './set-paragraph'
import { lettersOf } from '../letters'

/** Headings are set larger than the text, and are short. */
const headingSize = 1.12
const maxHeadingLength = 160
/** A newspaper prints no more above its headline than its name, a section and a day. */
const maxAbove = 6

type Known = NonNullable<Paragraph['known']>

type Set = {
  /** The size and the font that the text is set in. */
  body: number
  font: string
  headline: Headline | null
}

/** Paragraphs with what their size and font say that they are. */
export function withRoles(found: readonly SetParagraph[], set: Set): Paragraph[] {
  const paragraphs = withItems(found, set.headline?.index)
  const text = paragraphs.filter(({ size }) => size < set.body * headingSize)
  const letters = lettersOf(text.map((one) => one.text).join(''))
  return withLevels(
    paragraphs.map((one, index) => {
      const known =
        one.known ?? roleOf(one, index, set, letters) ?? byFont(one, paragraphs[index + 1], index, set)
      return known === null ? one : { ...one, known }
    }),
  )
}

/** Below the title, which is the first. */
const topLevel = 2
const lowestLevel = 6

/** Headings with their levels: the larger, the higher. */
function withLevels(paragraphs: readonly SetParagraph[]): SetParagraph[] {
  const sizeOf = ({ size }: SetParagraph) => Math.round(size * 2) / 2
  const headings = paragraphs.filter(({ known }) => known?.role === 'heading')
  const sizes = [...new Set(headings.map(sizeOf))].toSorted((one, other) => other - one)
  return paragraphs.map((one) => {
    if (one.known?.role !== 'heading') return one
    const level = Math.min(lowestLevel, topLevel + sizes.indexOf(sizeOf(one)))
    return { ...one, setting: { ...one.setting, level } }
  })
}

function roleOf({ text, size, page }: SetParagraph, index: number, set: Set, letters: string): Known | null {
  const { body, headline } = set
  if (index === headline?.index) return { role: 'title', why: headline.why }
  const isLarge = size > body * headingSize
  const isAbove = headline !== null && index < headline.index && headline.index <= maxAbove
  if (isAbove && page === 0 && isLarge) return { role: 'left-out', why: 'stands above the title' }
  const isShort = text.length <= maxHeadingLength && (headline === null || index > headline.index + 1)
  if (!isLarge || !isShort) return null
  if (!/^[“"«„‘]/.test(text)) return { role: 'heading', why: 'set larger than the text' }
  return letters.includes(lettersOf(text))
    ? { role: 'left-out', why: 'a pull quote, whose words stand in the text' }
    : { role: 'paragraph', why: 'a pull quote' }
}

const maxWords = 12
/** Under a heading stands a paragraph, not another short line. */
const minBelow = 100

/** Headings in the size of the text are in a font of their own, and a line for themselves above a paragraph. */
function byFont(one: SetParagraph, next: SetParagraph | undefined, index: number, set: Set): Known | null {
  const { text, font, size } = one
  const isOwnFont = font !== null && font !== set.font && size > set.body * 0.95
  const isAfterTitle = set.headline !== null && index > set.headline.index + 1
  if (!isOwnFont || !isAfterTitle || next === undefined || text.split(' ').length > maxWords) return null
  const isOverText = next.font !== font && next.known === undefined && next.text.length >= minBelow
  const isTitled =
    /^[\p{Lu}\d]/u.test(text) && /\p{L}{3}/u.test(text) && !endsSentence(text) && !/[,;:–-]$/.test(text)
  return isOverText && isTitled && bylineStrength(text) !== 'stated'
    ? { role: 'heading', why: 'a line of its own, in another font than the text' }
    : null
}
