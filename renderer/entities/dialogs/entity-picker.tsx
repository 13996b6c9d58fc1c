import type { ReactNode } from 'react'
import type { EntityKind, SplitInto } from '../../../preload/contract/entity'
import { Dialog } from '../../ui/dialogs/dialog'
import { Icon } from '../../ui/icon'
import { Picker, type PickerGroup } from '../../ui/fields/picker'
import { useTypedWords } from '../../ui/fields/typed-meanwhile'
import { type Choice, choicesInArticle, choicesInLibrary } from './entity-choices'
import { useFoundEntities } from '../entity-store'
import { kinds } from '../entity-words'
import { asName } from '../mention-actions'
import './entity-picker.css'
import { useEntitiesNamed } from '../../queries/use-entities-named'

export type Picked = { entity: SplitInto; name: string }

type PickerProps = {
  title: string
  /** The question of the dialog, in a sentence. */
  children: ReactNode
  /** The text of the field when the dialog opens. */
  typed?: string
  /** Ids that are not offered: the entity that is to be merged or split. */
  without: readonly string[]
  /** The kind that is offered first. */
  likely: EntityKind
  /** Whether a new one can be made. */
  isNewAllowed: boolean
  foot?: ReactNode
  onPick: (picked: Picked) => void
  onClose: () => void
}

type Entry = { id: string; kind: EntityKind; name: string; note: string; picked: Picked; isNew?: true }

type GroupOf = { heading: string; entries: readonly Entry[]; onPick: (picked: Picked) => void }

/** Chooses an entity: of the article first, then of the library, or makes a new one. */
export function EntityPicker(props: PickerProps) {
  const { title, children, foot, onPick, onClose } = props
  const [typed, setTyped] = useTypedWords(props.typed)
  const entries = useEntries(typed, props)
  const groups = [
    ...groupOf({ heading: 'In this article', entries: entries.here, onPick }),
    ...groupOf({ heading: 'In the library', entries: entries.library, onPick }),
    ...groupOf({ heading: 'New', entries: entries.new, onPick }),
  ]
  return (
    <Dialog title={title} size="small" isFlush onClose={onClose}>
      <p className="picker-question">{children}</p>
      <Picker
        look="dialog"
        label={title}
        listLabel="Names"
        placeholder="Type a name"
        typed={typed}
        onType={setTyped}
        groups={groups}
        // The article's own names come first, and are there already.
        isAsking={entries.isAsking && entries.here.length === 0}
        none="No matching names."
        maxLength={300}
      />
      {foot}
    </Dialog>
  )
}

function useEntries(
  typed: string,
  { without, likely, isNewAllowed }: Pick<PickerProps, 'without' | 'likely' | 'isNewAllowed'>,
) {
  const entities = useFoundEntities().value?.entities ?? []
  const { entities: listed, isAsking } = useEntitiesNamed(typed)
  const isWanted = ({ id }: Choice) => !without.includes(id)
  const all = choicesInArticle(entities, '')
  const here = choicesInArticle(entities, typed, likely).filter(isWanted)
  return {
    here: here.slice(0, 50).map(entryOf),
    library: choicesInLibrary(listed, all).filter(isWanted).map(entryOf),
    new: isNewAllowed ? newEntries(typed, likely) : [],
    isAsking,
  }
}

function entryOf({ id, ref, kind, name, note }: Choice): Entry {
  return {
    id,
    kind,
    name,
    note,
    picked: { entity: ref, name },
  }
}

function newEntries(typed: string, likely: EntityKind): Entry[] {
  const name = asName(typed)
  if (name === '') return []
  return [likely, ...kinds.filter((kind) => kind !== likely)].map((kind) => ({
    id: `new ${kind}`,
    kind,
    name,
    note: `new ${kind}`,
    picked: { entity: { kind, name }, name },
    isNew: true,
  }))
}

function groupOf({ heading, entries, onPick }: GroupOf): PickerGroup[] {
  const items = entries.map(({ id, kind, name, note, picked, isNew }) => ({
    id,
    pick: () => onPick(picked),
    content: (
      <>
        <Icon name={isNew ? 'plus' : kind} />
        <bdi>{isNew ? `“${name}”` : name}</bdi>
      </>
    ),
    note: isNew ? note : `${kind}, ${note}`,
  }))
  return items.length === 0 ? [] : [{ heading, items }]
}
