import type { ReactNode } from 'react'
import type { Highlight } from '../../preload/contract/highlight'
import type { Tagging } from '../../preload/contract/tag'
import { TagChip } from '../tags/tag-chip'
import { askForTag } from '../tags/tag-store'
import './notes-tab.css'

type HighlightTagsProps = { highlight: Highlight; tags: readonly Tagging[]; children: ReactNode }

/** The tags of a highlight, and what adds to it. */
export function HighlightTags({ highlight, tags, children }: HighlightTagsProps) {
  const ask = (button: Element) =>
    askForTag({
      highlights: Promise.resolve([highlight]),
      has: tags.map(({ name }) => name),
      anchor: button.getBoundingClientRect(),
    })
  return (
    <>
      {tags.length > 0 && (
        <ul className="notes-tags" aria-label="Tags of the highlight">
          {tags.map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
        </ul>
      )}
      <div className="notes-adding">
        {children}
        <button type="button" className="notes-add" onClick={({ currentTarget }) => ask(currentTarget)}>
          Add tag
        </button>
      </div>
    </>
  )
}
