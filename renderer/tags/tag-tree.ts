import type { TagSummary } from '../../preload/contract/tag'

/** A tag with those nested in it; `label` is the last part of its name. */
export type TagNode = { tag: TagSummary; label: string; nested: TagNode[] }

/** The tags that the library answers in the order of a tree, as one. */
export function tagTree(tags: readonly TagSummary[]): TagNode[] {
  const root: TagNode[] = []
  // The nodes in which the next tag may lie, the outermost first.
  let path: TagNode[] = []
  for (const tag of tags) {
    path = path.filter((outer) => liesIn(tag.name, outer.tag.name))
    const outer = path.at(-1)
    const label = outer === undefined ? tag.name : tag.name.slice(outer.tag.name.length + 1)
    const node: TagNode = { tag, label, nested: [] }
    ;(outer?.nested ?? root).push(node)
    path = [...path, node]
  }
  return root
}

function liesIn(name: string, outer: string): boolean {
  return name.toLowerCase().startsWith(`${outer.toLowerCase()}/`)
}
