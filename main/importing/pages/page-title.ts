import type { PageParts } from '../../../preload/contract/page'
import { plainWords } from './entities'

/**
 * The headline: as the structured data gives it, else the page's own heading or name. Null where nothing has
 * words.
 */
export function titleOf(
  { headings, title, readability, defuddle }: PageParts,
  structured: readonly string[],
  named: readonly string[],
  outlet: string | null,
): string | null {
  const given = [...structured, ...named, ...headings, title, readability?.title, defuddle?.title]
  const plain = headings.map(plainWords)
  const found = given
    .map((words) => withoutOutlet(plainWords(words ?? ''), outlet, plain))
    .find((words) => words !== '')
  return found ?? null
}

// The stroke, point or dash between a headline and the outlet's name; the last two are those of Korean and
// Japanese pages.
const separator = / (?:[|·•»/]|[-–—:]{1,2}) | ?[ㅣ｜] ?/u

/**
 * A title, its words parted by single blanks, without the outlet's name that programs hang onto it: "Bridge
 * stays closed | Harbour Gazette". Where the page's own heading begins the title, that is it; else the last
 * part only goes where it is the outlet's name, because headlines have dashes too.
 */
function withoutOutlet(title: string, outlet: string | null, headings: readonly string[]): string {
  const parts = title.split(separator)
  if (parts.length < 2) return title
  const heading = headings.find(
    (words) => plainTitle(words).length > 12 && plainTitle(title).startsWith(plainTitle(words)),
  )
  if (heading !== undefined && plainTitle(heading) !== plainTitle(title)) return heading
  const last = parts.at(-1) ?? ''
  const isOutlet =
    outlet !== null &&
    (plainTitle(outlet).includes(plainTitle(last)) || plainTitle(last).includes(plainTitle(outlet))) &&
    plainTitle(last) !== ''
  return isOutlet
    ? title.slice(0, title.lastIndexOf(last)).replace(/ ?(?:[|·•»/ㅣ｜]|[-–—:]{1,2}) ?$/u, '')
    : title
}

// By this titles are compared: they differ in capitals, quotation marks and blanks from place to place of one
// page.
function plainTitle(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
