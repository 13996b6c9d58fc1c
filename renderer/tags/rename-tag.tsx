import { useState } from 'react'
import type { TagSummary } from '../../preload/contract/tag'
import type { Output } from '../../preload/contract/index'
import { question } from '../queries/question'
import { useAnswer, useRested } from '../queries/use-answer'
import { sentenceOf } from '../toasts/toast-store'
import { isEnter } from '../ui/fields/composition'
import { Field } from '../ui/fields/field'
import { Input } from '../ui/fields/input'
import { renameTag } from './tag-acts'
import { closeTagDialog } from './tag-dialog-store'
import { TagForm } from './tag-form'

/** Another name for a tag. Where there is one of that name, it says that the two will be one. */
export function RenameTag({ tag }: { tag: TagSummary }) {
  const [name, setName] = useState(tag.name)
  const [error, setError] = useState<string | undefined>()
  const to = name.trim()
  const isSame = to === '' || to === tag.name
  const merge = useMerge(tag.name, isSame ? null : to)
  const save = async () => {
    if (isSame) return
    try {
      await renameTag(tag, to)
      closeTagDialog()
    } catch (reason) {
      setError(sentenceOf(reason))
    }
  }
  const type = (typed: string) => {
    setName(typed)
    setError(undefined)
  }
  return (
    <TagForm
      title={`Rename the tag “${tag.name}”`}
      deed={merge !== null ? 'Merge' : 'Rename'}
      isDisabled={isSame}
      onSave={() => void save()}
    >
      <NameField name={name} error={error} onType={type} onEnter={() => void save()} />
      <p className="tag-warning" role="status">
        {merge}
      </p>
    </TagForm>
  )
}

type NameFieldProps = {
  name: string
  error: string | undefined
  onType: (typed: string) => void
  onEnter: () => void
}

function NameField({ name, error, onType, onEnter }: NameFieldProps) {
  return (
    <Field label="Name" hint="A stroke nests it: water/ice. The tags nested in it go along." error={error}>
      {(parts) => (
        <Input
          {...parts}
          dir="auto"
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => isEnter(event) && onEnter()}
        />
      )}
    </Field>
  )
}

/** What would be merged, in a sentence; null where nothing is. */
function useMerge(name: string, to: string | null): string | null {
  const rested = useRested(to ?? '')
  const { value } = useAnswer(to === null || rested !== to ? null : question('tag.wouldMerge', { name, to }))
  return value === null || value.total === 0 ? null : wordsOfMerge(value)
}

function wordsOfMerge({ merges: [first], total }: Output<'tag.wouldMerge'>): string {
  if (first === undefined) return ''
  const others =
    total === 1 ? '' : total === 2 ? ', and so will another' : `, and so will ${total - 1} others`
  return `There is a tag “${first.into}” already: “${first.name}” will be merged into it${others}. Undo parts them again.`
}
