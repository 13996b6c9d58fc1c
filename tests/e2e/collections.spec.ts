import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

function tree(window: Page) {
  return window.getByRole('tree', { name: 'Collections' })
}

function item(window: Page, name: RegExp) {
  return tree(window).getByRole('treeitem', { name })
}

function rows(window: Page) {
  return window.getByRole('option')
}

async function titles(window: Page): Promise<string[]> {
  await rows(window).first().waitFor()
  return rows(window).locator('.article-row-title').allTextContents()
}

test('puts articles into collections by keyboard, and moves them there', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const [first = '', second = '', third = ''] = await titles(window)
  await rows(window).first().click()

  await window.keyboard.press('i')
  const dialog = window.getByRole('dialog', { name: 'Add to a collection' })
  await dialog.getByRole('combobox', { name: 'Collection' }).fill('Water')
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(item(window, /^Water 1$/)).toBeVisible()

  // The first answer is the collection that begins so.
  await window.getByRole('listbox').focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('i')
  await window.keyboard.type('wat')
  await window.keyboard.press('Enter')
  await expect(item(window, /^Water 3$/)).toBeVisible()

  await item(window, /^Water/).click()
  await expect(window.getByRole('heading', { name: /^Water/ })).toBeVisible()
  await expect(rows(window)).toHaveCount(3)
  expect(await titles(window)).toEqual([first, second, third])

  await window.getByRole('listbox').focus()
  await window.keyboard.press('End')
  await window.keyboard.press('Alt+ArrowUp')
  await expect(rows(window).nth(1)).toContainText(third)
  await window.keyboard.press('Control+z')
  await expect(rows(window).nth(1)).toContainText(second)
  await expectAccessible(window, 'a collection')

  // Taken out of it, and put back by undo; the article itself stays.
  await rows(window).first().click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Take out of “Water”' }).click()
  await expect(rows(window)).toHaveCount(2)
  await window.keyboard.press('Control+z')
  await expect(rows(window)).toHaveCount(3)

  await item(window, /^Water/).focus()
  await window.keyboard.press('F2')
  const rename = window.getByRole('dialog', { name: 'Rename collection' })
  await rename.getByRole('textbox', { name: 'Name' }).fill('Rivers')
  await window.keyboard.press('Enter')
  await expect(item(window, /^Rivers 3$/)).toBeVisible()
  await item(window, /^Rivers/).focus()
  await window.keyboard.press('Delete')
  await expect(item(window, /^Rivers/)).toHaveCount(0)
  await expect(window.getByRole('listbox', { name: 'All articles' })).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(item(window, /^Rivers 3$/)).toBeVisible()
  expect(problems).toEqual([])
})

test('takes what is dragged, and keeps a reading queue over a restart', async ({ launch }) => {
  const { window, dataFolder, quit } = await launch({ args: ['--sample'] })
  const [first = '', second = ''] = await titles(window)
  await rows(window).first().click()
  await window.keyboard.press('d')
  await expect(item(window, /^Reading queue 1$/)).toBeVisible()
  await rows(window)
    .nth(1)
    .dragTo(item(window, /^Reading queue/))
  await expect(item(window, /^Reading queue 2$/)).toBeVisible()
  await item(window, /^Reading queue/).click()
  await expect(rows(window)).toHaveCount(2)
  await quit()
  const again = await launch({ dataFolder })
  await expect(again.window.getByRole('heading', { name: /^Reading queue/ })).toBeVisible()
  await expect(rows(again.window)).toHaveCount(2)
  expect(await titles(again.window)).toEqual([first, second])
  await rows(again.window).first().click()
  await again.window.keyboard.press('d')
  await expect(item(again.window, /^Reading queue 1$/)).toBeVisible()
})
