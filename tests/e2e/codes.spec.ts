import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

function rows(window: Page) {
  return window.getByRole('listbox', { name: 'Highlights, notes and quotations' }).getByRole('option')
}

function code(window: Page, name: string) {
  return window.getByRole('list', { name: 'Codes' }).getByRole('listitem', { name, exact: true })
}

/** The review with nothing but highlights, the newest of which is where the keyboard is. */
async function openHighlights(window: Page): Promise<void> {
  await expect(window.locator('.article-row').first()).toBeVisible()
  await window.keyboard.press('Control+Shift+H')
  await window.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Highlight' })
  await expect(rows(window).first()).toContainText('Highlight')
  await window.getByRole('listbox', { name: 'Highlights, notes and quotations' }).focus()
  await window.keyboard.press('Home')
}

/** T, and a name, on what is chosen. */
async function tagChosen(window: Page, name: string): Promise<void> {
  await window.keyboard.press('t')
  const field = window.getByRole('combobox', { name: 'Tag of the highlight' })
  await expect(field).toBeFocused()
  await field.pressSequentially(name)
  await expect(window.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible()
  await field.press('Enter')
  await expect(field).toHaveCount(0)
}

test('highlights are coded by keys in the review, codes defined in their book, and what comes together is counted', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openHighlights(window)
  await window.keyboard.press('Shift+ArrowDown')
  await tagChosen(window, 'Stakes')
  await expect(window.getByText('Tagged 2 highlights with “Stakes”')).toBeVisible()
  await expect(rows(window).nth(0)).toContainText('Stakes')
  await expect(rows(window).nth(1)).toContainText('Stakes')
  await window.keyboard.press('Control+z')
  await expect(rows(window).nth(0)).not.toContainText('Stakes')
  await expect(rows(window).nth(1)).not.toContainText('Stakes')
  await window.keyboard.press('Control+Shift+z')
  await expect(rows(window).nth(1)).toContainText('Stakes')
  // Enter puts the tag on that was used last.
  await window.getByRole('listbox', { name: 'Highlights, notes and quotations' }).focus()
  await window.keyboard.press('Home')
  await tagChosen(window, 'Tone')
  await expect(rows(window).nth(0)).toContainText('Tone')

  await window.keyboard.press('Control+Shift+B')
  await expect(code(window, 'Stakes')).toContainText('2 highlights')
  await code(window, 'Stakes')
    .getByRole('button', { name: /^Define/ })
    .click()
  await window.getByRole('textbox', { name: 'Definition of Stakes' }).fill('What somebody may lose.')
  await window.keyboard.press('Control+Enter')
  await expect(code(window, 'Stakes')).toContainText('What somebody may lose.')
  await window.getByRole('radio', { name: 'Codes only' }).check()
  await expect(code(window, 'Tone')).toHaveCount(0)
  await code(window, 'Stakes').getByRole('button', { name: 'Memo and examples of Stakes' }).click()
  await expect(window.getByRole('list', { name: 'Examples of Stakes' }).getByRole('button')).toHaveCount(2)
  await window.getByRole('button', { name: 'Write a memo' }).click()
  await window.getByRole('textbox', { name: 'Memo on Stakes' }).fill('Split from “Interests”.')
  await window.keyboard.press('Control+Enter')
  await expect(code(window, 'Stakes')).toContainText('Split from “Interests”.')
  await expectAccessible(window, 'the code book')
  await window.getByRole('radio', { name: 'All tags' }).check()
  await window.getByRole('searchbox', { name: 'Search codes' }).fill('nobody has this')
  await expect(window.getByRole('heading', { name: 'No such code' })).toBeVisible()
  await window.getByRole('button', { name: 'Show all tags' }).click()
  await code(window, 'Stakes')
    .getByRole('button', { name: /^2 highlights/ })
    .click()
  await expect(rows(window)).toHaveCount(2)
  await window.keyboard.press('Alt+ArrowLeft')

  await window.getByRole('radio', { name: 'Together' }).check()
  const cell = window.getByRole('button', { name: '1 highlight with Stakes and Tone' })
  await expect(cell).toBeVisible()
  await expectAccessible(window, 'the table of codes')
  await cell.focus()
  await window.keyboard.press('ArrowLeft')
  await expect(window.getByRole('button', { name: '2 highlights with Stakes', exact: true })).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(cell).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(rows(window)).toHaveCount(1)
  await expect(window.getByRole('button', { name: 'Remove filter: Tag: Tone' })).toBeVisible()
  await expect(window.getByRole('combobox', { name: 'Second tag' })).toHaveValue('Tone')
  expect(problems).toEqual([])
})

test('the review is filtered by a name in which tags are nested, as long as something bears one of them', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openHighlights(window)
  await tagChosen(window, 'Stakes/Money')
  const tags = window.getByRole('combobox', { name: 'Tag', exact: true })
  await expect(tags.locator('option')).toContainText(['Stakes', 'Stakes/Money'])
  await tags.selectOption({ label: 'Stakes' })
  await expect(rows(window)).toHaveCount(1)
  await expect(rows(window)).toContainText('Stakes/Money')
  await window.getByRole('button', { name: 'Remove filter: Tag: Stakes' }).click()
  await window.keyboard.press('Control+z')
  await expect(tags.locator('option', { hasText: 'Stakes' })).toHaveCount(0)
  expect(problems).toEqual([])
})
