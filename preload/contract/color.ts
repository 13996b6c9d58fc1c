import { z } from 'zod'
import { done, namedAct, nothing } from './common'
import { call } from './define'
import { highlightColor } from './highlight'
import { highlightColors, maxColorMeaning, maxColorName } from './words'

const name = z.string().trim().max(maxColorName)
const meaning = z.string().trim().max(maxColorMeaning)

const libraryColor = z.object({
  color: highlightColor,
  /** What the person calls it; empty for its own name. */
  name,
  /** What it stands for in this library; empty where nobody said. */
  meaning,
  /** Whether it is offered. What is marked with one that is not stays as it is. */
  isShown: z.boolean(),
})
export type LibraryColor = z.infer<typeof libraryColor>

export const colorCalls = {
  /** The eight colours of the open library, in its order. */
  'color.list': call(nothing, z.array(libraryColor)),
  /** What is not given stays. The last colour that is shown cannot be hidden. */
  'color.change': call(
    z.object({
      color: highlightColor,
      name: name.optional(),
      meaning: meaning.optional(),
      isShown: z.boolean().optional(),
      ...namedAct,
    }),
    done,
  ),
  /** All eight, as they are to follow one another. */
  'color.order': call(
    z.object({
      colors: z
        .array(highlightColor)
        .length(highlightColors.length)
        .refine((colors) => new Set(colors).size === colors.length, 'must name each colour once'),
      ...namedAct,
    }),
    done,
  ),
}
