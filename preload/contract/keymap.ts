// Which keys do what: the tables of `commands.ts` and of the rows below, with what the person changed. Imports no zod, so that the
// window can load it without.

import { type CommandGroup, type CommandName, commandNames, commands } from './commands'

/** Where a key acts. `window` is everywhere; the others go before it while the focus is in their part. */
export type KeyScope = 'window' | 'names' | 'text'

type RowKey = { label: string; group: CommandGroup; scope: KeyScope; keys: readonly string[] }

/** What a key does to the row or the text that has the focus. No menu and no palette has these: they would not know to what. */
const rowKeys = {
  'names.previous': { label: 'Previous mention', ...inNames(',') },
  'names.next': { label: 'Next mention', ...inNames('.') },
  'names.openPage': { label: 'Open page', ...inNames('P') },
  'names.confirm': { label: 'Confirm', ...inNames('C') },
  'names.withdraw': { label: 'Reset to suggestion', ...inNames('U') },
  'names.rename': { label: 'Rename', ...inNames('F2') },
  'names.kind': { label: 'Change kind', ...inNames('T') },
  'names.merge': { label: 'Merge into another name', ...inNames('M') },
  'names.split': { label: 'Split something off', ...inNames('X') },
  'names.reject': { label: 'Not a name in this article', ...inNames('Delete') },
  'names.confirmMention': { label: 'Confirm one mention', ...inNames('Shift+C') },
  'names.withdrawMention': { label: 'Reset one mention to a suggestion', ...inNames('Shift+U') },
  'names.reassignMention': { label: 'Reassign one mention', ...inNames('Shift+X') },
  'names.rejectMention': { label: 'One mention is not a name', ...inNames('Shift+Delete') },
  'text.nextHighlight': { label: 'Next highlight, in the text', ...inText(']') },
  'text.previousHighlight': { label: 'Previous highlight, in the text', ...inText('[') },
} satisfies Record<string, RowKey>

function inNames(key: string): Omit<RowKey, 'label'> {
  return { group: 'Names', scope: 'names', keys: [key] }
}

function inText(key: string): Omit<RowKey, 'label'> {
  return { group: 'Annotate', scope: 'text', keys: [key] }
}

export type RowKeyName = keyof typeof rowKeys
/** Everything that a person can give keys to. */
export type KeyName = CommandName | RowKeyName

export type Keyed = {
  label: string
  group: CommandGroup
  scope: KeyScope
  /** As the program has them. */
  keys: readonly string[]
  isForFields: boolean
}

export const rowKeyNames = Object.keys(rowKeys) as RowKeyName[]

/** In the order in which they are shown, and in which the first of two that ask for the same keys has them. */
export const keyNames: readonly KeyName[] = [...commandNames, ...rowKeyNames]

export const keyed = Object.fromEntries([
  ...commandNames.map((name): [KeyName, Keyed] => {
    const { label, group, keys, isForFields = false } = commands[name]
    return [name, { label, group, keys, isForFields, scope: 'window' }]
  }),
  ...rowKeyNames.map((name): [KeyName, Keyed] => [name, { ...rowKeys[name], isForFields: false }]),
]) as Readonly<Record<KeyName, Keyed>>

/** What the person changed: all keys of what has other ones, none where they were taken away. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>

export type Keymap = Readonly<Record<KeyName, readonly string[]>>

/**
 * The keys of everything. What a person gave goes before what the program gives, so that a later version cannot take a key back.
 * Names that no longer exist are passed over.
 */
export function keymapOf(changes: KeyChanges): Keymap {
  const taken = new Set<string>()
  const map: Partial<Record<KeyName, readonly string[]>> = {}
  const give = (name: KeyName, keys: readonly string[]) => {
    const { scope } = keyed[name]
    const free = keys.filter((chord) => !taken.has(`${scope} ${chord}`))
    for (const chord of free) taken.add(`${scope} ${chord}`)
    map[name] = free
  }
  for (const name of keyNames) if (isChanged(changes, name)) give(name, changes[name] ?? [])
  for (const name of keyNames) if (!isChanged(changes, name)) give(name, keyed[name].keys)
  return map as Keymap
}

function isChanged(changes: KeyChanges, name: KeyName): boolean {
  return Object.hasOwn(changes, name)
}

/** The keymap as it acts: without keys that are a single character where the person switched those off. */
export function actingKeymap(changes: KeyChanges, hasSingleKeys: boolean): Keymap {
  const map = keymapOf(changes)
  if (hasSingleKeys) return map
  const entries = keyNames.map((name) => [name, map[name].filter((chord) => !isSingleKey(chord))])
  return Object.fromEntries(entries) as Keymap
}

/**
 * Whether it is a letter, digit or sign alone, with Shift or without, as somebody types or dictates it (WCAG 2.1.4). Function keys,
 * Delete and the like are none: no words contain them.
 */
export function isSingleKey(chord: string): boolean {
  const key = chord.startsWith('Shift+') && chord.length > 6 ? chord.slice(6) : chord
  return key === 'Space' || /^.$/u.test(key)
}
