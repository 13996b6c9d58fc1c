import { inertDocument } from './inert-document'
import { hasProse, textOf } from './prose'

/** Frames within frames, and how much all of them may add to a page. */
const maxDepth = 4
const maxFrames = 50
const maxCharacters = 8_000_000

const framed = 'iframe[srcdoc], iframe[src^="data:text/html" i], frame[src^="data:text/html" i]'

/** What is no part of a frame's text, or would be taken for what the page says of itself. */
const own = 'style, link, script, meta, title, base'

/**
 * Puts the text of frames whose document the page itself carries in their places: programs that save pages write frames
 * so. A frame without a paragraph of prose is an advertisement or a player, and is left as it is.
 */
export function openFrames(page: Document): void {
  let left = maxFrames
  let characters = 0
  for (let depth = 0; depth < maxDepth; depth++) {
    const frames = [...page.querySelectorAll(framed)].slice(0, left)
    if (frames.length === 0) return
    left -= frames.length
    for (const frame of frames) {
      const html = documentIn(frame)
      characters += html.length
      if (characters <= maxCharacters) openFrame(frame, html)
      // Not looked at again in the next round.
      frame.removeAttribute('srcdoc')
      frame.removeAttribute('src')
    }
  }
}

function documentIn(frame: Element): string {
  return frame.getAttribute('srcdoc') ?? documentOf(frame.getAttribute('src') ?? '')
}

const address = /^data:text\/html(?:;charset=[\w-]{1,40})?(;base64)?,/i

function documentOf(source: string): string {
  const [head, base64] = address.exec(source.slice(0, 200)) ?? []
  if (head === undefined) return ''
  const data = source.slice(head.length)
  try {
    const words = decodeURIComponent(data)
    if (base64 === undefined) return words
    return new TextDecoder().decode(Uint8Array.from(atob(words), (one) => one.charCodeAt(0)))
  } catch {
    return ''
  }
}

function openFrame(frame: Element, html: string): void {
  if (isUnseen(frame)) return
  const { body } = inertDocument(html)
  if (!hasProse(textOf(body)) && body.querySelector(framed) === null) return
  for (const element of body.querySelectorAll(own)) element.remove()
  const place = frame.ownerDocument.createElement('div')
  const names = frame.getAttribute('class')
  if (names !== null) place.setAttribute('class', names)
  place.append(...body.childNodes)
  const set = frame.parentElement
  if (set?.localName !== 'frameset') frame.replaceWith(place)
  else bodyFor(set).append(place)
}

function isUnseen(frame: Element): boolean {
  return (
    frame.closest('[hidden], [aria-hidden="true"]') !== null ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(frame.getAttribute('style') ?? '') ||
    ['width', 'height'].some((side) => /^[01](?:px)?$/.test(frame.getAttribute(side) ?? ''))
  )
}

/** A page of frames has a set of them for its body: nothing else may stand in that. */
function bodyFor(set: Element): Element {
  const outermost = set.parentElement?.closest('frameset') ?? set
  const page = set.ownerDocument
  if (outermost !== page.body) return page.body
  const body = page.createElement('body')
  outermost.replaceWith(body)
  body.append(...outermost.childNodes)
  return body
}
