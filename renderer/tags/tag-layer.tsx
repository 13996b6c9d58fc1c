import { DescribeTag } from './describe-tag'
import { DeleteTag } from './delete-tag'
import { MergeTag } from './merge-tag'
import { RenameTag } from './rename-tag'
import { useAllTags } from './tag-acts'
import { useTagDialog } from './tag-dialog-store'
import './tags.css'

/** The dialog about a tag that is open. */
export function TagLayer() {
  const { dialog } = useTagDialog()
  const tags = useAllTags()
  if (dialog === null) return null
  const { kind, tag } = dialog
  if (kind === 'rename') return <RenameTag tag={tag} />
  if (kind === 'merge') return <MergeTag tag={tag} />
  if (kind === 'describe') return <DescribeTag tag={tag} />
  return <DeleteTag tag={tag} nested={tags.filter(({ name }) => name.startsWith(`${tag.name}/`)).length} />
}
