import type { Page } from '../../cdp.ts'
import { click, type Point } from './hands.ts'
import { inPage, until, watched, watchFor } from './in-page.ts'
import { toTop } from './list-top.ts'
import { type Painted, paintedIn } from './typing.ts'

const inText = 'Show names in text'

/** In the page: whether an article stands in the reader with its highlights and names painted in it. */
function isOpenWithMarks(title: string): boolean {
  const page = document.querySelector('.reader-page')
  const heading = page?.querySelector('.block-title')
  const isPainted = (kind: string) =>
    [...CSS.highlights].some(
      ([name, ranges]) =>
        name.startsWith(kind) && [...ranges].some(({ startContainer }) => page?.contains(startContainer)),
    )
  return heading?.textContent === title && isPainted('highlight-') && isPainted('name-')
}

/** In the page: brings a row on screen; answers where, and the title that stands in it. */
function placeOfRow(position: number): (Point & { title: string }) | null {
  const list = document.querySelector('.virtual-list')
  const row = list?.querySelector(`[role=option][aria-posinset="${position}"]`)
  if (list === null || row === null || row === undefined) return null
  row.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = row.getBoundingClientRect()
  const title = row.querySelector('.article-row-title')?.textContent ?? ''
  return { x: left + width / 2, y: top + height / 2, title }
}

async function rowAt(page: Page, position: number): Promise<Point & { title: string }> {
  await until(
    page,
    (words) => document.querySelector(`[role=option][aria-posinset="${words}"]`) !== null,
    String(position),
  )
  const found = await inPage(page, placeOfRow, position)
  if (found === null) throw new Error(`there is no row ${position}`)
  return found
}

/** The names of an article are underlined in its text where a person wants that. */
async function showNames(page: Page): Promise<void> {
  const isThere = (words: string) =>
    [...document.querySelectorAll('[role=switch]')].some(({ textContent }) => textContent === words)
  await until(page, isThere, inText)
  const turnOn = (words: string) =>
    [...document.querySelectorAll<HTMLElement>('[role=switch][aria-checked=false]')]
      .find(({ textContent }) => textContent === words)
      ?.click()
  await inPage(page, turnOn, inText)
}

/** In the page: whether the article of this title is in the reader, marked or not. */
function isOpen(title: string): boolean {
  return document.querySelector('.reader-page .block-title')?.textContent === title
}

/** Opens the article of a row and waits until it is painted, with its marks where it has some; its names are shown. */
export async function openAtRow(page: Page, position: number, hasMarks: boolean): Promise<void> {
  await toTop(page)
  const { title, ...at } = await rowAt(page, position)
  await click(page, at)
  await until(page, isOpen, title)
  await showNames(page)
  if (hasMarks) await until(page, isOpenWithMarks, title)
}

/** A click on each of the long articles that stand at the top of the list, until it is painted with its marks. */
export async function openings(page: Page, count: number): Promise<Painted> {
  const times: number[] = []
  await toTop(page)
  await showNames(page)
  for (let position = 1; position <= count; position += 1) {
    const { title, ...at } = await rowAt(page, position)
    await watchFor(page, 'click', isOpenWithMarks, title)
    await click(page, at)
    times.push(await watched(page))
    // The rest of its text comes in while the window is idle: the next click is another act.
    await inPage(page, () => new Promise<void>((rested) => requestIdleCallback(() => rested())))
  }
  // The first one reads the code of the reader.
  return paintedIn(times.slice(1))
}
