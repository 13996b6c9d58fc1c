import { useRef } from 'react'
import { type Bookmark, useHistoryButtons } from '../../navigation/navigation-store'
import { pagesOf, question } from '../../queries/question'
import { Trouble } from '../../queries/trouble'
import { useAnswer, useRested, useRows } from '../../queries/use-answer'
import { PageBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { Spinner } from '../../ui/progress'
import { useTakenFocus } from '../../ui/use-taken-focus'
import { RequestButtons } from './request-buttons'
import { RequestFilters } from './request-filters'
import { RequestList } from './request-list'
import { NoRequests, RequestSummary } from './request-summary'
import type { RequestSet } from './requests-kind'
import './requests.css'

type Props = { page: RequestSet; bookmark: Bookmark | null }

/** Everything that Dateline ever asked of the network on this device, and why; the latest first. */
export function RequestsPage({ page: { filter } }: Props) {
  const { value, error, retry, more } = useRequests(filter)
  const summary = useAnswer(question('request.summary', {})).value
  const buttons = useHistoryButtons()
  const section = useRef<HTMLElement>(null)
  useTakenFocus(section)
  const isEmpty = value?.rows.length === 0
  const hasAny = summary !== null && summary.listed > 0
  return (
    <section ref={section} className="requests-page" aria-label="Network requests">
      <PageBar label="Network requests" history={buttons}>
        <PaneTitle count={summary?.listed ?? 0}>Network requests</PaneTitle>
        <RequestButtons hasAny={hasAny} />
      </PageBar>
      <RequestFilters filter={filter} />
      {summary !== null && <RequestSummary summary={summary} />}
      <PaneBody>
        {value !== null && !isEmpty && <RequestList requests={value.rows} onMore={more} />}
        {value === null && error === null && <Spinner label="Loading the requests…" />}
        {value === null && error !== null && <Trouble error={error} onRetry={retry} />}
        {isEmpty && <NoRequests hasAny={hasAny} everMade={summary?.everMade ?? 0} />}
      </PaneBody>
    </section>
  )
}

function useRequests({ host, why }: RequestSet['filter']) {
  const filter = { host: useRested(host).trim(), why }
  return useRows(
    pagesOf(
      'request.list',
      (after, limit) => ({ filter, after, limit: Math.max(1, limit) }),
      ({ requests: rows, next }) => ({ rows, next }),
      { idOf: ({ id }) => id },
    ),
  )
}
