import type { HighlightColor, HighlightStyle } from '../../preload/contract/highlight'
import { highlightColors } from '../../preload/contract/words'

/** Under what name a highlight is painted. One that lies on or beside another of its colour has the other turn. */
export function paintName(color: HighlightColor, style: HighlightStyle, turn: 0 | 1): string {
  return [color, ...(style === 'underline' ? ['line'] : []), ...(turn === 1 ? ['beside'] : [])].join('-')
}

// A line is darker than the wash, or lighter on dark paper: yellow alone would not be seen on white.
const washes = highlightColors.flatMap((color) => {
  const line = `color-mix(in srgb, var(--swatch-${color}) 65%, var(--ink))`
  const beside = `color-mix(in srgb, var(--highlight-${color}) 55%, transparent)`
  return [
    `::highlight(highlight-${color}) { background-color: var(--highlight-${color}) }`,
    `::highlight(highlight-${color}-beside) { background-color: ${beside} }`,
    `::highlight(highlight-${color}-line) { text-decoration: underline 3px ${line} }`,
    `::highlight(highlight-${color}-line-beside) { text-decoration: underline double 2px ${line} }`,
    `::highlight(highlight-moving-${color}) { background-color: var(--highlight-${color}); text-decoration: underline 2px var(--ink) }`,
  ]
})

// Two washes mixed read as a third colour, so a line says that more than one highlight lies there.
// A wave says that the words under it are not those that were marked; dashes, that the person knows.
const lines = [
  '::highlight(highlight-reworded) { text-decoration: underline wavy 1px var(--danger) }',
  '::highlight(highlight-kept) { text-decoration: underline dashed 1px var(--ink-soft) }',
  '::highlight(highlight-overlap) { text-decoration: underline dotted 1px var(--ink-soft) }',
  '::highlight(highlight-hovered) { text-decoration: underline 1px var(--ink-soft) }',
  '::highlight(highlight-focused) { text-decoration: underline 2px var(--ink) }',
]

export const highlightRules = [...washes, ...lines].join('\n')
