import { useState } from 'react'
import type { TagSummary } from '../../preload/contract/tag'
import { sentenceOf } from '../toasts/toast-store'
import { Field } from '../ui/fields/field'
import { TextArea } from '../ui/fields/input'
import { describeTag } from './tag-acts'
import { closeTagDialog } from './tag-dialog-store'
import { TagForm } from './tag-form'

/** What a tag stands for, in the person's words. */
export function DescribeTag({ tag }: { tag: TagSummary }) {
  const [text, setText] = useState(tag.description ?? '')
  const [error, setError] = useState<string | undefined>()
  const save = async () => {
    try {
      await describeTag(tag, text.trim() === '' ? null : text.trim())
      closeTagDialog()
    } catch (reason) {
      setError(sentenceOf(reason))
    }
  }
  return (
    <TagForm title={`Describe the tag “${tag.name}”`} deed="Save" onSave={() => void save()}>
      <Field
        label="What it stands for"
        hint="Say when it is to be put on, and when not: a tag with a definition is a code."
        error={error}
      >
        {(parts) => (
          <TextArea
            {...parts}
            dir="auto"
            rows={5}
            maxLength={2000}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
    </TagForm>
  )
}
