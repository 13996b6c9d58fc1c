import type { Article } from '../../../preload/contract/article'
import { useTextSurface } from '../../text/surface-store'
import { runCommand } from '../../commands/command-store'
import { useChord } from '../../commands/keymap-store'
import { IconButton } from '../../ui/button'
import { applyColor, noteOnSelection } from '../annotate'
import { useCurrentColor } from '../color-store'
import { ColorRow } from '../color-row'
import { Floating } from './floating'
import { dropSelection, useSelectedText } from '../../text/selection-store'

/** What can be done with the words just selected. */
export function SelectionPopover({ article }: { article: Article }) {
  const surface = useTextSurface((state) => state.surface)
  const { span, isSettled } = useSelectedText()
  if (!surface || !span || !isSettled) return null
  return (
    <Floating surface={surface} at={span} label="Selected words" onClose={() => dropSelection()}>
      <div className="floating-row">
        {article.deletedAt === null && <MarkRow article={article} />}
        <Commands ids={copying} />
      </div>
    </Floating>
  )
}

const marking = [
  { icon: 'tag', label: 'Tag', id: 'annotate.tag' },
  { icon: 'naming', label: 'Name', id: 'annotate.name' },
] as const
const copying = [{ icon: 'copy', label: 'Copy with source', id: 'annotate.copyWithSource' }] as const

/** What makes something of the words, which a deleted article does not take. */
function MarkRow({ article }: { article: Article }) {
  const color = useCurrentColor()
  return (
    <>
      <ColorRow chosen={color} onChoose={(chosen) => void applyColor(article, chosen)} />
      <span className="floating-line" />
      <IconButton
        icon="note"
        size={16}
        label="Note"
        chord={useChord('annotate.note')}
        onClick={() => void noteOnSelection(article)}
      />
      <Commands ids={marking} />
    </>
  )
}

function Commands({ ids }: { ids: typeof marking | typeof copying }) {
  return ids.map((command) => <Command key={command.id} {...command} />)
}

function Command({ icon, label, id }: (typeof marking | typeof copying)[number]) {
  return (
    <IconButton icon={icon} size={16} label={label} chord={useChord(id)} onClick={() => runCommand(id)} />
  )
}
