import { chordFor } from '../../commands/keymap-store'
import type { ReviewRow } from '../../../preload/contract/review'
import type { MenuItem } from '../../ui/menus/menu'
import { TagQuestion } from '../article/tag-question'
import { nothingSelected } from '../quotes/ledger-selection'
import { useTableMenu } from '../use-table-menu'
import { openRow } from './open-row'
import { askForTagOfChosen, copyChosen, removeChosen } from './review-actions'
import { chosenRows, readRows, select, writeNote } from './review-store'

/** The menu of the rows that are chosen, with the question for a tag to which it leads, and what opens it. */
export function useReviewMenu(activeId: string | undefined, idOf: (key: string) => string) {
  const { menu, onContextMenu } = useTableMenu({
    label: 'Chosen rows',
    items: () => reviewItems(activeId),
    activeId,
    onRow: (id) => {
      const row = readRows().find(({ key }) => idOf(key) === id)
      if (row === undefined || chosenRows().includes(row)) return
      select(() => ({ ...nothingSelected, activeKey: row.key, anchorKey: row.key }))
    },
  })
  const questions = (
    <>
      {menu}
      <TagQuestion />
    </>
  )
  return { questions, onContextMenu }
}

/** `rowId`: where a tag is asked for. */
function reviewItems(rowId: string | undefined): (MenuItem | 'line')[] {
  const rows = chosenRows()
  const [only] = rows.length === 1 ? rows : []
  const hasWords = rows.some(({ ref }) => ref.kind !== 'note')
  return [
    {
      label: only !== undefined && only.article === null ? 'Open page' : 'Open in article',
      icon: 'book',
      chord: 'Enter',
      isDisabled: only === undefined,
      run: () => only !== undefined && openRow(only),
    },
    {
      label: 'Copy with source',
      icon: 'copy',
      chord: chordFor('annotate.copyWithSource'),
      isDisabled: !hasWords,
      run: copyChosen,
    },
    'line',
    ...markItems(rows, rowId),
  ]
}

function markItems(rows: readonly ReviewRow[], rowId: string | undefined): (MenuItem | 'line')[] {
  const [only] = rows.length === 1 ? rows : []
  return [
    {
      label: 'Note on highlight…',
      icon: 'note',
      chord: 'N',
      isDisabled: only === undefined || !isHighlight(only),
      run: () => writeNote(true),
    },
    {
      label: 'Tag…',
      icon: 'tag',
      chord: 'T',
      isDisabled: !rows.some(isHighlight),
      run: () => askForTagOfChosen(document.getElementById(rowId ?? '')),
    },
    'line',
    {
      label: 'Delete',
      icon: 'trash',
      chord: 'Delete',
      isDisabled: !rows.some(isHighlight) && only?.ref.kind !== 'note',
      run: () => void removeChosen(),
    },
  ]
}

function isHighlight({ ref }: ReviewRow): boolean {
  return ref.kind === 'highlight'
}
