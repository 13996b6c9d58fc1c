import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import type { LinkSuggestion } from '../../../preload/contract/link'
import { call } from '../../bridge'
import { showError } from '../../toasts/toast-store'
import { isComposing } from '../../ui/fields/composition'
import { endOfLink, isStill, linkBefore, markdownLink, type TypedLink } from './link-words'

type Found = { readonly typed: string; readonly list: readonly LinkSuggestion[] }

type Area = RefObject<HTMLTextAreaElement | null>

/** What a note's field offers while a link is typed in it, after two opening brackets, and what keys do with that. */
export function useLinking(area: Area) {
  const listId = useId()
  const [open, setOpen] = useState<TypedLink | null>(null)
  const [at, setAt] = useState(0)
  const { found, ask } = useSuggestions()
  const left = useRef<number | null>(null)
  const list = open === null ? [] : found.list
  const isOld = open !== null && found.typed !== open.typed

  /** To be called as the words or the caret change; only typing opens the list. */
  const follow = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, isTyping: boolean) => {
    const link = selectionStart === selectionEnd ? linkBefore(value, selectionStart) : null
    if (link === null || link.from !== left.current) left.current = null
    const next = link === null || left.current !== null || (open === null && !isTyping) ? null : link
    if (next?.from === open?.from && next?.typed === open?.typed) return
    setOpen(next)
    setAt(0)
    if (next !== null) ask(next.typed)
  }
  const close = () => {
    left.current = open?.from ?? null
    setOpen(null)
  }
  const take = (link: TypedLink, chosen: LinkSuggestion | undefined, key = '') => {
    setOpen(null)
    if (chosen === undefined) chooseFirst(area, link, key).catch(showError)
    else putIn(area.current, link, markdownLink(chosen.words, chosen.address))
  }
  /** Answers whether the key was for the list. */
  const press = (event: KeyboardEvent): boolean => {
    const meant = meaning(event)
    if (open === null || meant === null) return false
    if (meant === 'leave') close()
    else if (open.typed.trim() === '' || (list.length === 0 && (!isOld || meant !== 'take'))) return false
    else if (meant === 'take') take(open, isOld ? undefined : list[at], event.key)
    else setAt((at + (meant === 'down' ? 1 : list.length - 1)) % list.length)
    return true
  }
  return { listId, open, list, isOld, at: isOld ? 0 : at, follow, close, take, press }
}

/** What a key says to the list; null for one that is not for it. */
function meaning(event: KeyboardEvent): 'leave' | 'take' | 'down' | 'up' | null {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null
  switch (event.key) {
    case 'Escape':
      return 'leave'
    case 'Enter':
    case 'Tab':
      return 'take'
    case 'ArrowDown':
      return 'down'
    case 'ArrowUp':
      return 'up'
    default:
      return null
  }
}

const nothing: Found = { typed: '', list: [] }

/** What main suggests for what was typed last; one question is under way at a time. The last answer stays until the next is there. */
function useSuggestions() {
  const [found, setFound] = useState<Found>(nothing)
  const wanted = useRef<string | null>(null)
  const isAsking = useRef(false)
  const ask = (typed: string) => {
    wanted.current = typed
    if (!isAsking.current) void next()
  }
  const next = async () => {
    isAsking.current = true
    while (wanted.current !== null) {
      const typed = wanted.current
      wanted.current = null
      const list = await suggest(typed).catch(() => [])
      setFound({ typed, list })
    }
    isAsking.current = false
  }
  return { found, ask }
}

function suggest(typed: string): Promise<readonly LinkSuggestion[]> {
  return typed.trim() === '' ? Promise.resolve([]) : call('link.suggest', { typed })
}

/** Enter came before the answer: what it takes is the best for what stands there now, and nothing that was shown for less. */
async function chooseFirst(area: Area, link: TypedLink, key: string): Promise<void> {
  const [first] = await suggest(link.typed)
  if (first !== undefined) putIn(area.current, link, markdownLink(first.words, first.address))
  else if (key === 'Enter') putIn(area.current, link, `[[${link.typed}\n`)
}

/**
 * Puts words in the place of a typed link, as if they were typed: so the field's own undo takes them back. What was typed behind it
 * meanwhile stays, with the caret.
 */
function putIn(area: HTMLTextAreaElement | null, link: TypedLink, words: string): void {
  if (area === null || !isStill(area.value, link) || document.activeElement !== area) return
  const end = endOfLink(area.value, link)
  const behind = Math.max(0, area.selectionStart - end)
  area.setSelectionRange(link.from, end)
  document.execCommand('insertText', false, words)
  const caret = link.from + words.length + behind
  area.setSelectionRange(caret, caret)
}
