import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

function articleTitle(window: Page) {
  return window.getByRole('main').getByRole('article').getByRole('heading', { level: 1 })
}

function row(window: Page, n: number) {
  return window.getByRole('option').nth(n)
}

function selected(window: Page) {
  return window.evaluate(() => getSelection()?.toString() ?? '')
}

test('selecting all means what has the focus, and never the whole window', async ({ launch }) => {
  const { app, window, problems } = await launch({ args: ['--sample'] })
  await expect(articleTitle(window)).toBeVisible()
  const selectAll = () => window.keyboard.press('Control+a')
  const expectNothing = async (where: string) => {
    await selectAll()
    expect([where, await selected(window)]).toEqual([where, ''])
  }
  await window.getByRole('listbox', { name: 'All articles' }).focus()
  await expectNothing('the list')
  await window.getByRole('treeitem', { name: /^All articles/ }).focus()
  await expectNothing('the collections')
  for (const tab of ['Entities', 'Quotes', 'Notes', 'Timeline', 'Info']) {
    await window.getByRole('tab', { name: tab }).click()
    await expectNothing(tab)
  }
  await window.evaluate(() => (document.activeElement as HTMLElement).blur())
  await expectNothing('the window')

  // The article's text: not the list, not the panel, nothing that floats over it.
  await window.getByRole('region', { name: 'Article text' }).focus()
  await selectAll()
  const pieces = window.getByRole('main').locator('[data-start]')
  const text = await selected(window)
  const [first, last] = [await pieces.first().innerText(), await pieces.last().innerText()]
  expect(text.trim().startsWith(first)).toBe(true)
  expect(text.trim().endsWith(last)).toBe(true)
  await window.evaluate(() => getSelection()?.removeAllRanges())
  // By the menu, too, where the focus is.
  await app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Edit')
    edit?.submenu?.items.find(({ label }) => label === 'Select All')?.click()
  })
  await expect.poll(() => selected(window)).toBe(text)
  await window.evaluate(() => getSelection()?.removeAllRanges())

  // A field: its words, and none of the page's.
  await window.keyboard.press('Control+Shift+n')
  const search = window.getByRole('combobox', { name: 'Search names' })
  await search.fill('marsh')
  await selectAll()
  expect(
    await search.evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd]),
  ).toEqual([0, 5])
  // What is selected in a field stays so when the focus leaves it.
  await search.press('End')
  await window.getByRole('radio', { name: 'Places' }).focus()
  await expectNothing('the names')

  // Dialogs: nothing behind them, and their text where it has the focus.
  await window.keyboard.press('Control+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await expect(settings).toBeVisible()
  await settings.getByRole('button').first().focus()
  await expectNothing('the settings')
  await window.keyboard.press('Escape')
  expect(problems).toEqual([])
})

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

test('the side panel says which article it is about while another page is shown, and leads back to it', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const row = window.locator('.article-row').first()
  await row.click()
  const title = (await row.locator('.article-row-title').textContent()) ?? ''
  const heading = window.getByRole('heading', { level: 1, name: title })
  await expect(heading).toBeVisible()
  const panel = window.getByRole('complementary', { name: 'Side panel' })
  const back = panel.getByRole('button', { name: title, exact: true })
  await expect(panel.getByRole('tab', { name: 'Entities' })).toBeVisible()
  await expect(back).toHaveCount(0)
  for (const page of [/^Quotes/, /^Review/, /^Names/]) {
    await window.getByRole('treeitem', { name: page }).click()
    await expect(heading).toBeHidden()
    await expect(panel.getByText(`From the article ${title}`)).toBeVisible()
    await back.focus()
    await window.keyboard.press('Enter')
    await expect(heading).toBeVisible()
    await expect(back).toHaveCount(0)
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.closest('[data-pane]')?.id))
      .toBe('pane-reader')
  }
  await window.getByRole('treeitem', { name: /^Quotes/ }).click()
  await expect(back).toBeVisible()
  await expectAccessible(window, 'the side panel beside another page')
  expect(problems).toEqual([])
})
