// S1: words of strangers in every place where Dateline shows words. DATELINE_SAFETY_FULL=1 tries the collections beside the checkout as
// well.

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../../scripts/lib/root.mjs'
import { newLibraryIn } from '../../support/import-by-window'
import { expect, type Running, test } from '../../support/launch'
import { ownScripts, vectorsBeside } from '../../safety/vectors'
import { fillWith } from './fill'
import { openEach } from './open-each'

const isFull = process.env['DATELINE_SAFETY_FULL'] === '1'
const vectors = isFull ? [...ownScripts, ...vectorsBeside('xss')] : [...ownScripts]

async function startWithVectors(
  launch: (options?: { dataFolder?: string }) => Promise<Running>,
): Promise<Running> {
  const first = await launch()
  const folder = join(first.dataFolder, 'Strangers')
  await newLibraryIn(first.app, first.window, folder)
  await first.quit()
  await fillWith('fill-strangers', [folder, join(first.dataFolder, 'backups')], JSON.stringify(vectors))
  return launch({ dataFolder: first.dataFolder })
}

/** From now on the window remembers which code of a stranger ran in it. */
function watch(window: Page): Promise<void> {
  return window.evaluate(() => {
    const fired: string[] = []
    Object.assign(globalThis, { fired })
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
      Object.assign(globalThis, {
        [name]: (...words: unknown[]) => void fired.push(`${name} ${words.join(' ')}`),
      })
  })
}

/** Has all that is shown feel what a person could do to it, and answers what came alive of it. */
function provoke(window: Page): Promise<string[]> {
  return window.evaluate(async () => {
    const events = [
      'mouseover',
      'pointerenter',
      'focus',
      'error',
      'load',
      'toggle',
      'animationstart',
      'begin',
      'wheel',
    ]
    const alive: string[] = []
    for (const element of document.querySelectorAll('body, body *')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) alive.push(`${element.tagName} ${name}=${value}`)
        if (['href', 'src', 'action', 'data', 'xlink:href'].includes(name) && /^\W*javascript:/i.test(value))
          alive.push(`${element.tagName} ${name}=${value}`)
      }
      if (/^(iframe|object|embed|base|frame|applet)$/i.test(element.tagName)) alive.push(element.tagName)
      for (const name of events) element.dispatchEvent(new Event(name, { bubbles: false }))
    }
    await new Promise((done) => requestAnimationFrame(done))
    return [...alive, ...(globalThis as unknown as { fired: string[] }).fired]
  })
}

test('what strangers write is words, wherever it is shown', async ({ launch }) => {
  test.setTimeout(isFull ? 1_800_000 : 120_000)
  const { app, window, problems } = await startWithVectors(launch)
  const address = window.url()
  await watch(window)
  await openEach(window, vectors.length, async (title) => {
    expect(await provoke(window), title).toEqual([])
  })
  for (const open of ['Control+Shift+H', 'ControlOrMeta+Shift+N']) {
    await window.keyboard.press(open)
    await expect(window.getByRole('heading', { level: 1 }).first()).toBeVisible()
    expect(await provoke(window), open).toEqual([])
  }
  await window.keyboard.press('/')
  await window.keyboard.type('wordsought')
  await window.keyboard.press('Enter')
  await expect(window.locator('mark').first()).toBeVisible()
  expect(await provoke(window), 'what was found').toEqual([])
  expect(window.url()).toBe(address)
  expect(app.windows()).toHaveLength(1)
  expect(problems).toEqual([])
})

test('control: the same words are code where they are set as markup', async ({ launch }) => {
  const { window } = await launch({ program: join(root, 'tests/bench/empty') })
  let fired = 0
  for (const word of ownScripts) {
    await watch(window)
    await window.setContent(`<p>${word}`, { waitUntil: 'load' })
    if ((await provoke(window)).some((one) => one.startsWith('alert'))) fired += 1
  }
  expect(fired).toBeGreaterThan(8)
})
