import type { Highlight } from '../../preload/contract/highlight'
import type { LinkedFrom, Note } from '../../preload/contract/note'
import type { Tagging } from '../../preload/contract/tag'
import { leadingTo } from '../notes/linked/linked-from'
import { isAsked } from '../highlights/rewording-store'
import { HighlightEntry } from './highlight-entry'
import './notes-tab.css'

type GroupProps = {
  title: string
  label: string
  highlights: readonly Highlight[]
  notes: readonly Note[]
  tags: readonly Tagging[]
  links: readonly LinkedFrom[]
}

/** Some of an article's highlights under a heading; nothing where there are none. */
export function HighlightGroup({ title, label, highlights, notes, tags, links }: GroupProps) {
  // Those whose words were changed wait for a decision.
  const asked = highlights.filter(isAsked).length
  if (highlights.length === 0) return null
  return (
    <section aria-label={label}>
      <div className="notes-head">
        <h2>{title}</h2>
        <span className="notes-count">
          {asked > 0 && <span className="notes-asked">{asked} changed · </span>}
          {highlights.length}
        </span>
      </div>
      <ol>
        {highlights.map((highlight) => (
          <HighlightEntry
            key={highlight.id}
            highlight={highlight}
            notes={notes}
            links={leadingTo(links, highlight.id)}
            tags={tags.filter(({ highlightId }) => highlightId === highlight.id)}
          />
        ))}
      </ol>
    </section>
  )
}
