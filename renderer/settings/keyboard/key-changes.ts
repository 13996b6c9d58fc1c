import { type KeyChanges, keyed, keymapOf, type KeyName, keyNames } from '../../../preload/contract/keymap'

/** Who has these keys already in the same part of the window: whoever does not, could have them without a question. */
export function holdersOf(changes: KeyChanges, name: KeyName, keys: readonly string[]): KeyName[] {
  const map = keymapOf(changes)
  return keyNames.filter(
    (other) =>
      other !== name &&
      keyed[other].scope === keyed[name].scope &&
      map[other].some((chord) => keys.includes(chord)),
  )
}

/** The changes once it has these keys and no others; whoever had one of them goes without it. */
export function withKeys(changes: KeyChanges, name: KeyName, keys: readonly string[]): KeyChanges {
  const map = keymapOf(changes)
  const left = holdersOf(changes, name, keys).map((other): [KeyName, readonly string[]] => [
    other,
    map[other].filter((chord) => !keys.includes(chord)),
  ])
  return kept(changes, [...left, [name, keys]])
}

/** The changes without those of one: it has the program's keys again. */
export function withoutChange(changes: KeyChanges, name: KeyName): KeyChanges {
  return withKeys(changes, name, keyed[name].keys)
}

/** What is as the program has it needs no entry, and follows the program when a later version has other keys. */
function kept(changes: KeyChanges, entries: readonly (readonly [KeyName, readonly string[]])[]): KeyChanges {
  const all = { ...changes, ...Object.fromEntries(entries) }
  return Object.fromEntries(
    Object.entries(all).filter(([name, keys]) => !isKeyName(name) || !isSame(keys, keyed[name].keys)),
  )
}

function isKeyName(name: string): name is KeyName {
  return Object.hasOwn(keyed, name)
}

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  return keys.length === others.length && keys.every((chord, at) => chord === others[at])
}

/** Whether it has other keys than the program gives it, also for want of one that went to another. */
export function isChanged(changes: KeyChanges, name: KeyName): boolean {
  return !isSame(keymapOf(changes)[name], keyed[name].keys)
}
