import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceleratorOf, commandsIn } from '../../main/electron/menu-commands'
import { commandNames, commands } from '../../preload/contract/commands'
import { actingKeymap, keyed, keymapOf } from '../../preload/contract/keymap'
import { paneKeys } from '../../renderer/commands/shortcuts'
import { libraryPages } from '../../renderer/pages/pages'
import { readTree } from '../../scripts/house/read-tree.mjs'
import { root } from '../../scripts/lib/root.mjs'

const own = keymapOf({})

function doubles<T>(all: readonly T[]) {
  return all.filter((one, at) => all.indexOf(one) !== at)
}

function read(path: string) {
  return readFileSync(join(root, path), 'utf8')
}

function namedIn(text: string, pattern: RegExp) {
  return Array.from(text.matchAll(pattern), ([, name]) => name)
}

it('has every command once', () => {
  expect(doubles(commandNames)).toEqual([])
})

it('knows of every command where it runs', () => {
  const window = readTree(root).files.filter(({ path }) => path.startsWith('renderer/'))
  const run = window.flatMap(({ path }) => namedIn(read(path), /\buseCommand\(\s*'([^']+)'/g))
  const ofPages = libraryPages.map(({ command }) => command)
  expect([...new Set([...run, ...ofPages])].sort()).toEqual([...commandNames].sort())
})

describe('the keys', () => {
  it('are not those of two commands, or of a pane as well', () => {
    for (const scope of ['window', 'names', 'text'] as const) {
      const here = Object.values(keyed).filter((entry) => entry.scope === scope)
      const chords = [...here, ...paneKeys].flatMap((entry) => entry.keys)
      expect(doubles(chords)).toEqual([])
    }
  })

  it('work in fields only with a modifier or a function key', () => {
    const bare = Object.values(commands)
      .filter((entry) => entry.isForFields)
      .flatMap((entry) => entry.keys)
      .filter((chord) => !/^(Mod|Alt)\+|^(Shift\+)?F\d/.test(chord))
    expect(bare).toEqual([])
  })
})

describe('the menu', () => {
  const parts = [...new Set(Object.values(commands).map(({ at }) => at))]

  it('has each part in one place', () => {
    const laid = namedIn(read('main/electron/menu.ts'), /\b(?:of|partsOf\(program\))\('([^']+)'\)/g)
    expect([...laid].sort()).toEqual([...parts].sort())
  })

  it('has every command, by a name that no other one in its part has', () => {
    expect(parts.flatMap((part) => commandsIn(part, own).map(({ name }) => name)).sort()).toEqual(
      [...commandNames].sort(),
    )
    for (const part of parts) expect(doubles(commandsIn(part, own).map(({ label }) => label))).toEqual([])
  })

  it.each([
    ['article.step', { name: 'article.next', label: 'Next Article', accelerator: 'J' }],
    ['view.history', { name: 'page.back', label: 'Back', accelerator: 'Alt+Left' }],
    ['file.settings', { name: 'settings.open', label: 'Settings…', accelerator: 'CmdOrCtrl+,' }],
    ['file.library', { name: 'library.create', label: 'New Library…' }],
  ] as const)('begins %s with %o', (part, first) => {
    expect(commandsIn(part, own)[0]).toEqual(first)
  })

  it('shows only keys that Electron can read', () => {
    const shown = parts.flatMap((part) =>
      commandsIn(part, own).flatMap(({ accelerator = [] }) => accelerator),
    )
    const key =
      /^((CmdOrCtrl|Alt|Shift)\+)*([A-Z0-9?.,/=-]|F\d+|Left|Right|Up|Down|Home|End|PageUp|PageDown|Delete|Plus)$/
    expect(shown.filter((accelerator) => !key.test(accelerator))).toEqual([])
  })

  it('shows the keys that a person gave, and none of those that are switched off', () => {
    const step = (keymap: typeof own) => commandsIn('article.step', keymap).map((entry) => entry.accelerator)
    const changed = { 'article.next': ['Mod++', 'J'], 'article.previous': [] }
    expect(step(actingKeymap(changed, true))).toEqual(['CmdOrCtrl+Plus', undefined, 'L', 'CmdOrCtrl+G'])
    expect(step(actingKeymap(changed, false))).toEqual([
      'CmdOrCtrl+Plus',
      undefined,
      undefined,
      'CmdOrCtrl+G',
    ])
  })

  it.each([
    ['+', 'Plus'],
    ['Mod+Shift+ArrowLeft', 'CmdOrCtrl+Shift+Left'],
    ['Meta+Ctrl+K', 'Super+Ctrl+K'],
    ['Alt+PageUp', 'Alt+PageUp'],
    ['F24', 'F24'],
    ['Ж', null],
    ['Mod+AudioVolumeUp', null],
    ['Fn+K', null],
    ['', null],
  ])('writes %s as %s', (chord, accelerator) => {
    expect(acceleratorOf(chord)).toBe(accelerator)
  })
})
