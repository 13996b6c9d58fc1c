import type { FeedEntry } from './feed'
import { withoutQuoted } from './markup'

/** What each entry was read from: its piece of the feed, or what was understood where it cannot be cut out of it. */
export function originalsOf(text: string, entries: readonly FeedEntry[]): string[] {
  const pieces = text.trimStart().startsWith('{') ? itemsIn(text) : elementsIn(text)
  if (pieces.length === entries.length) return pieces
  return entries.map((entry) => JSON.stringify(entry, null, 2))
}

function itemsIn(text: string): string[] {
  const { items } = JSON.parse(text) as { items?: unknown }
  return Array.isArray(items) ? items.map((item) => JSON.stringify(item, null, 2)) : []
}

const opening = /<((?:[a-z][\w.-]*:)?(?:item|entry))(?=[\s>])/gi

/** The elements of the entries, as they stand in the feed. */
function elementsIn(text: string): string[] {
  const found: string[] = []
  const plain = withoutQuoted(text)
  let end = 0
  for (const { index, 1: name = '' } of plain.matchAll(opening)) {
    if (index < end) continue
    const close = plain.indexOf(`</${name}>`, index)
    if (close < 0) break
    end = close + name.length + 3
    found.push(text.slice(index, end))
  }
  return found
}
