import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { field } from './search-actions'

function list(window: Page) {
  return window.getByRole('listbox', { name: 'Memos and journal' })
}

function rows(window: Page) {
  return list(window).getByRole('option')
}

/** Writes in the note that is begun by a key; Escape ends it. */
async function write(window: Page, key: string, label: RegExp, text: string): Promise<void> {
  await window.keyboard.press(key)
  await expect(window.getByRole('textbox', { name: label })).toBeFocused()
  await window.keyboard.type(text)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('textbox', { name: label })).toHaveCount(0)
}

test('memos and the journal are written by keys, listed, pinned, searched, deleted and brought back, and kept', async ({
  launch,
}) => {
  const { window, problems, dataFolder, quit } = await launch({ args: ['--sample'] })
  await expect(window.locator('.article-row').first()).toBeVisible()
  await window.keyboard.press('Control+Shift+M')
  await expect(window.getByRole('heading', { name: 'No memos yet' })).toBeVisible()
  await expectAccessible(window, 'the notes, of which there are none')

  await write(window, 'm', /^Memo/, 'Who knew in **March**\n\nAsk the governor of Quillon.')
  await write(window, 'Shift+M', /^Journal/, 'Read five pieces on the bank.')
  await expect(rows(window)).toHaveCount(2)
  await expect(rows(window).nth(0)).toContainText('Read five pieces on the bank.')
  await expect(rows(window).nth(1)).toContainText('Who knew in March')
  // A day has one entry: the key goes on with it.
  await window.keyboard.press('Shift+M')
  await expect(window.getByRole('textbox', { name: /^Journal/ })).toHaveValue('Read five pieces on the bank.')
  await window.keyboard.press('Escape')

  await list(window).focus()
  await window.keyboard.press('ArrowDown')
  await expect(rows(window).nth(1)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('p')
  await expect(rows(window).nth(0)).toContainText('Who knew in March')
  await expect(rows(window).nth(0).getByRole('img', { name: 'Pinned' })).toBeVisible()
  await expectAccessible(window, 'memos and the journal')
  await window.keyboard.press('Delete')
  await expect(rows(window)).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await expect(rows(window)).toHaveCount(2)
  await expect(rows(window).nth(0).getByRole('img', { name: 'Pinned' })).toBeVisible()

  const search = window.getByRole('searchbox', { name: 'Search in memos and journal' })
  await search.fill('quill')
  await expect(rows(window)).toHaveText([/Who knew in March/])
  await search.fill('nobody wrote this')
  await expect(rows(window)).toHaveCount(0)
  expect(await quit()).toBe(0)

  const again = await launch({ dataFolder })
  await expect(again.window.locator('.article-row').first()).toBeVisible()
  await field(again.window).fill('quillon')
  await again.window.getByRole('tab', { name: /^Notes 1/ }).click()
  await again.window.getByRole('option', { name: /Quillon/ }).click()
  await expect(again.window.getByRole('complementary', { name: 'Note', exact: true })).toContainText(
    'Ask the governor of Quillon.',
  )
  await expect(again.window.locator('.note-card strong')).toHaveText('March')
  expect([...problems, ...again.problems]).toEqual([])
})
