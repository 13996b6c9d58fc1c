import { IconButton } from './button'

export type HistoryButtonsProps = {
  canGoBack: boolean
  canGoForward: boolean
  onBack: () => void
  onForward: () => void
  /** The keys that do the same. */
  chords: { back: string | undefined; forward: string | undefined }
}

/** Back and forward, at the beginning of every page's bar. */
export function HistoryButtons({ canGoBack, canGoForward, onBack, onForward, chords }: HistoryButtonsProps) {
  return (
    <>
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
