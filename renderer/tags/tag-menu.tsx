import type { TagSummary } from '../../preload/contract/tag'
import { colorName, readColors } from '../queries/library-colors'
import { Menu, type MenuItem } from '../ui/menus/menu'
import type { Box } from '../ui/menus/place-beside'
import { colorTag } from './tag-acts'
import { openTagDialog } from './tag-dialog-store'

type TagMenuProps = {
  tag: TagSummary
  anchor: Box
  isOfColors: boolean
  onColor: (anchor: Box) => void
  onClose: () => void
}

/** What can be done with a tag, or which colours it can have. */
export function TagMenu({ tag, anchor, isOfColors, onColor, onClose }: TagMenuProps) {
  return (
    <Menu
      key={isOfColors ? 'colours' : 'tag'}
      label={isOfColors ? `Colour of ${tag.name}` : tag.name}
      items={isOfColors ? colorItems(tag) : itemsFor(tag, () => onColor(anchor))}
      anchor={anchor}
      onClose={onClose}
    />
  )
}

function itemsFor(tag: TagSummary, askColor: () => void): (MenuItem | 'line')[] {
  return [
    { label: 'Rename…', icon: 'pen', chord: 'F2', run: () => openTagDialog({ kind: 'rename', tag }) },
    { label: 'Merge into…', icon: 'merge', run: () => openTagDialog({ kind: 'merge', tag }) },
    { label: 'Colour…', icon: 'highlight', run: askColor },
    { label: 'Describe…', icon: 'note', run: () => openTagDialog({ kind: 'describe', tag }) },
    'line',
    { label: 'Delete…', icon: 'trash', chord: 'Delete', run: () => openTagDialog({ kind: 'delete', tag }) },
  ]
}

function colorItems(tag: TagSummary): MenuItem[] {
  return [
    { label: 'None', isChecked: tag.color === null, run: () => void colorTag(tag, null) },
    ...readColors().map(({ color }) => ({
      label: colorName(color),
      isChecked: tag.color === color,
      color,
      run: () => void colorTag(tag, color),
    })),
  ]
}
