import { type KeyboardEvent, useState } from 'react'
import type { TagSummary } from '../../../preload/contract/tag'
import { CollectionsCount, CollectionsItem } from '../../articles/collections-item'
import { useColorName } from '../../queries/library-colors'
import { openBranch, useIsBranchOpen } from '../../settings/branch-store'
import { openTagDialog } from '../../tags/tag-dialog-store'
import { TagMenu } from '../../tags/tag-menu'
import type { TagNode } from '../../tags/tag-tree'
import { ColorDot } from '../../ui/color-dot'
import type { Box } from '../../ui/menus/place-beside'
import { articlesIn } from '../../ui/wording/articles-in'
import { showTag } from './show-tag'
import { useShownTag } from './shown-tag-store'

type TagItemProps = { node: TagNode; level: number; onGo: () => void }

/** A tag with how many articles bear it, those nested in it, and its menu. */
export function TagItem({ node, level, onGo }: TagItemProps) {
  const { tag, label, nested } = node
  const [menu, setMenu] = useState<{ anchor: Box; isOfColors: boolean } | null>(null)
  const isOpen = useIsBranchOpen(branchOf(tag))
  // A closed one stands for what lies in it.
  const isHere = useShownTag(
    ({ name }) => name === tag.name || (!isOpen && name?.startsWith(`${tag.name}/`) === true),
  )
  const askColor = (anchor: Box) => setMenu({ anchor, isOfColors: true })
  return (
    <>
      <CollectionsItem
        label={label}
        icon="tag"
        {...(tag.color !== null && { mark: <Mark tag={tag} /> })}
        level={level}
        isHere={isHere}
        hint={hintOf(tag)}
        onGo={() => {
          showTag(tag.name)
          onGo()
        }}
        onMenu={(anchor) => setMenu({ anchor, isOfColors: false })}
        onKey={(event) => pressOn(tag, event)}
        nested={nested.length === 0 ? undefined : nestedIn(node, { level, onGo, isOpen })}
      >
        <CollectionsCount count={tag.articles} />
      </CollectionsItem>
      {menu !== null && <TagMenu tag={tag} {...menu} onColor={askColor} onClose={() => setMenu(null)} />}
    </>
  )
}

function nestedIn(
  { tag, nested }: TagNode,
  { level, onGo, isOpen }: Omit<TagItemProps, 'node'> & { isOpen: boolean },
) {
  return {
    isOpen,
    onOpen: (wanted: boolean) => openBranch(branchOf(tag), wanted),
    rows: () =>
      nested.map((inner) => <TagItem key={inner.tag.name} node={inner} level={level + 1} onGo={onGo} />),
  }
}

function branchOf({ name }: TagSummary): string {
  return `tag ${name}`
}

function Mark({ tag: { color } }: { tag: TagSummary }) {
  const nameOf = useColorName()
  return (
    <>
      <ColorDot color={color} />
      {color !== null && <span className="visually-hidden">{nameOf(color)}: </span>}
    </>
  )
}

function hintOf({ name, description, articles, highlights }: TagSummary): string {
  const counts = `${articlesIn(articles)}, ${highlights === 1 ? '1 highlight' : `${highlights.toLocaleString()} highlights`}`
  return [name, description, counts].filter((part) => part !== null).join('\n')
}

/** The keys that its menu shows; answers whether it was one of them. */
function pressOn(tag: TagSummary, { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || shiftKey || (key !== 'F2' && key !== 'Delete')) return false
  openTagDialog({ kind: key === 'F2' ? 'rename' : 'delete', tag })
  return true
}
