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

/** Makes a collection by the menu of another one, or by the command for one at the top. */
async function make(window: Page, name: string, outer?: RegExp): Promise<void> {
  if (outer === undefined) {
    await window.keyboard.press('i')
    await window
      .getByRole('dialog', { name: 'Add to a collection' })
      .getByRole('combobox', { name: 'Collection' })
      .fill(name)
    await window.keyboard.press('Enter')
  } else {
    await item(window, outer).first().locator('> .collections-row').click({ button: 'right' })
    await window.getByRole('menuitem', { name: 'New collection in it…' }).click()
    await window
      .getByRole('dialog', { name: /^New collection in/ })
      .getByRole('textbox')
      .fill(name)
    await window.keyboard.press('Enter')
  }
  await expect(named(window, name)).toBeVisible()
}

/** The row of a collection, without those in it. */
function named(window: Page, name: string) {
  return window.locator('.collections-name', { hasText: new RegExp(`^${name}$`) })
}

/** The collection itself: those around it have its row in them too. */
function levelOf(window: Page, name: string) {
  return tree(window)
    .getByRole('treeitem')
    .filter({ has: named(window, name) })
    .last()
}

test('collections lie in one another: by menu, by keys and by dragging, and are so after a restart', async ({
  launch,
}) => {
  const { window, problems, dataFolder, quit } = await launch({ args: ['--sample'] })
  await rows(window).first().click()
  await make(window, 'Water')
  await make(window, 'Ports')
  await make(window, 'Dams', /^Water/)
  await expect(levelOf(window, 'Dams')).toHaveAttribute('aria-level', '3')
  await expect(item(window, /^Water/).first()).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(window, 'collections in one another')

  // By a dialog: never into itself.
  await named(window, 'Water').click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Move to…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Move “Water” to' })
  await expect(dialog.getByRole('option')).toHaveText([/^Ports/])
  await expectAccessible(window, 'where a collection is moved to')
  await window.keyboard.press('Enter')
  await expect(levelOf(window, 'Water')).toHaveAttribute('aria-level', '3')
  await expect(levelOf(window, 'Dams')).toHaveAttribute('aria-level', '4')
  await window.keyboard.press('Control+z')
  await expect(levelOf(window, 'Water')).toHaveAttribute('aria-level', '2')

  // By keys: into the one above, and out again.
  await levelOf(window, 'Ports').focus()
  await window.keyboard.press('Alt+ArrowRight')
  await expect(levelOf(window, 'Ports')).toHaveAttribute('aria-level', '3')
  await levelOf(window, 'Ports').focus()
  await window.keyboard.press('Alt+ArrowUp')
  await expect(tree(window).locator('.collections-name', { hasText: /^(?:Water|Dams|Ports)$/ })).toHaveText([
    'Water',
    'Ports',
    'Dams',
  ])
  await levelOf(window, 'Ports').focus()
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(levelOf(window, 'Ports')).toHaveAttribute('aria-level', '2')

  // By dragging: onto the middle of one, and between two.
  await named(window, 'Ports').dragTo(named(window, 'Dams'))
  await expect(levelOf(window, 'Ports')).toHaveAttribute('aria-level', '4')
  await expect(window.getByText('Put “Ports” into “Dams”.')).toBeVisible()
  const water = levelOf(window, 'Water').locator('> .collections-row')
  await named(window, 'Ports').dragTo(water, { targetPosition: { x: 40, y: 2 } })
  await expect(levelOf(window, 'Ports')).toHaveAttribute('aria-level', '2')
  await expect(tree(window).locator('.collections-name', { hasText: /^(?:Water|Dams|Ports)$/ })).toHaveText([
    'Ports',
    'Water',
    'Dams',
  ])

  await named(window, 'Water').click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(window.getByText('Deleted the collection “Water” and the 1 in it.')).toBeVisible()
  await expect(named(window, 'Dams')).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await expect(named(window, 'Dams')).toBeVisible()
  await quit()
  const again = await launch({ dataFolder })
  await expect(levelOf(again.window, 'Dams')).toHaveAttribute('aria-level', '3')
  await expect(item(again.window, /^Water/).first()).toHaveAttribute('aria-expanded', 'true')
  expect([...problems, ...again.problems]).toEqual([])
})
