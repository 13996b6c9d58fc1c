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
    const mark = `${numeral(number, item.getAttribute('type') ?? type)}.`
    number += isReversed ? -1 : 1
    return mark
  }
  return { id, isOrdered, depth, nextMark }
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

function numeral(number: number, type: string): string {
  if (type === 'a' || type === 'A') return inCase(letters(number), type)
  if (type === 'i' || type === 'I') return inCase(roman(number), type)
  return String(number)
}

function inCase(words: string, type: string): string {
  return type === type.toUpperCase() ? words.toUpperCase() : words
}

/** a to z, then aa: numbers below one have no letters. */
function letters(number: number): string {
  let words = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    words = String.fromCharCode(97 + ((rest - 1) % 26)) + words
  return words === '' ? String(number) : words
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let words = ''
  for (const [value, sign] of romans) {
    while (rest >= value) {
      words += sign
      rest -= value
    }
  }
  return words
}
