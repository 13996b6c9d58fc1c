import { type RefObject, useState } from 'react'
import { useTagGroups } from '../queries/use-tag-groups'
import { Picker } from '../ui/fields/picker'
import { useLastTag } from './tag-store'
import './tags.css'

type TagPickerProps = {
  look: 'panel' | 'popover'
  label: string
  /** Names that it has already. */
  without: readonly string[]
  field: RefObject<HTMLInputElement | null>
  typed: string
  onType: (typed: string) => void
  onPick: (name: string) => void
}

/** A field for a tag that completes what is typed. In the panel the tags are listed while the focus is in it. */
export function TagPicker({ look, label, without, field, typed, onType, onPick }: TagPickerProps) {
  const [isFocused, setFocused] = useState(false)
  const { name: first } = useLastTag()
  const pick = (name: string) => {
    onType('')
    onPick(name)
  }
  const { groups, isAsking } = useTagGroups({ typed, onPick: pick, first, without })
  const isShown = look === 'popover' || isFocused
  return (
    <div className="tag-picker" onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <Picker
        look={look}
        label={label}
        listLabel="Tags"
        placeholder="Tag (/ nests it)"
        typed={typed}
        onType={onType}
        groups={isShown ? groups : []}
        isAsking={isAsking}
        maxLength={200}
        field={field}
      />
    </div>
  )
}
