import { describe, expect, it } from 'vitest'
import { circlesIn, waysOf } from '../../scripts/house/circles.mjs'
import { failuresOf, staleNames } from '../../scripts/house/failures.mjs'
import { limits } from '../../scripts/house/limits.mjs'
import { readFile } from '../../scripts/house/read-file.mjs'
import { readTree } from '../../scripts/house/read-tree.mjs'
import { type Files, smallCheckout } from '../support/small-checkout'

const { made, write } = smallCheckout()

function failuresIn(files: Files, most = limits) {
  write(files)
  return failuresOf(readTree(made.folder), most)
}

/** A small house in which everything is in order. */
const orderly = {
  'main/index.ts': "import { start } from './electron/start-program'\nstart()\n",
  'main/electron/start-program.ts': "import { app } from 'electron'\nexport const start = () => app\n",
  'main/calls/articles.ts': "import { list } from '../library/articles/articles'\nexport const get = list\n",
  'main/library/articles/articles.ts':
    "import type { Article } from '../../../preload/contract/article'\nimport { run } from '../database/database'\nexport const list = (): Article[] => run()\n",
  'main/library/database/database.ts':
    "import Database from 'better-sqlite3'\nimport.meta.glob('../migrations/*.sql', { eager: true })\nexport const run = () => new Database('')\n",
  'preload/contract/article.ts': "import { z } from 'zod'\nexport type Article = z.infer<typeof z.string>\n",
}

