import type { MouseEvent } from 'react'
import type { ArticleSummary } from '../../../preload/contract/article'
import type { ArticleId } from '../../../preload/contract/common'
import { bringToFront } from '../../navigation/front-pane'
import { isMac } from '../../ui/keys/platform'
import { showArticle } from '../article-actions'
import { useArticles } from '../article-store'
import { chooseNone, chooseTo, toggle, useChoice } from '../choice-store'
import { ArticleRow } from './article-row'
import { isChosen } from './choice'
import type { Part } from '../outline'
import { GroupHeading, headingId } from './group-heading'

export type Point = { x: number; y: number }

type ListRowProps = {
  index: number
  article: ArticleSummary | undefined
  total: number
  /** What the row stands in. */
  part: Part | undefined
  /** Rows and headings are items of a tree, and not rows alone options of a list. */
  isTree: boolean
  menuOf: ArticleId | null
  onMenu: (article: ArticleSummary, point: Point) => void
}

/** A row of the list, under its heading where it has one, or the heading alone; its room while the article is on its way. */
export function ListRow({ index, article, total, part, isTree, menuOf, onMenu }: ListRowProps) {
  const isOpen = useArticles((list) => list.selectedId === article?.id)
  const isCurrent = useArticles((list) => list.current === index)
  const isInStory = useArticles((list) => list.group === 'story') && part?.isHeaded === true
  const choice = useChoice((chosen) => chosen.choice)
  const isHead = part?.isHeaded === true && part.first === index
  const id = isHead ? headingId(part) : undefined
  const heading = isHead && <GroupHeading part={part} id={headingId(part)} isItem={isTree} />
  if (part?.isClosed === true) return heading
  if (article === undefined)
    return (
      <>
        {heading}
        <div className="article-row-missing" aria-hidden />
      </>
    )
  const isSelected = choice === null ? isOpen : isChosen(choice, { id: article.id, index })
  return (
    <>
      {heading}
      <ArticleRow
        {...{ article, index, isSelected, isCurrent, isOpen, onMenu }}
        {...placeOf(index, total, isTree ? part : undefined)}
        isCopy={isInStory}
        headingId={isTree ? undefined : id}
        hasMenu={article.id === menuOf}
        onChoose={choose}
      />
    </>
  )
}

function placeOf(index: number, total: number, part: Part | undefined) {
  if (part === undefined) return { role: 'option', position: index + 1, total } as const
  if (!part.isHeaded) return { role: 'treeitem', level: 1 } as const
  return { role: 'treeitem', level: 2, position: index - part.first + 1, total: part.rows } as const
}

function choose(article: ArticleSummary, index: number, event: MouseEvent) {
  const stand = { id: article.id, index }
  if (event.shiftKey) chooseTo(stand)
  else if (isMac ? event.metaKey : event.ctrlKey) toggle(stand)
  else {
    chooseNone()
    showArticle(article.id)
    bringToFront('reader')
  }
}
