import { useEffect } from 'react'
import { useCommand } from '../commands/command-store'
import { copyLinkTo, copySelectionWithSource } from '../copying/copy-store'
import { followEntities } from '../entities/entity-store'
import { followHighlights, highlightsOf } from '../highlights/highlight-store'
import { useNotes } from '../notes/note-store'
import { useAnswer, useToldError } from '../queries/use-answer'
import { followQuotes } from '../quotes/quote-store'
import { useQuoteCommands } from '../quotes/use-quote-commands'
import { useArticle, useOpenArticle } from '../text/open-article-store'
import { followDates } from '../timeline/timeline-store'

/**
 * Keeps names, quotes, notes and dates of the open article at hand, whatever page is shown: the side panel shows them
 * beside all pages. Draws nothing, so that an answer to one of them draws nothing else anew.
 */
export function ArticleNouns(): null {
  const articleId = useOpenArticle((state) => state.articleId)
  const { article } = useArticle()
  useEffect(() => {
    const ends = [followHighlights, followEntities, followQuotes, followDates].map((follow) =>
      follow(articleId),
    )
    return () => {
      for (const end of ends) end()
    }
  }, [articleId])
  // The tabs of the others say what went wrong in their own place.
  useToldError(useAnswer(highlightsOf(articleId)))
  useToldError(useNotes())
  useQuoteCommands()
  useCommand('annotate.copyWithSource', () => article && copySelectionWithSource(article), article !== null)
  useCommand('annotate.copyLink', () => article && copyLinkTo(article), article !== null)
  return null
}
