import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { clipboard } from '../support/clipboard'
import { ask } from '../support/ask'
import { expect, test } from '../support/launch'
import { clickOn, dragOver } from './reader-actions'

function rows(window: Page) {
  return window.locator('.article-row')
}

async function chooseThree(window: Page): Promise<void> {
  await rows(window).nth(2).click()
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(window.getByText('3 selected')).toBeVisible()
}

test('what is done with a row of the chosen articles is done with all of them', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await expect(rows(window).first()).toBeVisible()
  const titles = await rows(window).locator('.article-row-title').allInnerTexts()
  await chooseThree(window)
  await rows(window).nth(3).click({ button: 'right' })
  const menu = window.getByRole('menu')
  await expect(menu).toHaveAccessibleName('Chosen articles')
  await expectAccessible(window, 'the menu of the chosen articles')
  await menu.getByRole('menuitem', { name: 'Mark as unread' }).click()
  await expect(window.getByText(/^Marked \d articles as unread\./)).toBeVisible()
  for (const at of [2, 3, 4]) await expect(rows(window).nth(at)).toContainText('Unread')

  await window.keyboard.press('t')
  await expect(window.getByRole('dialog', { name: 'Tag 3 articles' })).toBeVisible()
  await window.keyboard.type('Water')
  await window.keyboard.press('Enter')
  for (const at of [2, 3, 4]) await expect(rows(window).nth(at)).toContainText('Water')
  await window.keyboard.press('Control+z')
  await expect(window.getByText('Undone: tag 3 articles')).toBeVisible()

  // The place in the list is kept: the next article that stays is open, and the keyboard goes on from it.
  await window.keyboard.press('Delete')
  await expect(window.getByText('Deleted 3 articles.')).toBeVisible()
  await expect(window.getByRole('heading', { level: 1, name: titles[5] ?? '' })).toBeVisible()
  await window.keyboard.press('k')
  await expect(window.getByRole('heading', { level: 1, name: titles[1] ?? '' })).toBeVisible()

  // A row that is not chosen has its own menu, and the choice is given up for it.
  await window.keyboard.press('Control+z')
  await expect(rows(window).nth(2)).toContainText(titles[2] ?? '')
  await chooseThree(window)
  await rows(window).nth(0).click({ button: 'right' })
  await expect(window.getByText('3 selected')).toBeHidden()
  await menu.getByRole('menuitem', { name: 'Tag…' }).click()
  await expect(window.getByRole('dialog', { name: 'Tag 1 article' })).toBeVisible()
  await window.keyboard.type('Diaries')
  await window.keyboard.press('Enter')
  await expect(rows(window).nth(0)).toContainText('Diaries')
  expect(problems).toEqual([])
})

