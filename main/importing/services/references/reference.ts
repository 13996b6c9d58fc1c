import type { Collected } from '../../../../preload/contract/collected'
import { collectedOf, factsOf, isWebAddress, tagsOf, wordsOf } from '../collect'

/**
 * What the formats of reference managers say of a text, by our names for it. The first of `addresses` that can
 * be opened becomes the article's; only where none can does the DOI lead to it.
 */
type Reference = {
  service: string
  title: string | null
  authors: readonly string[]
  outlet: string | null
  section?: string | null
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

type NameParts = Record<'given' | 'particle' | 'family' | 'suffix', string | null>

/** A name as it is read: “Anna van den Berg Jr.” */
export function nameOf({ given, particle, family, suffix }: NameParts): string {
  return [given, particle, family, suffix].filter((part) => part !== null && part !== '').join(' ')
}

const suffixes = /^(?:jr|sr|junior|senior|i{1,3}|iv|v|2nd|3rd|esq|ph\.?d|m\.?d)\.?$/i

/**
 * “Family, Given” as it is printed under a headline; a suffix stands behind either of them: “King, Jr., Martin
 * Luther” and “King, Martin Luther, Jr.”. What else has more or fewer parts stays as it is.
 */
export function inReadingOrder(name: string): string {
  const [family = '', given = '', last = '', ...rest] = name.split(',').map((part) => part.trim())
  if (given === '' || rest.length > 0) return name.trim().replace(/,$/, '')
  if (last === '') return `${given} ${family}`
  if (suffixes.test(given)) return `${last} ${family} ${given}`
  return suffixes.test(last) ? `${given} ${family} ${last}` : name.trim()
}

// What the contract allows of each; programs hold whole abstracts in such fields. The rest is a fact.
const limits = { title: 2000, outlet: 1000, section: 1000, published: 200, language: 100 } as const
const maxWords = 200_000
const maxFacts = 490
const maxByline = 480
const maxAddress = 2000

/** A reference as an article of which nothing but what is said about it was kept. */
export function referred(reference: Reference): Collected {
  const { service, authors, addresses, doi, notes, tags, facts, excerpt, savedAt, ...named } = reference
  const names = authors.map((name) => name.trim()).filter((name) => name !== '')
  const byline = bylineOf(names)
  const { section, ...cut } = cutToLimits(named)
  const long = Object.entries(limits).flatMap(([name, limit]): [string, string][] => {
    const words = named[name as keyof typeof limits] ?? ''
    return words.length > limit ? [[`whole ${name}`, words]] : []
  })
  return collectedOf(service, {
    ...cut,
    ...(section !== null && { section }),
    excerpt: excerpt?.slice(0, maxWords) ?? null,
    savedAt,
    byline,
    url: [...addresses, doiAddress(doi)].find((one) => isWebAddress(one) && one.length <= maxAddress) ?? null,
    notes: notes.flatMap((body) => piecesOf(body ?? '').map((piece) => ({ body: piece, madeAt: null }))),
    tags: tagsOf(tags),
    facts: [
      ...facts.slice(0, maxFacts),
      ...factsOf(Object.fromEntries(long)),
      ...factsOf({
        'rest of the summary': excerpt?.slice(maxWords),
        'all authors': byline === null || byline === names.join(', ') ? null : names.join(', '),
      }),
    ],
  })
}

/** A note may be longer than the contract allows: then it is several. */
function piecesOf(body: string): string[] {
  const count = Math.ceil(body.length / maxWords)
  return Array.from({ length: count }, (_, at) => body.slice(at * maxWords, (at + 1) * maxWords))
}

/** Of three hundred names the first ones, and how many there are besides. */
function bylineOf(names: readonly string[]): string | null {
  const whole = names.join(', ')
  if (whole.length <= maxByline) return wordsOf(whole)
  const first: string[] = []
  for (const name of names) {
    if ([...first, name].join(', ').length > maxByline - 20) break
    first.push(name)
  }
  const others = (names.length - first.length).toLocaleString('en')
  return first.length === 0 ? whole.slice(0, maxByline) : `${first.join(', ')} and ${others} others`
}

type Named = Pick<Reference, 'title' | 'outlet' | 'section' | 'published' | 'language'>

function cutToLimits({ title, outlet, section = null, published, language }: Named) {
  return {
    title: title?.slice(0, limits.title) ?? null,
    outlet: outlet?.slice(0, limits.outlet) ?? null,
    section: section?.slice(0, limits.section) ?? null,
    published: published?.slice(0, limits.published) ?? null,
    language: language?.slice(0, limits.language) ?? null,
  }
}

/** A DOI is resolved at doi.org, with or without "doi:" or an address before it in the file. */
function doiAddress(doi: string | null): string | null {
  const bare = /10\.\d{4,9}\/\S+/.exec(doi ?? '')?.[0]
  return bare === undefined ? null : `https://doi.org/${bare}`
}
