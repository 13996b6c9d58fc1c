import { useState } from 'react'
import { sentenceOf } from '../../toasts/toast-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialogs/dialog'
import { isEnter } from '../../ui/fields/composition'
import { Field } from '../../ui/fields/field'
import { Input } from '../../ui/fields/input'
import { Switch } from '../../ui/fields/switch'
import { closeSavedDialog } from './opened-store'
import './saved.css'

export const maxNameLength = 200

type FormProps = {
  title: string
  query: string
  /** How the query is read. */
  means: string
  name: string
  isAlert: boolean
  onSave: (name: string, isAlert: boolean) => Promise<void>
}

/** What a saved search is called, and whether it tells what is new. */
export function NameForm({ title, query, means, onSave, ...former }: FormProps) {
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
  const type = (typed: string) => {
    setName(typed)
    setError(undefined)
  }
  return (
    <Dialog
      title={title}
      size="small"
      onClose={closeSavedDialog}
      foot={<Foot isEmpty={isEmpty} onSave={() => void save()} />}
    >
      <div className="saved-form">
        <NameField name={name} error={error} onType={type} onEnter={() => void save()} />
        <Query query={query} means={means} />
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

function Query({ query, means }: Pick<FormProps, 'query' | 'means'>) {
  return (
    <div>
      <p className="saved-query" dir="auto">
        {query}
      </p>
      <p className="saved-means">{means}.</p>
    </div>
  )
}

type NameProps = {
  name: string
  error: string | undefined
  onType: (typed: string) => void
  onEnter: () => void
}

function NameField({ name, error, onType, onEnter }: NameProps) {
  return (
    <Field label="Name" error={error}>
      {(parts) => (
        <Input
          {...parts}
          ref={selectAll}
          dir="auto"
          maxLength={maxNameLength}
          data-autofocus
          value={name}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => isEnter(event) && onEnter()}
        />
      )}
    </Field>
  )
}

/** A proposed name is typed over. */
function selectAll(input: HTMLInputElement | null): void {
  input?.select()
}

function Foot({ isEmpty, onSave }: { isEmpty: boolean; onSave: () => void }) {
  return (
    <>
      <Button onClick={closeSavedDialog}>Cancel</Button>
      <Button kind="main" disabled={isEmpty} onClick={onSave}>
        Save
      </Button>
    </>
  )
}
