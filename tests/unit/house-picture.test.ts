import { describe, expect, it } from 'vitest'
import { linesOf, withoutImplied } from '../../scripts/house/picture/layers.mjs'
import { pictureOf } from '../../scripts/house/picture/picture.mjs'
import { placesOf } from '../../scripts/house/picture/places.mjs'
import { processesOf } from '../../scripts/house/picture/processes.mjs'
import { readTree } from '../../scripts/house/read-tree.mjs'
import { type Files, smallCheckout } from '../support/small-checkout'

function edgesOf(...pairs: string[]) {
  return pairs.map(([from = '', to = '']) => ({ from, to }))
}

describe('which arrows are drawn, and on which lines the boxes stand', () => {
  it('leaves out what a longer way says', () => {
    expect(withoutImplied(edgesOf('ab', 'bc', 'ac', 'cd', 'ad', 'ae'))).toEqual(
      edgesOf('ab', 'bc', 'cd', 'ae'),
    )
  })

  it('puts each below what leads to it, a second beginning close to its end, and ends on the last line', () => {
    const lines = linesOf('a b x c d e'.split(' '), edgesOf('ab', 'bc', 'cd', 'xc', 'ae'))
    expect(Object.fromEntries(lines)).toEqual({ a: 0, b: 1, x: 1, c: 2, d: 3, e: 3 })
  })

  it('keeps boxes apart, and the bends of long arrows out of them', () => {
    const nodes = 'a b c d e f g h i j'.split(' ')
    const edges = edgesOf('ab', 'ac', 'ad', 'be', 'ce', 'df', 'ef', 'fg', 'fh', 'ai', 'bj', 'cj', 'dj')
    const { lines, ways, width } = placesOf(nodes, edges, () => 60)
    for (const line of lines) {
      line.forEach((spot, at) => {
        const next = line[at + 1]
        if (next) expect(next.x - next.width / 2).toBeGreaterThan(spot.x + spot.width / 2 + 4)
        expect(spot.x - spot.width / 2).toBeGreaterThanOrEqual(-1)
        expect(spot.x + spot.width / 2).toBeLessThanOrEqual(width + 1)
      })
    }
    expect(ways.map((way) => `${way[0]?.node ?? ''}${way.at(-1)?.node ?? ''}`)).toEqual(
      withoutImplied(edges).map(({ from, to }) => from + to),
    )
    expect(placesOf(nodes, edges, () => 60)).toEqual({ lines, ways, width })
  })
})

const { made, write } = smallCheckout()

const files: Files = {
  'main/index.ts': "import './electron/start'\n",
  'main/electron/start.ts': "import '../calls/a'\nimport '../library/articles/a'\nimport '../base/log'\n",
  'main/calls/a.ts':
    "import '../library/articles/a'\nimport type { C } from '../../preload/contract/c'\nexport type A = C\n",
  'main/jobs/worker.ts':
    "import '../library/articles/a'\nimport type { P } from '../parsing/p'\nexport type Q = P\n",
  'main/parsing/p.ts': 'export type P = 1\n',
  'main/library/articles/a.ts': "import '../database/d'\n",
  'main/library/quotes/q.ts': "import '../articles/a'\n",
  'main/library/database/d.ts': "import '../../calls/a'\n",
  'main/base/log.ts': 'export {}\n',
  'preload/contract/c.ts': 'export type C = 1\n',
  'renderer/frame/f.tsx': "import '../toasts/t'\nimport '../ui/u'\n",
  'renderer/toasts/t.ts': "import '../ui/u'\n",
  'renderer/ui/u.ts': 'export {}\n',
  'electron.vite.config.ts':
    "export const programs = { index: 'main/index.ts', worker: 'main/jobs/worker.ts' }\n",
}

function draw(more: Files = {}) {
  write({ ...files, ...more })
  return pictureOf(readTree(made.folder), made.folder)
}

describe('the picture', () => {
  it('knows which process runs which room, types apart', () => {
    write(files)
    const [main, worker, ...more] = processesOf(readTree(made.folder), made.folder)
    expect(more).toEqual([])
    expect([...(main?.rooms ?? [])]).toEqual([
      'main/index.ts',
      'main/electron',
      'main/calls',
      'main/library',
      'main/base',
    ])
    expect(worker?.rooms.has('main/parsing')).toBe(false)
    expect(worker?.rooms.has('main/library')).toBe(true)
  })

  it('says in words what it shows', () => {
    const picture = draw()
    expect(picture).toMatch(/role="img" aria-labelledby="title" aria-describedby="words"/)
    expect(picture).toContain('<title id="title">The rooms of Dateline, and who imports whom</title>')
    const words = /<desc id="words">(.*?)<\/desc>/.exec(picture)?.[1]
    expect(words).toContain('electron imports calls, library, base.')
    expect(words).toContain('calls imports library, preload/contract.')
    expect(words).toContain('quotes imports articles.')
    expect(words).toContain('frame imports toasts, ui.')
    // What runs back up fails the check and has no place on the lines.
    expect(words).toContain('library imports none of them.')
  })

  it('has a box for each room that there is, and an arrow for each that no longer way implies', () => {
    const picture = draw()
    const names = [...picture.matchAll(/<text [^>]*class="name(?: bar)?">([^<]*)</g)].map(([, name]) => name)
    for (const name of [
      'index.ts',
      'electron',
      'calls',
      'jobs',
      'library',
      'base',
      'articles',
      'database',
      'frame',
      'ui',
    ])
      expect(names).toContain(name)
    expect(names).not.toContain('places')
    // index → electron → calls → library, jobs → library and parsing; frame → toasts; quotes → articles.
    expect(picture.match(/marker-end=/g)).toHaveLength(7)
  })

  it('is the same for the same imports and another for others', () => {
    const picture = draw()
    expect(draw({ 'main/calls/b.ts': "import '../library/articles/a'\n" })).toBe(picture)
    expect(draw({ 'main/calls/b.ts': "import '../jobs/worker'\n" })).not.toBe(picture)
  })

  it('asks for nothing from elsewhere, and can be read in the dark', () => {
    const picture = draw()
    expect(picture).not.toMatch(/\b(href|src|url\((?!#)|@import|@font-face)/)
    expect(picture.match(/https?:\/\/[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(picture).toContain('@media (prefers-color-scheme: dark)')
  })
})
