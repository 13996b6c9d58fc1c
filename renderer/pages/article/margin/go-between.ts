import type { ArticleId, HighlightId } from '../../../../preload/contract/common'
import { markedWords } from '../../../../preload/contract/marked-image'
import type { Highlight } from '../../../../preload/contract/highlight'
import { shorten } from '../../../anchoring/words'
import {
  readHighlights,
  showHighlight,
  spanOfHighlight,
  useHighlightFocus,
} from '../../../highlights/highlight-store'
import { useWantedNote } from '../../../notes/linked/wanted-note-store'
import { isInMargin } from '../../../notes/margin-store'
import { notesAt } from '../../../notes/note-store'
import { showNotesPanel } from '../../../notes/writing-store'
import { announce } from '../../../text/announce-store'
import { flashPassage } from '../../../text/shown-passage'
import { currentSurface } from '../../../text/surface-store'
import { showToast } from '../../../toasts/toast-store'

/** Goes from the note that has the focus to its passage, or from the highlight in focus to its note, wherever that stands. */
export function goBetween(articleId: ArticleId): void {
  const card = document.activeElement?.closest<HTMLElement>('[data-highlight-id]')
  const { focusedId } = useHighlightFocus.getState()
  const id = card?.dataset['highlightId'] ?? focusedId
  const highlight = readHighlights().find((one) => one.id === id)
  if (highlight === undefined) showToast({ text: 'Choose a highlight first, with a click or with [ and ].' })
  else if (card) goToPassage(highlight)
  else goToNote(highlight, articleId)
}

/** Shows a passage for an eye that comes from its note. Keys go on in the text. */
export function goToPassage(highlight: Highlight): void {
  const surface = currentSurface()
  const span = spanOfHighlight(highlight)
  showHighlight(highlight)
  if (surface === null || span === null) return
  surface.scroller.focus({ preventScroll: true })
  flashPassage(surface, span)
  announce(`At the passage: ${shorten(markedWords(highlight))}`)
}

function goToNote(highlight: Highlight, articleId: ArticleId): void {
  const note = notesAt({ articleId }).find(
    ({ target }) => target.on === 'highlight' && target.highlightId === highlight.id,
  )
  if (note === undefined) {
    showToast({ text: 'This highlight has no note yet. Press N to write one.' })
    return
  }
  if (!isInMargin(highlight.id)) {
    showNotesPanel()
    useWantedNote.setState({ noteId: note.id })
    return
  }
  showHighlight(highlight)
  // One that is far from what was on screen is drawn only once its highlight has the focus.
  if (!focusCard(highlight.id)) requestAnimationFrame(() => focusCard(highlight.id))
}

/** Answers whether its note is drawn. */
function focusCard(id: HighlightId): boolean {
  const card = document.querySelector<HTMLElement>(`.margin [data-highlight-id="${id}"] .margin-go`)
  card?.focus({ preventScroll: true })
  return card !== null
}
