/** How a list of equal rows is set. Some rows have a heading over them, which belongs to the row. */
export type RowSetting = {
  count: number
  rowHeight: number
  headHeight: number
  /** The rows that have one, in their order. */
  heads: readonly number[]
}

/** How many of the rows before this one have a heading. */
function headsBefore(heads: readonly number[], index: number): number {
  let low = 0
  let high = heads.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((heads[middle] ?? Infinity) < index) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a row begins, with its heading, in pixels from the top of the list. */
export function topOf({ rowHeight, headHeight, heads }: RowSetting, index: number): number {
  return index * rowHeight + headsBefore(heads, index) * headHeight
}

export function heightOf({ rowHeight, headHeight, heads }: RowSetting, index: number): number {
  return heads[headsBefore(heads, index)] === index ? rowHeight + headHeight : rowHeight
}

export function wholeHeight(setting: RowSetting): number {
  return topOf(setting, setting.count)
}

/** The row at a height; the last one below the list. */
export function rowAtHeight(setting: RowSetting, height: number): number {
  let low = 0
  let high = Math.max(0, setting.count - 1)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (topOf(setting, middle) <= height) low = middle
    else high = middle - 1
  }
  return low
}
