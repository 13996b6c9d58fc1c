import { encodeHtml } from './encode-html'

/** An item of a list; `mark` is printed before it, null for a bullet, which is drawn. */
export type Item = { html: string; depth: number; mark: string | null }

/** Items that follow one another, as lists in one another. */
export function listsOf(items: readonly Item[]): string {
  const open: string[] = []
  let html = ''
  const closeTo = (depth: number) => {
    while (open.length > depth) html += `</li></${open.pop() ?? ''}>`
  }
  for (const { html: words, depth: given, mark } of items) {
    const name = mark === null ? 'ul' : 'ol'
    // No level is left out between an item and the one that it belongs to.
    const depth = Math.min(given, open.length)
    closeTo(depth + 1)
    if (open.length > depth && open[depth] !== name) closeTo(depth)
    if (open.length > depth) html += '</li>'
    else {
      html += `<${name}>`
      open.push(name)
    }
    html += `<li${mark === null ? '' : ` data-printed-mark="${encodeHtml(mark)}"`}>${words}`
  }
  closeTo(0)
  return html
}

const maxMarkLength = 20

/** The mark of an item as it is printed: null for a bullet, which fonts of signs draw as a letter. */
export function printedMark(words: string): string | null {
  const mark = words.replace(/\s+/g, ' ').trim()
  return mark.length <= maxMarkLength && /[\p{L}\p{N}]/u.test(mark) && !/^\p{L}$/u.test(mark) ? mark : null
}
