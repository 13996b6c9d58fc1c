import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { chooseEntity, entityOf, readEntities, shownMention, stepMention, useEntities } from '../entity-store'
import { mentionItems, entityItems, runByKey } from '../action-items'
import { openEntityMenu } from '../entity-dialog-store'

/** Keys of the list: arrows move, `,` and `.` step through the mentions, letters act on the row. */
export function pressInList(list: HTMLElement | null, event: KeyboardEvent): void {
  if (!isPlain(event) || event.target instanceof HTMLInputElement) return
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null
  const isMine = moveTo(list, event) || step(event) || (row !== null && actOn(row, event))
  if (!isMine) return
  event.preventDefault()
  event.stopPropagation()
}

function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent) {
  return !ctrlKey && !metaKey && !altKey
}

function moveTo(list: HTMLElement | null, { key, target }: KeyboardEvent): boolean {
  const rows = rowsIn(list)
  const at = rows.indexOf(target as HTMLElement)
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }
  const next = to[key]
  if (at < 0 || next === undefined) return false
  rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus()
  return true
}

function rowsIn(list: HTMLElement | null) {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
}

function step({ key }: KeyboardEvent): boolean {
  if (key === '.') stepMention(1)
  else if (key === ',') stepMention(-1)
  else if (key === 'Escape' && useEntities.getState().chosenKey !== null) chooseEntity(null)
  else return false
  return true
}

function actOn(row: HTMLElement, event: KeyboardEvent): boolean {
  const pressed = pressedKey(event)
  const entity = entityOf(readEntities(), row.dataset['key'] ?? null)
  if (entity === null) return actOnRejected(row, pressed)
  const anchor = row.getBoundingClientRect()
  if (pressed === 'ContextMenu' || pressed === 'Shift+F10') {
    openEntityMenu({ of: 'entity', entity, mention: null, anchor })
    return true
  }
  const mention = shownMention(entity)
  const items = [...entityItems(entity, anchor), ...(mention ? mentionItems(entity, mention) : [])]
  return runByKey(items, pressed) || isDelete(pressed)
}

/** The key as items name it. A keyboard without Delete has Backspace for it. */
function pressedKey({ key, shiftKey }: KeyboardEvent): string {
  const name = key === 'Backspace' ? 'Delete' : key.length === 1 ? key.toUpperCase() : key
  return `${shiftKey ? 'Shift+' : ''}${name}`
}

/** A rejected name can only be restored: U does it, and Delete does nothing. */
function actOnRejected(row: HTMLElement, pressed: string): boolean {
  if (pressed === 'U') row.querySelector<HTMLElement>('[data-take-back]')?.click()
  return pressed === 'U' || isDelete(pressed)
}

// Delete is the article's everywhere else: it must not fall through from a name that it means nothing to.
function isDelete(pressed: string) {
  return pressed.endsWith('Delete')
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
