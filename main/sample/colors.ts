import type { HighlightColor } from '../../preload/contract/highlight'

/** What the sample's analyst means by the colours, as the guide tells it. The other two are as they come. */
export const sampleColors: readonly { color: HighlightColor; meaning: string }[] = [
  { color: 'yellow', meaning: 'what the article is about' },
  { color: 'red', meaning: 'contradicted elsewhere' },
  { color: 'green', meaning: 'holds: by a second source, or by events' },
  { color: 'blue', meaning: 'words worth quoting' },
  { color: 'purple', meaning: 'a source with an interest' },
  { color: 'orange', meaning: 'still to check' },
]
