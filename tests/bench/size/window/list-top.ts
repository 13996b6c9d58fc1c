import type { Page } from '../../cdp.ts'
import { letGo, press, pressDown } from './hands.ts'
import { inPage, until } from './in-page.ts'

/** Scrolls the list of articles to its first row. */
export async function toTop(page: Page): Promise<void> {
  await inPage(page, () => document.querySelector<HTMLElement>('.virtual-list')?.focus())
  await press(page, 'Home')
  await until(page, () => document.querySelector('[role=option][aria-posinset="1"]') !== null, '')
}

/** Goes down from the first row to another, and waits until its article is open. */
export async function toRow(page: Page, row: number): Promise<void> {
  for (let n = 0; n < row; n += 1) await pressDown(page, 'ArrowDown', { isHeld: n > 0 })
  await letGo(page, 'ArrowDown')
  const isOpen = (position: string) => {
    const title = document.querySelector(
      `[aria-selected=true][aria-posinset="${position}"] .article-row-title`,
    )
    return (
      title !== null && title.textContent === document.querySelector('.reader-page .block-title')?.textContent
    )
  }
  await until(page, isOpen, String(row + 1))
}
