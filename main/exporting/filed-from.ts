import type { Revision } from '../../preload/contract/article'

const capitals = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]*\\p{Lu}[.]?"
const name = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const place = `${capitals}(?:[ ]${capitals})*(?:,[ ](?:${name})(?:[ ]${name})*)?`
const day = ',?[ ](?:\\d{1,2}[ ]\\p{L}{3,9}\\.?|\\p{L}{3,9}\\.?[ ]\\d{1,2})(?:,?[ ]\\d{4})?'
const agency = '[ ]\\([^()\\n]{2,40}\\)'
const dash = '[ ]?[—–]|[ ]-{1,2}(?=[ ])'
const dateline = new RegExp(
  `^(${place}(?:${day})?(?:${agency})?|${name}(?:[ ]${name})*${day}(?:${agency})?)(?:${dash})`,
  'u',
)

const longest = 90

/** "GENEVA, March 25 (Reuters)": what a report's first paragraph begins with, as printed; null where it does not. */
export const filedFrom = ({ text, blocks }: Pick<Revision, 'text' | 'blocks'>): string | null => {
  const first = blocks.find(({ kind }) => kind === 'paragraph')
  if (first === undefined) return null
  const beginning = text.slice(first.start, Math.min(first.end, first.start + longest))
  return dateline.exec(beginning)?.[1] ?? null
}
