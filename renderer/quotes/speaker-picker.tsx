import { useState } from 'react'
import type { Quote } from '../../preload/contract/quote'
import { useFoundEntities } from '../entities/entity-store'
import { Icon } from '../ui/icon'
import { Picker, type PickerGroup } from '../ui/fields/picker'
import type { Box } from '../ui/menus/place-beside'
import { Popover } from '../ui/menus/popover'
import { useFirstFocus } from '../ui/use-first-focus'
import { correctSpeaker, type Speaker } from './quote-actions'
import { pickSpeaker } from './quote-store'
import { speakerGroup } from './speaker-names'
import { inArticle, inLibrary } from './speakers'
import { useEntitiesNamed } from '../queries/use-entities-named'

/** Chooses the speaker of a quote: an entity of the article or the library, free text, or no named speaker. */
export function SpeakerPicker({ quote, anchor }: { quote: Quote; anchor: Box }) {
  const [typed, setTyped] = useState('')
  const found = useFoundEntities().value?.entities
  const text = typed.trim()
  const input = useFirstFocus()
  const { entities, isAsking } = useEntitiesNamed(text)
  const here = inArticle(found ?? [], text)
  const known = inLibrary(entities, here)
  const choose = (speaker: Speaker) => {
    pickSpeaker(false)
    void correctSpeaker(quote, speaker)
  }
  const groups = [
    ...speakerGroup({ heading: 'In this article', names: here, onChoose: choose }),
    ...speakerGroup({ heading: 'In the library', names: known, onChoose: choose }),
    otherwise(text, choose),
  ]
  return (
    <Popover anchor={anchor} label="Who said it" onClose={() => pickSpeaker(false)}>
      <Picker
        look="popover"
        label="Who said it"
        listLabel="Who may have said it"
        placeholder="Who said it?"
        typed={typed}
        onType={setTyped}
        groups={groups}
        // The article's own names come first, and are there already.
        isAsking={isAsking && here.length === 0}
        field={input}
        maxLength={300}
      />
    </Popover>
  )
}

function otherwise(text: string, onChoose: (speaker: Speaker) => void): PickerGroup {
  const words = {
    id: 'in words',
    pick: () => onChoose({ words: text }),
    content: (
      <>
        <Icon name="quote" />
        <span>
          In words: <bdi>“{text}”</bdi>
        </span>
      </>
    ),
  }
  const nobody = {
    id: 'nobody',
    pick: () => onChoose(null),
    content: (
      <>
        <Icon name="minus" />
        <span>No named speaker</span>
      </>
    ),
  }
  return { heading: 'Other', items: text === '' ? [nobody] : [words, nobody] }
}
