import { blocksOf, groupsOf } from './note-blocks'
import { fragmentOf } from './note-html'
import { type Env, htmlOf, readBlock, type Token } from './note-markdown'

/** In one turn of the window, for all notes together: two thirds of a frame, which is many ordinary notes. */
const turnMs = 10
/** Blocks of a note that are not drawn by then stay plain text, unless the window had no time at all for them. */
const maxDrawingMs = 1_000
const minWorkMs = 50

// So much text is drawn at once, and replaced at once: a sanitiser has a cost for each time that it is called.
const groupLength = 2_000
// Nor is more markup made harmless at once: short blocks come to ten times their length.
const maxHtmlLength = 4_000
// And so much plain text is laid out at once.
const plainLength = 2_000

type Drawing = { steps: Iterator<void>; begunAt: number; workedMs: number }
type Read = { block: string; tokens: Token[] | null }

let waiting: Drawing[] = []
let leftMs = turnMs
let isRenewing = false

/**
 * Draws a note into an element: at once where it is an ordinary one, else from turn to turn, so that it never holds the
 * window. Returns the function that ends the drawing.
 */
export function drawNote(element: HTMLElement, body: string): () => void {
  const drawing = { steps: stepsOf(element, body), begunAt: performance.now(), workedMs: 0 }
  element.replaceChildren(partOf(body))
  waiting.push(drawing)
  work()
  return () => {
    waiting = waiting.filter((other) => other !== drawing)
  }
}

/** Draws a note step by step. It stands there as it is written at first, and each part is drawn in its place. */
function* stepsOf(element: HTMLElement, body: string): Generator<void, void> {
  const text = body.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '\ufffd')
  const groups = groupsOf(blocksOf(text), groupLength)
  const parts = groups.map((blocks) => partOf(blocks.join('')))
  element.replaceChildren(...parts)
  const env: Env = {}
  const read: Read[][] = []
  for (const blocks of groups) {
    const group: Read[] = []
    for (const block of blocks) {
      group.push({ block, tokens: tried(() => readBlock(block, env)) })
      yield
    }
    read.push(group)
  }
  for (const [at, group] of read.entries()) {
    const nodes = yield* nodesOf(group, env)
    const part = parts[at]
    if (part === undefined) continue
    part.replaceChildren(...nodes)
    // Not of the whole note: for that the window reads all of it, with every part anew, where nothing tells the
    // direction.
    part.dir = 'auto'
  }
}

/** A part of a note, which stands there as it is written until it is drawn. */
function partOf(text: string): HTMLElement {
  const part = document.createElement('div')
  part.className = 'note-part'
  part.append(...plain(text))
  return part
}

/** Words as they are written, in pieces that the window lays out as they come into sight. */
function plain(text: string): HTMLElement[] {
  const pieces: HTMLElement[] = []
  const words = text.trimEnd()
  for (let at = 0; at < words.length;) {
    const end = endOfPiece(words, at)
    const piece = document.createElement('div')
    piece.className = 'note-plain'
    piece.dir = 'auto'
    piece.textContent = words.slice(at, end)
    pieces.push(piece)
    at = end
  }
  return pieces
}

/** Where a piece of a text that begins at `at` ends: with a line, else with a word, else anywhere. */
function endOfPiece(text: string, at: number): number {
  const furthest = at + plainLength
  if (furthest >= text.length) return text.length
  const piece = text.slice(at, furthest)
  const end = Math.max(piece.lastIndexOf('\n'), 0) || Math.max(piece.lastIndexOf(' '), 0)
  return end === 0 ? furthest : at + end + 1
}

/** What a block throws is its own: it stays as it is written. */
function tried<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** A group's blocks as they are drawn, those that are too much as they are written. */
function* nodesOf(group: readonly Read[], env: Env): Generator<void, Node[]> {
  const nodes: Node[] = []
  let html = ''
  const purify = () => {
    if (html !== '') nodes.push(fragmentOf(html))
    html = ''
  }
  for (const read of group) {
    const drawn = yield* htmlOrNull(read, env)
    if (drawn === null) {
      purify()
      nodes.push(...plain(read.block))
      continue
    }
    html += drawn
    if (html.length > maxHtmlLength) purify()
  }
  purify()
  return nodes
}

/**
 * A block as it is drawn; null where it is too much. Once more where it was, as the machine may have been busy
 * elsewhere.
 */
function* htmlOrNull({ block, tokens }: Read, env: Env): Generator<void, string | null> {
  const html = tokens === null ? null : tried(() => htmlOf(tokens, block.length, env))
  yield
  return html ?? tried(() => htmlOf(readBlock(block, env), block.length, env))
}

/** Works as long as this turn lasts, a step of each note in turn; then the window has its turn. */
function work(): void {
  const begunAt = performance.now()
  while (performance.now() - begunAt < leftMs) {
    const drawing = waiting.shift()
    if (drawing === undefined) break
    if (step(drawing)) waiting.push(drawing)
  }
  leftMs -= performance.now() - begunAt
  if (isRenewing) return
  isRenewing = true
  setTimeout(() => {
    isRenewing = false
    leftMs = turnMs
    if (waiting.length > 0) work()
  })
}

/** One step of the note whose turn it is; answers whether it is to be asked again. */
function step(drawing: Drawing): boolean {
  const at = performance.now()
  if (at - drawing.begunAt > maxDrawingMs && drawing.workedMs > minWorkMs) return false
  const { done = false } = tried(() => drawing.steps.next()) ?? { done: true }
  drawing.workedMs += performance.now() - at
  return !done
}
