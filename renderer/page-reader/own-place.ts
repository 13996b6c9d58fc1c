// Pages show dates and names that are not their article's: of teasers, readers' comments and posts of others that stand in
// it, and today's in the masthead. What such a thing stands in says so, as long as that does not hold the article too.

function names(...parts: readonly string[]): string {
  return parts.map((part) => `[class*="${part}" i], [id*="${part}" i]`).join(', ')
}

/** What others wrote, and what is at the page's edges. */
const others = [
  'nav, blockquote, [role="navigation"], [role="contentinfo"]',
  'footer:not(article footer, main footer, [class*="post" i] footer, [class*="entry" i] footer)',
  names('comment', 'disqus', 'tweet', 'instagram-media', 'fb-post', 'masthead', 'topbar', 'ticker'),
].join(', ')

/** Where links to other articles stand; some programs name the head of their own article so. */
const boxes = names(
  ...['teaser', 'related', 'recommend', 'promo', 'sidebar', 'most-read', 'mostread', 'popular', 'trending'],
  ...['newsletter', 'latest', 'more-news', 'embed', 'advert', 'carousel', 'read-more', 'readmore'],
)

/** The heading that the article stands under; null where the page has none. */
export function headingOf(page: Document): Element | null {
  return page.querySelector('[itemprop~="headline" i]:not(meta), article h1, main h1, h1')
}

/** Whether an element belongs to something else that the page shows beside or within its article. */
export function isElsewhere(element: Element, heading: Element | null): boolean {
  for (let at: Element | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    if (heading !== null && at.contains(heading)) return false
    if ((at !== element || !isFact(at)) && isOthers(at)) return true
  }
  return false
}

// Many dates and names of a page stand in the same elements: each is asked once.
const known = new WeakMap<Element, boolean>()

function isOthers(element: Element): boolean {
  const before = known.get(element)
  if (before !== undefined) return before
  const found = element.matches(others) || (element.matches(boxes) && pointsElsewhere(element))
  known.set(element, found)
  return found
}

const minLink = 25

/** Whether a box has a headline or a long link of its own, and is not the page's text with all that is around it. */
function pointsElsewhere(box: Element): boolean {
  const hasLink = [...box.querySelectorAll('h2, h3, h4, h5, a')].some(
    ({ localName, textContent }) => localName !== 'a' || textContent.trim().length >= minLink,
  )
  return hasLink && box.textContent.length * 2 < lengthOf(box.ownerDocument)
}

const counted = new WeakMap<Document, { scripts: number; length: number }>()

/**
 * How long the text of a page is, with its scripts as long as they are in it. Counted once for each: a page may have
 * hundreds of boxes, and every counting copies all of the text.
 */
function lengthOf(page: Document): number {
  const scripts = page.scripts.length
  const before = counted.get(page)
  if (before?.scripts === scripts) return before.length
  const { length } = page.body.textContent
  counted.set(page, { scripts, length })
  return length
}

// In the languages that pages are commonly written in: what happens on such a day is no publication.
const ahead =
  /(?:^|[^\p{L}])(?:deadline|when|where|starts?|begins?|ends?|until|till|due|expires?|apply|event|venue|doors|register|valid|born|died|anmeldeschluss|wann|beginn|bis zum|termin|stichtag|quand|jusqu[’']au|cuándo|hasta|plazo|quando|fino al|scadenza|até|kiedy|termin do|когда|до|срок|wanneer|tot en met)(?:$|[^\p{L}])/iu
const maxBesideDate = 60

/** Whether a date is part of a sentence, or what its line says of it lies ahead: a deadline, an event. */
export function isTold(element: Element): boolean {
  const line = element.closest('p, li, td, dd, dt, blockquote, h2, h3, h4')?.textContent
  if (line === undefined) return false
  if (line.length > maxLine) return true
  const rest = line.replace(element.textContent, ' ').replace(/\s+/g, ' ').trim()
  return rest.length > maxBesideDate || ahead.test(rest)
}

/** The same of a line of words. */
export function saysAhead(words: string): boolean {
  return ahead.test(words)
}

const maxLine = 300

/** "comments-date": an element that is a date or a name itself may have any name. */
function isFact(element: Element): boolean {
  return element.matches('time, [class*="date" i], [class*="author" i], [class*="byline" i]')
}

/** How far above the heading something may stand and belong to it, counted in elements around the heading. */
const nearby = 3

/** Whether an element stands in the elements around the heading that are not yet all of the page. */
export function isNear(element: Element, heading: Element | null): boolean {
  let around = heading
  for (let step = 0; step <= nearby && around !== null && around.localName !== 'body'; step++) {
    if (around.contains(element)) return true
    around = around.parentElement
  }
  return false
}

/** Whether an element stands far above the heading: there is the masthead, and today's date in it. */
export function isFarAbove(element: Element, heading: Element | null): boolean {
  if (heading === null || heading.contains(element)) return false
  if ((heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) === 0) return false
  let around: Element | null = heading
  for (let step = 0; step < nearby && around !== null; step++) around = around.parentElement
  const shared = heading.closest('article, main') ?? around
  return shared === null || shared.localName === 'body' || !shared.contains(element)
}
