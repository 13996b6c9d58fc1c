import type { Quote } from '../../preload/contract/quote'
import { shorten } from '../anchoring/words'
import { Icon } from '../ui/icon'
import { cueWords, kindMeaning, speakerName, stateLooks } from './quote-words'

// A line clamp hides the rest, so the rest is not laid out.
const maxFoldedLength = 600

/**
 * A quotation as it reads in a list: who, how, the words, and how far they are to be trusted. Whoever hears it has been
 * told speaker and state at its beginning.
 */
export function QuoteLines({ quote, isWhole }: { quote: Quote; isWhole: boolean }) {
  const cue = cueWords(quote)
  const { word, icon } = stateLooks[quote.state]
  return (
    <>
      <span className="quote-by">
        <span className="quote-sign">
          <Icon name={icon} />
        </span>
        <bdi className="quote-speaker" aria-hidden data-is-named={quote.speaker !== null}>
          {speakerName(quote)}
        </bdi>
        {cue !== null && (
          <span>
            <span aria-hidden>{' · '}</span>
            <bdi>{cue}</bdi>
          </span>
        )}
      </span>
      <span className="quote-exact" data-is-whole={isWhole} dir="auto">
        {isWhole ? quote.exact : shorten(quote.exact, maxFoldedLength)}
      </span>
      <span className="quote-facts" aria-hidden>
        <span className="quote-state">{word}</span>
        {quote.decidedOn !== null && <span className="quote-reworded">words changed since</span>}
        <span title={kindMeaning[quote.kind]}>{quote.kind}</span>
      </span>
    </>
  )
}
