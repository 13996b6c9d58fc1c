import type { LedgerEntry } from '../../../preload/contract/quote'

/** The selected quotations of the ledger, by their keys, so that the selection survives every reload. */
export type Selection = {
  selected: ReadonlySet<string>
  /** Where the keys are, and where a range began. */
  activeKey: string | null
  anchorKey: string | null
}

export const nothingSelected: Selection = { selected: new Set(), activeKey: null, anchorKey: null }

export function entryKey({ quote: { articleId, at } }: LedgerEntry): string {
  return `${articleId} ${at.start}-${at.end}`
}

/** How a click or a key selects: this one alone, this one more or less, or all from where the range began. */
export type Reach = 'one' | 'toggle' | 'range'

/** As many as the library confirms at once. */
export const maxSelected = 500

export function selectAt(
  selection: Selection,
  keys: readonly string[],
  key: string,
  reach: Reach,
): Selection {
  const { selected, anchorKey } = selection
  if (reach === 'range') {
    const anchor = anchorKey !== null && keys.includes(anchorKey) ? anchorKey : key
    return { selected: new Set(rangeOf(keys, anchor, key)), activeKey: key, anchorKey: anchor }
  }
  if (reach === 'one') return { selected: new Set([key]), activeKey: key, anchorKey: key }
  const toggled = new Set(selected)
  if (!toggled.delete(key) && toggled.size < maxSelected) toggled.add(key)
  return { selected: toggled, activeKey: key, anchorKey: key }
}

function rangeOf(keys: readonly string[], from: string | null, to: string): string[] {
  const [a, b] = [keys.indexOf(from ?? to), keys.indexOf(to)]
  const [first, last] = [Math.max(0, Math.min(a, b)), Math.max(a, b)]
  const range = keys.slice(first, last + 1)
  // The end that the person has just reached stays in it.
  return a <= b ? range.slice(-maxSelected) : range.slice(0, maxSelected)
}

export function selectAll(selection: Selection, keys: readonly string[]): Selection {
  return { ...selection, selected: new Set(keys.slice(0, maxSelected)) }
}

/** Only what is still listed can be selected; the keys stay near where they were. */
export function keepListed(
  selection: Selection,
  before: readonly string[],
  now: readonly string[],
): Selection {
  const listed = new Set(now)
  const { selected, activeKey, anchorKey } = selection
  const at = activeKey === null ? -1 : before.indexOf(activeKey)
  const near = at < 0 ? null : (now[Math.min(at, now.length - 1)] ?? null)
  return {
    selected: new Set([...selected].filter((key) => listed.has(key))),
    activeKey: activeKey !== null && listed.has(activeKey) ? activeKey : near,
    anchorKey: anchorKey !== null && listed.has(anchorKey) ? anchorKey : null,
  }
}
