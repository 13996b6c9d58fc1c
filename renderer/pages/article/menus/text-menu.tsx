import { useEffect, useState } from 'react'
import type { Article } from '../../../../preload/contract/article'
import { quoteItems } from '../../../quotes/quote-items'
import { type TextSurface, useTextSurface } from '../../../text/surface-store'
import { Menu, type MenuItem } from '../../../ui/menus/menu'
import { colorItems } from './color-items'
import { imageItems } from './image-items'
import { type FurtherMenu, takeInHand, textItems } from './text-items'
import { imagePlace, type TextPlace } from './place'
import { textPlace } from './text-place'

type Open = { place: TextPlace; further: FurtherMenu | null }

/** The menu of the article's text, by the right button or by the menu key. */
export function TextMenu({ article }: { article: Article }) {
  const surface = useTextSurface((state) => state.surface)
  const [open, setOpen] = useState<Open | null>(null)
  useEffect(() => {
    if (surface === null) return
    return onMenu(surface, (place) => {
      takeInHand(place, null, null)
      setOpen({ place, further: null })
    })
  }, [surface])
  if (surface === null || open === null) return null
  const { place, further } = open
  const goOn = (menu: FurtherMenu) => {
    takeInHand(place, menu, place.quote)
    setOpen({ place, further: menu })
  }
  const words = place.span === null ? '' : surface.text.slice(place.span.start, place.span.end)
  const needs = { words: words.replace(/\s+/g, ' ').slice(0, maxSearched), onFurther: goOn }
  const items =
    further === 'colors'
      ? colorItems(place, article)
      : further === 'quote' && place.quote !== null
        ? quoteItems(place.quote)
        : place.image === null
          ? textItems(place, needs)
          : imageItems(place, place.image, needs, article)
  return (
    <Menu
      key={further ?? 'text'}
      label={labels[further ?? (place.image === null ? 'text' : 'image')]}
      items={items.map((item) => (item === 'line' ? item : withSelection(item, place)))}
      anchor={place.anchor}
      onClose={() => setOpen(null)}
    />
  )
}

const labels = { text: 'Text', image: 'Image', colors: 'Colour', quote: 'Quotation' } as const

const maxSearched = 200

/** A press on an item may have taken the selection away, which the item is about. */
function withSelection(item: MenuItem, { range }: TextPlace): MenuItem {
  const run = () => {
    const selection = window.getSelection()
    if (range !== null && selection?.isCollapsed !== false) {
      selection?.removeAllRanges()
      selection?.addRange(range)
    }
    item.run()
  }
  return { ...item, run }
}

/** What has a menu or a press of its own keeps it; a name that is shown in the text has answered already. */
function onMenu(surface: TextSurface, open: (place: TextPlace) => void): () => void {
  const ask = (event: MouseEvent) => {
    const isElsewhere =
      event.target instanceof Element &&
      event.target.closest('[data-floating], .margin, button:not([data-sha256]), input')
    if (event.defaultPrevented || isElsewhere !== null) return
    event.preventDefault()
    open(imagePlace(event) ?? textPlace(surface, event))
  }
  surface.scroller.addEventListener('contextmenu', ask)
  return () => surface.scroller.removeEventListener('contextmenu', ask)
}
