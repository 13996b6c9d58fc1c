import { type DragEvent, useState } from 'react'
import { create } from 'zustand'
import type { ArticleSummary } from '../../../preload/contract/article'
import type { ArticleId } from '../../../preload/contract/common'
import { useChoice } from '../choice-store'
import { isChosen } from '../list/choice'
import type { Collected } from './collected-store'

type Dragged = { articleId: ArticleId; what: Collected }

/** The articles that are dragged out of the list; null while none are. */
const useDragged = create<{ dragged: Dragged | null }>(() => ({ dragged: null }))

/** Only Dateline takes what is of this kind. */
const kind = 'application/x-dateline-articles'

/** Takes hold of an article, and of all that are chosen where it is one of them. */
export function beginDrag(article: ArticleSummary, index: number, event: DragEvent<HTMLElement>): void {
  const { choice } = useChoice.getState()
  const isAmong = choice !== null && isChosen(choice, { id: article.id, index })
  event.dataTransfer.effectAllowed = 'copyMove'
  event.dataTransfer.setData(kind, article.id)
  useDragged.setState({
    dragged: { articleId: article.id, what: isAmong ? 'chosen' : { articleId: article.id } },
  })
}

export function endDrag(): void {
  useDragged.setState({ dragged: null })
}

export type DropListeners = Record<
  `onDrag${'Enter' | 'Over' | 'Leave'}` | 'onDrop',
  (event: DragEvent<HTMLElement>) => void
>

type Drop = { isOver: boolean; listeners: DropListeners }

/** Lets articles be dropped on an element; `onDrop` hears which. */
export function useDropArticles(
  effect: 'copy' | 'move',
  onDrop: (dragged: Dragged, event: DragEvent<HTMLElement>) => void,
): Drop {
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent<HTMLElement>) => {
    if (useDragged.getState().dragged === null) return
    // The window refuses whatever is dragged over it that it cannot import.
    event.preventDefault()
    event.stopPropagation()
    event.dataTransfer.dropEffect = effect
    setOver(true)
  }
  const leave = (event: DragEvent<HTMLElement>) => {
    const to = event.relatedTarget
    if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false)
  }
  const drop = (event: DragEvent<HTMLElement>) => {
    const { dragged } = useDragged.getState()
    if (dragged === null) return
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    endDrag()
    onDrop(dragged, event)
  }
  return { isOver, listeners: { onDragEnter: over, onDragOver: over, onDragLeave: leave, onDrop: drop } }
}
