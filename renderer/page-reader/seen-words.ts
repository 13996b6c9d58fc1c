// Words of one element as somebody sees them who reads the page, where `textContent` would glue what stands in boxes of
// their own: "Anna Holm" and "Tomas Berg" in two items are two names.

const boxes = new Set(
  `address article aside blockquote br dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li
  main ol p pre section table td th tr ul`.split(/\s+/),
)
const unseen = new Set('script style noscript template button select option textarea svg'.split(' '))
const maxLength = 2000

/** Stands where a box or a line ends. */
const gap = ' | '

/**
 * The words of an element with a stroke where one box ends and the next begins. Of two elements that touch without a
 * blank, a link or a span beside another, the words are kept apart as well where `isByline`.
 */
export function seenWords(element: Element, isByline = false): string {
  const parts: string[] = []
  let length = 0
  const visit = (node: Node): void => {
    if (length > maxLength) return
    if (node.nodeType === Node.TEXT_NODE) {
      parts.push(node.nodeValue ?? '')
      length += (node.nodeValue ?? '').length
      return
    }
    if (!(node instanceof Element) || unseen.has(node.localName)) return
    const isBox = boxes.has(node.localName)
    if (isBox || (isByline && isBeside(node, parts))) parts.push(gap)
    for (const child of node.childNodes) visit(child)
    if (isBox) parts.push(gap)
  }
  visit(element)
  return tidy(parts.join(''))
}

/** Whether an element begins right where another one ended, both with words that could be a name or a role. */
function isBeside(element: Element, parts: readonly string[]): boolean {
  const before = parts.at(-1) ?? ''
  const isAfterElement = element.previousSibling instanceof Element
  return isAfterElement && /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}@]/u.test(element.textContent)
}

function tidy(words: string): string {
  return words
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?: ?\| ?)+/g, gap)
    .replace(/^[ |]+/, '')
    .replace(/(?<![ |])[ |]+$/, '')
}