describe('an import that breaks a rule is one sentence that names both files', () => {
  it('says nothing of a house in order', () => {
    expect(failuresIn(orderly)).toEqual([])
  })

  it('runs back up', () => {
    const [failure, ...more] = failuresIn({
      ...orderly,
      'main/library/articles/lists.ts':
        "\nimport { get } from '../../calls/articles'\nexport const again = get\n",
    })
    expect(failure).toMatch(
      /^main\/library\/articles\/lists\.ts:2 imports main\/calls\/articles\.ts, which runs back up from main\/library\/articles to main\/calls: .*\.$/,
    )
    expect(more.join()).toMatch(/^2 rooms import one another in a circle \(main\/calls, main\/library\)/)
  })

  it('leads down to a room that is not in the row', () => {
    expect(
      failuresIn({
        ...orderly,
        'main/passages/place.ts': "import { x } from '../../main/base/log'\nexport const y = x\n",
        'main/base/log.ts': 'export const x = 1\n',
      }),
    ).toEqual([
      'main/passages/place.ts:1 imports main/base/log.ts, but main/passages turns a passage into its place in a text, is handed everything else and may import only the contract: move what both need into a room below both, or have it handed in.',
    ])
  })

  it.each([
    ["import type { Y } from '../base/log'", 'types count'],
    ["import { type Y } from '../base/log'", 'types among others'],
    ["export { y } from '../base/log'", 'handed on'],
    ["export type { Y } from '../base/log'", 'types handed on'],
    ["export * from '../base/log'", 'all handed on'],
    ["import '../base/log'", 'for what it does'],
    ["void import('../base/log')", 'while running'],
    ['void import(`../base/log`)', 'while running, in a template'],
    ["export let y: import('../base/log').Y", 'in the place of a type'],
    ["import text from '../base/log?raw'", 'as text'],
    ["export const all = import.meta.glob(['../base/*.ts'])", 'by a glob'],
    ["import y = require('../base/log')", 'as CommonJS'],
  ])('%s', (statement) => {
    const failures = failuresIn({ 'main/places/a.ts': `${statement}\n`, 'main/base/log.ts': 'export {}\n' })
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatch(/^main\/places\/a\.ts:1 imports main\/base/)
  })

  it.each([
    ['main/library/articles/a.ts', 'electron'],
    ['main/importing/a.ts', 'fs/promises'],
    ['main/jobs/a.ts', 'node:sqlite'],
    ['main/calls/a.ts', 'electron/main'],
    ['renderer/notes/a.tsx', 'path'],
  ])('%s imports the package %s', (path, packageName) => {
    expect(failuresIn({ [path]: `import * as x from '${packageName}'\nexport const y = x\n` })).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${path}:1 imports the package ${packageName}, but .* may import only packages other than`,
        ),
      ),
    ])
  })

  it('lets a type of a package through', () => {
    expect(
      failuresIn({ 'main/parsing/a.ts': "import type { X } from 'electron'\nexport type Y = X\n" }),
    ).toEqual([])
  })
})

describe('what lies where', () => {
  it('is loose in main', () => {
    expect(failuresIn({ ...orderly, 'main/log.ts': 'export {}\n' })).toEqual([
      'main/log.ts lies loose in main/, where only main/index.ts may: move it into the room that it belongs to.',
    ])
  })

  it('is in no room', () => {
    expect(
      failuresIn({ 'main/library/finding/find.ts': 'export {}\n', 'renderer/shed/a.tsx': 'export {}\n' }),
    ).toEqual([
      'main/library/finding/find.ts lies in no room: move it into one, or write a row for main/library/finding in scripts/lib/rooms.mjs.',
      'renderer/shed/a.tsx lies in no room: move it into one, or write a row for renderer/shed in scripts/lib/rooms.mjs.',
    ])
  })

  const many = (where: string, count: number, extension: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`${where}/f${at}.${extension}`, 'export {}\n']),
    )

  it('is too much for one folder', () => {
    const files = {
      ...many('renderer/ui', 20, 'tsx'),
      ...many('renderer/ui', 5, 'ts'),
      ...many('renderer/ui/map', 9, 'ts'),
    }
    expect(failuresIn(files)).toEqual([])
    expect(failuresIn({ 'renderer/ui/one-more.ts': 'export {}\n' })).toEqual([
      'renderer/ui holds 26 .ts and .tsx files of its own, and 25 is the most: part it into folders by what its files do.',
    ])
  })

  it('may be a file a noun in the contract', () => {
    expect(failuresIn(many('preload/contract', 30, 'ts'))).toEqual([])
  })
})

describe('circles', () => {
  it('of files, by types alone', () => {
    expect(
      failuresIn({
        'main/places/a.ts': "import type { B } from './b'\nexport type A = B\n",
        'main/places/b.ts': "import type { C } from './c'\nexport type B = C\n",
        'main/places/c.ts': "import type { A } from './a'\nexport type C = A\n",
      }),
    ).toEqual([
      '3 files import one another in a circle (main/places/a.ts, main/places/b.ts, main/places/c.ts): main/places/a.ts:1 imports main/places/b.ts; main/places/b.ts:1 imports main/places/c.ts; main/places/c.ts:1 imports main/places/a.ts. Move what they share into a file below them, or hand it in.',
    ])
  })

  it('of rooms without one of files', () => {
    const failures = failuresIn({
      'main/jobs/a.ts': "import '../intake/a'\n",
      'main/intake/a.ts': 'export {}\n',
      'main/intake/b.ts': "import type { B } from '../jobs/b'\nexport type C = B\n",
      'main/jobs/b.ts': 'export type B = 1\n',
    })
    expect(failures).toHaveLength(2)
    expect(failures[1]).toBe(
      '2 rooms import one another in a circle (main/intake, main/jobs): main/intake/b.ts:1 imports main/jobs/b.ts; main/jobs/a.ts:1 imports main/intake/a.ts. Move what they share into a room below them, or hand it in.',
    )
  })

  it('of rooms within the library', () => {
    expect(
      failuresIn({
        'main/library/quotes/a.ts': "import '../entities/a'\n",
        'main/library/entities/a.ts': 'export {}\n',
        'main/library/entities/b.ts': "import '../quotes/b'\n",
        'main/library/quotes/b.ts': 'export {}\n',
      }).join('\n'),
    ).toContain('2 rooms import one another in a circle (main/library/entities, main/library/quotes)')
  })

  it('are each found once, by their shortest way round', () => {
    const pairs = ['ab', 'bc', 'cd', 'da', 'ca', 'xy', 'yx', 'ax', 'zz'].map(([from = '', to = '']) => ({
      from,
      to,
    }))
    expect(circlesIn(waysOf(pairs))).toEqual([
      { members: ['a', 'b', 'c', 'd'], circle: ['a', 'b', 'c'] },
      { members: ['x', 'y'], circle: ['x', 'y'] },
    ])
  })
})

describe('how many rooms need one another', () => {
  const threeArrows = {
    'main/calls/a.ts':
      "import '../library/quotes/a'\nimport '../library/entities/a'\nimport '../base/files'\n",
    'main/library/quotes/a.ts': "import '../entities/a'\nimport '../articles/a'\n",
    'main/library/entities/a.ts': "import '../articles/a'\n",
    'main/library/articles/a.ts': "import '../../base/files'\n",
    'main/base/files.ts': 'export {}\n',
    'renderer/frame/a.ts': "import '../ui/a'\nimport '../toasts/a'\n",
    'renderer/toasts/a.ts': "import '../ui/a'\n",
    'renderer/ui/a.ts': 'export {}\n',
  }
  const within = (library: number, window: number) =>
    new Map([
      ['main/library', library],
      ['renderer', window],
    ])

  it('counts the library and the window as one each', () => {
    const most = { ...limits, arrows: 3, arrowsWithin: within(3, 3) }
    expect(failuresIn(threeArrows, most)).toEqual([])
    expect(failuresIn({}, { ...most, arrows: 2 })).toEqual([
      'There are 3 arrows between rooms over the whole tree, and 2 is the most: move code so that two rooms no longer need one another; of a single import are main/calls → main/base (main/calls/a.ts:3), main/library → main/base (main/library/articles/a.ts:1).',
    ])
    expect(failuresIn({}, { ...most, arrowsWithin: within(2, 2) })).toEqual([
      expect.stringContaining('There are 3 arrows between rooms inside main/library, and 2 is the most'),
      expect.stringContaining('There are 3 arrows between rooms inside renderer, and 2 is the most'),
    ])
  })

  it('allows 100 over the whole tree and 35 inside the library', () => {
    expect(limits.arrows).toBe(100)
    expect(limits.arrowsWithin.get('main/library')).toBe(35)
    expect(limits.filesInFolder).toBe(25)
  })
})

describe('the tables', () => {
  it('keeps no name of what is gone', () => {
    write(orderly)
    const stale = staleNames(readTree(made.folder), made.folder)
    expect(stale).toContain(
      'main/feeds has a row in scripts/lib/rooms.mjs and no file: take the row out, or name what became of it.',
    )
    expect(stale).toContain(
      'main/passages/place.ts is named in scripts/house/limits.mjs and not there: name what became of it.',
    )
    expect(stale.join('\n')).not.toContain('main/calls')
  })
})

describe('what is read of a file', () => {
  it('tells comments from code', () => {
    const text = [
      '// one',
      '',
      'export const a = 1 // beside code',
      '/**',
      ' * two to four',
      ' */',
      "export const b = '// none'",
      'export const c = /* inside */ 2',
      '/* at its beginning */ export const d = 3',
      '',
    ].join('\n')
    expect(readFile('a.ts', text)).toMatchObject({ lines: 9, filled: 8, comments: 4 })
  })

  it('refuses what is no program', () => {
    expect(() => readFile('a.ts', 'import {')).toThrow('a.ts cannot be read')
  })
})
