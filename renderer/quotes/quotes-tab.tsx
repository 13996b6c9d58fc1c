import { useFoundEntities } from '../entities/entity-store'
import { sentenceOf } from '../toasts/toast-store'
import { Button } from '../ui/button'
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
  if (error !== null) return <Trouble sentence={sentenceOf(error)} onRetry={retry} />
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

function Trouble({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  return (
    <EmptyState
      icon="warning"
      title="No quotations to show"
      actions={
        <Button icon="retry" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      <p>{sentence} Your decisions about quotations are not affected.</p>
    </EmptyState>
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
  if (reading === 'failed')
    return <Trouble sentence="This article could not be analysed for quotations." onRetry={onRetry} />
  return (
    <EmptyState icon="quote" title="No quotations found">
      <p>Nobody seems to be quoted in this article. Quotations are found by rules for English so far.</p>
    </EmptyState>
  )
}

type Reading = 'ready' | 'pending' | 'failed' | null
