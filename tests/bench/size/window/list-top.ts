import type { Page } from '../../cdp.ts'
import { letGo, press, pressDown } from './hands.ts'
import { inPage, until } from './in-page.ts'

/** In the page: whether the article of a row is the chosen one and stands in the reader. */
function isOpen(position: string): boolean {
  const row = document.querySelector(`[aria-selected=true][aria-posinset="${position}"]`)
  const title = row?.querySelector('.article-row-title')?.textContent
  return title !== undefined && title === document.querySelector('.reader-page .block-title')?.textContent
}

async function whenOpen(page: Page, row: number): Promise<void> {
  await until(page, isOpen, String(row + 1))
  // The rest of it comes in while the window is idle.
  await inPage(page, () => new Promise<void>((rested) => requestIdleCallback(() => rested())))
}

/** Scrolls the list of articles to its first row, and waits until its article is open. */
export async function toTop(page: Page): Promise<void> {
  await inPage(page, () => document.querySelector<HTMLElement>('.virtual-list')?.focus())
  await press(page, 'Home')
  await whenOpen(page, 0)
}

/** Goes down from the first row to another, and waits until its article is open. */
export async function toRow(page: Page, row: number): Promise<void> {
  for (let n = 0; n < row; n += 1) await pressDown(page, 'ArrowDown', { isHeld: n > 0 })
  await letGo(page, 'ArrowDown')
  await whenOpen(page, row)
}
