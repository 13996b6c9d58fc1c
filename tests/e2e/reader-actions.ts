import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import type { Bridge } from '../../preload/contract/bridge'
import { expect, type LaunchOptions, type Running } from '../support/launch'

type Launch = (options?: LaunchOptions) => Promise<Running>

export function articleFile(name: string): string {
  return readFileSync(join(root, 'tests/fixtures/articles', name), 'utf8')
}

function isByline(line: string) {
  return /^By \w/.test(line)
}
function isPublished(line: string) {
  return /^\w+ \d{1,2}, \d{4}/.test(line)
}
function isCaption(line: string) {
  return /\[[A-Z]+\]$/.test(line)
}

function titleOf(text: string): string {
  return text.split('\n')[0] ?? ''
}

/** What our own fixtures' lines are, said here so that these tests do not hang on how well imports guess. */
function rolesOf(lines: readonly { text: string }[]): string[] {
  return lines.map(({ text }, i) => {
    if (i === 0) return 'title'
    if (isByline(text)) return 'byline'
    if (isPublished(text)) return 'published'
    return isCaption(text) ? 'caption' : 'paragraph'
  })
}

type Line = { text: string; role: string }
type Draft = { draftId: string; fields: { title: string | null }; lines: Line[] }

/** Asks main as the window itself does. Text goes along as bytes where there is any. */
function call(window: Page, name: string, input: unknown, text: string | null = null): Promise<unknown> {
  return window.evaluate(
    async ({ name, input, text }) => {
      const { bridge } = globalThis as unknown as { bridge: Bridge }
      const files =
        text === null ? {} : { files: [{ name: 'story.txt', bytes: new TextEncoder().encode(text) }] }
      const reply = await bridge.call(name, { ...(input as object), ...files })
      if (!reply.ok) throw new Error(`${name}: ${reply.message}`)
      return reply.value
    },
    { name, input, text },
  )
}

/** Imports a text: our own with the roles we know, another's as the program understood it. */
async function takeIn(window: Page, text: string, isOurs: boolean): Promise<void> {
  const start = (await call(window, 'import.files', {}, text)) as { draft: Draft }
  const { draftId, fields, lines } = start.draft
  const title = isOurs ? titleOf(text) : (fields.title ?? 'Untitled')
  const roles = isOurs ? rolesOf(lines) : lines.map(({ role }) => role)
  await call(window, 'import.save', { draftId, fields: { ...fields, title }, roles })
}

/** Dateline on a new library that holds one article, which is open. */
export async function openArticle(
  launch: Launch,
  text: string,
  { title = titleOf(text), isOurs = true } = {},
): Promise<Running> {
  const running = await launch()
  const { app, window, dataFolder } = running
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(dataFolder, 'Articles'),
  )
  await call(window, 'library.create', {})
  await takeIn(window, text, isOurs)
  await chooseArticle(window, title)
  return running
}

export async function chooseArticle(window: Page, title: string): Promise<void> {
  await window.getByRole('option', { name: title }).click()
  await expect(window.getByRole('heading', { level: 1, name: title })).toBeVisible()
  // A face that comes late breaks the lines anew, under a pointer that is on its way.
  await window.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Starts Dateline again on what it left behind. */
export async function startAgain(launch: Launch, dataFolder: string, text: string): Promise<Running> {
  const again = await launch({ dataFolder, args: [`--library=${join(dataFolder, 'Articles')}`] })
  await chooseArticle(again.window, titleOf(text))
  return again
}

export function textPane(window: Page) {
  return window.getByRole('region', { name: 'Article text' })
}

type Edge = 'start' | 'end' | 'middle'

/** Where some words are on screen. */
export function pointAt(window: Page, words: string, edge: Edge): Promise<{ x: number; y: number }> {
  return window.evaluate(
    ({ words, edge }) => {
      const pieces = [...document.querySelectorAll('[data-start]')]
      const node = pieces.find((piece) => piece.textContent.includes(words))?.firstChild
      if (!node) throw new Error(`No piece holds “${words}”.`)
      const start = (node.nodeValue ?? '').indexOf(words)
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + words.length)
      const boxes = [...range.getClientRects()]
      const box = edge === 'end' ? boxes.at(-1) : boxes[0]
      if (!box) throw new Error(`“${words}” is not laid out.`)
      const x = { start: box.left + 1, end: box.right - 1, middle: (box.left + box.right) / 2 }[edge]
      return { x, y: (box.top + box.bottom) / 2 }
    },
    { words, edge },
  )
}

async function bringIntoView(window: Page, words: string): Promise<void> {
  // What is laid out above them late moves the words, out of sight too, and not the beginning of the text.
  for (let last = ''; ;) {
    await window.evaluate((words) => {
      const piece = [...document.querySelectorAll('[data-start]')].find((one) =>
        one.textContent.includes(words),
      )
      piece?.scrollIntoView({ block: 'center' })
    }, words)
    await untilStill(window)
    const place = JSON.stringify(await pointAt(window, words, 'start'))
    if (place === last) return
    last = place
  }
}

/** The text stands where it did in the frames before: the panes of a window that has another size find their widths by and by. */
export async function untilStill(window: Page): Promise<void> {
  await window.evaluate(async () => {
    const place = () => {
      const { left, top, width } =
        document.querySelector('[data-start]')?.getBoundingClientRect() ?? new DOMRect()
      return `${left} ${top} ${width}`
    }
    for (let last = '', frames = 0; frames < 4;) {
      await new Promise(requestAnimationFrame)
      frames = place() === last ? frames + 1 : 0
      last = place()
    }
  })
}

/** Selects with the mouse, from the beginning of some words to the end of others. */
export async function dragOver(window: Page, from: string, to = from): Promise<void> {
  await bringIntoView(window, from)
  const start = await pointAt(window, from, 'start')
  const end = await pointAt(window, to, 'end')
  await window.mouse.move(start.x, start.y)
  await window.mouse.down()
  await window.mouse.move(end.x, end.y, { steps: 8 })
  await window.mouse.up()
}

export async function clickOn(window: Page, words: string, options?: { button: 'right' }): Promise<void> {
  await bringIntoView(window, words)
  const { x, y } = await pointAt(window, words, 'middle')
  await window.mouse.click(x, y, options)
}

/** The words painted under a name, piece by piece. */
export function painted(window: Page, name: string): Promise<string[]> {
  return window.evaluate((name) => {
    const found: string[] = []
    // One beside another of its colour is painted by a name of its own.
    const ranges = [name, `${name}-beside`].flatMap((one) => [...(CSS.highlights.get(one) ?? [])])
    ranges.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      found.push(range.toString())
    })
    return found
  }, name)
}
