import { highlightColors } from '../../preload/contract/words'

const washes = highlightColors.map(
  (color) => `::highlight(highlight-${color}) { background-color: var(--highlight-${color}) }`,
)

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
