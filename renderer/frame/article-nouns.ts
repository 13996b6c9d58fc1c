import { useEffect } from 'react'
import { useCommand } from '../commands/command-store'
import { copySelectionWithSource } from '../copying/copy-store'
import { reloadEntities } from '../entities/entity-store'
import { reloadHighlights } from '../highlights/highlight-store'
import { reloadNotes } from '../notes/note-store'
import { reloadQuotes } from '../quotes/quote-store'
import { useQuoteCommands } from '../quotes/use-quote-commands'
import { reloadCopies } from '../text/same-report-store'
import { useOpenArticle } from '../text/open-article-store'
import { reloadTimeline } from '../timeline/timeline-store'

/**
 * Keeps names, quotes, notes and dates of the open article loaded, whatever page is shown: the side panel shows them
 * beside all pages.
 */
export function useArticleNouns(): void {
  const { articleId, article } = useOpenArticle()
  useEffect(() => {
    void reloadHighlights()
    void reloadNotes()
    void reloadEntities()
    void reloadQuotes()
    void reloadTimeline()
    void reloadCopies()
  }, [articleId])
  useQuoteCommands()
  useCommand('annotate.copyWithSource', () => article && copySelectionWithSource(article), article !== null)
}
