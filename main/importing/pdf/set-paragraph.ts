import type { Paragraph } from '../plain-text/read-text'

/** A paragraph put together again from its lines, with the size that it is set in. */
export type SetParagraph = Paragraph & {
  size: number
  page: number
  /** Where it begins, from the left edge of its column. */
  left?: number
  /** Of all its lines; null where they are set in several. */
  font: string | null
}
