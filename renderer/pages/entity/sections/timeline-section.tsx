import { type RefObject, useCallback } from 'react'
import type { DatedLine } from '../../../../preload/contract/date'
import type { EntityPage } from '../../../../preload/contract/entity'
import { keyOfRef } from '../../../navigation/navigation-store'
import { edtfWords } from '../../../ui/wording/edtf-words'
import { Spinner } from '../../../ui/progress'
import { VirtualRows } from '../../../ui/lists/virtual-rows'
import { fromWords, PassageLine } from './passage-line'
import { useRows } from '../../../queries/use-answer'
import { timelineOf } from '../questions'
import { Trouble } from '../../../queries/trouble'

const prefetch = 40
// The library looks at so many articles, the newest.
const maxArticles = 500
const rowHeight = 96

type Props = { found: EntityPage; scroller: RefObject<HTMLElement | null> }

/** The dates that articles name together with it, in the order of what they mean. */
export function TimelineSection({ found, scroller }: Props) {
  const { value, error, retry, more } = useRows(timelineOf(found.ref))
  const dates = value?.rows ?? []
  const reach = useCallback(
    (last: number) => {
      if (value !== null && last >= value.rows.length - prefetch) more()
    },
    [value, more],
  )
  return (
    <>
      <div className="section-head">
        <h3>Timeline</h3>
        <span className="section-note">
          Dates in paragraphs with the name
          {found.counts.articles > maxArticles && `, of its newest ${maxArticles} articles`}
        </span>
      </div>
      {value === null && error !== null && <Trouble error={error} onRetry={retry} />}
      {value === null && error === null && <Spinner label="Loading…" />}
      {value !== null && dates.length === 0 && (
        <p className="section-nothing">No paragraph that names {found.name} has a date.</p>
      )}
      {dates.length > 0 && (
        <VirtualRows
          scroller={scroller}
          label="Dates, earliest first"
          memory={`timeline ${keyOfRef(found.ref)}`}
          count={dates.length}
          keyOf={(index) => (dates[index] === undefined ? '' : keyOf(dates[index]))}
          estimate={() => rowHeight}
          onReach={reach}
        >
          {(index, tabIndex) => <Dated line={dates[index]} before={dates[index - 1]} tabIndex={tabIndex} />}
        </VirtualRows>
      )}
    </>
  )
}

function keyOf({ article, date }: DatedLine): string {
  return `${article.articleId} ${date.start}`
}

function Dated({ line, before, tabIndex }: DatedProps) {
  if (line === undefined) return null
  const { article, date } = line
  const isSame = before?.date.value === date.value
  return (
    <PassageLine
      article={article}
      span={{ start: date.start, end: date.end }}
      before={line.before}
      exact={date.words}
      after={line.after}
      focus={{ focusKey: keyOf(line), tabIndex }}
      head={<span className={isSame ? 'visually-hidden' : 'passage-date'}>{edtfWords(date.value)}</span>}
      foot={
        <>
          <bdi>{article.title}</bdi> · {fromWords(article)} · {date.why}
        </>
      }
    />
  )
}

type DatedProps = { line: DatedLine | undefined; before: DatedLine | undefined; tabIndex: 0 | -1 }
