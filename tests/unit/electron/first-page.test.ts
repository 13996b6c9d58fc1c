import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/lib/root.mjs'
import { openSettings } from '../../../main/app/settings'
import { type FirstPage, withFirstPage } from '../../../main/electron/first-page'
import type { FirstAnswer } from '../../../preload/contract/first-answers'
import type { Settings } from '../../../preload/contract/settings'
import { temporaryFolder } from '../../support/library'

const page = readFileSync(join(root, 'renderer/index.html'), 'utf8')

function answersWith(name: string): FirstAnswer[] {
  return [
    {
      name: 'library.status',
      input: {},
      output: { state: 'open', name, folder: '/somewhere', isSample: false },
    },
  ]
}

async function partsOf(html: string, begin: () => Promise<FirstPage>): Promise<string[]> {
  const parts: string[] = []
  for await (const part of withFirstPage(html, 'sepia', begin)) parts.push(part)
  return parts
}

async function pageOf(answers: FirstAnswer[]) {
  return (await partsOf(page, () => Promise.resolve({ answers, width: 1280 }))).join('')
}

function jsonIn(html: string): unknown {
  return JSON.parse(
    /<script type="application\/json" id="first-answers">(.*?)<\/script>/s.exec(html)?.[1] ?? '',
  )
}

describe('first answers in the page', () => {
  it.each([
    ['plain words', 'News'],
    ['an end of the element', '</script><script>alert(1)</script>'],
    ['a comment that hides the end', '<!--<script>'],
    ['patterns of a replacement', "$& $1 $` $'"],
    ['line separators', 'a\u2028b\u2029c'],
    ['half a character', '\ud83d'],
  ])('come back as they were: %s', async (_what, words) => {
    const html = await pageOf(answersWith(words))
    expect(jsonIn(html)).toEqual(answersWith(words))
    expect(html.match(/<\/?script/g)).toHaveLength(4)
    expect(html).not.toContain('<!--')
  })

  it('are not asked for where the page has no place for them', async () => {
    const html = '<!doctype html><p>null</p>'
    expect(await partsOf(html, () => Promise.reject(new Error('was asked')))).toEqual([html])
  })

  it('do not keep the head of the page, which has the theme and names its files, from being sent', async () => {
    const head = await withFirstPage(page, 'sepia', () => new Promise(() => undefined)).next()
    expect(head.value).toContain('data-theme="sepia"')
    expect(head.value).toContain('src="./main.tsx"')
    expect(head.value).toMatch(/<\/head>\s*$/)
  })

  it('leave the page as it is where main fails, which then asks and shows why', async () => {
    const parts = await partsOf(page, () => Promise.reject(new Error('no library can be opened')))
    expect(parts.join('')).toBe(page.replace('<html lang="en">', '<html lang="en" data-theme="sepia">'))
  })

  it('a page that nobody has filled says null', () => {
    expect(jsonIn(page)).toBeNull()
  })
})

function withSettings(changed: Partial<Settings>): FirstAnswer[] {
  const settings = openSettings(join(temporaryFolder(), 'settings.jsonl')).get()
  return [{ name: 'settings.get', input: {}, output: { ...settings, ...changed } }, ...answersWith('News')]
}

function shapesIn(html: string) {
  return [...html.matchAll(/<rect class="shell-(\w+)" x="(\d+)" width="(\d+)"/g)].map(
    ([, what, x, width]) => ({
      what,
      x: Number(x),
      end: Number(x) + Number(width),
    }),
  )
}

describe('the empty panes', () => {
  it('stand side by side over the whole width, an edge between two', async () => {
    const html = await pageOf(withSettings({}))
    const shapes = shapesIn(html)
    expect(shapes.map(({ what }) => what)).toEqual([
      'collections',
      'edge',
      'list',
      'edge',
      'reader',
      'edge',
      'panel',
    ])
    expect(shapes.map(({ x }) => x)).toEqual([0, ...shapes.slice(0, -1).map(({ end }) => end)])
    expect(shapes.at(-1)?.end).toBe(1280)
    expect(html).toContain('<html lang="en" data-theme="sepia">')
    expect(html).not.toMatch(/style=|<style/)
  })

  it('are those that are open', async () => {
    const shapes = shapesIn(await pageOf(withSettings({ collectionsOpen: false, panelOpen: false })))
    expect(shapes.map(({ what }) => what)).toEqual(['list', 'edge', 'reader'])
    expect(shapes.at(-1)?.end).toBe(1280)
  })

  it('are not drawn where no library is open', async () => {
    const closed: FirstAnswer = {
      name: 'library.status',
      input: {},
      output: { state: 'closed', problem: null },
    }
    const [first] = withSettings({})
    expect(await pageOf(first === undefined ? [closed] : [first, closed])).toContain('<div id="root"></div>')
  })
})
