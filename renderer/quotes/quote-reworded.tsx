import { useEffect, useState } from 'react'
import type { Output } from '../../preload/contract/index'
import type { Quote } from '../../preload/contract/quote'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'
import { Reworded } from '../ui/wording/reworded'

type Apart = Output<'quote.rewording'>

const decided: Record<Quote['state'], string> = {
  suggested: 'saw them',
  confirmed: 'confirmed them',
  corrected: 'corrected them',
  rejected: 'rejected them',
}

/** How a quotation that was decided on reads by now. */
export function QuoteReworded({ quote }: { quote: Quote }) {
  const { articleId, at, exact, state } = quote
  const [apart, setApart] = useState<Apart | null>(null)
  const { start, end } = at
  useEffect(() => {
    let isWanted = true
    call('quote.rewording', { articleId, at: { start, end } })
      .then((found) => isWanted && setApart(found))
      .catch(showError)
    return () => {
      isWanted = false
    }
  }, [articleId, start, end, exact])
  const pieces = apart?.pieces ?? null
  const sentence = `These words changed since you ${decided[state]}.`
  return (
    <Reworded
      className="quote-details-reworded"
      sentence={sentence}
      isOpen
      meaning={apart?.meaning ?? []}
      pieces={pieces}
      actions={[]}
    />
  )
}
