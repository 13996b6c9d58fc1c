import { useState } from 'react'
import { describeQuery } from '../../../preload/contract/search/describe-query'
import type { SavedSearch } from '../../../preload/contract/search/saved'
import { act } from '../../queries/act'
import { sentenceOf } from '../../toasts/toast-store'
import { newActId, showUndoToast } from '../../toasts/undo-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialogs/dialog'
import { isEnter } from '../../ui/fields/composition'
import { Field } from '../../ui/fields/field'
import { Input } from '../../ui/fields/input'
import { Switch } from '../../ui/fields/switch'
import { readingOf } from '../reading'
import { settleSearch, useSearch } from '../search-store'
import { freeName, proposedName } from './proposed-name'
import { closeSavedDialog, useSaved } from './opened-store'
import { followSaved, useSavedSearches } from './saved-store'
import './saved.css'

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

const maxNameLength = 200

type FormProps = {
  title: string
  query: string
  means: string
  name: string
  isAlert: boolean
  onSave: (name: string, isAlert: boolean) => Promise<void>
}

function NameForm({ title, query, means, onSave, ...former }: FormProps) {
  const [name, setName] = useState(former.name)
  const [isAlert, setAlert] = useState(former.isAlert)
  const [error, setError] = useState<string | undefined>()
  const isEmpty = name.trim() === ''
  const save = async () => {
    if (isEmpty) return
    try {
      await onSave(name, isAlert)
      closeSavedDialog()
    } catch (reason) {
      setError(sentenceOf(reason))
    }
  }
  return (
    <Dialog
      title={title}
      size="small"
      onClose={closeSavedDialog}
      foot={
        <>
          <Button onClick={closeSavedDialog}>Cancel</Button>
          <Button kind="main" disabled={isEmpty} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="saved-form">
        <Field label="Name" error={error}>
          {(parts) => (
            <Input
              {...parts}
              ref={selectAll}
              dir="auto"
              maxLength={maxNameLength}
              data-autofocus
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value)
                setError(undefined)
              }}
              onKeyDown={(event) => isEnter(event) && void save()}
            />
          )}
        </Field>
        <div>
          <p className="saved-query" dir="auto">
            {query}
          </p>
          <p className="saved-means">{means}.</p>
        </div>
        <div>
          <Switch isOn={isAlert} onToggle={() => setAlert(!isAlert)}>
            Tell me what is new
          </Switch>
          <p className="saved-means">
            The collections then show how many articles it found since you last looked.
          </p>
        </div>
      </div>
    </Dialog>
  )
}

/** A proposed name is typed over. */
function selectAll(input: HTMLInputElement | null): void {
  input?.select()
}
