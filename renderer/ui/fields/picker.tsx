import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { isComposing } from './composition'
import './picker.css'
import { useEnter } from '../use-enter'

export type PickerItem = {
  id: string
  content: ReactNode
  /** Stands apart at the end of the line. */
  note?: string
  pick: () => void
  /** Shown to be learned, and passed over by the keys. */
  isDisabled?: boolean
}

export type PickerGroup = { heading: string; items: readonly PickerItem[] }

type PickerProps = {
  /** Where it stands: fills the palette, a dialog or the width of a panel, or gives a popover its size. */
  look: 'palette' | 'dialog' | 'popover' | 'panel'
  /** The accessible name of the field. */
  label: string
  listLabel: string
  placeholder: string
  typed: string
  onType: (typed: string) => void
  groups: readonly PickerGroup[]
  /**
   * Whether more answers may come for the typed text: Enter waits for them, so as not to pick a first one that is not
   * final.
   */
  isAsking?: boolean
  /** Shown where no answer matches. */
  none?: string
  field?: RefObject<HTMLInputElement | null>
  maxLength?: number
}

/** A field with a list of answers: the first answer is marked during typing, the arrows move the mark, Enter picks. */
export function Picker({ field, onType, ...props }: PickerProps) {
  const { look, label, groups, isAsking = false } = props
  const base = useId()
  const items = groups.flatMap((group) => group.items).filter(({ isDisabled }) => isDisabled !== true)
  const { marked, goTo, press, begin } = useKeys(items, isAsking)
  // A reference to an id may hold no blanks.
  const idOf = ({ id }: PickerItem) => `${base}-${encodeURIComponent(id)}`
  return (
    <div className="picker" data-look={look}>
      <input
        ref={field}
        className="picker-field"
        data-autofocus
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={`${base}-list`}
        aria-expanded={items.length > 0}
        aria-activedescendant={marked && idOf(marked)}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        value={props.typed}
        onChange={(event) => {
          begin()
          onType(event.currentTarget.value)
        }}
        onKeyDown={press}
      />
      <Answers {...{ ...props, marked, idOf, goTo }} id={`${base}-list`} isFirst={marked === items[0]} />
    </div>
  )
}

/** What the keys do in the field, and to which item. */
function useKeys(items: readonly PickerItem[], isAsking: boolean) {
  const { marked, hasGone, goTo } = useMarked(items)
  const wait = useEnter(isAsking, () => items[0]?.pick())
  const step = (by: number) => {
    const from = marked === undefined ? -1 : items.indexOf(marked)
    goTo(items[(from + by + items.length) % items.length]?.id ?? null)
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key !== 'Enter') return
    else if (isAsking && !hasGone) wait(true)
    else marked?.pick()
    event.preventDefault()
  }
  /** To be called for other words: the mark, and an Enter that still waits, were meant for the words before. */
  const begin = () => {
    goTo(null)
    wait(false)
  }
  return { marked, goTo, press, begin }
}

/** Which item the keys act on: the one gone to while it is there, else the first. */
function useMarked(items: readonly PickerItem[]) {
  const [goneTo, goTo] = useState<string | null>(null)
  const at = items.findIndex(({ id }) => id === goneTo)
  return { marked: items[Math.max(0, at)], hasGone: at >= 0, goTo }
}

function Answers({ id, listLabel, groups, isAsking, none, isFirst, ...marking }: AnswersProps) {
  const list = useRef<HTMLDivElement>(null)
  const { marked, idOf } = marking
  useInView(list, marked && idOf(marked), isFirst)
  return (
    <div ref={list} className="picker-list" id={id} role="listbox" aria-label={listLabel}>
      {groups.map((group) => (
        <Group key={group.heading} group={group} {...marking} />
      ))}
      {groups.length === 0 && isAsking !== true && none !== undefined && (
        <p className="picker-none" role="presentation">
          {none}
        </p>
      )}
    </div>
  )
}

/** Keeps the marked item in view, with the heading above the first one. */
function useInView(list: RefObject<HTMLElement | null>, id: string | undefined, isFirst: boolean) {
  useEffect(() => {
    if (isFirst) list.current?.scrollTo({ top: 0 })
    else if (id !== undefined) document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [list, id, isFirst])
}

function Group({ group: { heading, items }, marked, idOf, goTo }: Marking & { group: PickerGroup }) {
  const headingId = useId()
  return (
    <div role="group" aria-labelledby={headingId}>
      <div id={headingId} className="picker-heading" role="presentation">
        {heading}
      </div>
      {items.map((item) => (
        <div
          key={item.id}
          id={idOf(item)}
          className="picker-item"
          role="option"
          aria-selected={item === marked}
          aria-disabled={item.isDisabled === true}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={item.isDisabled === true ? undefined : () => goTo(item.id)}
          onClick={item.isDisabled === true ? undefined : item.pick}
        >
          {item.content}
          {item.note !== undefined && <span className="picker-note">{item.note}</span>}
        </div>
      ))}
    </div>
  )
}

type Marking = {
  marked: PickerItem | undefined
  idOf: (item: PickerItem) => string
  goTo: (id: string) => void
}

type AnswersProps = Pick<PickerProps, 'listLabel' | 'groups' | 'isAsking' | 'none'> &
  Marking & { id: string; isFirst: boolean }
