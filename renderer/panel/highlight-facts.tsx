// What is known of a highlight besides its words.

import { inQuotationMarks } from '../../preload/contract/graphemes'
import { markedWords } from '../../preload/contract/marked-image'
import type { Highlight } from '../../preload/contract/highlight'
import type { LinkedFrom } from '../../preload/contract/note'
import { shorten } from '../anchoring/words'
import { wordsOfHighlight } from '../highlights/highlight-store'
import { LinkedFromList } from '../notes/linked/linked-from'
import { useSaidBy } from '../queries/quoted'
import { useArticle } from '../text/open-article-store'

/** Who said the words, where they are a quotation: as the quotation has it now. */
export function HighlightSpeaker({ highlight }: { highlight: Highlight }) {
  const { article } = useArticle()
  const said = useSaidBy(article, wordsOfHighlight(highlight))
  return said === null ? null : <p className="notes-speaker">{said}</p>
}

/** The notes that lead to it. */
export function HighlightLinks({ highlight, links }: { highlight: Highlight; links: readonly LinkedFrom[] }) {
  if (links.length === 0) return null
  const label = `Notes that lead to ${inQuotationMarks(shorten(markedWords(highlight), 60))}`
  return (
    <>
      <h3 className="notes-linked">Linked from</h3>
      <LinkedFromList links={links} label={label} />
    </>
  )
}
