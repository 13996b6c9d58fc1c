import type { PageParts } from '../../../preload/contract/page'

/**
 * All contents of these meta elements: in the order of the names, and for each name in the order of the page. Names are
 * compared by their letters: "article:published:time" is a common slip.
 */
export function valuesOf({ meta }: PageParts, names: readonly string[]): string[] {
  return names.flatMap((name) =>
    meta.filter(([key]) => key === name || letters(key) === letters(name)).map(([, content]) => content),
  )
}

function letters(name: string): string {
  return name.replace(/[^a-z\d]/g, '')
}
