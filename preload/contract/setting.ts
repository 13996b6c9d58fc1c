import type { Setting } from './structure'

// A record, so that the compiler misses a key that is added to the contract and not here.
const keys: Record<keyof Setting, true> = {
  level: true,
  quote: true,
  list: true,
  table: true,
  cells: true,
  isAfterBreak: true,
  spans: true,
  anchors: true,
}
const settingKeys = Object.keys(keys) as (keyof Setting)[]

/** What of a line or block is its setting. */
export function settingIn(from: Setting): Setting {
  const found: Setting = {}
  for (const key of settingKeys) if (from[key] !== undefined) Object.assign(found, { [key]: from[key] })
  return found
}

/** The same setting with its offsets counted from elsewhere: `by` units further on, or back. */
export function shifted(setting: Setting, by: number): Setting {
  const move = <Range extends { start: number; end: number }>(range: Range): Range => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  })
  return {
    ...setting,
    ...(setting.spans !== undefined && { spans: setting.spans.map(move) }),
    ...(setting.cells !== undefined && { cells: setting.cells.map(move) }),
  }
}
