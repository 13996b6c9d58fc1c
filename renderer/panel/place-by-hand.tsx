import { useState } from 'react'
import type { Highlight } from '../../preload/contract/highlight'
import { shorten } from '../anchoring/words'
import { replaceHighlight } from '../highlights/highlight-store'
import { announce } from '../text/announce-store'
import { dropSelection, readSelection, useSelectedText } from '../text/selection-store'
import { currentSurface } from '../text/surface-store'
import { Button } from '../ui/button'

/** Puts a highlight whose words are gone onto words that the person selects; nothing is moved unseen. */
export function PlaceByHand({ highlight }: { highlight: Highlight }) {
  const [isPlacing, setPlacing] = useState(false)
  const hasSelection = useSelectedText(({ span }) => span !== null)
  if (!isPlacing) {
    return (
      <button type="button" className="notes-add" onClick={() => setPlacing(true)}>
        Place by hand
      </button>
    )
  }
  return (
    <div className="notes-placing" role="group" aria-label="Place by hand">
      <p>Select the words in the text on which this highlight belongs. Its note and tags go with it.</p>
      <Button
        kind="main"
        disabled={!hasSelection}
        // A press on the button would take the selection away before the button could use it.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void placeHere(highlight)}
      >
        Place here
      </Button>
      <Button kind="quiet" onClick={() => setPlacing(false)}>
        Cancel
      </Button>
    </div>
  )
}

async function placeHere(highlight: Highlight): Promise<void> {
  const span = readSelection()
  const surface = currentSurface()
  if (span === null || surface === null || surface.articleId !== highlight.articleId) return
  const made = await replaceHighlight(highlight, surface, span)
  if (made === null) return
  dropSelection(span)
  announce(`Placed: ${shorten(made.passage.exact)}`)
}
