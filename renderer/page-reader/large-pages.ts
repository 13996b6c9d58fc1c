/**
 * More elements than nearly any article has with all that stands around it: live pages of a whole day, threads of readers'
 * comments, tables of results. What costs an extractor the square of that is not asked of it there.
 */
const manyElements = 8000

export function isLarge(page: Document): boolean {
  return page.getElementsByTagName('*').length > manyElements
}

/** Deeper than pages stand by themselves; builders of pages wrap boxes into boxes without end. */
const maxDepth = 60

const wrappers = new Set(['div', 'section', 'span', 'article', 'main'])

/**
 * Takes out the wrappers far inside of others that hold one element and no word: an extractor measures the text of each
 * box anew, so that three hundred of them around a page cost three hundred times its length.
 */
export function withoutDeepWrappers(page: Document): void {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT)
  const deep: Element[] = []
  let depth = 0
  for (let node: Node | null = page.body; node !== null;) {
    if (node instanceof Element && depth > maxDepth && isWrapper(node)) deep.push(node)
    const child = walker.firstChild()
    if (child !== null) {
      depth += 1
      node = child
      continue
    }
    let next = walker.nextSibling()
    while (next === null && depth > 0 && walker.parentNode() !== null) {
      depth -= 1
      next = walker.nextSibling()
    }
    node = next
  }
  for (const element of deep) element.replaceWith(...element.childNodes)
}

function isWrapper(element: Element): boolean {
  if (!wrappers.has(element.localName) || element.childElementCount !== 1) return false
  return [...element.childNodes].every(
    (child) => child instanceof Element || (child.nodeValue ?? '').trim() === '',
  )
}
