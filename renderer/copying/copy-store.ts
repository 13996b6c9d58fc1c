import { create } from 'zustand'
import type { Article } from '../../preload/contract/article'
import type { Citation, Cited } from '../../preload/contract/citation'
import { articleLink } from '../../preload/contract/own-link'
import { copyBoth } from '../anchoring/clipboard'
import { call } from '../bridge'
import { withWordsProgress } from '../exporting/exporting-store'
import { useHighlightFocus } from '../highlights/highlight-store'
import { copyAddress } from '../text/menus/copy-words'
import { readSelection } from '../text/selection-store'
import { currentSurface } from '../text/surface-store'
import { readChosenQuote } from '../quotes/quote-store'
import { showError, showToast } from '../toasts/toast-store'

/** A copy that the library is still putting together: a second press of the keys must not overtake it. */
const useCopying = create<{ isCopying: boolean }>(() => ({ isCopying: false }))

/** Copies words together with where they are from, as plain text and as formatted text. */
export function copyWithSource(of: Cited): Promise<void> {
  return copyMade('Copied with source', () => call('citation.make', { of }))
}

// One call is heard of again within its time.
const citedAtOnce = 50

/** The same of several, one after the other. */
export function copyCitations(of: readonly Cited[]): Promise<void> {
  const told = of.length === 1 ? 'Copied with source' : `Copied ${of.length} passages with their sources`
  return copyMade(told, async () => {
    const made: Citation[] = []
    for (let at = 0; at < of.length; at += citedAtOnce)
      made.push(...(await call('citation.makeMany', { of: of.slice(at, at + citedAtOnce) })))
    return {
      markdown: made.map(({ markdown }) => markdown.trimEnd()).join('\n\n'),
      html: made.map(({ html }) => html).join('\n'),
    }
  })
}

async function copyMade(told: string, make: () => Promise<Citation>): Promise<void> {
  if (useCopying.getState().isCopying) return
  useCopying.setState({ isCopying: true })
  try {
    const cited = await withWordsProgress('Preparing the copy', make)
    if (cited === null) return
    const isCopied = copyBoth({ text: cited.markdown, html: cited.html })
    showToast(isCopied ? { text: told } : { text: 'The text could not be copied. Try again.', tone: 'error' })
  } catch (error) {
    showError(error)
  } finally {
    useCopying.setState({ isCopying: false })
  }
}

/** Copies what is selected in the open article with its source, or says what can be selected. */
export function copySelectionWithSource(article: Article): void {
  const of = currentSelection(article)
  if (of !== null) void copyWithSource(of)
  else showToast({ text: 'Select some text first, or choose a highlight or a quotation.' })
}

/** What a copy with source takes: selected words, else the highlight in focus, else the chosen quotation. */
function currentSelection({ id: articleId, revision }: Article): Cited | null {
  const span = readSelection()
  // A former text of the article may be on screen.
  const revisionId = currentSurface()?.revisionId ?? revision.id
  if (span !== null) return { articleId, revisionId, span }
  const { focusedId } = useHighlightFocus.getState()
  if (focusedId !== null) return { articleId, highlightId: focusedId }
  const quote = readChosenQuote()
  return quote === null ? null : { articleId, at: quote.at }
}

/** Copies the link of the highlight in focus, else of the article. */
export function copyLinkTo({ id }: Article): void {
  copyAddress(articleLink(id, useHighlightFocus.getState().focusedId))
}
