import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { dragOver, painted } from './reader-actions'

function list(window: Page) {
  return window.getByRole('listbox', { name: 'Highlights, notes and quotations' })
}
function rows(window: Page) {
  return list(window).getByRole('option')
}
function found(window: Page) {
  return window.getByRole('group', { name: 'Filters' }).getByRole('status')
}

async function openReview(window: Page): Promise<void> {
  await expect(window.locator('.article-row').first()).toBeVisible()
  await window.keyboard.press('Control+Shift+H')
  await expect(rows(window).first()).toBeVisible()
}

test('highlights are found by filters, grouped, read beside the table and opened', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openReview(window)
  const all = await found(window).innerText()
  await window.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Highlight' })
  await window.getByRole('combobox', { name: 'Headings' }).selectOption({ label: 'Under colours' })
  await expect(window.locator('.review-heading').first()).toBeVisible()
  await window.getByRole('searchbox', { name: 'Search highlights and notes' }).fill('nobody ever marked this')
  await expect(window.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await window.getByRole('button', { name: /^Remove filter: “nobody/ }).click()
  await expect(rows(window).first()).toContainText('Highlight')
  await expectAccessible(window, 'the review')
  await window.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(found(window)).toHaveText(all)
  await window.getByRole('button', { name: 'More filters' }).click()
  await window.getByRole('combobox', { name: 'Notes' }).selectOption({ label: 'With a note' })
  await window.getByRole('button', { name: 'Remove filter: With a note' }).click()
  await expect(found(window)).toHaveText(all)
  await window.getByRole('button', { name: 'One at random' }).click()
  await expect(window.locator('.review-chance-card h3')).toBeVisible()
  await window.keyboard.press('Space')
  await window.keyboard.press('Escape')
  await window.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Highlight' })
  const words = await rows(window).first().locator('.review-exact').innerText()
  await rows(window).first().dblclick()
  await expect(window.getByRole('article').first()).toContainText(words.slice(0, 20))
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(window.getByRole('combobox', { name: 'Kind' })).toHaveValue('highlight')
  expect(problems).toEqual([])
})

test('highlights are sorted out by keys alone, each act in one step of undo', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openReview(window)
  await window.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Highlight' })
  await expect(rows(window).first()).toContainText('Highlight')
  const all = await found(window).innerText()
  await list(window).focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('j')
  await window.keyboard.press('k')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(found(window)).toContainText('2 selected')
  await window.keyboard.press('7')
  await expect(rows(window).nth(0)).toHaveAttribute('data-color', 'orange')
  await expect(rows(window).nth(1)).toHaveAttribute('data-color', 'orange')
  await window.keyboard.press('Control+Shift+C')
  await expect(window.getByText('Copied 2 passages with their sources')).toBeVisible()
  await window.keyboard.press('Delete')
  await expect(window.getByText('2 highlights deleted')).toBeVisible()
  await expect(found(window)).not.toContainText(all)
  await window.keyboard.press('Control+z')
  await expect(found(window)).toContainText(all)
  await window.keyboard.press('Home')
  await window.keyboard.press('n')
  await window.keyboard.type('A second look.')
  await window.keyboard.press('Control+Enter')
  await expect(rows(window).first().locator('.review-note')).toContainText('A second look.')
  await expect(list(window)).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: 'Review of highlights and notes' })).toHaveCount(0)
  expect(problems).toEqual([])
})

const growth =
  'The economy of the island grew by 3.2 percent last year, the statistics office said on Monday.'
const harbour = 'The harbour will stay open through the winter, the port authority said after a long meeting.'

function page(sentence: string): string {
  return `<!doctype html><html lang="en"><head><title>Growth on the island</title>
    <link rel="canonical" href="https://gazette.example/growth"></head><body><article><h1>Growth on the island</h1>
    <p>${harbour}</p><p>${sentence}</p>
    <p>Nobody at the meeting would say what it costs, or who is going to pay for it in spring.</p>
    </article></body></html>`
}

test('a row says how its words were changed, and its menu gives it another colour', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  // Wide enough for the passage beside the table; before a page is read, which takes a window of its own.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(2560, 900))
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(2560)
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const form = window.getByRole('dialog', { name: 'Import article' })
  const take = async (name: string, sentence: string) => {
    await dropFiles(window, [{ name, text: page(sentence) }])
    await form.getByRole('button', { name: /^Save article/ }).click()
    await expect(form).toBeHidden()
    await expect(window.getByRole('main').getByText(sentence)).toBeVisible()
  }
  await take('growth.html', growth)
  for (const words of [growth, harbour]) {
    await dragOver(window, words)
    await window.keyboard.press('h')
    await expect.poll(() => painted(window, 'highlight-yellow')).toContain(words)
  }
  await take('growth-again.html', growth.replace('3.2', '2.1'))
  await window.keyboard.press('Control+Shift+H')
  const changed = rows(window).filter({ hasText: 'Changed in the text' })
  await expect(changed.locator('del')).toHaveText('3.2')
  await expect(changed.locator('ins')).toHaveText('2.1')
  await expect(changed.getByText('A number changed: 3.2 → 2.1.')).toBeVisible()
  await expect(rows(window).filter({ hasText: harbour }).locator('del')).toHaveCount(0)
  await changed.click()
  const beside = window.getByRole('complementary', { name: 'Passage' })
  await expect(beside.getByText('These words changed since you marked them.')).toBeVisible()
  await expect(beside.getByText('A number changed: 3.2 → 2.1.')).toBeVisible()
  await expect(beside.locator('ins')).toHaveText('2.1')
  await expectAccessible(window, 'a row of the review whose words were changed')

  await window.keyboard.press('Shift+F10')
  await window.getByRole('menuitem', { name: 'Change colour…' }).click()
  const colors = window.getByRole('menu', { name: 'Colour' })
  await expect(colors.getByRole('menuitemradio')).toHaveCount(8)
  await expect(colors.getByRole('menuitemradio', { name: 'Yellow' })).toHaveAttribute('aria-checked', 'true')
  await expectAccessible(window, 'the colours for a row of the review')
  await colors.getByRole('menuitemradio', { name: 'Green' }).click()
  await expect(changed).toHaveAttribute('data-color', 'green')
  await expect(list(window)).toBeFocused()
  await list(window).press('Control+a')
  await rows(window).first().click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Change colour…' }).click()
  await expect(colors.getByRole('menuitemradio', { checked: true })).toHaveCount(0)
  await colors.getByRole('menuitemradio', { name: 'Red' }).click()
  for (const at of [0, 1]) await expect(rows(window).nth(at)).toHaveAttribute('data-color', 'red')
  expect(problems).toEqual([])
})
