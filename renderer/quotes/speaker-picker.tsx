import { Command } from 'cmdk'
import { useState } from 'react'
import type { Quote } from '../../preload/contract/quote'
import { useEntities } from '../entities/entity-store'
import { Icon } from '../ui/icon'
import type { Box } from '../ui/place-beside'
import { Popover } from '../ui/popover'
import { useFirstFocus } from '../ui/use-first-focus'
import { correctSpeaker, type Speaker } from './quote-deeds'
import { pickSpeaker } from './quote-store'
import { SpeakerNames } from './speaker-names'
import { inArticle, inLibrary } from './speakers'
import { useLibraryNames } from './use-library-names'
import './speaker-picker.css'

/** Who said it: somebody of the article, of the library, somebody in words, or nobody. */
export function SpeakerPicker({ quote, anchor }: { quote: Quote; anchor: Box }) {
  const [typed, setTyped] = useState('')
  const found = useEntities((state) => state.found?.entities)
  const text = typed.trim()
  const input = useFirstFocus()
  const here = inArticle(found ?? [], text)
  const known = inLibrary(useLibraryNames(text), here)
  const choose = (speaker: Speaker) => {
    pickSpeaker(false)
    void correctSpeaker(quote, speaker)
  }
  return (
    <Popover anchor={anchor} label="Who said it" onClose={() => pickSpeaker(false)}>
      <Command className="speakers" label="Who said it" loop shouldFilter={false}>
        <Command.Input
          ref={input}
          value={typed}
          onValueChange={setTyped}
          maxLength={300}
          placeholder="Who said it?"
        />
        <Command.List label="Who may have said it">
          <SpeakerNames heading="In this article" names={here} onChoose={choose} />
          <SpeakerNames heading="In the library" names={known} onChoose={choose} />
          <Otherwise text={text} onChoose={choose} />
        </Command.List>
      </Command>
    </Popover>
  )
}

function Otherwise({ text, onChoose }: { text: string; onChoose: (speaker: Speaker) => void }) {
  return (
    <Command.Group heading="Otherwise">
      {text !== '' && (
        <Command.Item value="in words" onSelect={() => onChoose({ words: text })}>
          <Icon name="quote" />
          <span>
            In words: <bdi>“{text}”</bdi>
          </span>
        </Command.Item>
      )}
      <Command.Item value="nobody" onSelect={() => onChoose(null)}>
        <Icon name="minus" />
        <span>Nobody is named</span>
      </Command.Item>
    </Command.Group>
  )
}
