import { useCallback, useState } from 'react'
import type { ArticleSummary } from '../../../preload/contract/article'
import type { ArticleId } from '../../../preload/contract/common'
import { indexOf } from '../../queries/sparse-rows'
import { lazyComponent } from '../../ui/lazy'
import { readList } from '../article-store'
import { chooseNone, useChoice } from '../choice-store'
import { rowId } from './article-row'
import { isChosen } from './choice'
import type { Point } from './list-row'

const ArticleMenu = lazyComponent(async () => (await import('../article-menu')).ArticleMenu)

/** The menu of a row: whose it is while it is open, and how it is opened. */
export function useRowMenu() {
  const [open, setOpen] = useState<{ articleId: ArticleId; point: Point } | null>(null)
  const onMenu = useCallback((article: ArticleSummary, point: Point) => {
    const { choice } = useChoice.getState()
    const stand = { id: article.id, index: indexOf(readList(), article.id) ?? -1 }
    if (choice !== null && !isChosen(choice, stand)) chooseNone()
    setOpen({ articleId: article.id, point })
  }, [])
  const menu = open !== null && <ArticleMenu {...open} onClose={() => setOpen(null)} />
  return { menu, menuOf: open?.articleId ?? null, onMenu }
}

export function pointBelow(article: ArticleSummary): Point {
  const box = document.getElementById(rowId(article))?.getBoundingClientRect()
  return { x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 }
}
