import type { Page } from '@playwright/test'
import { expect } from '../../support/launch'

/** Opens so many articles of the list, one after the other from the first on, and does something with each. Their titles differ. */
export async function openEach(
  window: Page,
  count: number,
  visit: (title: string) => Promise<void>,
): Promise<void> {
  const title = window.locator('h1.block-title')
  const shown = async () => ((await title.count()) === 0 ? '' : ((await title.textContent()) ?? ''))
  const seen = new Set<string>()
  const isNew = (one: string) => one !== '' && !seen.has(one)
  await window.locator('.article-row').first().click()
  for (;;) {
    await expect.poll(async () => isNew(await shown())).toBe(true)
    const one = await shown()
    seen.add(one)
    await visit(one)
    if (seen.size === count) return
    await window.keyboard.press('j')
  }
}
