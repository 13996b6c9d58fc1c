import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

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
