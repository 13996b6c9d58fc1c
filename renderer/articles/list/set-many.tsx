import { type FormEvent, useId, useState } from 'react'
import type { Deed } from '../../../preload/contract/article-list'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialogs/dialog'
import { useTagGroups } from '../../queries/use-tag-groups'
import { Field } from '../../ui/fields/field'
import { Input } from '../../ui/fields/input'
import { Picker } from '../../ui/fields/picker'
import { articlesIn } from '../../ui/wording/articles-in'
import { useArticleList } from '../article-store'
import { type Asked, type Asking, stopAsking } from '../asking-store'
import { useChoice } from '../choice-store'
import { doWithChosen, doWithOne } from '../many-actions'
import { countChosen } from './choice'

type ByForm = Exclude<Asked, 'tag'>

const words: Record<ByForm, { title: string; label: string; hint: string; act: string }> = {
  outlet: {
    title: 'Set the outlet of',
    label: 'Outlet',
    hint: 'Leave it empty for none.',
    act: 'Set outlet',
  },
  published: {
    title: 'Set the date of',
    label: 'Published',
    hint: 'Such as 2025-03-12, 2025-03 or 2025. Leave it empty for none.',
    act: 'Set date',
  },
}

type SetManyProps = { count: number; onSet: (deed: Deed) => void }

/** Asks what all that are chosen are to be set to, or one article. */
export function SetMany({ asking: { asked, articleId } }: { asking: Asking }) {
  const choice = useChoice((chosen) => chosen.choice)
  const { count: total } = useArticleList()
  const count = articleId !== null || choice === null ? 1 : countChosen(choice, total)
  const onSet = (deed: Deed) => {
    stopAsking()
    void (articleId === null ? doWithChosen(deed) : doWithOne(articleId, deed))
  }
  return asked === 'tag' ? (
    <TagMany count={count} onSet={onSet} />
  ) : (
    <SetByForm asked={asked} count={count} onSet={onSet} />
  )
}

/** Chooses a tag that there is, or makes one. */
function TagMany({ count, onSet }: SetManyProps) {
  const [typed, setTyped] = useState('')
  const { groups, isAsking } = useTagGroups({ typed, onPick: (name) => onSet({ kind: 'tag', name }) })
  return (
    <Dialog title={`Tag ${articlesIn(count)}`} size="small" isFlush onClose={stopAsking}>
      <Picker
        look="dialog"
        label="Tag"
        listLabel="Tags"
        placeholder="Tag (/ nests it)"
        typed={typed}
        onType={setTyped}
        groups={groups}
        isAsking={isAsking}
        none="Type the name of a tag."
        maxLength={100}
      />
    </Dialog>
  )
}

function SetByForm({ asked, count, onSet }: SetManyProps & { asked: ByForm }) {
  const form = useId()
  const { title, act } = words[asked]
  return (
    <Dialog
      title={`${title} ${articlesIn(count)}`}
      size="small"
      onClose={stopAsking}
      foot={
        <>
          <Button onClick={stopAsking}>Cancel</Button>
          <Button kind="main" isSubmit form={form}>
            {act}
          </Button>
        </>
      }
    >
      <SetForm id={form} asked={asked} onSet={onSet} />
    </Dialog>
  )
}

type SetFormProps = { id: string; asked: ByForm; onSet: (deed: Deed) => void }

function SetForm({ id, asked, onSet }: SetFormProps) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const { label, hint } = words[asked]
  const send = (event: FormEvent) => {
    event.preventDefault()
    const deed = deedOf(asked, typed.trim())
    if (typeof deed === 'string') setError(deed)
    else onSet(deed)
  }
  return (
    <form id={id} onSubmit={send}>
      <Field label={label} hint={hint} error={error}>
        {(parts) => (
          <Input
            {...parts}
            data-autofocus
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
    </form>
  )
}

const date = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** What is to be done, or why not. */
function deedOf(asked: ByForm, typed: string): Deed | string {
  if (asked === 'outlet') return { kind: 'outlet', name: typed === '' ? null : typed }
  if (typed === '') return { kind: 'published', date: null }
  if (!date.test(typed))
    return 'This is no date that Dateline can read; type it as 2025-03-12, 2025-03 or 2025.'
  return { kind: 'published', date: { value: typed, zone: null, words: typed } }
}
