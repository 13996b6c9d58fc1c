import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Article } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import type { Tagging } from '../../preload/contract/tag'
import { Button, IconButton } from '../ui/button'
import { Input } from '../ui/fields/input'
import './tags.css'
import { addTag, removeTag, tagFieldShown, useTagField, useTags } from './tag-store'

/** The tags on the article and on its highlights, a field for another one, and what its feed files it under. */
export function Tags({ article: { id, deletedAt } }: { article: Article }) {
  const all = useTags(id)
  const shown = all.filter(({ isOfFeed }) => !isOfFeed)
  const ofFeed = all.filter(({ isOfFeed }) => isOfFeed)
  return (
    <section aria-label="Tags">
      <h2>Tags</h2>
      {shown.length > 0 && (
        <ul className="tags">
          {shown.map((tag) => (
            <Tag key={tag.id} tag={tag} />
          ))}
        </ul>
      )}
      {deletedAt === null && <TagField key={id} articleId={id} />}
      {ofFeed.length > 0 && (
        <>
          <h3 className="tags-of-feed">From its feed</h3>
          <ul className="tags" aria-label="Tags from its feed">
            {ofFeed.map((tag) => (
              <Tag key={tag.id} tag={tag} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Tag({ tag: { id, name, highlightId } }: { tag: Tagging }) {
  return (
    <li className="tag">
      <bdi>{name}</bdi>
      {highlightId !== null && <span className="tag-where">on a highlight</span>}
      <IconButton icon="close" size={16} label={`Remove tag ${name}`} onClick={() => void removeTag(id)} />
    </li>
  )
}

function TagField({ articleId }: { articleId: ArticleId }) {
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const isWanted = useTagField((state) => state.isWanted)
  useEffect(() => {
    if (!isWanted) return
    // The command that shows the panel moves the focus into it first.
    requestAnimationFrame(() => field.current?.focus())
    tagFieldShown()
  }, [isWanted])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && (await addTag(articleId, name))) setName('')
  }
  return (
    <form className="tag-form" onSubmit={(event) => void submit(event)}>
      <Input
        ref={field}
        aria-label="New tag"
        placeholder="New tag (use / to nest)"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button isSubmit>Add</Button>
    </form>
  )
}
