import type { Collection } from '../collect'

/** What a reference manager keeps in a text; null for any other. `head` is its beginning. */
export async function openReferences(text: string, head: string): Promise<Collection | null> {
  const [bibtex, ris] = await Promise.all([import('./bibtex'), import('./ris')])
  if (ris.isRis(head)) return ris.readRis(text)
  return bibtex.isBibtex(head) ? bibtex.readBibtex(text) : null
}
