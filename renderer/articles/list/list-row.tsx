import type { MouseEvent } from 'react'
import type { ArticleSummary } from '../../../preload/contract/article'
import type { ArticleId } from '../../../preload/contract/common'
import { isMac } from '../../ui/keys/platform'
import { rowAt } from '../../queries/sparse-rows'
import { showArticle } from '../article-actions'
import { readList, useArticles } from '../article-store'
import { chooseNone, chooseTo, toggle, useChoice } from '../choice-store'
import { ArticleRow } from './article-row'
import { isChosen } from './choice'
import { headingOf } from './headings'
import { GroupHeading } from './group-heading'

export type Point = { x: number; y: number }

type ListRowProps = {
  index: number
  article: ArticleSummary | undefined
  total: number
  menuOf: ArticleId | null
  onMenu: (article: ArticleSummary, point: Point) => void
}

/** A row of the list, under its heading where it has one; its room while the article is on its way. */
export function ListRow({ index, article, total, menuOf, onMenu }: ListRowProps) {
  const group = useArticles((list) => list.group)
  const isOpen = useArticles((list) => list.selectedId === article?.id)
  const isCurrent = useArticles((list) => list.current === index)
  const choice = useChoice((chosen) => chosen.choice)
  if (article === undefined) return <div className="article-row-missing" aria-hidden />
  const isSelected = choice === null ? isOpen : isChosen(choice, { id: article.id, index })
  const heading = headingOf(article, group)
  const before = index === 0 ? null : rowAt(readList(), index - 1)
  const isHead =
    heading !== null &&
    before !== undefined &&
    (before === null || headingOf(before, group)?.key !== heading.key)
  return (
    <>
      {isHead && <GroupHeading heading={heading} id={`heading-${article.id}`} />}
      <ArticleRow
        {...{ article, total, isSelected, isCurrent, isOpen, onMenu }}
        headingId={isHead ? `heading-${article.id}` : undefined}
        position={index + 1}
        hasMenu={article.id === menuOf}
        onChoose={choose}
      />
    </>
  )
}

function choose(article: ArticleSummary, position: number, event: MouseEvent) {
  const stand = { id: article.id, index: position - 1 }
  if (event.shiftKey) chooseTo(stand)
  else if (isMac ? event.metaKey : event.ctrlKey) toggle(stand)
  else {
    chooseNone()
    showArticle(article.id)
  }
}
