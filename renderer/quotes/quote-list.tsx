import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Quote } from '../../preload/contract/quote'
import { Menu } from '../ui/menus/menu'
import type { Box } from '../ui/menus/place-beside'
import { moveRowFocus } from '../ui/lists/row-focus'
import { QuoteDetails } from './quote-details'
import { quoteItems } from './quote-items'
import { QuoteLines } from './quote-lines'
import { chooseQuote, clearSelection, toggleQuote, useQuotes } from './quote-store'
import { keyOf, spokenName } from './quote-words'

type OpenMenu = { quote: Quote; anchor: Box }

/** The quotations in the order of the text: arrows move, Enter chooses, Shift+F10 opens the menu. */
export function QuoteList({ quotes }: { quotes: readonly Quote[] }) {
  const list = useRef<HTMLOListElement>(null)
  const [reached, setReached] = useState<string | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const chosenKey = useQuotes((state) => state.chosenKey)
  const keys = quotes.map(keyOf)
  const inTabOrder = [chosenKey, reached].find((key) => key !== null && keys.includes(key)) ?? keys[0]
  useShown(list, chosenKey)

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (moveRowFocus(event, '.quote-words') || event.key !== 'Escape' || chosenKey === null) return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>('.quote-words[aria-expanded=true]')?.focus()
    clearSelection()
  }
  return (
    <>
      <ol ref={list} className="quote-list" onKeyDown={press}>
        {quotes.map((quote, index) => (
          <Entry
            key={keyOf(quote)}
            quote={quote}
            place={{ position: index + 1, count: quotes.length }}
            isInTabOrder={keyOf(quote) === inTabOrder}
            onReach={() => setReached(keyOf(quote))}
            onMenu={(anchor) => setMenu({ quote, anchor })}
          />
        ))}
      </ol>
      {menu !== null && (
        <Menu
          label="Quotation"
          items={quoteItems(menu.quote)}
          anchor={menu.anchor}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  )
}

/** Scrolls to the quote that was chosen by a key or in the text. */
function useShown(list: RefObject<HTMLElement | null>, chosenKey: string | null): void {
  useEffect(() => {
    if (chosenKey === null) return
    list.current?.querySelector('[data-is-chosen=true]')?.scrollIntoView({ block: 'nearest' })
  }, [list, chosenKey])
}

function Entry({ quote, place, isInTabOrder, onReach, onMenu }: EntryProps) {
  const isChosen = useQuotes(({ chosenKey }) => chosenKey === keyOf(quote))
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    chooseQuote(quote)
    const { clientX: left, clientY: top, button } = event
    // The menu key arrives as a click without a button, and its coordinates mean nothing.
    const isByKey = button !== 2
    onMenu(isByKey ? event.currentTarget.getBoundingClientRect() : { left, top, right: left, bottom: top })
  }
  return (
    <li className="quote" data-state={quote.state} data-is-chosen={isChosen} onContextMenu={openMenu}>
      <button
        type="button"
        className="quote-words"
        aria-expanded={isChosen}
        tabIndex={isInTabOrder ? 0 : -1}
        onFocus={onReach}
        onClick={() => toggleQuote(quote)}
      >
        <span className="visually-hidden">{spokenName(quote, place.position, place.count)}: </span>
        <QuoteLines quote={quote} isWhole={isChosen} />
      </button>
      {isChosen && <QuoteDetails quote={quote} />}
    </li>
  )
}

type EntryProps = {
  quote: Quote
  place: { position: number; count: number }
  isInTabOrder: boolean
  onReach: () => void
  onMenu: (anchor: Box) => void
}
