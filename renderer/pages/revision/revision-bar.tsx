import { runCommand } from '../../commands/command-store'
import { useChord } from '../../commands/keymap-store'
import { useHistoryButtons } from '../../navigation/navigation-store'
import { IconButton } from '../../ui/button'
import { PageBar, PaneTitle } from '../../ui/pane-bar'
import { TextSettings } from '../article/text-settings'

/** Which text it is, and what can be done with all of it. */
export function RevisionBar({ number }: { number: number }) {
  return (
    <PageBar label="Former text" history={useHistoryButtons()}>
      <PaneTitle>Revision {number}</PaneTitle>
      <IconButton
        icon="search"
        label="Find in this text"
        chord={useChord('find.open')}
        onClick={() => runCommand('find.open')}
      />
      <TextSettings />
    </PageBar>
  )
}
