import { Command } from 'cmdk'
import { useEffect, useState } from 'react'
import type { EntityKind, ListedEntity } from '../../preload/contract/entity'
import type { Quote } from '../../preload/contract/quote'
import { call } from '../bridge'
import { useEntities } from '../entities/entity-store'
import { Icon } from '../ui/icon'
import type { Box } from '../ui/place-beside'
import { Popover } from '../ui/popover'
import { correctSpeaker, type Speaker } from './quote-deeds'
import { pickSpeaker } from './quote-store'
import { type Candidate, inArticle, inLibrary } from './speakers'
import './speaker-picker.css'

const mostListed = 20

/** Entities of the library whose name holds what was typed. */
function useLibrary(text: string): readonly ListedEntity[] {
  const [listed, setListed] = useState<readonly ListedEntity[]>([])
  useEffect(() => {
    let isCurrent = true
    call('entity.list', { text, kind: null, state: 'all', after: null, limit: mostListed }).then(
      ({ entities }) => isCurrent && setListed(entities),
      // Whom the library knows is an offer: without it there are still the article's names and plain words.
      () => isCurrent && setListed([]),
    )
    return () => {
      isCurrent = false
    }
  }, [text])
  return listed
}

/** Who said it: somebody of the article, of the library, somebody in words, or nobody. */
export function SpeakerPicker({ quote, anchor }: { quote: Quote; anchor: Box }) {
  const [typed, setTyped] = useState('')
  const found = useEntities((state) => state.found?.entities)
  const text = typed.trim()
  const here = inArticle(found ?? [], text)
  const known = inLibrary(useLibrary(text), here)
  const choose = (speaker: Speaker) => {
    pickSpeaker(false)
    void correctSpeaker(quote, speaker)
  }
  return (
    <Popover anchor={anchor} label="Who said it" onClose={() => pickSpeaker(false)}>
      <Command className="speakers" label="Who said it" loop shouldFilter={false}>
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          maxLength={300}
          placeholder="Who said it?"
        />
        <Command.List label="Who may have said it">
          <Names heading="In this article" names={here} onChoose={choose} />
          <Names heading="In the library" names={known} onChoose={choose} />
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

const kindWords: Record<EntityKind, string> = { person: '', organisation: 'organisation', place: 'place' }

type NamesProps = { heading: string; names: readonly Candidate[]; onChoose: (speaker: Speaker) => void }

function Names({ heading, names, onChoose }: NamesProps) {
  if (names.length === 0) return null
  return (
    <Command.Group heading={heading}>
      {names.map(({ key, name, kind, ref }) => (
        <Command.Item key={key} value={`${heading} ${key}`} onSelect={() => onChoose(ref)}>
          <Icon name={kind} />
          <bdi>{name}</bdi>
          {kindWords[kind] !== '' && <span className="speakers-kind">{kindWords[kind]}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  )
}
