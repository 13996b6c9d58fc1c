import { countWhile, mapText, rangeOf, type TextMap } from '../anchoring/text-map'
import type { TextSurface } from './surface-store'

/** The box of the character at an offset; white space that the line break swallowed takes the next one's. */
export function characterBox(map: TextMap, offset: number): DOMRect | null {
  for (let end = offset + 1; end <= offset + 3; end++) {
    const box = rangeOf(map, { start: offset, end })?.getBoundingClientRect()
    if (box && box.height > 0) return box
  }
  return null
}

/** The offset of the first line at or below a height of the window, and how far below it stands. */
export function firstLineBelow(surface: TextSurface, top: number): { offset: number; shift: number } | null {
  const sections = [...surface.page.querySelectorAll<HTMLElement>('[data-chunk]')]
  const passed = countWhile(sections.length, (i) => bottomOf(sections[i]) <= top)
  for (const section of sections.slice(passed, passed + 2)) {
    const map = mapText(section)
    const piece = countWhile(map.pieces.length, (i) => bottomOf(map.pieces[i]) <= top)
    // The last line of a piece can be all but gone: then the next one is read.
    const line = lineOfPiece(map, piece, top) ?? lineOfPiece(map, piece + 1, top)
    if (line) return line
  }
  return null
}

function bottomOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().bottom ?? 0
}

function lineOfPiece(map: TextMap, index: number, top: number): { offset: number; shift: number } | null {
  const start = map.starts[index]
  const length = map.pieces[index]?.firstChild?.nodeValue?.length ?? 0
  if (start === undefined) return null
  const above = countWhile(length, (i) => {
    const box = characterBox(map, start + i)
    return box !== null && isGone(box, top)
  })
  const box = above < length ? characterBox(map, start + above) : null
  return box && { offset: start + above, shift: box.top - top }
}

// By the middle of its lower half, not by its lower edge: with tight leading the boxes of two lines overlap, and the line
// above would count as seen. Of a line half hidden, what is left can still be read.
function isGone(box: DOMRect, top: number): boolean {
  return box.top + box.height * 0.75 <= top
}
