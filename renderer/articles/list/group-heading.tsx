import { question } from '../../queries/question'
import { useAnswer } from '../../queries/use-answer'
import { Icon } from '../../ui/icon'
import { type Group, setFold, useArticles } from '../article-store'
import { chooseToRow, chooseUnder, useChoice } from '../choice-store'
import { type Part, toggledFold } from '../outline'
import { monthHeading, rowDate } from '../row-date'
import { isSpanned } from './choice'

type GroupHeadingProps = {
  part: Part
  id: string
  /** The list is a tree, of which this is an item; else a screen reader hears it with its first row. */
  isItem: boolean
}

export function headingId({ first }: Part): string {
  return `heading-${first}`
}

/** The heading over the first row of a group, or in its place. It closes and opens what is under it. */
export function GroupHeading({ part, id, isItem }: GroupHeadingProps) {
  const { first, rows, key, isClosed } = part
  const group = useArticles((list) => list.group)
  const isCurrent = useArticles((list) => isClosed && list.current !== null && isWithin(part, list.current))
  const isChosen = useChoice(
    ({ choice }) => isClosed && choice !== null && isSpanned(choice, first, first + rows - 1),
  )
  const { label, outlets } = useLabel(group, key)
  return (
    <div
      {...(isItem
        ? { role: 'treeitem', 'aria-level': 1, 'aria-expanded': !isClosed, 'aria-selected': isChosen }
        : { role: 'presentation' })}
      className="article-heading"
      id={id}
      data-is-closed={isClosed}
      data-is-current={isCurrent}
      title={isClosed ? 'Open' : 'Collapse'}
      onClick={(event) => {
        if (isClosed && event.shiftKey) void chooseToRow(first)
        else if (isClosed && (event.ctrlKey || event.metaKey)) void chooseUnder(first)
        else setFold(toggledFold(useArticles.getState().fold, key))
      }}
    >
      <Icon name={isClosed ? 'chevron-right' : 'chevron-down'} />
      <span className="article-heading-label">{label}</span>
      <span className="article-heading-count">
        {' '}
        {part.articles.toLocaleString()}
        <span className="visually-hidden">{part.articles === 1 ? ' article' : ' articles'}</span>
        {outlets > 1 && ` in ${outlets.toLocaleString()} outlets`}
      </span>
    </div>
  )
}

function isWithin({ first, rows }: Part, index: number): boolean {
  return first <= index && index < first + rows
}

function useLabel(group: Group, key: string): { label: string; outlets: number } {
  const asked = group === 'story' ? question('article.stories', { keys: [key] }) : null
  const { value } = useAnswer(asked && { ...asked, isPassing: true })
  const story = value?.stories[0]
  return { label: story?.title ?? labelOf(group, key), outlets: story?.outlets ?? 0 }
}

function labelOf(group: Group, key: string): string {
  if (group === 'outlet') return key === '' ? 'Without an outlet' : key
  if (group === 'month') return monthHeading(key)
  return group === 'day' ? rowDate({ value: key }).day : ''
}
