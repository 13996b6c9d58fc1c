import { describe, expect, it } from 'vitest'
import { entriesIn } from '../../scripts/house/picture/processes.mjs'
import { readTree } from '../../scripts/house/read-tree.mjs'
import { root } from '../../scripts/lib/root.mjs'

// Lint sees one file at a time; what a process holds in the end is decided by the whole chain of its imports.

const { files, links, packages } = readTree(root)

// By the names that they are built under: index is main.
const programs = entriesIn(root)

/** The files whose code runs before that of `entry` does, and itself. */
function readWith(entry: string): string[] {
  if (!files.some(({ path }) => path === entry)) throw new Error(`${entry} is not there.`)
  const reached = new Set([entry])
  for (const file of reached)
    for (const { from, to, isTypeOnly, isLater } of links)
      if (from === file && !isTypeOnly && !isLater) reached.add(to)
  return [...reached]
}

/** Every package that a program, or what begins with a file, imports, each with the file that does. */
function packagesOf(begun: string) {
  const entry = programs.get(begun) ?? begun
  if (!files.some(({ path }) => path === entry)) throw new Error(`${entry} is not there.`)
  const reached = new Set([entry])
  for (const file of reached)
    for (const { from, to, isTypeOnly } of links) if (from === file && !isTypeOnly) reached.add(to)
  return new Map(
    packages
      .filter(({ from, isTypeOnly }) => reached.has(from) && !isTypeOnly)
      .map(({ packageName, from }) => [packageName, from]),
  )
}

describe('what a process may not hold', () => {
  it.each(['cli', 'worker', 'parser', 'exporter'])('%s starts without electron', (entry) => {
    expect(packagesOf(entry).get('electron')).toBeUndefined()
  })

  it.each(['worker', 'parser', 'exporter'])('%s has no way onto the network', (entry) => {
    const held = packagesOf(entry)
    for (const name of ['node:http', 'node:https', 'node:net', 'node:dns'])
      expect(held.get(name)).toBeUndefined()
  })

  it('main puts nothing together that is exported or cited', () => {
    expect(packagesOf('exporter').has('markdown-it')).toBe(true)
    expect(packagesOf('main/calls/exporting.ts').get('markdown-it')).toBeUndefined()
    expect(packagesOf('main/calls/exporting.ts').get('yaml')).toBeUndefined()
  })

  it('the parser process has no way to the library', () => {
    expect(packagesOf('parser').get('better-sqlite3')).toBeUndefined()
  })

  it('the window holds nothing of Node, of electron or of zod', () => {
    const held = [
      ...packagesOf('renderer/main.tsx').keys(),
      ...packagesOf('renderer/page-reader/main.ts').keys(),
    ]
    expect(held.filter((name) => /^(electron|zod|better-sqlite3|node:.*)$/.test(name))).toEqual([])
  })

  // Main's thread sends the page its files: each room more that it reads before the first paint is waited for.
  it('main reads only what the first screen shows before that is painted', () => {
    const before = readWith('main/electron/start-program.ts')
    const rooms = new Set(before.map((path) => path.replace(/\/[^/]*$/, '')))
    expect([...rooms].sort()).toEqual([
      'main/app',
      // What was typed and not saved, which waits for its library.
      'main/app/unsaved',
      'main/base',
      'main/calls',
      'main/electron',
      // Who may ask.
      'main/electron/guards',
      // The migrations, as one glob.
      'main/library',
      'main/library/annotations',
      'main/library/articles',
      'main/library/articles/lists',
      'main/library/database',
      // What every transaction seals, and opening after a kill.
      'main/library/database/chain',
      // What every transaction does last.
      'main/library/database/full-text',
      // A copy of a library that cannot be written to, and whether the schema is Dateline’s.
      'main/library/database/reading',
      'main/library/database/schema',
      // Those that a row of the list shows.
      'main/library/database/tags',
      // Nobody is held up by another program that writes.
      'main/library/database/waiting',
      'main/library/journal',
      'preload/contract',
      'preload/contract/safety',
    ])
    expect(before.filter((path) => path.startsWith('main/calls/'))).toEqual(['main/calls/first-answers.ts'])
    // What the library calls its colours, by which commands are named and searches are read.
    expect(before.filter((path) => path.startsWith('main/library/annotations/'))).toEqual([
      'main/library/annotations/colors.ts',
    ])
    expect(before).not.toContain('preload/contract/index.ts')
    expect(before).not.toContain('main/electron/menu.ts')
    expect(readWith('main/electron/whole-program.ts')).toContain('main/jobs/queue.ts')
  })

  it('the walk finds what is there', () => {
    expect(packagesOf('worker').has('better-sqlite3')).toBe(true)
    expect(packagesOf('index').has('electron')).toBe(true)
    expect(packagesOf('cli').has('node:https')).toBe(true)
    expect(packagesOf('renderer/main.tsx').has('react')).toBe(true)
  })
})
