import { useEffect, useRef, useState } from 'react'
import type { Span } from '../../preload/contract/quote'
import { usePaintStyles } from '../anchoring/paint-styles'
import { paint, unpaint } from '../anchoring/painting'
import { rangesOf } from '../anchoring/text-map'
import { useOpenArticle } from '../text/open-article-store'
import { type TextSurface, useTextSurface } from '../text/surface-store'
import { useSettings } from '../settings/settings-store'
import { useAdjusting } from './adjust-store'
import { showWanted, useChosenQuote, useQuoteAnswer } from './quote-store'

const chosenNames = ['quote-piece', 'quote-speaker', 'quote-cue']
const allNames = ['quote-suggested', 'quote-decided']

// The chosen one tells its parts apart by form: a wash for the words, a line under who, dots under the verb.
const rules = `
::highlight(quote-suggested) { text-decoration: underline dashed 1px var(--accent) }
::highlight(quote-decided) { text-decoration: underline 1px var(--accent) }
::highlight(quote-piece) { background-color: var(--accent-wash); color: var(--ink) }
::highlight(quote-speaker) { text-decoration: underline 3px var(--accent) }
::highlight(quote-cue) { text-decoration: underline dotted 2px var(--accent) }
`

/** Paints the chosen quotation, and all of them where the person wants to see them. Draws nothing itself. */
export function PaintQuotes() {
  usePaintStyles(rules)
  const surface = useTextSurface((state) => state.surface)
  const pieces = useTextSurface((state) => state.pieces)
  const articleId = useOpenArticle((state) => state.articleId)
  const { value: quotes } = useQuoteAnswer()
  const chosen = useChosenQuote()
  const isLeft = useIsLeft(chosen)
  const isAll = useSettings((settings) => settings.quotesPainted)
  const draft = useAdjusting(({ span }) => span)
  const isSame = surface !== null && surface.articleId === articleId

  useEffect(showWanted, [isSame, pieces, quotes])

  useEffect(() => {
    if (!isSame || !isAll) return
    const spans = (isDecided: boolean) =>
      (quotes ?? [])
        .filter((quote) => quote.state !== 'rejected' && (quote.state !== 'suggested') === isDecided)
        .flatMap((quote) => quote.pieces)
    paintSpans(surface, 'quote-suggested', spans(false), 25)
    paintSpans(surface, 'quote-decided', spans(true), 26)
    return () => unpaint(allNames)
  }, [isSame, isAll, surface, pieces, quotes])

  useEffect(() => {
    if (!isSame || chosen === null || isLeft) return
    const { mention = null } = chosen.speaker ?? {}
    // Below the highlights, whose washes let it through: their colours stay seen.
    paintSpans(surface, 'quote-piece', draft === null ? chosen.pieces : [draft], -1)
    paintSpans(surface, 'quote-speaker', mention === null ? [] : [mention], 28)
    paintSpans(surface, 'quote-cue', chosen.cue === null ? [] : [chosen.cue], 29)
    return () => unpaint(chosenNames)
  }, [isSame, surface, pieces, chosen, draft, isLeft])
  return null
}

/** Whether the tab of the quotations was left since this one was chosen: it stays chosen, and its marks go from the text. */
function useIsLeft(chosen: { at: Span } | null): boolean {
  const tab = useSettings((settings) => settings.panelTab)
  const key = chosen === null ? null : `${chosen.at.start}-${chosen.at.end}`
  const last = useRef({ tab, key })
  const [left, setLeft] = useState<string | null>(null)
  useEffect(() => {
    const before = last.current
    last.current = { tab, key }
    if (before.tab === 'quotes' && tab !== 'quotes' && before.key === key) setLeft(key)
    else if (tab === 'quotes' || before.key !== key) setLeft(null)
  }, [tab, key])
  return left !== null && left === key
}

function paintSpans(surface: TextSurface, name: string, spans: readonly Span[], priority: number): void {
  const map = surface.map()
  const ranges = spans.flatMap((span) => rangesOf(map, span))
  paint(name, ranges, priority)
}
