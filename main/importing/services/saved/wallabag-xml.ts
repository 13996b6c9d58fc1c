import { isElement, readXml, type XmlElement, wordsIn } from '../../formats/xml'
import type { Collection } from '../collect'
import { isWallabag, readWallabag } from '../wallabag'

/** By the first elements of it: a list of numbered items. */
export function isWallabagXml(head: string): boolean {
  return /^\ufeff?\s{0,32}<\?xml[^<>]{0,200}>\s{0,32}<(?:response|entries)>\s{0,32}<(?:item|entry)[\s>]/i.test(
    head,
  )
}

/** wallabag writes as XML what it writes as JSON, element for name; null where it is another program's. */
export function readWallabagXml(xml: string): Collection | null {
  const [root] = readXml(xml).children.filter(isElement)
  const json = root === undefined ? null : valueOf(root, 0)
  return isWallabag(json) ? readWallabag(json) : null
}

// Deeper than an entry with its tags and marks.
const maxDepth = 10

function valueOf(element: XmlElement, depth: number): unknown {
  const children = element.children.filter(isElement)
  if (children.length === 0 || depth > maxDepth) return wordsIn(element)
  if (children.every(({ name }) => name === 'item' || name === 'entry')) {
    return children.map((child) => valueOf(child, depth + 1))
  }
  return Object.fromEntries(children.map((child) => [child.name, valueOf(child, depth + 1)]))
}
