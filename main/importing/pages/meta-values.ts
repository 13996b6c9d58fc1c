import type { PageParts } from '../../../preload/contract/page'
import { addTo } from '../add-to'

/**
 * All contents of these meta elements: in the order of the names, and for each name in the order of the page. Names are
 * compared by their letters: "article:published:time" is a common slip.
 */
export function valuesOf({ meta }: PageParts, names: readonly string[]): string[] {
  const known = byLetters(meta)
  return names.flatMap((name) => known.get(letters(name)) ?? [])
}

// Some eighty names are asked for: the page's own are spelled out once.
const spelled = new WeakMap<PageParts['meta'], ReadonlyMap<string, readonly string[]>>()

function byLetters(meta: PageParts['meta']): ReadonlyMap<string, readonly string[]> {
  const known = spelled.get(meta)
  if (known !== undefined) return known
  const found = new Map<string, string[]>()
  for (const [name, content] of meta) addTo(found, letters(name), content)
  spelled.set(meta, found)
  return found
}

function letters(name: string): string {
  return name.replace(/[^a-z\d]/g, '')
}
