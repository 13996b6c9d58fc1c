import { beginning } from '../../preload/contract/graphemes'
import type { Highlight } from '../../preload/contract/highlight'
import { showHighlight } from '../highlights/highlight-store'
import { MarkedImage } from '../highlights/images/marked-image-view'
import { useColorName } from '../queries/library-colors'
import { Wordings } from '../ui/wording/reworded'

/** What was marked, and what stands there now where that is something else. A press shows it in the text. */
export function HighlightQuote({ highlight }: { highlight: Highlight }) {
  const { color, passage, image, rewording } = highlight
  const nameOf = useColorName()
  return (
    <button
      type="button"
      className="notes-quote"
      data-is-whole={rewording !== null || image !== null}
      data-style={highlight.style}
      onClick={() => showHighlight(highlight)}
    >
      <span className="visually-hidden">{nameOf(color)} highlight: </span>
      {image !== null ? (
        <MarkedImage image={image} />
      ) : rewording === null ? (
        <span dir="auto">{beginning(passage.exact, 1_000)}</span>
      ) : (
        <Wordings pieces={rewording.pieces} />
      )}
    </button>
  )
}
