// The entries of a live blog, readers' letters and teasers have times of their own, and none of them says when the page was
// published, also where the page says it nowhere.

const dated = 'time, [class*="timestamp" i], [class*="date" i]'
const stated =
  '[itemprop~="liveBlogUpdate" i], [itemprop~="comment" i], [itemtype$="/Comment" i], article article'
/** How many of those beside it an element is compared with. */
const maxBeside = 12
/** So many words beside its time make an entry: less is a line that says when the page was published, or changed. */
const minWords = 60

// Many dates of a page stand in the same elements: each is asked once.
const known = new WeakMap<Element, boolean>()

/** Whether a date stands in one of several like entries of a page, and not beside its heading. */
export function isOfEntry(element: Element, heading: Element | null): boolean {
  for (let at: Element | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    if (heading !== null && at.contains(heading)) return false
    const found = known.get(at) ?? isEntry(at, element, heading)
    known.set(at, found)
    if (found) return true
  }
  return false
}

function isEntry(element: Element, time: Element, heading: Element | null): boolean {
  if (element.matches(stated)) return true
  if (element === time || !hasWords(element, time)) return false
  const like = [...beside(element, 'previousElementSibling'), ...beside(element, 'nextElementSibling')]
  const isOne = like.some((one) => one.querySelector(dated) !== null)
  return isOne && !like.some((one) => heading !== null && one.contains(heading))
}

function hasWords(element: Element, time: Element): boolean {
  return element.textContent.trim().length - time.textContent.trim().length >= minWords
}

function beside(element: Element, way: 'previousElementSibling' | 'nextElementSibling'): Element[] {
  const kind = kindOf(element)
  const found: Element[] = []
  let at = element[way]
  for (let step = 0; at !== null && step < maxBeside; step++, at = at[way]) {
    if (kindOf(at) === kind) found.push(at)
  }
  return found
}

/** Its name and the first of its classes, without the numbers that programs hang onto them. */
function kindOf(element: Element): string {
  const [first = ''] = (element.getAttribute('class') ?? '').trim().split(/\s+/)
  return `${element.localName} ${first.replace(/\d+/g, '')}`
}
