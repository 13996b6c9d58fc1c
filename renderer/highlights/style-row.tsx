import type { Highlight } from '../../preload/contract/highlight'
import { useChord } from '../commands/keymap-store'
import { IconButton } from '../ui/button'
import { restyleHighlight } from './highlight-store'

/** How the highlight is drawn: as a wash over its words, or as a line under them. */
export function StyleRow({ highlight: { id, style } }: { highlight: Highlight }) {
  return (
    <div className="style-row" role="group" aria-label="Style">
      <IconButton
        className="style-choice"
        icon="highlight"
        size={16}
        label="Fill"
        aria-pressed={style === 'wash'}
        onClick={() => void restyleHighlight(id, 'wash')}
      />
      <IconButton
        className="style-choice"
        icon="underline"
        size={16}
        label="Underline"
        chord={useChord('annotate.underline')}
        aria-pressed={style === 'underline'}
        onClick={() => void restyleHighlight(id, 'underline')}
      />
    </div>
  )
}
