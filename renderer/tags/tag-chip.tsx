import type { Tagging } from '../../preload/contract/tag'
import { IconButton } from '../ui/button'
import { removeTag } from './tag-store'
import './tags.css'

/** A tag that is on something, and can be taken off. `where` says on what, where that is not plain. */
export function TagChip({ tag: { id, name, color }, where }: { tag: Tagging; where?: string }) {
  return (
    <li className="tag" data-color={color ?? undefined}>
      <bdi>{name}</bdi>
      {where !== undefined && <span className="tag-where">{where}</span>}
      <IconButton icon="close" size={16} label={`Remove tag ${name}`} onClick={() => void removeTag(id)} />
    </li>
  )
}