test('the menu of a highlight tags and underlines it, and a restored article leaves the keyboard where it can go on', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('option', { name: /Sabel Mercantile closes/ }).click()
  const words = 'a clerk came to the door'
  await expect(window.getByRole('main').getByText(words)).toBeVisible()
  await dragOver(window, words)
  await window.keyboard.press('2')
  await clickOn(window, words, { button: 'right' })
  const menu = window.getByRole('menu')
  await menu.getByRole('menuitem', { name: 'Underline' }).click()
  await clickOn(window, words, { button: 'right' })
  await expect(menu.getByRole('menuitem', { name: 'Fill' })).toBeVisible()
  await menu.getByRole('menuitem', { name: 'Tag highlight…' }).click()
  await expect(window.getByRole('dialog', { name: 'Tag the highlight' })).toBeVisible()
  await window.keyboard.type('Banks/Failed')
  await window.keyboard.press('Enter')
  await expect(window.getByText('Tagged with Banks/Failed')).toHaveCount(1)

  // What is typed in full is meant, also where it holds others.
  await window.keyboard.press('Escape')
  await window.keyboard.press('t')
  await expect(window.getByRole('combobox', { name: 'New tag' })).toBeFocused()
  await window.keyboard.type('Banks')
  await expect(window.getByRole('option', { name: 'Make the tag “Banks”' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await window.keyboard.press('Escape')

  const collections = window.getByRole('tree', { name: 'Collections' })
  await window.getByRole('listbox').first().focus()
  await window.keyboard.press('Delete')
  await collections.getByRole('treeitem', { name: /^Deleted/ }).click()
  await rows(window).first().click()
  await window.keyboard.press('s')
  await expect(window.getByText('Restore it first')).toBeVisible()
  await window.getByRole('main').getByRole('button', { name: 'Restore' }).press('Enter')
  await expect(window.getByText(/^Restored “Sabel Mercantile/)).toBeVisible()
  await expect(window.getByText('Restore it first')).toBeHidden()
  await expect
    .poll(() => window.evaluate(() => document.activeElement?.closest('[data-pane=collections]') !== null))
    .toBe(true)

  await collections.getByRole('treeitem', { name: /^Reading queue/ }).click()
  await expect(window.getByText('Nothing in here yet')).toBeVisible()
  await expect(window.getByText('Nothing to read yet')).toBeHidden()
  await expect(window.getByText('choose some and add them with D.')).toBeVisible()
  await ask(window, 'settings.set', { keys: { 'article.queue': ['Shift+Q'] } })
  await window.reload()
  await collections.getByRole('treeitem', { name: /^Reading queue/ }).click()
  await expect(window.getByText('choose some and add them with ShiftQ.')).toBeVisible()
  expect(problems).toEqual([])
})

test('all selected quotations are copied with their sources, and the rows of both tables have a menu', async ({
  launch,
}) => {
  const { app, window, problems } = await launch({ args: ['--sample'] })
  await expect(rows(window).first()).toBeVisible()
  await window.getByRole('treeitem', { name: /^Quotes/ }).click()
  const quotes = window.getByRole('listbox', { name: 'Quotations' })
  const entries = quotes.getByRole('option')
  await entries.first().click()
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(window.getByText(/^3 selected/)).toBeVisible()
  const words = await quotes.locator('[aria-selected=true] .ledger-exact').allInnerTexts()
  await window.keyboard.press('Control+Shift+C')
  await expect(window.getByText('Copied 3 passages with their sources')).toBeVisible()
  const { text } = await clipboard(app)
  expect(words).toHaveLength(3)
  for (const said of words) expect(text).toContain(said.slice(1, 12))

  const menu = window.getByRole('menu')
  await entries.nth(1).click({ button: 'right' })
  await expect(menu.getByRole('menuitem', { name: 'Reject' })).toBeDisabled()
  await window.keyboard.press('Escape')
  await entries.nth(4).click({ button: 'right' })
  await expect(window.getByText(/^1 selected/)).toBeVisible()
  await expectAccessible(window, 'the menu of a quotation in the ledger')
  await menu.getByRole('menuitem', { name: 'Reject' }).click()
  await expect(window.getByText('Rejected. It is kept, but left out of exports.')).toBeVisible()

  await window.keyboard.press('Control+Shift+H')
  const table = window.getByRole('listbox', { name: 'Highlights, notes and quotations' })
  await window.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Highlight' })
  await expect(table.getByRole('option').first()).toContainText('Highlight')
  await table.getByRole('option').nth(2).click({ button: 'right' })
  await menu.getByRole('menuitem', { name: 'Tag…' }).click()
  await expect(window.getByRole('dialog', { name: 'Tag the highlight' })).toBeVisible()
  await window.keyboard.type('Banks')
  await window.keyboard.press('Enter')
  await expect(table.getByRole('option').nth(2)).toContainText('Banks')
  await table.focus()
  await window.keyboard.press('Shift+F10')
  await expect(menu).toHaveAccessibleName('Chosen rows')
  await expectAccessible(window, 'the menu of a row of the review')
  await window.keyboard.press('Escape')
  await expect(table).toBeFocused()
  expect(problems).toEqual([])
})
