import { describeQuery } from '../../../preload/contract/search/describe-query'
import type { SavedSearch } from '../../../preload/contract/search/saved'
import { act } from '../../queries/act'
import { newActId, showUndoToast } from '../../toasts/undo-store'
import { readingOf } from '../reading'
import { settleSearch, useSearch } from '../search-store'
import { maxNameLength, NameForm } from './name-form'
import { freeName, proposedName } from './proposed-name'
import { useSaved } from './opened-store'
import { followSaved, useSavedSearches } from './saved-store'

/** Names a search that is to be saved, or another name for one that is. */
export function SavedDialog() {
  const dialog = useSaved((saved) => saved.dialog)
  const searches = useSavedSearches(dialog !== null)
  const text = useSearch((search) => search.text)
  if (dialog === null) return null
  if (dialog.kind === 'new') return <NewSearch query={text.trim()} taken={searches.map(({ name }) => name)} />
  const search = searches.find(({ id }) => id === dialog.savedSearchId)
  return search === undefined ? null : <ChangeSearch search={search} />
}

function NewSearch({ query, taken }: { query: string; taken: readonly string[] }) {
  const reading = readingOf({ text: query, isTyping: false })
  const save = async (name: string, isAlert: boolean) => {
    const actId = newActId()
    const { id } = await act('savedSearch.create', { name, query, isAlert, actId })
    settleSearch()
    followSaved(id)
    showUndoToast(`Saved the search “${name.trim()}”.`, actId)
  }
  return (
    <NameForm
      title="Save this search"
      query={query}
      means={describeQuery(reading)}
      name={freeName(proposedName(reading) || query.slice(0, maxNameLength), taken)}
      isAlert={false}
      onSave={save}
    />
  )
}

function ChangeSearch({ search }: { search: SavedSearch }) {
  const { id: savedSearchId, query } = search
  const save = async (name: string, isAlert: boolean) => {
    const changes = {
      ...(name.trim() === search.name ? {} : { name }),
      ...(isAlert === search.isAlert ? {} : { isAlert }),
    }
    if (Object.keys(changes).length === 0) return
    const actId = newActId()
    await act('savedSearch.change', { savedSearchId, ...changes, actId })
    showUndoToast(`Changed the search “${search.name}”.`, actId)
  }
  return (
    <NameForm
      title="Rename search"
      query={query}
      means={describeQuery(readingOf({ text: query, isTyping: false }))}
      name={search.name}
      isAlert={search.isAlert}
      onSave={save}
    />
  )
}
