import type { EntityKind, EntityRef } from '../../preload/contract/entity'
import { Icon } from '../ui/icon'
import type { PickerGroup } from '../ui/fields/picker'
import type { Candidate } from './speakers'

const kindWords: Record<EntityKind, string> = { person: '', organisation: 'organisation', place: 'place' }

type NamesProps = { heading: string; names: readonly Candidate[]; onChoose: (ref: EntityRef) => void }

/** Names to choose a speaker of, under a heading; none where there are no names. */
export function speakerGroup({ heading, names, onChoose }: NamesProps): PickerGroup[] {
  const items = names.map(({ key, name, kind, ref }) => ({
    id: `${heading} ${key}`,
    pick: () => onChoose(ref),
    content: (
      <>
        <Icon name={kind} />
        <bdi>{name}</bdi>
      </>
    ),
    ...(kindWords[kind] === '' ? {} : { note: kindWords[kind] }),
  }))
  return items.length === 0 ? [] : [{ heading, items }]
}
