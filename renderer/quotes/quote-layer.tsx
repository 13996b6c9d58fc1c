import { useEffect } from 'react'
import type { Article } from '../../preload/contract/article'
import { useCommand } from '../commands/command-store'
import { copyInHand } from '../copying/copy-store'
import { PaintQuotes } from './paint-quotes'
import { reloadQuotes } from './quote-store'
import { useQuoteCommands } from './use-quote-commands'

/** Everything about quotations that lies over the article's text, and the keys that act on them. */
export function QuoteLayer({ article }: { article: Article }) {
  const { id } = article
  useEffect(() => {
    void reloadQuotes()
    return () => void reloadQuotes()
  }, [id])
  useQuoteCommands()
  useCommand('annotate.copyWithSource', () => copyInHand(article))
  return <PaintQuotes />
}
