import type { Collected } from '../../../preload/contract/collected'
import { collectedOf, isWebAddress, tagsOf, wordsOf } from './collect'

/**
 * What the formats of reference managers say of a text, by our names for it. The first of `addresses` that can
 * be opened becomes the article's; only where none can does the DOI lead to it.
 */
type Reference = {
  service: string
  title: string | null
  authors: readonly string[]
  outlet: string | null
  published: string | null
  addresses: readonly (string | null)[]
  doi: string | null
  language: string | null
  excerpt: string | null
  notes: readonly (string | null)[]
  tags: readonly unknown[]
  savedAt: string | null
  facts: [string, string][]
}

/**
 * “Family, Given” as it is printed under a headline. What has more or fewer parts stays as it is: "King,
 * Martin Luther, Jr."
 */
export function inReadingOrder(name: string): string {
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim())
  return rest.length > 0 || given === '' ? name.trim() : `${given} ${family}`
}

/** A reference as an article of which nothing but what is said about it was kept. */
export function referred(reference: Reference): Collected {
  const { service, authors, addresses, doi, notes, tags, ...same } = reference
  const byline = authors.filter((name) => name !== '').join(', ')
  return collectedOf(service, {
    ...same,
    byline: wordsOf(byline),
    url: [...addresses, doiAddress(doi)].find(isWebAddress) ?? null,
    notes: notes.flatMap((body) => (body === null ? [] : [{ body, madeAt: null }])),
    tags: tagsOf(tags),
  })
}

/** A DOI is resolved at doi.org, with or without "doi:" or an address before it in the file. */
function doiAddress(doi: string | null): string | null {
  const bare = /10\.\d{4,9}\/\S+/.exec(doi ?? '')?.[0]
  return bare === undefined ? null : `https://doi.org/${bare}`
}
