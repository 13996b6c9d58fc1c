import type { Quote } from '../../preload/contract/quote'
import { openRevision } from '../text/revision-store'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { Reworded, type RewordedAction } from '../ui/wording/reworded'

const decided: Record<Quote['state'], string> = {
  suggested: 'saw them',
  confirmed: 'confirmed them',
  corrected: 'corrected them',
  rejected: 'rejected them',
}

/** How a quotation that was decided on reads by now. */
export function QuoteReworded({ quote }: { quote: Quote }) {
  const { articleId, at, state } = quote
  const answer = useAnswer(question('quote.rewording', { articleId, at: { start: at.start, end: at.end } }))
  useToldError(answer)
  const apart = answer.value
  const pieces = apart?.pieces ?? null
  const sentence = `These words changed since you ${decided[state]}.`
  return (
    <Reworded
      className="quote-details-reworded"
      sentence={sentence}
      isOpen
      meaning={apart?.meaning ?? []}
      pieces={pieces}
      actions={quote.decidedOn === null ? [] : [openFormer(articleId, quote.decidedOn)]}
    />
  )
}

function openFormer(
  articleId: Quote['articleId'],
  { revisionId, revisionNumber, place }: NonNullable<Quote['decidedOn']>,
): RewordedAction {
  return {
    label: `Open revision ${revisionNumber}`,
    meaning: 'Opens the text that has the words you decided on, at these words',
    icon: 'book',
    isQuiet: true,
    run: () => openRevision(articleId, revisionId, place),
  }
}
