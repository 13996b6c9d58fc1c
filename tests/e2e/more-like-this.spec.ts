import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { holdAnswers } from '../support/hold-answers'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'

const title = 'Sabel Mercantile closes its doors as regulator finds “shortfall”'

function articles(window: Page) {
  return window.getByRole('listbox', { name: 'All articles' })
}

function similar(window: Page) {
  return window.getByRole('region', { name: /^Articles like/ })
}

function hits(window: Page) {
  return window.getByRole('listbox', { name: 'Articles like this one' }).getByRole('option')
}

function field(window: Page) {
  return window.getByRole('combobox', { name: 'Search the library' })
}

test('shows what is like the open article, keeps it while one reads, and gives the list back', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await articles(window).getByRole('option', { name: title }).click()
  await expect(window.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  await window.keyboard.press('l')
  await expect(similar(window)).toHaveAccessibleName(`Articles like “${title}”`)
  await expect(similar(window)).toContainText('Found by:')
  await expect(hits(window).nth(2)).toBeVisible()
  await expect(hits(window).first()).toContainText(/bank|mercantile/i)
  for (const text of await hits(window).allInnerTexts()) expect(text).not.toContain(title)
  await expectAccessible(window, 'the articles like one')
  await window.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(window, 'the articles like one, in the dark')

  // The focus came along.
  await expect(window.getByRole('listbox', { name: 'Articles like this one' })).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect(hits(window).nth(0)).toHaveAttribute('aria-selected', 'true')
  const first = (await hits(window).nth(0).locator('.hit-row-title').textContent()) ?? ''
  await expect(window.getByRole('heading', { name: first, level: 1 })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: 'Article text' })).toBeFocused()
  await window.keyboard.press('j')
  await expect(hits(window).nth(1)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('k')
  await expect(hits(window).nth(0)).toHaveAttribute('aria-selected', 'true')

  // From there on to what is like that one.
  await window.keyboard.press('l')
  await expect(similar(window)).toHaveAccessibleName(`Articles like “${first}”`)
  await expect(hits(window).filter({ hasText: title })).toHaveCount(1)
  await similar(window).getByRole('button', { name: first }).click()
  await expect(similar(window)).toBeVisible()
  await window.getByRole('listbox', { name: 'Articles like this one' }).focus()
  await window.keyboard.press('Escape')
  await expect(articles(window)).toBeFocused()
  await expect(articles(window).getByRole('option', { name: first })).toHaveAttribute('aria-selected', 'true')
  expect(problems).toEqual([])
})

test('is there in the menu of an article and in the palette, beside a search and in its place', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await articles(window).getByRole('option', { name: title }).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'More like this' }).click()
  await expect(hits(window).first()).toBeVisible()
  await expect(window.getByRole('listbox', { name: 'Articles like this one' })).toBeFocused()
  await similar(window).getByRole('button', { name: 'Back to the list' }).click()
  await expect(articles(window)).toBeFocused()

  // What was searched for stands in the field meanwhile, and comes back with its hits.
  await field(window).fill('harbour')
  await window.keyboard.press('Enter')
  const found = window.getByRole('listbox', { name: 'Articles', exact: true })
  await found.getByRole('option').first().click()
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('more like this')
  await window.keyboard.press('Enter')
  await expect(hits(window).first()).toBeVisible()
  await expect(field(window)).toHaveValue('harbour')
  await window.getByRole('listbox', { name: 'Articles like this one' }).focus()
  await window.keyboard.press('Escape')
  await expect(found).toBeVisible()
  await expect(found.getByRole('option', { selected: true })).toHaveCount(1)

  // Who types, or chooses a place, wants to see that.
  await window.keyboard.press('l')
  await expect(similar(window)).toBeVisible()
  await field(window).fill('bank')
  await expect(similar(window)).toBeHidden()
  await expect(found.getByRole('option').first()).toBeVisible()
  await found.getByRole('option').first().click()
  await window.keyboard.press('l')
  await expect(similar(window)).toBeVisible()
  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await expect(articles(window)).toBeVisible()
  await expect(similar(window)).toBeHidden()
  expect(problems).toEqual([])
})

test('says that it looks, and where nothing is like an article', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'Two'))
  await dropFiles(window, [
    { name: 'ferry.txt', text: 'Ferry strike\n12 March 2025\n\nThe captains want more pay.\n' },
    { name: 'schools.txt', text: 'New roofs for schools\n13 March 2025\n\nTiles are laid in summer.\n' },
  ])
  const report = window.getByRole('dialog', { name: /Imported 2/ })
  await report.getByRole('button', { name: 'Close' }).last().click()
  await articles(window).getByRole('option', { name: 'Ferry strike' }).click()
  const answer = await holdAnswers(app, 'search.similar')
  await window.keyboard.press('l')
  await expect(window.getByText('Looking for articles like this one…')).toBeAttached()
  await answer()
  await expect(window.getByRole('heading', { name: 'Nothing like it found' })).toBeVisible()
  await expectAccessible(window, 'nothing like an article')
  await window.keyboard.press('Escape')
  await expect(articles(window)).toBeFocused()
  expect(problems).toEqual([])
})
