import type { InlineSpan } from '../../../preload/contract/structure'

/** What a stretch of a block is set as; the printed mark of an item hangs beside its words. */
export type Dress = InlineSpan | { kind: 'mark'; start: number; end: number }

type Stretch = { start: number; end: number }

// No text that people read is set more deeply; each level is an element inside another one.
const maxDepth = 24

/**
 * The words of a stretch, with what is set apart in elements of their own. Every text node of the canonical text stands
 * alone in an element with `data-start`, which is what `TextMap` counts on; struck words are none of it. Spans that cross
 * the end of the one around them are cut there.
 */
export function inlineNodes(text: string, { start, end }: Stretch, dresses: readonly Dress[]): Node[] {
  const inside = dresses
    .filter((span) => span.start < end && span.end >= start && (span.end > start || span.kind === 'struck'))
    .sort((one, other) => one.start - other.start || other.end - one.end)
  return setWithin(text, { start, end }, inside, 0)
}

function setWithin(text: string, { start, end }: Stretch, spans: readonly Dress[], depth: number): Node[] {
  const nodes: Node[] = []
  let at = start
  const plainTo = (place: number) => {
    if (place > at) nodes.push(textPiece('span', text, { start: at, end: place }))
    at = Math.max(at, place)
  }
  for (let next = 0; next < spans.length;) {
    const span = spans[next]
    next += 1
    if (span === undefined) break
    const from = Math.max(span.start, at)
    const to = Math.min(span.end, end)
    if (span.kind === 'struck') {
      plainTo(from)
      nodes.push(...struckWords(text, span))
      continue
    }
    if (from >= to || depth >= maxDepth) continue
    plainTo(from)
    const first = next
    while (next < spans.length && (spans[next]?.start ?? 0) < to) next += 1
    const element = dressed(span)
    element.append(...setWithin(text, { start: from, end: to }, spans.slice(first, next), depth + 1))
    nodes.push(element)
    at = to
  }
  plainTo(end)
  return nodes
}

/** An element with one text node: an offset in the text is one in the node. */
export function textPiece(tag: string, text: string, { start, end }: Stretch): HTMLElement {
  const element = document.createElement(tag)
  element.dataset.start = String(start)
  element.append(document.createTextNode(text.slice(start, end)))
  return element
}

const tags: Partial<Record<Dress['kind'], string>> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  sup: 'sup',
  sub: 'sub',
  link: 'a',
  note: 'a',
}

function dressed(span: Dress): HTMLElement {
  const element = document.createElement(tags[span.kind] ?? 'span')
  element.className = `span-${span.kind}`
  if (span.kind === 'link') asLink(element, span.href)
  if (span.kind === 'note') {
    asLink(element, `#${span.target}`)
    element.title = 'Show this note'
  }
  return element
}

/** What a press on it does is decided in `TextLinks`; the address is there for assistive programs and the pointer. */
function asLink(element: HTMLElement, href: string): void {
  element.setAttribute('href', href)
  element.title = href.startsWith('#')
    ? 'Go to this place in the text'
    : `${placeOf(href)} · opens in the browser`
}

function placeOf(href: string): string {
  try {
    const { protocol, host, pathname } = new URL(href)
    return protocol === 'mailto:' ? pathname : host
  } catch {
    return href
  }
}

/**
 * Shown, and no part of the text: nothing can be marked or quoted in it. Of the blanks on both sides the text has one, so
 * the other is shown with it; inside of a word there is none.
 */
function struckWords(text: string, { start, words }: Extract<Dress, { kind: 'struck' }>): Node[] {
  const element = document.createElement('del')
  element.className = 'span-struck'
  element.textContent = words
  const isParted = { before: !isLetterAt(text, start - 1), after: !isLetterAt(text, start) }
  if (isParted.before === isParted.after) return [element]
  return isParted.before ? [element, blank()] : [blank(), element]
}

function isLetterAt(text: string, place: number): boolean {
  return /\S/.test(text.charAt(place))
}

function blank(): Text {
  return document.createTextNode(' ')
}
