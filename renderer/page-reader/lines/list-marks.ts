import { numeral } from '../../../preload/contract/numerals'

/** How a document that is no page prints an item's mark, where HTML has no way to say it: "2.1", "(a)". */
const printedMark = 'data-printed-mark'

/** A list while its items are read. */
export type List = { id: number; isOrdered: boolean; depth: number; nextMark: (item: Element) => string }

/** How a list is marked: ordered ones as their numbers are printed, by `start`, `value`, `reversed` and `type`. */
export function listOf(element: Element, id: number, depth: number): List {
  const isOrdered = element.localName === 'ol' && !isUnmarked(element)
  const isReversed = element.hasAttribute('reversed')
  const type = element.getAttribute('type') ?? ''
  let number = wholeNumber(element.getAttribute('start')) ?? (isReversed ? itemsIn(element) : 1)
  const nextMark = (item: Element): string => {
    if (!isOrdered) return ''
    number = wholeNumber(item.getAttribute('value')) ?? number
    const printed = item.getAttribute(printedMark)
    const mark = printed ?? `${numeral(number, item.getAttribute('type') ?? type)}.`
    number += isReversed ? -1 : 1
    return mark
  }
  return { id, isOrdered, depth, nextMark }
}

/** The list that an item is in: a term and its meaning may have a box of their own within it. */
export function listAround(item: Element): Element {
  const { parentElement: parent } = item
  const outer = parent?.localName === 'div' ? parent.parentElement : null
  return outer?.localName === 'dl' ? outer : (parent ?? item)
}

/** Menus are lists whose marks are taken away. */
function isUnmarked(element: Element): boolean {
  return /list-style(?:-type)?\s*:\s*none/i.test(element.getAttribute('style') ?? '')
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,9}\s*$/.test(value) ? Number.parseInt(value, 10) : null
}

function itemsIn(element: Element): number {
  return [...element.children].filter(({ localName }) => localName === 'li').length
}
