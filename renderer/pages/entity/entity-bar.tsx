import type { EntityKind, EntityPage } from '../../../preload/contract/entity'
import { entityLink } from '../../../preload/contract/own-link'
import { useCommand } from '../../commands/command-store'
import { exportDossier } from '../../exporting/export-store'
import { useHistoryButtons } from '../../navigation/navigation-store'
import { searchForName, toggleNameAlert, useNameAlert } from '../../searching/saved/entity-search-store'
import { copyAddress } from '../../text/menus/copy-words'
import { Button, IconButton } from '../../ui/button'
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
  const isTold = useNameAlert(found?.name ?? null)
  useCommand('export.dossier', () => found !== null && void exportDossier(found.ref), found !== null)
  return (
    <PageBar label="Entity" history={history}>
      <span className="entity-bar-gap" />
      {found !== null && !isConfirmed(found) && (
        <Button kind="quiet" icon="check" onClick={() => void confirmPage(found)}>
          Confirm
        </Button>
      )}
      {found !== null && <AlertButton found={found} isTold={isTold} />}
      {found !== null && (
        <MenuButton icon="more" label="More" items={itemsOf(found, { ...actions, isTold })} />
      )}
    </PageBar>
  )
}

/** Tells of what names it, or no longer. */
function AlertButton({ found: { name }, isTold }: { found: EntityPage; isTold: boolean }) {
  return (
    <IconButton
      icon="bell"
      isFilled={isTold}
      label={alertLabel}
      aria-pressed={isTold}
      onClick={() => void toggleNameAlert(name)}
    />
  )
}

const alertLabel = 'Tell me when there is something new'

/** What can be done: a suggestion is confirmed before anything is made of it. */
function itemsOf(
  found: EntityPage,
  { onRename, onMerge, isTold }: Actions & { isTold: boolean },
): (MenuItem | 'line')[] {
  const searches = searchItems(found, isTold)
  const merge: MenuItem = { label: 'Merge into…', icon: 'merge', run: onMerge }
  if (!isConfirmed(found)) {
    return [
      { label: 'Confirm', icon: 'check', run: () => void confirmPage(found) },
      merge,
      dossierItem(found),
      'line',
      ...searches,
      'line',
      { label: 'Not a name anywhere', icon: 'banned', run: () => void rejectPage(found) },
    ]
  }
  return [
    { label: 'Rename', icon: 'pen', run: onRename },
    merge,
    dossierItem(found),
    ...linkItems(found),
    'line',
    ...searches,
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

function linkItems({ entityId }: EntityPage): MenuItem[] {
  if (entityId === null) return []
  return [{ label: 'Copy link', icon: 'copy', run: () => copyAddress(entityLink(entityId)) }]
}

function searchItems({ name }: EntityPage, isTold: boolean): MenuItem[] {
  return [
    { label: 'Search for it', icon: 'search', run: () => searchForName(name) },
    { label: alertLabel, icon: 'bell', isChecked: isTold, run: () => void toggleNameAlert(name) },
  ]
}
