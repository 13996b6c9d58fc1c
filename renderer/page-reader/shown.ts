import type { PageParts } from '../../preload/contract/page'

type Stated = PageParts['stated'][number]

// Days in figures, or a month in letters beside a year, in the orders of several languages; what it means is
// read later.
const looksLikeDate =
  /\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})\b|\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{4}\s?[年년]|\p{L}{3}\.?\s+(?:de\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:de\s+)?(?:19|20)\d\d\b/u

const maxDateLength = 80
const maxDates = 20
// So much of the description must stand in the page before it counts as shown there.
const leadStart = 40
const maxLeadLength = 600

/** What stands below the page's heading and looks like a date, and the description where the page shows it. */
export function shownIn(page: Document, meta: PageParts['meta']): Stated[] {
  const start = descriptionIn(meta).slice(0, leadStart)
  const heading = page.querySelector('h1')
  const found: Stated[] = []
  const nodes = textNodesIn(page)
  let dates = 0
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const words = tidy(node.nodeValue ?? '')
    if (words === '') continue
    if (start.length === leadStart && words.startsWith(start)) {
      const lead = leadAt(node)
      if (lead.startsWith(start) && lead.length <= maxLeadLength) found.push({ what: 'lead', words: lead })
    }
    if (dates === maxDates || words.length > maxDateLength || !looksLikeDate.test(words)) continue
    const isBelow =
      heading === null || (heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    if (!isBelow) continue
    dates += 1
    found.push({ what: 'shown', words })
  }
  return found
}

function descriptionIn(meta: PageParts['meta']): string {
  return tidy(meta.find(([name]) => name === 'og:description' || name === 'description')?.[1] ?? '')
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function textNodesIn(page: Document): TreeWalker {
  return page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
}

function leadAt(node: Node): string {
  const element = node.parentElement?.closest('p, h2, h3, h4, div, section, header, li') ?? null
  return element === null ? '' : tidy(element.textContent)
}
