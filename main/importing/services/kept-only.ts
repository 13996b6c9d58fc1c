import type { Line } from '../../../preload/contract/importing'
import { keptNoText } from '../../../preload/contract/words'

// The reason of each such line ends with this, and isKeptOnly knows the lines by it.
const advice = keptNoText('')

/** The lines in which a service kept what a person marked, said or saved, without the article's own. */
export function keptLines(lines: readonly Line[]): Line[] {
  return lines.filter(({ role, why }) => role === 'paragraph' && why.endsWith(advice))
}

/** Whether an article has no text of its own, only what was said about it elsewhere. */
export function isKeptOnly(lines: readonly Line[]): boolean {
  return lines.every(
    ({ role, why }) =>
      role === 'left-out' ||
      role === 'byline' ||
      role === 'published' ||
      role === 'title' ||
      why.endsWith(advice),
  )
}
