import type { PageLine } from '../../../preload/contract/page'
import { type SetBlock, setBlock } from './set-block'
import { walk } from './walk'

const maxLines = 200_000

/** Markup as lines, as somebody sees them who reads the page. `url` is what its addresses are read by. */
export function linesOf(root: Element, url: string | null = null): PageLine[] {
  const place = placesIn(root)
  return walk(root, url)
    .blocks.slice(0, maxLines)
    .flatMap((block) => lineOf(setBlock(block), place(block.home)) ?? [])
}

export function lineOf(block: SetBlock | null, within: string): PageLine | null {
  if (block === null) return null
  const { text, kind, linked, setting, isUnseen } = block
  return { text, kind, linked, within, ...(isUnseen && { isUnseen }), ...setting }
}

export function nameOf(element: Element): string {
  return `${element.localName} ${element.id} ${element.getAttribute('class') ?? ''}`.trim()
}

/** Names of the elements that a line stands in, nearest first; see `within` of PageLine. */
export function placesIn(root: Element): (element: Element) => string {
  const known = new Map<Element, string>()
  const place = (element: Element): string => {
    if (element === root) return ''
    const found = known.get(element)
    if (found !== undefined) return found
    const outer = element.parentElement === null ? '' : place(element.parentElement)
    const own = nameOf(element)
    const whole = (outer === '' ? own : `${own} > ${outer}`).slice(0, 1000)
    known.set(element, whole)
    return whole
  }
  return place
}
