import type { Article } from '../../preload/contract/article'
import { useTextSurface } from '../text/surface-store'
import { useSettings } from '../settings/settings-store'
import { runCommand } from '../commands/command-store'
import { useChord } from '../commands/keymap-store'
import { IconButton } from '../ui/button'
import { applyColor, noteOnSelection } from './annotate'
import { ColorRow } from './color-row'
import { Floating } from './floating'
import { dropSelection, useSelectedText } from '../text/selection-store'

/** What can be done with the words just selected. */
export function SelectionPopover({ article }: { article: Article }) {
  const surface = useTextSurface((state) => state.surface)
  const { span, isSettled } = useSelectedText()
  const color = useSettings((settings) => settings.highlightColor)
  const chords = {
    note: useChord('annotate.note'),
    name: useChord('annotate.name'),
    copy: useChord('annotate.copyWithSource'),
  }
  if (!surface || !span || !isSettled) return null
  return (
    <Floating surface={surface} span={span} label="Selected words" onClose={() => dropSelection()}>
      <div className="floating-row">
        <ColorRow chosen={color} onChoose={(chosen) => void applyColor(article, chosen)} />
        <span className="floating-line" />
        <IconButton
          icon="note"
          size={16}
          label="Note"
          chord={chords.note}
          onClick={() => void noteOnSelection(article)}
        />
        <IconButton
          icon="naming"
          size={16}
          label="Name"
          chord={chords.name}
          onClick={() => runCommand('annotate.name')}
        />
        <IconButton
          icon="copy"
          size={16}
          label="Copy with source"
          chord={chords.copy}
          onClick={() => runCommand('annotate.copyWithSource')}
        />
      </div>
    </Floating>
  )
}
