import { useCallback, useEffect, useState } from 'react'
import type { ImportDraft, LineRole } from '../../preload/contract/importing'
import type { Output } from '../../preload/contract/index'
import { sentenceOf } from '../toasts/toast-store'
import {
  articleFields,
  type FormErrors,
  type FormFields,
  formErrors,
  formFields,
  withLine,
  withRole,
} from './form-fields'
import { saveDraft } from './import-store'

type State = { form: FormFields; roles: LineRole[] }

/** The state of one draft's form: its fields, their errors, and saving. */
export function useImportForm(draft: ImportDraft, onSaved: (saved: Output<'import.save'>) => void) {
  const [first] = useState(() => begin(draft))
  const [state, setState] = useState(first)
  const { setErrors, ...saving } = useSaving(state, onSaved)
  const { lines } = draft

  const changeFields = (change: Partial<FormFields>) => {
    setState((before) => ({ ...before, form: { ...before.form, ...change } }))
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in change))))
  }
  const changeRole = useCallback(
    (index: number, role: LineRole) => {
      const line = lines[index]
      if (line === undefined) return
      setErrors({})
      setState((before) => ({
        form: withLine(before.form, line, role),
        roles: withRole(before.roles, index, role),
      }))
    },
    [lines, setErrors],
  )
  return { ...state, ...saving, isChanged: isOther(state, first), changeFields, changeRole }
}

function begin(draft: ImportDraft): State {
  return {
    form: formFields(draft),
    roles: draft.lines.map((line) => line.role),
  }
}

/** Saves the form, unless fields are wrong; holds the error where main refuses. */
function useSaving(state: State, onSaved: (saved: Output<'import.save'>) => void) {
  const [errors, setErrors] = useState<FormErrors>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const [refusals, setRefusals] = useState(0)
  useEffect(() => {
    if (refusals > 0) document.querySelector<HTMLElement>('dialog [aria-invalid=true]')?.focus()
  }, [refusals])

  const save = async () => {
    const found = formErrors(state.form, state.roles)
    setErrors(found)
    setRefusals((count) => count + 1)
    if (Object.keys(found).length > 0 || isSaving) return
    setIsSaving(true)
    setFailure(null)
    try {
      onSaved(await saveDraft({ fields: articleFields(state.form), roles: state.roles }))
    } catch (error) {
      setFailure(sentenceOf(error))
      setIsSaving(false)
    }
  }
  return { errors, setErrors, failure, isSaving, save }
}

/** Whether closing the form would lose something that the person changed. */
function isOther(state: State, first: State): boolean {
  return (
    JSON.stringify(state.form) !== JSON.stringify(first.form) ||
    state.roles.some((role, index) => role !== first.roles[index])
  )
}
