import { type ReactNode, type RefObject, useCallback, useMemo } from 'react'
import type { FromArticle } from '../../../../preload/contract/entity-ref'
import { Spinner } from '../../../ui/progress'
import { VirtualRows } from '../../../ui/lists/virtual-rows'
import { linesByArticle } from './by-article'
import type { PagedQuestion, Rows } from '../../../queries/paged'
import { useRows } from '../../../queries/use-answer'
import { ArticleLine, type LineFocus } from './passage-line'
import { Trouble } from '../../../queries/trouble'

// Lines from the end at which the next ones are asked for: a second of fast scrolling.
const prefetch = 60
const articleHeight = 44
const rowHeight = 84

type Props<Row> = {
  list: PagedQuestion<Row>
  /** Shown while the list is loading. */
  first?: readonly Row[]
  scroller: RefObject<HTMLElement | null>
  label: string
  memory: string
  keyOf: (row: Row) => string
  /** What there is to say where the list is empty. */
  nothing: ReactNode
  children: (row: Row, focus: LineFocus) => ReactNode
}

/** A list of passages under the articles that they are from; more come as one scrolls. */
export function ArticleLines<Row extends { article: FromArticle }>(props: Props<Row>) {
  const { list, first = [], scroller, label, memory, keyOf, nothing, children } = props
  const { value, error, retry, more } = useRows(list)
  const rows = value?.rows ?? first
  const lines = useMemo(() => linesByArticle(rows, keyOf), [rows, keyOf])
  const reach = useReach(value, lines.length, more)
  if (value === null && error !== null) return <Trouble error={error} onRetry={retry} />
  if (value === null && rows.length === 0) return <Spinner label="Loading…" />
  if (rows.length === 0) return nothing
  const draw = (index: number, tabIndex: 0 | -1) => {
    const line = lines[index]
    if (line === undefined) return null
    const focus: LineFocus = { focusKey: line.key, tabIndex }
    if (line.is === 'article') return <ArticleLine article={line.article} focus={focus} />
    return children(line.row, focus)
  }
  return (
    <>
      <VirtualRows
        {...{ scroller, label, memory }}
        count={lines.length}
        keyOf={(index) => lines[index]?.key ?? ''}
        estimate={(index) => (lines[index]?.is === 'article' ? articleHeight : rowHeight)}
        onReach={reach}
      >
        {draw}
      </VirtualRows>
      {value !== null && value.next !== null && (
        <p className="lines-more">
          <Spinner label="More…" />
        </p>
      )}
    </>
  )
}

/** Asks for more before the end is in view. */
function useReach(value: Rows<unknown> | null, count: number, more: () => void) {
  return useCallback(
    (last: number) => {
      if (value !== null && last >= count - prefetch) more()
    },
    [value, count, more],
  )
}
