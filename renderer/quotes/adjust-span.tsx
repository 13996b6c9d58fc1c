import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Quote } from '../../preload/contract/quote'
import { useSelectedText } from '../text/selection-store'
import { Button, IconButton } from '../ui/button'
import { adjust, endAdjusting, useAdjusting } from './adjust-store'
import { correctSpan, takeSelection } from './quote-actions'

/** Both ends of a quotation, to be moved by words; or the words selected in the text. */
export function AdjustSpan({ quote }: { quote: Quote }) {
  const group = useRef<HTMLDivElement>(null)
  const hasSelection = useSelectedText(({ span }) => span !== null)
  useFocusWithin(group)
  // Gone with the quotation that it belongs to.
  useEffect(() => endAdjusting, [])

  const keep = async () => {
    const { span } = useAdjusting.getState()
    if (span === null || (await correctSpan(quote, span))) endAdjusting()
  }
  return (
    <div ref={group} className="adjust" role="group" aria-label="Adjust the words" onKeyDown={moveByKey}>
      <p className="adjust-hint">
        Select the right words in the text, or move either end: ← → for the end, with Shift for the beginning.
      </p>
      <Ends edge="start" label="Beginning" />
      <Ends edge="end" label="End" />
      <div className="adjust-actions">
        <Button kind="main" data-first onClick={() => void keep()}>
          Keep
        </Button>
        <Button
          disabled={!hasSelection}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void takeSelection(quote).then((isTaken) => isTaken && endAdjusting())}
        >
          Use selection
        </Button>
        <Button kind="quiet" onClick={endAdjusting}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

/** The focus comes in with the controls, and goes back to the quotation when they go. */
function useFocusWithin(group: { current: HTMLDivElement | null }): void {
  useEffect(() => {
    const element = group.current
    const entry = element?.closest('.quote')
    element?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      const isLost = document.activeElement === document.body || element?.contains(document.activeElement)
      if (isLost === true) entry?.querySelector<HTMLElement>('.quote-words')?.focus()
    }
  }, [group])
}

/** ← → move the end, with Shift the beginning; Esc leaves all as it was. */
function moveByKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const edge = event.shiftKey ? 'start' : 'end'
  if (event.key === 'ArrowRight') adjust(edge, 1)
  else if (event.key === 'ArrowLeft') adjust(edge, -1)
  else if (event.key === 'Escape') endAdjusting()
  else return
  event.preventDefault()
  event.stopPropagation()
}

function Ends({ edge, label }: { edge: 'start' | 'end'; label: string }) {
  const isStart = edge === 'start'
  return (
    <div className="adjust-end">
      <span>{label}</span>
      <IconButton
        icon="chevron-left"
        size={16}
        label={isStart ? 'Begin a word earlier' : 'End a word earlier'}
        chord={isStart ? 'Shift+ArrowLeft' : 'ArrowLeft'}
        onClick={() => adjust(edge, -1)}
      />
      <IconButton
        icon="chevron-right"
        size={16}
        label={isStart ? 'Begin a word later' : 'End a word later'}
        chord={isStart ? 'Shift+ArrowRight' : 'ArrowRight'}
        onClick={() => adjust(edge, 1)}
      />
    </div>
  )
}
