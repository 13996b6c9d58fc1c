import type { ReviewRow } from '../../../preload/contract/review'
import { chordFor } from '../../commands/keymap-store'
import { colorName, readColors, shownOf } from '../../queries/library-colors'
import type { MenuItem } from '../../ui/menus/menu'
import { TagQuestion } from '../article/tag-question'
import { nothingSelected } from '../quotes/ledger-selection'
import { useTableMenu } from '../use-table-menu'
import { openRow } from './open-row'
import { askForTagOfChosen, copyChosen, recolorChosen, removeChosen } from './review-actions'
import { chosenRows, readRows, select, writeNote } from './review-store'

/** The menu of the rows that are chosen, with the question for a tag to which it leads, and what opens it. */
export function useReviewMenu(activeId: string | undefined, idOf: (key: string) => string) {
  const { menu, onContextMenu } = useTableMenu({
    label: 'Chosen rows',
    items: (onFurther) =>
      reviewItems(activeId, (rows) => onFurther({ label: 'Colour', items: colorItems(rows) })),
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

type OnColors = (rows: readonly ReviewRow[]) => void

/** `rowId`: where a tag is asked for. */
function reviewItems(rowId: string | undefined, onColors: OnColors): (MenuItem | 'line')[] {
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
    ...markItems(rows, rowId, onColors),
  ]
}

function markItems(
  rows: readonly ReviewRow[],
  rowId: string | undefined,
  onColors: OnColors,
): (MenuItem | 'line')[] {
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
      label: 'Change colour…',
      icon: 'highlight',
      isDisabled: !rows.some(isHighlight),
      run: () => onColors(rows),
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

/** The colours that this library offers, for all highlights among the rows; the keys are those of the table. */
function colorItems(rows: readonly ReviewRow[]): MenuItem[] {
  const marked = rows.filter(isHighlight)
  return shownOf(readColors()).map((color, at) => ({
    label: colorName(color),
    color,
    chord: String(at + 1),
    isChecked: marked.every((row) => row.color === color),
    run: () => void recolorChosen(color),
  }))
}

function isHighlight({ ref }: ReviewRow): boolean {
  return ref.kind === 'highlight'
}
