import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { RowKeyName } from '../../../preload/contract/keymap'
import { chordOf } from '../../commands/chord'
import { rowKeyOf } from '../../commands/keymap-store'
import { isMenuKey } from '../../ui/keys/menu-key'
import { isMac } from '../../ui/keys/platform'
import { chooseEntity, entityOf, readEntities, shownMention, stepMention, useEntities } from '../entity-store'
import { mentionItems, entityItems, runByKey } from '../action-items'
import { openEntityMenu } from '../entity-dialog-store'

/** Keys of the list: arrows move, and what the keymap has for names acts on the row or steps through the mentions. */
export function pressInList(list: HTMLElement | null, event: KeyboardEvent): void {
  if (event.target instanceof HTMLInputElement) return
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null
  const isMine = moveTo(list, event) || step(event) || (row !== null && actOn(row, event))
  if (!isMine) return
  event.preventDefault()
  event.stopPropagation()
}

function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent) {
  return !ctrlKey && !metaKey && !altKey
}

function moveTo(list: HTMLElement | null, event: KeyboardEvent): boolean {
  if (!isPlain(event)) return false
  const rows = rowsIn(list)
  const at = rows.indexOf(event.target as HTMLElement)
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }
  const next = to[event.key]
  if (at < 0 || next === undefined) return false
  rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus()
  return true
}

function rowsIn(list: HTMLElement | null) {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
}

function step(event: KeyboardEvent): boolean {
  const pressed = pressedKey(event)
  if (pressed === 'names.next') stepMention(1)
  else if (pressed === 'names.previous') stepMention(-1)
  else if (event.key === 'Escape' && useEntities.getState().chosenKey !== null) chooseEntity(null)
  else return false
  return true
}

function actOn(row: HTMLElement, event: KeyboardEvent): boolean {
  const pressed = pressedKey(event)
  const entity = entityOf(readEntities(), row.dataset['key'] ?? null)
  if (entity === null) return actOnRejected(row, pressed) || isDelete(event)
  const anchor = row.getBoundingClientRect()
  if (isPlain(event) && isMenuKey(event)) {
    openEntityMenu({ of: 'entity', entity, mention: null, anchor })
    return true
  }
  const mention = shownMention(entity)
  const items = [...entityItems(entity, anchor), ...(mention ? mentionItems(entity, mention) : [])]
  return runByKey(items, pressed) || isDelete(event)
}

/** What the keys do in this list. A keyboard without Delete has Backspace for it. */
function pressedKey(event: KeyboardEvent): RowKeyName | null {
  const chord = chordOf(event, isMac)
  return rowKeyOf(isPlain(event) ? chord.replace('Backspace', 'Delete') : chord, 'names')
}

/** A rejected name can only be restored, by the key that resets a name. */
function actOnRejected(row: HTMLElement, pressed: RowKeyName | null): boolean {
  if (pressed !== 'names.withdraw') return false
  row.querySelector<HTMLElement>('[data-take-back]')?.click()
  return true
}

// Delete is the article's everywhere else: it must not fall through from a name that it means nothing to.
function isDelete(event: KeyboardEvent) {
  return isPlain(event) && (event.key === 'Delete' || event.key === 'Backspace')
}

/** When an action removes the row in focus, the focus moves to the row of its new entity, or to the next row. */
export function useKeptFocus(list: RefObject<HTMLElement | null>) {
  const at = useRef<number | null>(null)
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      if (target instanceof Node && list.current?.contains(target) !== true) at.current = null
    }
    document.addEventListener('pointerdown', press, true)
    return () => document.removeEventListener('pointerdown', press, true)
  }, [list])
  useLayoutEffect(() => {
    if (at.current === null || document.activeElement !== document.body) return
    const rows = rowsIn(list.current)
    const { activeKey } = useEntities.getState()
    const row =
      rows.find(({ dataset }) => dataset['row'] === activeKey) ?? rows[Math.min(at.current, rows.length - 1)]
    row?.focus()
  })
  return {
    onFocus: ({ target }: { target: EventTarget }) => {
      const row = target instanceof Element ? target.closest('[data-key]')?.querySelector('[data-row]') : null
      at.current = Math.max(0, row ? rowsIn(list.current).indexOf(row as HTMLElement) : 0)
    },
    onBlur: ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
      if (!(relatedTarget instanceof Element) || list.current?.contains(relatedTarget) === true) return
      // A question about the row: the focus comes back with the answer, when the row may be gone.
      if (relatedTarget.closest('dialog') === null) at.current = null
    },
  }
}
