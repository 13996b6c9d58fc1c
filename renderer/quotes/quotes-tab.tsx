import { useFoundEntities } from '../entities/entity-store'
import { Trouble } from '../queries/trouble'
import { EmptyState } from '../ui/empty-state'
import { QuoteFilters } from './quote-filters'
import { QuoteList } from './quote-list'
import { shownQuotes, useQuoteAnswer, useQuotes } from './quote-store'
import './quotes.css'

/** Who said what in the article: suggestions, until the person decides. */
export function QuotesTab() {
  const { value: quotes, error, retry } = useQuoteAnswer()
  const state = useQuotes()
  const reading = useFoundEntities().value?.state ?? null
  if (error !== null) return <Unread error={error} onRetry={retry} />
  if (quotes === null) return null
  if (quotes.length === 0) return <NoQuotes reading={reading} onRetry={retry} />
  const shown = shownQuotes(quotes, state)
  return (
    <div className="quotes">
      <QuoteFilters quotes={quotes} />
      {shown.length === 0 && <p className="quotes-none">No quotations in this state.</p>}
      <QuoteList quotes={shown} />
    </div>
  )
}

function Unread(props: UnreadProps) {
  return (
    <Trouble title="No quotations to show" {...props}>
      Your decisions about quotations are not affected.
    </Trouble>
  )
}

function NoQuotes({ reading, onRetry }: { reading: Reading; onRetry: () => void }) {
  if (reading === 'pending') {
    return (
      <EmptyState icon="clock" title="Looking for quotations…">
        <p>Who said what appears here as soon as the article has been analysed.</p>
      </EmptyState>
    )
  }
  if (reading === 'too-long')
    return (
      <EmptyState title="Too long for quotations">
        <p>
          This article is too long to be analysed for quotations. It was given up after a while, and is not
          tried again.
        </p>
      </EmptyState>
    )
  if (reading === 'failed')
    return <Unread sentence="This article could not be analysed for quotations." onRetry={onRetry} />
  return (
    <EmptyState icon="quote" title="No quotations found">
      <p>Nobody seems to be quoted in this article. Quotations are found by rules for English so far.</p>
    </EmptyState>
  )
}

type UnreadProps = { error?: unknown; sentence?: string; onRetry: () => void }

type Reading = 'ready' | 'pending' | 'failed' | 'too-long' | null
