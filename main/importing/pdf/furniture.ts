import type { Page, TextLine } from './placed'

/** Lines that stand at the head or foot of pages, each with why it is none of the text. */
export type Furniture = Map<TextLine, string>

/** The share of a page's height that headers and footers are looked for in. */
const margin = 0.12
const minPages = 2
const shareOfPages = 0.3
/** As far as the same header may move from page to page, in points. */
const sameHeight = 4

// "12", "- 12 -", "Page 3 of 7", "xiv", in some languages.
const pageNumber =
  /^(?:[-–—|\s]*(?:(?:page|seite|p\.|pág(?:ina)?\.?|pagina|стр\.?)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|di|из)\s*\d{1,4})?[-–—|\s]*)$/i

const address = /^https?:\/\/\S+(?:\s+\d{1,4}\/\d{1,4})?$/
const printed = /^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d(?:\s?[AP]M)?\b/i

/**
 * Running headers and footers, page numbers, and what browsers print around a page: each with why it is none
 * of the text. Only the outer eighths of pages are looked at. What two pages print there is a header; of a
 * long text five must.
 */
export function furnitureIn(pages: readonly Page[], lines: readonly TextLine[]): Furniture {
  const edges = lines.filter((line) => isAtEdge(line, pages[line.page] as Page))
  const alike = groupedByKey(edges)
  const often = Math.max(minPages, Math.min(pages.length * shareOfPages, 5))
  const found: Furniture = new Map()
  for (const line of edges) {
    const why = byItself(line)
    if (why !== null) found.set(line, why)
    else if (pages.length >= minPages && timesPrinted(line, alike.get(keyOf(line.text)) ?? []) >= often)
      found.set(line, 'printed at the edge of several pages')
  }
  return found
}

function isAtEdge({ y }: TextLine, { height }: Page): boolean {
  return y > height * (1 - margin) || y < height * margin
}

function byItself(line: TextLine): string | null {
  if (pageNumber.test(line.text)) return 'a page number'
  if (address.test(line.text)) return 'the address that browsers print on each page'
  return printed.test(line.text) ? 'when the page was printed' : null
}

/** Of the lines that say the same but for numbers, how many pages print one at the same height. */
function timesPrinted(line: TextLine, alike: readonly TextLine[]): number {
  return new Set(alike.filter((other) => Math.abs(other.y - line.y) < sameHeight).map(({ page }) => page))
    .size
}

function groupedByKey(lines: readonly TextLine[]): Map<string, TextLine[]> {
  const groups = new Map<string, TextLine[]>()
  for (const line of lines) {
    const key = keyOf(line.text)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  return groups
}

// Headers are the same but for their numbers: "Report 2016 | 3" and "Report 2016 | 4".
function keyOf(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
}

/** The address that a browser printed under its pages; null where it is cut off at the page's edge. */
export function addressIn(furniture: Furniture): string | null {
  const found = [...furniture.keys()].map(({ text }) => /^https?:\/\/\S+/.exec(text)?.[0] ?? null)
  return found.find((url) => url !== null && !/…|\.\.\.$/.test(url)) ?? null
}
