import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Article } from '../../../preload/contract/article'
import { useChord } from '../../commands/keymap-store'
import { type TextSurface, useTextSurface } from '../../text/surface-store'
import { IconButton } from '../../ui/button'
import { currentColor } from '../color-store'
import { focusHighlight, useHighlights } from '../highlight-store'
import { openHighlights } from '../popover-store'
import { markImage } from './in-hand'
import { highlightOn, type ImagePlace, imageAt } from './marked-image'

/**
 * A button at the corner of the image under the pointer, which marks it and shows what can be done with the mark. For the pointer
 * alone: a click on the image itself shows it in large, and keys mark the image that has the focus.
 */
export function ImageButton({ surface, article }: { surface: TextSurface; article: Article }) {
  const place = usePointedImage(surface)
  if (place === null || article.deletedAt !== null) return null
  return <Corner surface={surface} article={article} place={place} />
}

function usePointedImage({ page }: TextSurface): ImagePlace | null {
  const [place, setPlace] = useState<ImagePlace | null>(null)
  useEffect(() => {
    const point = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('.image-corner') !== null) return
      const pointed = imageAt(target)
      setPlace((before) => (before?.element === pointed?.element ? before : pointed))
    }
    const leave = () => setPlace(null)
    page.addEventListener('pointerover', point)
    page.addEventListener('pointerleave', leave)
    return () => {
      page.removeEventListener('pointerover', point)
      page.removeEventListener('pointerleave', leave)
    }
  }, [page])
  return place
}

type CornerProps = { surface: TextSurface; article: Article; place: ImagePlace }

function Corner({ surface, article, place }: CornerProps) {
  const button = useRef<HTMLButtonElement>(null)
  const layout = useTextSurface((state) => state.layout)
  const chord = useChord('annotate.highlight')
  useHighlights()
  const isMarked = highlightOn(place) !== null
  useLayoutEffect(() => {
    if (button.current === null) return
    const page = surface.page.getBoundingClientRect()
    const box = place.element.getBoundingClientRect()
    button.current.style.left = `${box.right - page.left}px`
    button.current.style.top = `${box.top - page.top}px`
  }, [surface, place, layout])
  return (
    <IconButton
      ref={button}
      className="image-corner"
      icon="highlight"
      label={isMarked ? 'Highlight of this image' : 'Highlight image'}
      chord={isMarked ? undefined : chord}
      tabIndex={-1}
      data-floating=""
      onClick={() => void press(article, place)}
    />
  )
}

async function press(article: Article, place: ImagePlace): Promise<void> {
  const marked = highlightOn(place) ?? (await markImage(article, place, currentColor()))
  if (marked === null) return
  focusHighlight(marked.id)
  openHighlights([marked.id])
}
