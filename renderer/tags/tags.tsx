import { useEffect, useRef } from 'react'
import type { Article } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { TagChip } from './tag-chip'
import { TagPicker } from './tag-picker'
import './tags.css'
import { addTag, tagFieldShown, useTagField, useTags } from './tag-store'

/** The tags on the article and on its highlights, a field for another one, and what its feed files it under. */
export function Tags({ article: { id, deletedAt } }: { article: Article }) {
  const all = useTags(id)
  const shown = all.filter(({ isOfFeed }) => !isOfFeed)
  const ofFeed = all.filter(({ isOfFeed }) => isOfFeed)
  const own = shown.filter(({ highlightId }) => highlightId === null).map(({ name }) => name)
  return (
    <section aria-label="Tags">
      <h2>Tags</h2>
      {shown.length > 0 && (
        <ul className="tags">
          {shown.map((tag) => (
            <TagChip key={tag.id} tag={tag} {...(tag.highlightId !== null && { where: 'on a highlight' })} />
          ))}
        </ul>
      )}
      {deletedAt === null && <TagField key={id} articleId={id} without={own} />}
      {ofFeed.length > 0 && (
        <>
          <h3 className="tags-of-feed">From its feed</h3>
          <ul className="tags" aria-label="Tags from its feed">
            {ofFeed.map((tag) => (
              <TagChip key={tag.id} tag={tag} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function TagField({ articleId, without }: { articleId: ArticleId; without: readonly string[] }) {
  const field = useRef<HTMLInputElement>(null)
  const isWanted = useTagField((state) => state.isWanted)
  useEffect(() => {
    if (!isWanted) return
    // The command that shows the panel moves the focus into it first.
    requestAnimationFrame(() => field.current?.focus())
    tagFieldShown()
  }, [isWanted])
  return (
    <TagPicker
      look="panel"
      label="New tag"
      field={field}
      without={without}
      onPick={(name) => void addTag({ articleId }, name)}
    />
  )
}
