import type { Page } from '../../cdp.ts'
import { press } from './hands.ts'
import { inPage, until } from './in-page.ts'

/** Scrolls the list of articles to its first row. */
export async function toTop(page: Page): Promise<void> {
  await inPage(page, () => document.querySelector<HTMLElement>('.virtual-list')?.focus())
  await press(page, 'Home')
  await until(page, () => document.querySelector('[role=option][aria-posinset="1"]') !== null, '')
}
