import { useState } from 'react'
import type { EntityRef } from '../../../preload/contract/entity'
import { Picker } from '../../ui/fields/picker'
import type { Box } from '../../ui/menus/place-beside'
import { Popover } from '../../ui/menus/popover'
import { useFirstFocus } from '../../ui/use-first-focus'
import { speakerGroup } from '../../quotes/speaker-names'
import { inLibrary } from '../../quotes/speakers'
import { useEntitiesNamed } from '../../queries/use-entities-named'

type SpeakerSearchProps = { anchor: Box; onChoose: (ref: EntityRef) => void; onClose: () => void }

/** A search for an entity of the library as the speaker of the filter. */
export function SpeakerSearch({ anchor, onChoose, onClose }: SpeakerSearchProps) {
  const [typed, setTyped] = useState('')
  const input = useFirstFocus()
  const { entities, isAsking } = useEntitiesNamed(typed)
  return (
    <Popover anchor={anchor} label="Speaker" onClose={onClose}>
      <Picker
        look="popover"
        label="Speaker"
        listLabel="Names in the library"
        placeholder="Whose words?"
        typed={typed}
        onType={setTyped}
        groups={speakerGroup({ heading: 'In the library', names: inLibrary(entities, []), onChoose })}
        isAsking={isAsking}
        none="No matching names in the library."
        field={input}
        maxLength={300}
      />
    </Popover>
  )
}
