import type { Highlight } from '../../../preload/contract/highlight'
import { markedWords } from '../../../preload/contract/marked-image'
import { shorten } from '../../anchoring/words'
import { useColorName } from '../../queries/library-colors'
import { focusHighlight } from '../highlight-store'

/** Which of several highlights at a place is meant. */
export function Chooser({ here, shown }: { here: readonly Highlight[]; shown: Highlight }) {
  const nameOf = useColorName()
  return (
    <div className="highlight-chooser" role="group" aria-label={`${here.length} highlights here`}>
      {here.map((h) => (
        <button
          key={h.id}
          type="button"
          data-color={h.color}
          aria-pressed={h.id === shown.id}
          onClick={() => focusHighlight(h.id)}
        >
          <span className="visually-hidden">{nameOf(h.color)}: </span>
          {shorten(markedWords(h), 28)}
        </button>
      ))}
    </div>
  )
}
