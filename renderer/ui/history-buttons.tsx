import { IconButton } from './button'

export type HistoryButtonsProps = {
  /** Goes to the list, where that lies behind the page; else null. */
  onList: (() => void) | null
  canGoBack: boolean
  canGoForward: boolean
  onBack: () => void
  onForward: () => void
  /** The keys that do the same. */
  chords: { back: string | undefined; forward: string | undefined }
}

/** Back and forward, at the beginning of every page's bar. */
export function HistoryButtons(props: HistoryButtonsProps) {
  const { onList, canGoBack, canGoForward, onBack, onForward, chords } = props
  return (
    <>
      {onList !== null && <IconButton icon="rows" label="Show the list" onClick={onList} />}
      <IconButton icon="arrow-left" label="Back" chord={chords.back} disabled={!canGoBack} onClick={onBack} />
      <IconButton
        icon="arrow-right"
        label="Forward"
        chord={chords.forward}
        disabled={!canGoForward}
        onClick={onForward}
      />
    </>
  )
}
