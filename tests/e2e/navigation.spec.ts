import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

const articleTitle = (window: Page) =>
  window.getByRole('main').getByRole('article').getByRole('heading', { level: 1 })

const row = (window: Page, n: number) => window.getByRole('option').nth(n)

test('goes back and forward through articles and pages, by keys, buttons and the mouse', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await expect(articleTitle(window)).toBeVisible()
  const first = await articleTitle(window).innerText()
  const back = window.getByRole('button', { name: 'Back', exact: true })
  await expect(back).toBeDisabled()

  await row(window, 1).click()
  await expect(articleTitle(window)).not.toHaveText(first)
  const second = await articleTitle(window).innerText()
  await window.getByRole('treeitem', { name: 'Names' }).click()
  await expect(window.getByRole('heading', { name: 'Names', exact: true })).toBeVisible()
  await expect(articleTitle(window)).toHaveCount(0)
  await expect(window.getByRole('treeitem', { name: 'Names' })).toHaveAttribute('aria-current', 'page')
  await expectAccessible(window, 'the names')

  await window.keyboard.press('Alt+ArrowLeft')
  await expect(articleTitle(window)).toHaveText(second)
  await back.click()
  await expect(articleTitle(window)).toHaveText(first)
  await expect(row(window, 0)).toHaveAttribute('aria-selected', 'true')
  await expect(back).toBeDisabled()
  await window.keyboard.press('Alt+ArrowRight')
  await expect(articleTitle(window)).toHaveText(second)
  await window.getByRole('button', { name: 'Forward' }).click()
  await expect(window.getByRole('heading', { name: 'Names', exact: true })).toBeVisible()
  await window.evaluate(() => document.dispatchEvent(new MouseEvent('mouseup', { button: 3, bubbles: true })))
  await expect(articleTitle(window)).toHaveText(second)
  await window.evaluate(() => document.dispatchEvent(new MouseEvent('mouseup', { button: 4, bubbles: true })))
  await expect(window.getByRole('heading', { name: 'Names', exact: true })).toBeVisible()

  // The article that is selected beside the page is shown again when it is chosen.
  await row(window, 1).click()
  await expect(articleTitle(window)).toHaveText(second)
  expect(problems).toEqual([])
})
