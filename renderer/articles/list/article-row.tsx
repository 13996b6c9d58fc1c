import { memo, type MouseEvent } from 'react'
import type { ArticleSummary } from '../../../preload/contract/article'
import { Icon } from '../../ui/icon'
import { TagChips } from '../../ui/tag-chips'
import './article-row.css'
import { beginDrag, endDrag } from '../collected/drag-store'
import { rowDate } from '../row-date'

export function rowId(article: ArticleSummary) {
  return `article-${article.id}`
}

type ArticleRowProps = {
  article: ArticleSummary
  /** It is among those that are chosen, or, while none are, the one that is open. */
  isSelected: boolean
  /** The keyboard is on it. */
  isCurrent: boolean
  isOpen: boolean
  /** Of the heading that it is the first under. */
  headingId: string | undefined
  /** Its menu is open, wherever the selection is. */
  hasMenu: boolean
  /** Where in the list it stands. */
  index: number
  role: 'option' | 'treeitem'
  /** The list as a tree: how deep it stands, and the how manieth of how many under its heading. */
  level?: number | undefined
  position?: number | undefined
  total?: number | undefined
  /** It stands in a story. */
  isCopy: boolean
  onChoose: (article: ArticleSummary, index: number, event: MouseEvent) => void
  onMenu: (article: ArticleSummary, point: { x: number; y: number }) => void
}

/** An option of the list, or a leaf of the tree that it is while headings are closed: nothing in it takes the focus. Its actions are in its menu, in the reader's bar and on keys. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { article, isSelected, hasMenu, position, total, index, onChoose, onMenu } = props
  const { isCurrent, isOpen, headingId, role, level, isCopy } = props
  return (
    <div
      id={rowId(article)}
      role={role}
      aria-level={level}
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={total}
      className="article-row"
      data-is-unread={article.readAt === null}
      data-has-menu={hasMenu}
      data-is-current={isCurrent}
      data-is-open={isOpen}
      data-is-copy={isCopy}
      aria-describedby={headingId}
      draggable
      onDragStart={(event) => beginDrag(article, index, event)}
      onDragEnd={endDrag}
      onClick={(event) => onChoose(article, index, event)}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu(article, { x: event.clientX, y: event.clientY })
      }}
    >
      <span className="article-row-mark">
        {article.readAt === null && <span className="visually-hidden">Unread</span>}
      </span>
      <Words article={article} />
    </div>
  )
})

function Words({ article }: { article: ArticleSummary }) {
  return (
    <div className="article-row-words">
      <Lines article={article} />
      <div className="article-row-facts">
        <From article={article} />
        <TagChips {...article} />
        <CheckThis doubts={article.doubts} />
        <Counts article={article} />
        <PublishedAt article={article} />
      </div>
    </div>
  )
}

function Lines({ article: { title, excerpt } }: { article: ArticleSummary }) {
  return (
    <div className="article-row-lines">
      <div className="article-row-title">{title}</div>
      {excerpt !== '' && excerpt !== title && <div className="article-row-excerpt">{excerpt}</div>}
    </div>
  )
}

function From({ article }: { article: ArticleSummary }) {
  const { outlet, byline } = article
  return (
    <span className="article-row-from">
      {outlet !== null && <strong>{outlet}</strong>}
      {outlet !== null && byline !== null && ' · '}
      {byline}
    </span>
  )
}

/** What the words say is said whole to a screen reader, also where the list is too narrow for them. */
function CheckThis({ doubts }: Pick<ArticleSummary, 'doubts'>) {
  if (doubts.length === 0) return null
  return (
    <span className="article-row-count article-row-check" title={doubts.join(' ')}>
      <Icon name="eye" />
      <span className="article-row-check-words" aria-hidden>
        Check this
      </span>
      <span className="visually-hidden">Check this: {doubts.join(' ')}</span>
    </span>
  )
}

function Counts({ article }: { article: ArticleSummary }) {
  const { highlightCount, noteCount, starredAt } = article
  return (
    <>
      {starredAt !== null && (
        <span className="article-row-count article-row-star">
          <Icon name="star" isFilled />
          <span className="visually-hidden">Starred</span>
        </span>
      )}
      {highlightCount > 0 && (
        <span className="article-row-count" title={counted(highlightCount, 'highlight', 'highlights')}>
          <Icon name="highlight" />
          {highlightCount}
          <span className="visually-hidden"> {highlightCount === 1 ? 'highlight' : 'highlights'}</span>
        </span>
      )}
      {noteCount > 0 && (
        <span className="article-row-count" title={counted(noteCount, 'note', 'notes')}>
          <Icon name="note" />
          {noteCount}
          <span className="visually-hidden"> {noteCount === 1 ? 'note' : 'notes'}</span>
        </span>
      )}
    </>
  )
}

function counted(count: number, one: string, many: string) {
  return `${count} ${count === 1 ? one : many}`
}

function PublishedAt({ article: { published, capturedAt } }: { article: ArticleSummary }) {
  if (published === null) {
    return (
      <span className="article-row-captured" title="The article states no date">
        Captured {rowDate({ value: capturedAt.slice(0, 10) }).day}
      </span>
    )
  }
  const { day, time } = rowDate(published)
  return (
    <span>
      {day}
      {time !== null && <span className="article-row-time">, {time}</span>}
    </span>
  )
}
