import { useMemo } from 'react'
import { CollectionsBranch } from '../../articles/collections-branch'
import { useAllTags } from '../../tags/tag-acts'
import { tagTree } from '../../tags/tag-tree'
import { TagItem } from './tag-item'

/** The tags of the library as a tree; those that only feeds put on stand apart. */
export function TagsBranch({ onGo }: { onGo: () => void }) {
  const tags = useAllTags()
  const own = useMemo(() => tagTree(tags.filter(({ isOfFeed }) => !isOfFeed)), [tags])
  const ofFeeds = useMemo(() => tagTree(tags.filter(({ isOfFeed }) => isOfFeed)), [tags])
  if (tags.length === 0) return null
  return (
    <CollectionsBranch label="Tags">
      {own.map((node) => (
        <TagItem key={node.tag.name} node={node} level={2} onGo={onGo} />
      ))}
      {ofFeeds.length > 0 && (
        <CollectionsBranch label="From feeds" level={2} isFirstClosed>
          {ofFeeds.map((node) => (
            <TagItem key={node.tag.name} node={node} level={3} onGo={onGo} />
          ))}
        </CollectionsBranch>
      )}
    </CollectionsBranch>
  )
}
