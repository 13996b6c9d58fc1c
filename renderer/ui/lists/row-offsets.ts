/** A stretch of a list: a heading, which belongs to the first row, and the rows under it. Of a closed one only the heading is seen. */
export type Section = {
  first: number
  rows: number
  isHeaded: boolean
  isClosed: boolean
}

/** How a list of equal rows is set. */
export type RowSetting = {
  count: number
  rowHeight: number
  headHeight: number
  sections: readonly Section[]
  /** Where each section begins, in pixels from the top of the list, and at the end where the last one ends. */
  tops: readonly number[]
}

type Heights = Pick<RowSetting, 'rowHeight' | 'headHeight'>

/** All rows stand in one of the sections, which follow one another from the first row on. */
export function settingOf(sections: readonly Section[], { rowHeight, headHeight }: Heights): RowSetting {
  const tops = [0]
  let top = 0
  for (const { rows, isHeaded, isClosed } of sections) {
    top += (isHeaded ? headHeight : 0) + (isClosed ? 0 : rows * rowHeight)
    tops.push(top)
  }
  const last = sections.at(-1)
  return { count: last === undefined ? 0 : last.first + last.rows, rowHeight, headHeight, sections, tops }
}

/** The last of some that begin by ascending numbers that does not begin after one. */
function lastBy(length: number, beginOf: (at: number) => number, number: number): number {
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (beginOf(middle) <= number) low = middle
    else high = middle - 1
  }
  return low
}

function sectionAt({ sections }: RowSetting, index: number): number {
  return lastBy(sections.length, (at) => sections[at]?.first ?? 0, index)
}

/** Where a row begins, with its heading, in pixels from the top of the list; for a row that is not seen, where it would. */
export function topOf(setting: RowSetting, index: number): number {
  const { sections, tops, rowHeight, headHeight } = setting
  const at = sectionAt(setting, index)
  const section = sections[at]
  const top = tops[at] ?? 0
  if (section === undefined || index === section.first) return top
  const below = top + (section.isHeaded ? headHeight : 0)
  return section.isClosed ? below : below + (index - section.first) * rowHeight
}

export function heightOf(setting: RowSetting, index: number): number {
  const section = setting.sections[sectionAt(setting, index)]
  const head = section?.isHeaded === true && section.first === index ? setting.headHeight : 0
  return section?.isClosed === true ? head : head + setting.rowHeight
}

export function wholeHeight({ tops }: RowSetting): number {
  return tops.at(-1) ?? 0
}

/** The row at a height, or the closed heading by the first of its rows; the last one below the list. */
export function rowAtHeight(setting: RowSetting, height: number): number {
  const { sections, tops, rowHeight, headHeight } = setting
  const at = lastBy(sections.length, (one) => tops[one] ?? 0, height)
  const section = sections[at]
  if (section === undefined) return 0
  if (section.isClosed) return section.first
  const into = height - (tops[at] ?? 0) - (section.isHeaded ? headHeight : 0)
  return section.first + Math.max(0, Math.min(section.rows - 1, Math.floor(into / rowHeight)))
}

/** The rows that are seen from one to another, and so many on either side; a closed heading counts as one. */
export function rowsFrom(
  setting: RowSetting,
  { from, to, around }: { from: number; to: number; around: number },
): number[] {
  const rows: number[] = []
  const { count } = setting
  for (let index = from, left = around; left > 0 && index > 0; left -= 1) {
    index = seenIn(setting, index - 1)
    rows.unshift(index)
  }
  let left = around
  for (let index = seenIn(setting, from); index < count && left > 0; index = nextOf(setting, index)) {
    rows.push(index)
    if (index >= to) left -= 1
  }
  return rows
}

/** A row, or the first one under its heading where that is closed. */
export function seenIn(setting: RowSetting, index: number): number {
  const section = setting.sections[sectionAt(setting, index)]
  return section?.isClosed === true ? section.first : index
}

function nextOf(setting: RowSetting, index: number): number {
  const section = setting.sections[sectionAt(setting, index)]
  return section?.isClosed === true ? section.first + section.rows : index + 1
}
