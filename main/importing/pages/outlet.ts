// What a page calls its outlet. Only a name that the page gives is one: extractors name the author, a section or the host
// of the address where they find none, and on 75 pages without a stated outlet 45 of their guesses were such words.

import type { PageParts } from '../../../preload/contract/page'
import { lettersOf } from '../letters'
import { plainWords } from './entities'
import type { Structured } from './json-ld'
import { valuesOf } from './meta-values'
import { separator } from './page-title'

const outletNames = [
  'og:site_name',
  'article:publisher_name',
  'application-name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
]

/** The outlet by what the page states for other programs; null where it states none. */
export function statedOutlet(parts: PageParts, structured: Structured): string | null {
  return outletOr(
    ...valuesOf(parts, outletNames.slice(0, 1)),
    structured.outlet,
    ...valuesOf(parts, outletNames),
  )
}

/**
 * The name that stands behind the headline in the page's title, or before it: where the address is of that name, or, of a
 * page without an address, where an extractor takes it for the outlet and it is none of the authors.
 */
export function titledOutlet(
  parts: PageParts,
  address: string | null,
  { title, authors }: { title: string | null; authors: readonly string[] },
): string | null {
  const [first, ...rest] = plainWords(parts.title ?? '').split(separator)
  const host = hostOf(address)
  const taken = [parts.defuddle?.outlet, parts.readability?.outlet].map((words) => lettersOf(words ?? ''))
  const known = [title, ...(host === '' ? authors : [])].map((words) => lettersOf(words ?? ''))
  const isIt = (words: string, isFirst: boolean) =>
    host === '' ? taken.includes(lettersOf(words)) : isOfHost(words, host, isFirst)
  const found = [...rest.reverse(), ...(rest.length > 0 ? [first ?? ''] : [])]
    .map((words) => words.trim())
    .filter((words) => !known.includes(lettersOf(words)) && !section.test(words))
    .filter((words) => words.split(' ').length <= maxWords)
    .find((words) => isIt(words, words === first))
  return wordsOr(found)
}

const section =
  /^$|\d|^www\.|^(?:news|nachrichten|noticias|actualités?|notizie|blog|home|startseite|start|sports?|politics|politik|article|post)$/i
const maxWords = 6
const minWord = 4

/**
 * Whether a name and a host are of the same words: "Harbour Gazette" and harbourgazette.example, "ADN" and adn.example. What
 * stands first may be the headline, and must have all of the host's word.
 */
function isOfHost(name: string, host: string, isFirst: boolean): boolean {
  const labels = host.split('.').slice(0, -1)
  const letters = lettersOf(name)
  const words = name.split(/[^\p{L}\p{N}]+/u).map(lettersOf)
  return labels.some((label) => {
    const bare = lettersOf(label)
    return (
      bare.length > 1 &&
      (letters === bare ||
        (bare.length >= minWord && letters.includes(bare)) ||
        (!isFirst && letters.length >= minWord && bare.includes(letters)) ||
        (!isFirst && words.some((word) => word.length > minWord && bare.includes(word))))
    )
  })
}

/** Whether an author's name is the outlet's own, a company's, or an address like "outlet.com": all are nobody's name. */
export function isOutlet(name: string, outlet: string | null): boolean {
  return (
    (outlet !== null && lettersOf(outlet) === lettersOf(name)) ||
    /^[\w-]+\.[a-z]{2,3}(?:\.[a-z]{2})?$|[ ,](?:Inc|LLC|Ltd|GmbH|Corp)\.?$/i.test(name)
  )
}

/** The host of an address; of a copy in the Internet Archive that of what was copied. */
function hostOf(address: string | null): string {
  const own = address?.trim().replace(/^https?:\/\/web\.archive\.org\/web\/[^/]+\/(?=https?:)/i, '') ?? ''
  return /^https?:\/\/(?:www\.)?([^/\s:]+)/i.exec(own)?.[1]?.toLowerCase() ?? ''
}

const network =
  /(?:^|\.)(?:facebook|fb|twitter|x|instagram|linkedin|youtube|google|t|vk|tiktok|threads|pinterest)\.[a-z]{2,3}$/

const noName = /^https?:|^(?:article|collection|website|page|blog|default|none|null|undefined)$/i

/**
 * The first name that is none of an address. Some programs give the outlet's address for its name: of that
 * only the host is one, and it is only taken where no name is given, and not that of a network they have a page on.
 */
function outletOr(...given: (string | null | undefined)[]): string | null {
  const named = wordsOr(...given.filter((words) => !noName.test(words?.trim() ?? '')))
  const [own] = given
    .map((words) => hostOf(words ?? null))
    .filter((host) => host !== '' && !network.test(host))
  return named ?? wordsOr(own)
}

/**
 * The first that has words, without markup: at most 200 characters, as much as the library keeps of such a
 * field.
 */
export function wordsOr(...given: (string | null | undefined)[]): string | null {
  const found = given.map((words) => plainWords(words ?? '')).find((words) => words !== '')
  return found?.slice(0, 200) ?? null
}
