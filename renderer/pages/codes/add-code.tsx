import { useState } from 'react'
import { useTagGroups } from '../../queries/use-tag-groups'
import { Picker } from '../../ui/fields/picker'

/** A field for one more code of the table. */
export function AddCode({ without, onAdd }: { without: readonly string[]; onAdd: (name: string) => void }) {
  const [typed, setTyped] = useState('')
  const [isFocused, setFocused] = useState(false)
  const pick = (name: string) => {
    setTyped('')
    onAdd(name)
  }
  const { groups, isAsking } = useTagGroups({ typed, onPick: pick, without, isNewAllowed: false })
  return (
    <div className="codes-add" onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <Picker
        look="panel"
        label="Add a code"
        listLabel="Tags"
        placeholder="Add a code"
        typed={typed}
        onType={setTyped}
        groups={isFocused ? groups : []}
        isAsking={isAsking}
        maxLength={200}
      />
    </div>
  )
}
