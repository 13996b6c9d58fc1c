/** What a `style` attribute declares, by property; the last word on each. */
type Declarations = ReadonlyMap<string, string>

const maxStyleLength = 5000
const none: Declarations = new Map()

/** Reads a `style` attribute by itself: the page is never laid out, so that there are no computed styles. */
export function declarationsOf(element: Element): Declarations {
  const style = element.getAttribute('style')
  if (style === null) return none
  return new Map(
    style
      .slice(0, maxStyleLength)
      .toLowerCase()
      .split(';')
      .flatMap((declaration): [string, string][] => {
        const colon = declaration.indexOf(':')
        if (colon < 0) return []
        const value = declaration.slice(colon + 1).replace('!important', '')
        return [[declaration.slice(0, colon).trim(), value.trim()]]
      }),
  )
}

// What a unit comes to with letters of the usual size; it only matters whether a length is tiny.
const inPixels: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  em: 16,
  rem: 16,
  ex: 8,
  cm: 38,
  mm: 3.8,
  in: 96,
}

/** A length in pixels; null for one that depends on what is around it. */
export function pixelsOf(length: string | null | undefined): number | null {
  const [, digits = '', unit = ''] =
    /^(-?\d{0,9}\.?\d{1,9})\.?\s*([a-z%]{0,4})$/i.exec(length?.trim() ?? '') ?? []
  const factor = inPixels[unit.toLowerCase()]
  return digits === '' || factor === undefined ? null : Number(digits) * factor
}

const maxRules = 5000
const maxSheetLength = 500_000

type IsHidden = (element: Element, isLate: boolean) => boolean

/**
 * Whether a page keeps an element out of its reader's sight, by itself or by what it stands in. One that is shown once
 * the reader comes near (`isLate`) is transparent or hidden by a style sheet until then.
 */
export function hiddenIn(page: Document): IsHidden {
  let bySheets: ReadonlySet<Element> | null = null
  // Only a page with images elsewhere has its sheets looked through.
  const isBySheets = (element: Element) => (bySheets ??= hiddenBySheets(page)).has(element)
  const isOut = (element: Element, isImage: boolean, isLate: boolean): boolean => {
    if (element.hasAttribute('hidden') || element.matches('noscript, template, dialog:not([open])'))
      return true
    if (isNamedHidden(element)) return true
    const style = declarationsOf(element)
    return hides(style, isLate) || (!isImage && isTinyBox(style)) || (!isLate && isBySheets(element))
  }
  // Images stand in the same elements: each is asked once.
  const known = { late: new Map<Element, boolean>(), usual: new Map<Element, boolean>() }
  const isWithin = (element: Element | null, isLate: boolean): boolean => {
    if (element === null || element === page.body) return false
    const answers = isLate ? known.late : known.usual
    const before = answers.get(element)
    if (before !== undefined) return before
    const found = isOut(element, false, isLate) || isWithin(element.parentElement, isLate)
    answers.set(element, found)
    return found
  }
  return (element, isLate) =>
    element !== page.body && (isOut(element, true, isLate) || isWithin(element.parentElement, isLate))
}

const maxSheets = 40
const maxSelectors = 300

/** What the page's own style sheets keep out of sight; those that it names are never fetched. */
function hiddenBySheets(page: Document): ReadonlySet<Element> {
  const found = new Set<Element>()
  const sheets = [...page.querySelectorAll('style:not([media="print" i])')]
    .slice(0, maxSheets)
    .map(({ textContent }) => textContent)
  for (const selector of sheets.flatMap(hidingSelectors).slice(0, maxSelectors)) {
    try {
      for (const element of page.querySelectorAll(selector)) found.add(element)
    } catch {
      // A selector that is none here hides nothing.
    }
  }
  return found
}

function hidingSelectors(css: string): string[] {
  // A sheet of its own belongs to no document: it loads nothing and is never laid over anything.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css.slice(0, maxSheetLength))
  return [...sheet.cssRules]
    .slice(0, maxRules)
    .flatMap((rule) => (rule instanceof CSSStyleRule && isHidingRule(rule) ? [rule.selectorText] : []))
}

// Some selectors take time by the square of the page.
const maxSelectorLength = 300
const slowSelector = /:(?:has|is|where|nth-|not)/

function isHidingRule({ style, selectorText }: CSSStyleRule): boolean {
  return (
    (style.getPropertyValue('display') === 'none' || style.getPropertyValue('visibility') === 'hidden') &&
    selectorText.length <= maxSelectorLength &&
    !slowSelector.test(selectorText)
  )
}

const hiddenNames =
  /(?:^|\s)(?:d-none|hidden|is-hidden|invisible|visually-?hidden|sr-only|screen-reader-text)(?:\s|$)/i

/** Hidden on a small screen only. */
const shownNames = /(?:^|[\s:-])(?:sm|md|lg|xl|xxl|2xl)[:-](?:block|flex|inline|inline-block|grid|table)\b/

function isNamedHidden(element: Element): boolean {
  const names = element.getAttribute('class') ?? ''
  return hiddenNames.test(names) && !shownNames.test(names)
}

function hides(style: Declarations, isLate: boolean): boolean {
  return (
    style.get('display') === 'none' ||
    /^(?:hidden|collapse)$/.test(style.get('visibility') ?? '') ||
    style.get('content-visibility') === 'hidden' ||
    (!isLate && isFaint(style.get('opacity'))) ||
    isCut(style) ||
    isAway(style)
  )
}

function isFaint(opacity: string | undefined): boolean {
  return opacity !== undefined && Number.parseFloat(opacity) <= (opacity.endsWith('%') ? 5 : 0.05)
}

function isCut(style: Declarations): boolean {
  return (
    /^rect\(\s*(?:[01](?:px)?[\s,)]*){4}/.test(style.get('clip') ?? '') ||
    /^(?:inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0)/.test(style.get('clip-path') ?? '') ||
    /scale[xy3d]{0,2}\(\s*0(?:\.0+)?[\s,)]/.test(style.get('transform') ?? '')
  )
}

// What is set so far out, in pixels, is not meant to be seen.
const farAway = -500
const sides = [
  'left',
  'right',
  'top',
  'bottom',
  'margin',
  'margin-left',
  'margin-top',
  'inset',
  'text-indent',
]

function isAway(style: Declarations): boolean {
  return (
    sides.some((side) =>
      (style.get(side) ?? '').split(/\s+/).some((one) => (pixelsOf(one) ?? 0) <= farAway),
    ) ||
    (style.get('transform') ?? '').split(')').some((one) => one.includes('translate') && /-\d{3}/.test(one))
  )
}

const minBoxPx = 100

/** A box that cuts off what is in it. One of no height that is padded keeps the shape of an image. */
function isTinyBox(style: Declarations): boolean {
  const lengths = ['width', 'height', 'max-width', 'max-height'].map((side) => pixelsOf(style.get(side)))
  const smallest = Math.min(...lengths.map((length) => length ?? Infinity))
  const isPadded = [...style.keys()].some((name) => name.startsWith('padding'))
  const isClipped = /hidden|clip/.test(style.get('overflow') ?? '')
  return !isPadded && (smallest <= 1 || (smallest < minBoxPx && isClipped))
}
