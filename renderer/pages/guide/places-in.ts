import { findAll } from '../../text/find/find-pattern'

const block = 'p, li, td, th, h1, h2, h3, h4, pre'

/** Where words stand in what is drawn below an element, in order. */
export function placesIn(root: HTMLElement, query: string): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: { node: Node; start: number }[] = []
  let text = ''
  let last: Element | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // Words do not run on from one paragraph into the next.
    const own = node.parentElement?.closest(block) ?? null
    if (own !== last) text += '\n'
    last = own
    nodes.push({ node, start: text.length })
    text += node.nodeValue ?? ''
  }
  const pointAt = (offset: number) => nodes.findLast(({ start }) => start <= offset)
  return findAll(text, query).flatMap(({ start, end }) => {
    const [from, to] = [pointAt(start), pointAt(end - 1)]
    if (from === undefined || to === undefined) return []
    const range = document.createRange()
    range.setStart(from.node, Math.min(start - from.start, from.node.nodeValue?.length ?? 0))
    range.setEnd(to.node, Math.min(end - to.start, to.node.nodeValue?.length ?? 0))
    return [range]
  })
}
