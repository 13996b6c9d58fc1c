// What the open library says of the eight colours of highlights. Kept up to date for as long as the library is open, so that whoever
// draws or searches knows it at once.

import type { LibraryColor } from '../../preload/contract/color'
import type { HighlightColor } from '../../preload/contract/highlight'
import { nameOfColor } from '../../preload/contract/search/color-names'
import type { ColorNames } from '../../preload/contract/search/query'
import { highlightColors } from '../../preload/contract/words'
import { question } from './question'
import { readAnswer } from './query-cache'
import { useAnswerPart } from './use-answer'

const asked = question('color.list', {})

/** As the program has them, until the library has answered. */
const usual: readonly LibraryColor[] = highlightColors.map((color) => ({
  color,
  name: '',
  meaning: '',
  isShown: true,
}))

/** All eight in the library's order, kept up to date while the component is on screen. */
export function useColors(): readonly LibraryColor[] {
  return useAnswerPart(asked, (colors) => colors ?? usual)
}

/** The same, as it is known now. */
export function readColors(): readonly LibraryColor[] {
  return readAnswer(asked) ?? usual
}

/** What the library calls its colours, by which a search is read. */
export function readColorNames(): ColorNames {
  return Object.fromEntries(readColors().map(({ color, name }) => [color, name]))
}

/** What a colour is called in this library, for what stays on screen while that may change. */
export function useColorName(): (color: HighlightColor) => string {
  useColors()
  return colorName
}

/** The same, as it is known now. */
export function colorName(color: HighlightColor): string {
  return nameOfColor(readColorNames(), color)
}

/** Those that are offered, in their order: the first has the key 1. */
export function shownOf(colors: readonly LibraryColor[]): HighlightColor[] {
  return colors.filter(({ isShown }) => isShown).map(({ color }) => color)
}
