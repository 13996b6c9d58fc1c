import { highlightColors } from '../../preload/contract/words'

const washes = highlightColors.map(
  (color) => `::highlight(highlight-${color}) { background-color: var(--highlight-${color}) }`,
)

// Two washes mixed read as a third colour, so a line says that more than one highlight lies there.
const lines = [
  '::highlight(highlight-overlap) { text-decoration: underline dotted 1px var(--ink-soft) }',
  '::highlight(highlight-hovered) { text-decoration: underline 1px var(--ink-soft) }',
  '::highlight(highlight-focused) { text-decoration: underline 2px var(--ink) }',
]

export const highlightRules = [...washes, ...lines].join('\n')
