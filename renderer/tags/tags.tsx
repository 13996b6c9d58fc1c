import { useEffect, useRef, useState } from 'react'
import type { Article } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { TagChip } from './tag-chip'
import { TagPicker } from './tag-picker'
import './tags.css'
import { endTypingAhead } from '../text/typing-ahead-store'
import { useEnteredLine } from '../ui/fields/typed-meanwhile'
import { addTag, giveUpTagField, useTagField, useTags } from './tag-store'

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
  const [words, setTyped] = useState('')
  const typed = useEnteredLine(field, words, setTyped)
  useWantedField(articleId, () => {
    field.current?.focus()
    const ahead = endTypingAhead()
    setTyped((before) => before + ahead)
  })
  return (
    <TagPicker
      look="panel"
      label="New tag"
      field={field}
      typed={typed}
      onType={setTyped}
      without={without}
      onPick={(name) => void addTag({ articleId }, name)}
    />
  )
}

/** Gives the field the cursor where a command asked for that, maybe before the field was there. */
function useWantedField(articleId: ArticleId, take: () => void): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  const wantedFor = useTagField((state) => state.wantedFor)
  useEffect(() => {
    if (wantedFor === null) return
    if (wantedFor !== articleId) {
      giveUpTagField()
      endTypingAhead()
      return
    }
    // The command that shows the panel moves the focus into it first.
    const frame = requestAnimationFrame(() => {
      giveUpTagField()
      latest.current()
    })
    return () => cancelAnimationFrame(frame)
  }, [wantedFor, articleId])
}
