import { Command } from 'cmdk'
import type { EntityKind, EntityRef } from '../../preload/contract/entity'
import { Icon } from '../ui/icon'
import type { Candidate } from './speakers'

const kindWords: Record<EntityKind, string> = { person: '', organisation: 'organisation', place: 'place' }

type NamesProps = { heading: string; names: readonly Candidate[]; onChoose: (ref: EntityRef) => void }

export function SpeakerNames({ heading, names, onChoose }: NamesProps) {
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
