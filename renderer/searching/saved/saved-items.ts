import type { SavedCount, SavedSearch } from '../../../preload/contract/search/saved'
import type { MenuItem } from '../../ui/menus/menu'
import { canReplace } from './can-replace'
import { exportSearches, markSeen, removeSaved, replaceQuery, setAlert, stepSaved } from './saved-actions'
import { openSavedDialog } from './opened-store'

type Of = {
  count: SavedCount | null
  /** What stands in the field of the search. */
  text: string
  /** Where it stands among the others. */
  position: number
  total: number
}

/** What can be done with a saved search, wherever its menu is asked for. */
export function savedItems(search: SavedSearch, { count, text, position, total }: Of): (MenuItem | 'line')[] {
  const { id: savedSearchId, isAlert } = search
  return [
    {
      label: 'Tell me what is new',
      icon: 'bell',
      isChecked: isAlert,
      run: () => void setAlert(search, !isAlert),
    },
    ...(isAlert
      ? [
          {
            label: 'Mark as seen',
            icon: 'check' as const,
            isDisabled: (count?.fresh ?? 0) === 0,
            run: () => void markSeen(search),
          },
        ]
      : []),
    'line',
    {
      label: 'Rename…',
      icon: 'pen',
      chord: 'F2',
      run: () => openSavedDialog({ kind: 'change', savedSearchId }),
    },
    {
      label: 'Replace by what is in the field',
      icon: 'search',
      isDisabled: !canReplace(search, text),
      run: () => void replaceQuery(search, text.trim()),
    },
    ...moveItems(search, position, total),
    'line',
    { label: 'Export these searches…', icon: 'export', run: () => void exportSearches() },
    { label: 'Delete', icon: 'trash', chord: 'Delete', run: () => void removeSaved(search) },
  ]
}

function moveItems(search: SavedSearch, position: number, total: number): MenuItem[] {
  return [
    {
      label: 'Move up',
      icon: 'chevron-up',
      chord: 'Alt+ArrowUp',
      isDisabled: position === 0,
      run: () => void stepSaved(search, -1),
    },
    {
      label: 'Move down',
      icon: 'chevron-down',
      chord: 'Alt+ArrowDown',
      isDisabled: position === total - 1,
      run: () => void stepSaved(search, 1),
    },
  ]
}
