import { useCommand } from '../../commands/command-store'
import { readHighlights, useHighlightFocus } from '../../highlights/highlight-store'
import { readChosenQuote } from '../../quotes/quote-store'
import { readArticle, useArticle } from '../../text/open-article-store'
import { showToast } from '../../toasts/toast-store'
import { DialogBoundary } from '../../ui/failure/failure'
import { lazyDialog } from '../../ui/lazy'
import { type Asked, checkPage, closeStill, useStill } from './still-store'

const StillDialog = lazyDialog(async () => (await import('./still-dialog')).StillDialog)

/** Answers the command that asks an article's page whether it still says so, and shows what it says. */
export function StillSays() {
  const { article } = useArticle()
  const isOpen = useStill(({ still }) => still !== null)
  useCommand(
    'annotate.stillSays',
    ask,
    article !== null && article.url !== null && article.deletedAt === null,
  )
  return <DialogBoundary onClose={closeStill}>{isOpen && <StillDialog />}</DialogBoundary>
}

function ask(): void {
  const asked = inHand()
  if (asked !== null) void checkPage(asked)
  else showToast({ text: 'Choose a highlight on words, or a quotation, first.' })
}

/** The highlight in focus, else the chosen quotation. */
function inHand(): Asked | null {
  const article = readArticle()
  if (article === null || article.url === null) return null
  const { id: articleId, url: address } = article
  const { focusedId } = useHighlightFocus.getState()
  const highlight = readHighlights().find(({ id }) => id === focusedId)
  if (highlight !== undefined) {
    if (highlight.image !== null) return null
    return { of: { articleId, highlightId: highlight.id }, words: highlight.passage.exact, address }
  }
  const quote = readChosenQuote()
  if (quote === null) return null
  return { of: { articleId, at: quote.at }, words: quote.decidedOn?.words ?? quote.exact, address }
}
