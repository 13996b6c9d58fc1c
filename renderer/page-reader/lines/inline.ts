import type { Hidden, Mark } from './blocks'

const kinds: Record<string, 'strong' | 'emphasis' | 'code' | 'sup' | 'sub'> = {
  b: 'strong',
  strong: 'strong',
  // Pages draw both so: what is told of a term, and what a line opens, stands below.
  dt: 'strong',
  summary: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'sup',
  sub: 'sub',
}

/** What an element says of the words in it besides; null for one that says nothing. */
export function markOf(name: string, outer: Mark | null): Mark | null {
  const kind = kinds[name]
  return kind === undefined || isIn(outer, kind) ? null : { kind, outer }
}

function isIn(mark: Mark | null, kind: Mark['kind']): boolean {
  for (let at = mark; at !== null; at = at.outer) if (at.kind === kind) return true
  return false
}

export const struckNames: ReadonlySet<string> = new Set(['del', 's', 'strike'])

/** Words that the page shows as struck out. */
export function isStruck(element: Element): boolean {
  if (struckNames.has(element.localName)) return true
  const style = element.getAttribute('style')?.toLowerCase() ?? ''
  return style.includes('line-through') && style.includes('text-decoration')
}

const noteNames = /(?:^|[\s_-])(?:noteref|footnote-?ref|fn-?ref|note-?ref(?:erence)?)(?:$|[\s_-])/i
const backNames =
  /(?:^|[\s_-])(?:footnote-?back(?:ref|link)?|back-?link|backref|reversefootnote|mw-cite-backlink)(?:$|[\s_-])/i

function typesOf(element: Element): string {
  return ['class', 'role', 'epub:type', 'rel', 'rev']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
}

/** The mark of a note without its brackets, where a link to `address` is one; null where it is any other link. */
export function noteMark(link: Element, address: string | null, isRaised: boolean): string | null {
  const leadsInside = address?.startsWith('#') === true || address?.startsWith('epub:') === true
  if (!leadsInside) return null
  const words = link.textContent.replace(/\s+/g, ' ').trim()
  const bare = words.replace(/^[[(] ?| ?[\])]$/g, '')
  if (bare === '' || bare.length > 6 || !/^(?:[\p{L}\d]{1,5}|[*†‡§¶]{1,4})$/u.test(bare)) return null
  const isNamed = noteNames.test(typesOf(link))
  const isSup = isRaised || link.querySelector('sup')?.textContent.trim() === words
  const isShort = isSup || /^\[[^\]]+\]$/.test(words)
  return isNamed || isShort ? bare : null
}

const arrows = /^(?:[\s↩↵⤴⬆↑⇑⏎^←]|\ufe0e|\ufe0f)+$/

/** The way back from a note to where it was marked. */
export function isWayBack(element: Element, address: string | null): boolean {
  if (isBack(typesOf(element))) return true
  return address?.startsWith('#') === true && arrows.test(element.textContent)
}

function isBack(types: string): boolean {
  return backNames.test(types) || types.includes('doc-backlink')
}

/** The number of a printed page where it begins, in an electronic book. */
export function isPageNumber(element: Element): boolean {
  const type = element.getAttribute('epub:type') ?? element.getAttribute('role')
  return type !== null && /(?:^|[\s-])pagebreak(?:\s|$)/.test(type)
}

const readAloud =
  /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader(?:-text)?|screenreader(?:-only)?|a11y-hidden|u-hidden-visually|element-invisible|invisible|offscreen)(?:\s|$)/i
const notDrawn =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0(?:px)?\s*(?:;|!|$)|font-size\s*:\s*[01](?:px)?\s*(?:;|!|$))/i

/** What the class names of an element say of the words in it. */
export type ClassNames = { isCaption: boolean; isAloud: boolean; isWayBack: boolean }

const caption = /(?:^|\s)wp-caption-text(?:\s|$)/

/** A page has thousands of elements and some hundred different `class` attributes: each of those is looked at once. */
export function classNamesIn(): (names: string | null) => ClassNames {
  const none: ClassNames = { isCaption: false, isAloud: false, isWayBack: false }
  const known = new Map<string, ClassNames>()
  return (names) => {
    if (names === null) return none
    const before = known.get(names)
    if (before !== undefined) return before
    const found = { isCaption: caption.test(names), isAloud: readAloud.test(names), isWayBack: isBack(names) }
    known.set(names, found)
    return found
  }
}

/** How the words of an element are kept from those who look at the page; null where they are not. */
export function hiddenAs(element: Element): Hidden {
  const isAloud = readAloud.test(element.getAttribute('class') ?? '')
  const isUnseen =
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    notDrawn.test(element.getAttribute('style') ?? '')
  if ((!isAloud && !isUnseen) || element.querySelector('math') !== null) return null
  return isAloud ? 'aloud' : 'unseen'
}
