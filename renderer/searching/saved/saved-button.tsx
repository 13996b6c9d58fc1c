import { useCommand } from '../../commands/command-store'
import { useChord } from '../../commands/keymap-store'
import { IconButton } from '../../ui/button'
import { useSearch } from '../search-store'
import { openSavedDialog } from './opened-store'
import { useSavedSearches } from './saved-store'

/** Saves what is in the field. Where that is saved already, it says under which name, and leads to it. */
export function SavedButton() {
  const text = useSearch((search) => search.text).trim()
  const known = useSavedSearches().find(({ query }) => query === text)
  const open = () =>
    openSavedDialog(known === undefined ? { kind: 'new' } : { kind: 'change', savedSearchId: known.id })
  useCommand('search.save', open)
  return (
    <IconButton
      icon="bookmark"
      size={16}
      isFilled={known !== undefined}
      label={known === undefined ? 'Save this search…' : `Saved as “${known.name}”`}
      chord={useChord('search.save')}
      aria-haspopup="dialog"
      onClick={open}
    />
  )
}
