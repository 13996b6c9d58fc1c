// What the colours of highlights are called and mean in a library, their order, and which of them are offered.

import type { LibraryColor } from '../../../preload/contract/color'
import type { HighlightColor } from '../../../preload/contract/highlight'
import type { ColorNames } from '../../../preload/contract/search/query'
import { highlightColors } from '../../../preload/contract/words'
import { all, type Library, one, type Row, transaction } from '../database/database'
import { failure } from '../database/errors'
import { quoted } from '../database/text'
import type { Writing } from '../journal/journal'
import { act, insertRow, readRow, updateRow } from '../journal/write'

type ColorRow = {
  color: HighlightColor
  name: string
  meaning: string
  place: number | null
  is_hidden: 0 | 1
}

/** All eight, in the order of this library; without one of its own, in that of the palette. */
export function list(library: Library): LibraryColor[] {
  const rows = all<ColorRow>(library, 'SELECT * FROM library_color WHERE deleted_at IS NULL')
  const known = new Map(rows.map((row) => [row.color, row]))
  const placeOf = (color: HighlightColor) => known.get(color)?.place ?? highlightColors.indexOf(color)
  return [...highlightColors]
    .sort((a, b) => placeOf(a) - placeOf(b) || highlightColors.indexOf(a) - highlightColors.indexOf(b))
    .map((color) => {
      const row = known.get(color)
      return { color, name: row?.name ?? '', meaning: row?.meaning ?? '', isShown: row?.is_hidden !== 1 }
    })
}

type Change = {
  color: HighlightColor
  name?: string | undefined
  meaning?: string | undefined
  isShown?: boolean | undefined
}

/** Names, describes, shows or hides a colour. Throws `conflict` for hiding the last one that is shown. */
export function change(library: Library, { color, ...wanted }: Change): Record<string, never> {
  return transaction(library, () => {
    const colors = list(library)
    const former = colors.find((one) => one.color === color)
    const { name = former?.name ?? '', meaning = former?.meaning ?? '', isShown = true } = wanted
    const isHiding = wanted.isShown === false && former?.isShown === true
    if (isHiding && colors.filter((one) => one.isShown).length === 1) {
      throw failure('conflict', 'One colour must stay in use; show another one first.')
    }
    const columns = {
      ...(name !== former?.name && { name }),
      ...(meaning !== former?.meaning && { meaning }),
      ...(wanted.isShown !== undefined && isShown !== former?.isShown && { is_hidden: isShown ? 0 : 1 }),
    }
    const called = former?.name ? quoted(former.name) : color
    act(library, { label: labelOf(called, columns), articleId: null }, (writing) =>
      put(writing, color, columns),
    )
    return {}
  })
}

/** `called`: as the person calls it so far. */
function labelOf(called: string, { name, meaning, is_hidden: isHidden }: Row): string {
  if (isHidden !== undefined)
    return isHidden === 1 ? `hide the colour ${called}` : `show the colour ${called}`
  if (name === undefined && meaning !== undefined) return `say what the colour ${called} means`
  return name === '' ? `call ${called} by its own name` : `call the colour ${called} ${quoted(String(name))}`
}

/** The label of the act that gives this colour to something, by the name that it has in this library. */
export function recoloring(library: Library, color: HighlightColor, what: string): string {
  const name = list(library).find((one) => one.color === color)?.name ?? ''
  return name === '' ? `make ${color} ${what}` : `give ${what} the colour ${quoted(name)}`
}

/** What is not named follows in the order that it had. */
export function order(
  library: Library,
  { colors }: { colors: readonly HighlightColor[] },
): Record<string, never> {
  return transaction(library, () => {
    const former = list(library).map(({ color }) => color)
    if (former.every((color, at) => color === colors[at])) return {}
    act(library, { label: 'put the colours in another order', articleId: null }, (writing) => {
      colors.forEach((color, place) => {
        put(writing, color, { place })
      })
    })
    return {}
  })
}

const blank = { name: '', meaning: '', place: null, is_hidden: 0 }

/** A row whose making was undone is the same row again. */
function put(writing: Writing, color: HighlightColor, columns: Row): void {
  if (Object.keys(columns).length === 0) return
  const former = readRow(writing.library, 'library_color', color)
  if (former === undefined) insertRow(writing, 'library_color', { color, ...blank, ...columns })
  else if (former.deleted_at === null) updateRow(writing, 'library_color', color, columns)
  else updateRow(writing, 'library_color', color, { ...blank, ...columns, deleted_at: null })
}

/**
 * Brings what this device called the colours before libraries had names for them into one of which nothing was ever said.
 * Answers whether there was anything to bring. No act of a person's: undo passes it over.
 */
export function bringNames(library: Library, names: ColorNames): boolean {
  const given = highlightColors.filter((color) => (names[color] ?? '') !== '')
  if (given.length === 0 || one(library, 'SELECT 1 FROM library_color LIMIT 1') !== undefined) return false
  const about = { label: 'take over the names of colours from this device', articleId: null, skipUndo: true }
  act(library, about, (writing) => {
    for (const color of given) put(writing, color, { name: names[color] ?? '' })
  })
  return true
}
