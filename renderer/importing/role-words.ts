import type { LineRole } from '../../preload/contract/importing'
import { isBlock } from './form-fields'

export const roleWords: Record<LineRole, string> = {
  title: 'Title',
  standfirst: 'Standfirst',
  heading: 'Heading',
  paragraph: 'Paragraph',
  item: 'List item',
  row: 'Table row',
  preformatted: 'As typed',
  'quote-source': 'Who is quoted',
  caption: 'Caption',
  byline: 'Byline',
  published: 'Date',
  'left-out': 'Left out',
}

export const roleNames = Object.keys(roleWords) as LineRole[]

/** How the lines are divided, in one line. */
export function divisionWords(roles: readonly LineRole[]): string {
  const kept = roles.filter(isBlock).length
  const leftOut = roles.filter((role) => role === 'left-out').length
  const facts = roles.length - kept - leftOut
  const parts = [`${lines(kept)} in the text`]
  if (facts > 0) parts.push(`${facts.toLocaleString()} read as ${facts === 1 ? 'a fact' : 'facts'}`)
  if (leftOut > 0) parts.push(`${leftOut.toLocaleString()} left out`)
  return parts.join(' · ')
}

function lines(count: number) {
  return `${count.toLocaleString()} ${count === 1 ? 'line' : 'lines'}`
}

const kilobyte = 1024

/** Sizes in units of 1024 bytes, as the limits on files are. */
export function sizeWords(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} bytes`
  if (bytes < kilobyte * kilobyte) return `${(bytes / kilobyte).toFixed(1)} kB`
  return `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`
}
