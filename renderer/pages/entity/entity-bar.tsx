import type { EntityKind, EntityPage } from '../../../preload/contract/entity'
import { useCommand } from '../../commands/command-store'
import { exportDossier } from '../../exporting/export-store'
import { useHistoryButtons } from '../../navigation/navigation-store'
import { Button } from '../../ui/button'
import type { MenuItem } from '../../ui/menus/menu'
import { MenuButton } from '../../ui/menus/menu-button'
import { PageBar } from '../../ui/pane-bar'
import { changePageKind, confirmPage, isConfirmed, rejectPage, withdrawPage } from './page-actions'

const kinds: readonly { kind: EntityKind; label: string }[] = [
  { kind: 'person', label: 'A person' },
  { kind: 'organisation', label: 'An organisation' },
  { kind: 'place', label: 'A place' },
]

type Actions = { onRename: () => void; onMerge: () => void }

/** The page's bar: back and forward, and what can be done to the entity. */
export function EntityBar({ found, ...actions }: { found: EntityPage | null } & Actions) {
  const history = useHistoryButtons()
  useCommand('export.dossier', () => found !== null && void exportDossier(found.ref), found !== null)
  return (
    <PageBar label="Entity" history={history}>
      <span className="entity-bar-gap" />
      {found !== null && !isConfirmed(found) && (
        <Button kind="quiet" icon="check" onClick={() => void confirmPage(found)}>
          Confirm
        </Button>
      )}
      {found !== null && <MenuButton icon="more" label="More" items={itemsOf(found, actions)} />}
    </PageBar>
  )
}

/** What can be done: a suggestion is confirmed before anything is made of it. */
function itemsOf(found: EntityPage, { onRename, onMerge }: Actions): (MenuItem | 'line')[] {
  const merge: MenuItem = { label: 'Merge into…', icon: 'merge', run: onMerge }
  if (!isConfirmed(found)) {
    return [
      { label: 'Confirm', icon: 'check', run: () => void confirmPage(found) },
      merge,
      dossierItem(found),
      'line',
      { label: 'Not a name anywhere', icon: 'banned', run: () => void rejectPage(found) },
    ]
  }
  return [
    { label: 'Rename', icon: 'pen', run: onRename },
    merge,
    dossierItem(found),
    'line',
    ...kinds.map(({ kind, label }) => ({
      label,
      icon: kind,
      isChecked: kind === found.kind,
      run: () => {
        if (kind !== found.kind) void changePageKind(found, kind)
      },
    })),
    'line',
    { label: 'Reset to suggestion', icon: 'undo', run: () => void withdrawPage(found) },
  ]
}

function dossierItem({ ref }: EntityPage): MenuItem {
  return {
    label: 'Export dossier…',
    icon: 'export',
    run: () => void exportDossier(ref),
  }
}
