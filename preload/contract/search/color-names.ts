import { highlightColors } from '../words'
import type { ColorNames } from './query'

type Color = (typeof highlightColors)[number]

/** What the person calls a colour, else the colour's own name. */
export function nameOfColor(names: ColorNames, color: Color): string {
  return names[color] || `${color.charAt(0).toUpperCase()}${color.slice(1)}`
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/gu, ' ')
}

/** The colours that the person calls so; several may have one name. */
export function colorsCalled(names: ColorNames = {}, typed: string): Color[] {
  const wanted = plain(typed)
  return highlightColors.filter((color) => wanted !== '' && plain(names[color] ?? '') === wanted)
}

/** The colours whose names what was typed may still become. */
export function colorsThatBegin(names: ColorNames = {}, typed: string): Color[] {
  const wanted = plain(typed)
  return highlightColors.filter((color) => wanted !== '' && plain(names[color] ?? '').startsWith(wanted))
}
