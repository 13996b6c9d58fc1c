import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openRecent } from '../../../main/app/recent'
import { openSettings } from '../../../main/app/settings'
import { settings as schema } from '../../../preload/contract/settings'
import { temporaryFolder } from '../../support/library'

function settingsFile() {
  return join(temporaryFolder(), 'settings.jsonl')
}

function written() {
  const file = settingsFile()
  const settings = openSettings(file)
  const defaults = settings.get()
  const chosen = { theme: 'dark', readerSize: 24, panelOpen: false, highlightColor: 'blue' } as const
  settings.set(chosen)
  settings.flush()
  return { file, defaults, chosen }
}

it('begins with settings that keep to the contract', () => {
  const settings = openSettings(settingsFile()).get()
  expect(schema.parse(settings)).toEqual(settings)
})

it('keeps what was set, beside what was not', () => {
  const { file, defaults, chosen } = written()
  expect(openSettings(file).get()).toEqual({ ...defaults, ...chosen })
})

it('cut off at any byte, loses the settings behind it and no other', () => {
  const { file, defaults, chosen } = written()
  const whole = readFileSync(file)
  for (let bytes = 0; bytes <= whole.length; bytes += 1) {
    writeFileSync(file, whole.subarray(0, bytes))
    const read = openSettings(file).get()
    expect(schema.parse(read)).toEqual(read)
    for (const [key, value] of Object.entries({ ...defaults, ...chosen })) {
      const line = JSON.stringify({ key, value })
      const isWhole = whole.subarray(0, bytes).toString().includes(line)
      const fallback = defaults[key as keyof typeof defaults]
      expect(read[key as keyof typeof read]).toEqual(isWhole ? value : fallback)
    }
  }
})

it('garbled at any byte, loses the settings of that line and no other, and is kept aside', () => {
  const { file, defaults, chosen } = written()
  const whole = readFileSync(file)
  for (let at = 0; at < whole.length; at += 1) {
    const garbled = Buffer.from(whole)
    garbled[at] = 0
    writeFileSync(file, garbled)
    const read = openSettings(file).get()
    expect(schema.parse(read)).toEqual(read)
    const kept = Object.entries({ ...defaults, ...chosen }).filter(
      ([key, value]) => JSON.stringify(read[key as keyof typeof read]) === JSON.stringify(value),
    )
    // A line end that is none any more joins two lines.
    expect(kept.length).toBeGreaterThanOrEqual(Object.keys(defaults).length - 2)
    expect(readFileSync(`${file}.damaged`)).toEqual(garbled)
  }
})

it('a window that stood somewhere, and libraries opened before, are read from files cut off at any byte', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'recent.jsonl')
  for (const name of ['A', 'B', 'C']) openRecent(file).remember({ name, folder: join(folder, name) })
  const whole = readFileSync(file)
  for (let bytes = 0; bytes <= whole.length; bytes += 1) {
    writeFileSync(file, whole.subarray(0, bytes))
    const names = openRecent(file)
      .entries()
      .map(({ name }) => name)
    expect(['C', 'B', 'A'].slice(0, names.length)).toEqual(names)
  }
})

it('takes a wrong value for none, and only that one', () => {
  const { file, defaults } = written()
  const text = readFileSync(file, 'utf8').replace('"readerSize","value":24', '"readerSize","value":9000')
  writeFileSync(file, text)
  expect(openSettings(file).get()).toMatchObject({ readerSize: defaults.readerSize, theme: 'dark' })
})

it('loses only the damaged ones of the keys that were changed', () => {
  const file = settingsFile()
  const keys = {
    'article.next': ['Mod+J'],
    'article.previous': 'K',
    'article.toggleStar': [7],
    'list.goTo': [],
  }
  writeFileSync(file, `${JSON.stringify({ key: 'keys', value: keys })}\n`)
  expect(openSettings(file).get().keys).toEqual({ 'article.next': ['Mod+J'], 'list.goTo': [] })
  for (const value of [7, null, [], 'J']) {
    writeFileSync(file, `${JSON.stringify({ key: 'keys', value })}\n`)
    expect(openSettings(file).get().keys).toEqual({})
  }
})

it('works on where its file cannot be written', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'settings.jsonl'))
  const settings = openSettings(join(folder, 'settings.jsonl'))
  expect(settings.set({ theme: 'sepia' }).theme).toBe('sepia')
  settings.flush()
  expect(settings.get().theme).toBe('sepia')
})

it('leaves no half-written file beside it', () => {
  const { file } = written()
  expect(readdirSync(join(file, '..'))).toEqual(['settings.jsonl'])
})

it('lists libraries by when they were last opened, each once', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'recent.jsonl')
  const recent = openRecent(file)
  for (const name of ['A', 'B', 'A', 'C']) recent.remember({ name, folder: join(folder, name) })
  expect(
    openRecent(file)
      .entries()
      .map(({ name }) => name),
  ).toEqual(['C', 'A', 'B'])
  expect((await recent.list()).every(({ isMissing }) => isMissing)).toBe(true)
})

it('remembers ten libraries', () => {
  const folder = temporaryFolder()
  const recent = openRecent(join(folder, 'recent.jsonl'))
  for (let n = 0; n < 30; n += 1) recent.remember({ name: `${n}`, folder: join(folder, `${n}`) })
  expect(recent.entries().map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, n) => `${29 - n}`))
})
