import type { SetParagraph } from './set-paragraph'

/** Signs that begin nothing but an item. */
const bullet = /^[•‣▪●○◦■□◆◇▶►➢✓✔]\s*(?=\S)/u
/** Signs that begin one where several do. */
const dash = /^[–*·-]\s+(?=\S)/u
const numbered = /^\(?(?:(\d{1,3})|(\p{Ll}))[.)]\s+(?=\S)/u

/** In sizes of the letters: what is indented by more is in a list of its own. */
const deeper = 0.6

type Mark = { sign: string; length: number; number: number | null }

/** Whether a line begins as an item of a list does. */
export function isMarked(text: string): boolean {
  return markOf(text) !== null
}

/** Whether a line begins the next item of the list that a paragraph is an item of. */
export function isNextItem(item: string, line: string): boolean {
  const [one, other] = [markOf(item), markOf(line)]
  if (one === null || other?.sign !== one.sign) return false
  return one.number === null || other.number === one.number + 1
}

/** Paragraphs of which those that are marked as items are known as such; what follows one another is one list. */
export function withItems(paragraphs: readonly SetParagraph[], titleAt: number | undefined): SetParagraph[] {
  let lists = 0
  const found: SetParagraph[] = []
  for (const group of groupsOf(paragraphs, titleAt)) {
    const open: { indent: number; id: number; isOrdered: boolean }[] = []
    for (const { paragraph, mark } of group) {
      if (mark === null || !isItem(mark, group)) {
        found.push(paragraph)
        continue
      }
      const { length, number } = mark
      const isOrdered = number !== null
      const { text, size, left = 0 } = paragraph
      while (open.length > 0 && (open.at(-1)?.indent ?? 0) > left + deeper * size) open.pop()
      const last = open.at(-1)
      if (last === undefined || last.indent < left - deeper * size)
        open.push({ indent: left, id: lists++, isOrdered })
      else if (last.isOrdered !== isOrdered) open[open.length - 1] = { indent: left, id: lists++, isOrdered }
      const list = {
        id: open.at(-1)?.id ?? 0,
        isOrdered,
        depth: open.length - 1,
        mark: isOrdered ? length : 0,
      }
      found.push({
        ...paragraph,
        // A bullet is drawn.
        text: isOrdered ? text : text.slice(length),
        known: {
          role: 'item',
          why: isOrdered ? 'numbered as an item of a list' : 'marked as an item of a list',
        },
        setting: { list },
      })
    }
  }
  return found
}

type Marked = { paragraph: SetParagraph; mark: Mark | null }

/** Paragraphs that are marked one after the other, and each other one by itself. */
function groupsOf(paragraphs: readonly SetParagraph[], titleAt: number | undefined): Marked[][] {
  const groups: Marked[][] = []
  paragraphs.forEach((paragraph, at) => {
    const mark = paragraph.known === undefined && at !== titleAt ? markOf(paragraph.text) : null
    const last = groups.at(-1)
    // What is left out between two items, a page's number, parts no list.
    const isGoing = mark !== null || paragraph.known?.role === 'left-out'
    if (isGoing && last !== undefined && last[0]?.mark !== null) last.push({ paragraph, mark })
    else groups.push([{ paragraph, mark }])
  })
  return groups
}

function markOf(text: string): Mark | null {
  const [sign] = bullet.exec(text) ?? dash.exec(text) ?? []
  if (sign !== undefined) return { sign: sign.trim(), length: sign.length, number: null }
  const [whole, digits, letter] = numbered.exec(text) ?? []
  if (whole === undefined) return null
  const number = digits === undefined ? (letter?.codePointAt(0) ?? 0) : Number(digits)
  return { sign: digits === undefined ? 'a' : '1', length: whole.length, number }
}

/** A number is an item's where the one before or after it is too: "1. Introduction" stands alone. */
function isItem({ sign, number }: Mark, group: readonly Marked[]): boolean {
  if (number === null && bullet.test(`${sign} x`)) return true
  const alike = group.flatMap(({ mark }) => (mark?.sign === sign ? [mark] : []))
  return number === null
    ? alike.length > 1
    : alike.some((other) => Math.abs((other.number ?? 0) - number) === 1)
}
