import { Command } from 'cmdk'
import { useState } from 'react'
import type { EntityRef } from '../../../preload/contract/entity'
import type { Box } from '../../ui/place-beside'
import { Popover } from '../../ui/popover'
import { useFirstFocus } from '../../ui/use-first-focus'
import { SpeakerNames } from '../speaker-names'
import '../speaker-picker.css'
import { inLibrary } from '../speakers'
import { useLibraryNames } from '../use-library-names'

type SpeakerSearchProps = { anchor: Box; onChoose: (ref: EntityRef) => void; onClose: () => void }

/** Somebody of the library, searched as one types. */
export function SpeakerSearch({ anchor, onChoose, onClose }: SpeakerSearchProps) {
  const [typed, setTyped] = useState('')
  const input = useFirstFocus()
  const names = inLibrary(useLibraryNames(typed.trim()), [])
  return (
    <Popover anchor={anchor} label="Speaker" onClose={onClose}>
      <Command className="speakers" label="Speaker" loop shouldFilter={false}>
        <Command.Input
          ref={input}
          value={typed}
          onValueChange={setTyped}
          maxLength={300}
          placeholder="Whose words?"
        />
        <Command.List label="Names of the library">
          <Command.Empty className="speakers-none">Nobody in the library is called that.</Command.Empty>
          <SpeakerNames heading="In the library" names={names} onChoose={onChoose} />
        </Command.List>
      </Command>
    </Popover>
  )
}
