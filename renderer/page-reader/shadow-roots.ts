/** Roots within roots; a page nests a few, and each round goes through all of it once. */
const maxDepth = 30

const declared = 'template[shadowrootmode], template[shadowroot]'

/** What belongs to a root alone: its sheets would be taken for the whole page's. */
const own = 'style, link, script'

/**
 * Puts what a page keeps in declarative shadow roots where a browser shows it: in the place of its host's own children,
 * which stand in the slots that they name. The parser leaves such a root in an inert template, and so would every reader.
 */
export function openShadowRoots(page: Document): void {
  const opened = new WeakSet<Element>()
  for (let depth = 0; depth < maxDepth; depth++) {
    const roots = [...page.querySelectorAll<HTMLTemplateElement>(declared)]
    if (roots.length === 0) return
    for (const root of roots) openRoot(root, opened)
  }
}

function openRoot(root: HTMLTemplateElement, opened: WeakSet<Element>): void {
  const host = root.parentElement
  root.remove()
  // Of two roots of one host a browser takes the first; the other one shows nothing.
  if (host === null || opened.has(host)) return
  opened.add(host)
  const { content } = root
  for (const element of content.querySelectorAll(own)) element.remove()
  fillSlots(content, host)
  host.replaceChildren(content)
}

/** A slot holds the host's children that name it, the one without a name those that name none; else what it has itself. */
function fillSlots(content: DocumentFragment, host: Element): void {
  const given = new Map<string, Node[]>()
  for (const child of host.childNodes) {
    const name = child instanceof Element ? (child.getAttribute('slot') ?? '') : ''
    const others = given.get(name)
    if (others === undefined) given.set(name, [child])
    else others.push(child)
  }
  for (const slot of content.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? ''
    const children = given.get(name) ?? []
    given.delete(name)
    const isFilled = children.some(
      (child) => child instanceof Element || (child.nodeValue ?? '').trim() !== '',
    )
    slot.replaceWith(...(isFilled ? children : slot.childNodes))
  }
}
