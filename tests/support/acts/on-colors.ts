import * as colors from '../../../main/library/annotations/colors'
import type { Library } from '../../../main/library/database/database'
import { highlightColors } from '../../../preload/contract/words'
import { pick, type Random } from '../random'

function change(library: Library, random: Random): void {
  const color = pick(random, highlightColors) ?? 'yellow'
  const isLast = colors.list(library).filter(({ isShown }) => isShown).length === 1
  if (random(3) === 0 && !isLast) colors.change(library, { color, isShown: random(2) === 0 })
  else if (random(2) === 0)
    colors.change(library, { color, name: random(4) === 0 ? '' : `name ${random(9)}` })
  else colors.change(library, { color, meaning: `What is ${random(9)}` })
}

function order(library: Library, random: Random): void {
  const [first, ...others] = colors.list(library).map(({ color }) => color)
  if (first === undefined) return
  const at = 1 + random(others.length)
  colors.order(library, { colors: [...others.slice(0, at), first, ...others.slice(at)] })
}

/** What a person does with the colours of a library, by the call that does it. */
export const actsOnColors = { 'color.change': change, 'color.order': order } as const
