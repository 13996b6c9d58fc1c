import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { isComposing } from '../../ui/fields/composition'
import { searchFor, useSearch } from '../search-store'
import { type Offer, taken, useOffers } from './completions'

/** What the field offers while somebody types in it, which of that the arrows stand on, and what the keys do with it. */
export function useCompleting(field: RefObject<HTMLInputElement | null>) {
  const text = useSearch((search) => search.text)
  const listId = useId()
  const [caret, setCaret] = useState(0)
  const [isWanted, setWanted] = useState(false)
  const [at, setAt] = useState(-1)
  const found = useOffers(text, isWanted ? caret : 0)
  const open = isWanted ? found : null
  const put = usePutCaret(field)

  const type = ({ value, selectionStart }: HTMLInputElement) => {
    searchFor(value)
    setCaret(selectionStart ?? value.length)
    setWanted(true)
    setAt(-1)
  }
  const close = () => {
    setWanted(false)
    setAt(-1)
  }
  const take = (offer: Offer) => {
    if (open === null) return
    const next = taken(text, open, offer)
    searchFor(next.text)
    put(next.caret)
    setCaret(next.caret)
    setAt(-1)
    // After the name of a field its values are offered.
    setWanted(open.completion.what === 'field')
  }
  /** Answers whether the key was for the list. */
  const press = (event: KeyboardEvent): boolean => {
    if (open === null || isComposing(event)) return false
    const marked = open.offers[at]
    const next = stepped(event.key, at, open.offers.length)
    if (next !== null) setAt(next)
    else if (event.key === 'Escape') close()
    else if ((event.key === 'Enter' || event.key === 'Tab') && marked !== undefined) take(marked)
    else return false
    return true
  }
  return { listId, offers: open?.offers ?? [], at, type, close, take, press }
}

/** Where an arrow leads from an offer, by way of none (-1), which is where one types on; null for another key. */
function stepped(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return at + 1 < count ? at + 1 : -1
  if (key === 'ArrowUp') return at === -1 ? count - 1 : at - 1
  return null
}

/** Puts the caret where the completed text goes on, once that text is in the field. */
function usePutCaret(field: RefObject<HTMLInputElement | null>) {
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    field.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  })
  return (caret: number) => {
    wanted.current = caret
  }
}
