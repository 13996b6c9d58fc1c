import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { holdAnswers } from '../support/hold-answers'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { painted } from './reader-actions'

const chosen = { selected: true } as const

const many = 160

function councilReport(number: number) {
  return {
    name: `council-${number}.txt`,
    text: `Council meeting ${number} settles the budget\n12 March 2025\n\nThe council passed budget number ${number} late at night, its clerk said on Wednesday.\n`,
  }
}

function field(window: Page) {
  return window.getByRole('combobox', { name: 'Search the library' })
}

function tab(window: Page, name: RegExp) {
  return window.getByRole('tablist', { name: 'What was found' }).getByRole('tab', { name })
}

function hits(window: Page, kind: string) {
  return window.getByRole('listbox', { name: kind }).getByRole('option')
}

function foundBar(window: Page) {
  return window.getByRole('region', { name: 'Found in this article' })
}

test('finds as one types, each kind by itself, and leads to the words', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('listbox', { name: 'All articles' }).waitFor()
  await window.keyboard.press('/')
  await expect(field(window)).toBeFocused()
  await window.keyboard.type('harbo')
  await expect(tab(window, /^Articles 7$/)).toBeVisible()
  await expect(hits(window, 'Articles')).toHaveCount(7)
  await expect(hits(window, 'Articles').first().locator('mark').first()).toHaveText(/^harbou?r$/i)
  await expect(window.getByText('Press Enter to change')).toBeVisible()
  await expectAccessible(window, 'a search while it is typed')

  // A whole word is no beginning of another one.
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'No articles found' })).toBeVisible()
  await field(window).fill('harbour')
  await window.keyboard.press('Enter')
  await expect(hits(window, 'Articles')).toHaveCount(6)
  const best = await hits(window, 'Articles').first().textContent()
  await window.getByRole('radio', { name: 'Newest' }).check()
  await expect(hits(window, 'Articles').first()).not.toHaveText(best ?? '')
  await window.getByRole('radio', { name: 'Best' }).check()
  await expect(hits(window, 'Articles').first()).toHaveText(best ?? '')

  await hits(window, 'Articles').first().click()
  await expect(foundBar(window)).toContainText('1 of 2')
  await expect.poll(() => painted(window, 'search-hit')).toEqual(['Harbour', 'harbour'])
  await window.keyboard.press('F3')
  await expect(foundBar(window)).toContainText('2 of 2')
  expect(await painted(window, 'search-current')).toEqual(['harbour'])
  await window.keyboard.press('F3')
  await expect(foundBar(window)).toContainText('1 of 2')
  await window.keyboard.press('Shift+F3')
  await expect(foundBar(window)).toContainText('2 of 2')
  await expectAccessible(window, 'an article that was found')
  // What is looked for in the article takes the place of what was looked for in the library, as long as it lasts.
  await window.keyboard.press('Control+f')
  await expect(foundBar(window)).toBeHidden()
  expect(await painted(window, 'search-hit')).toEqual([])
  await window.keyboard.press('Escape')
  await foundBar(window).getByRole('button', { name: 'Remove the marks' }).click()
  await expect(foundBar(window)).toBeHidden()
  expect(await painted(window, 'search-hit')).toEqual([])

  await expect(tab(window, /^Quotations 0$/)).toHaveAttribute('data-is-empty', 'true')
  await tab(window, /^Highlights/).click()
  await expect(hits(window, 'Highlights')).toHaveCount(2)
  await expectAccessible(window, 'the highlights that were found')
  await hits(window, 'Highlights').first().click()
  await expect
    .poll(async () => (await painted(window, 'passage-flash')).concat(await painted(window, 'passage-shown')))
    .not.toEqual([])
  await tab(window, /^Notes/).click()
  await expect(hits(window, 'Notes')).toHaveCount(2)
  await tab(window, /^Quotations/).click()
  await expect(window.getByRole('heading', { name: 'No quotations found' })).toBeVisible()
  await window.getByRole('button', { name: '3 names' }).click()
  const name = hits(window, 'Names').first()
  const words = (await name.locator('mark').first().textContent()) ?? ''
  await name.click()
  await expect(window.getByRole('main').getByRole('heading', { level: 2 }).first()).toContainText(words)
  await expectAccessible(window, 'the names that were found')
  expect(problems).toEqual([])
})

test('is all there by keyboard, and gives the list back', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const list = window.getByRole('listbox', { name: 'All articles' })
  await list.focus()
  await window.keyboard.press('/')
  await window.keyboard.type('bank')
  await expect(hits(window, 'Articles').nth(1)).toBeVisible()
  await window.keyboard.press('Enter')
  await window.keyboard.press('ArrowDown')
  await expect(window.getByRole('listbox', { name: 'Articles', exact: true })).toBeFocused()
  await expect(hits(window, 'Articles').nth(0)).toHaveAttribute('aria-selected', 'true')
  await expect(foundBar(window)).toBeVisible()
  await window.keyboard.press('ArrowDown')
  await expect(hits(window, 'Articles').nth(1)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('k')
  await expect(hits(window, 'Articles').nth(0)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: 'Article text' })).toBeFocused()
  await window.keyboard.press('j')
  await expect(hits(window, 'Articles').nth(1)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('/')
  await expect(field(window)).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(field(window)).toHaveValue('')
  await expect(list).toBeVisible()
  await expect(foundBar(window)).toBeHidden()
  await expect(field(window)).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(list).toBeFocused()
  await expect(list.getByRole('option', chosen)).toHaveCount(1)

  // Who chooses a place wants to see what is in it, also where that was shown before.
  await field(window).fill('bank')
  await expect(hits(window, 'Articles').first()).toBeVisible()
  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await expect(list).toBeVisible()
  await expect(field(window)).toHaveValue('')
  expect(problems).toEqual([])
})

test('takes a key that comes before the hits once they are there', async ({ launch }) => {
  const { app, window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('listbox', { name: 'All articles' }).waitFor()
  await window.keyboard.press('/')
  await window.keyboard.type('bank')
  await expect(hits(window, 'Articles').nth(1)).toBeVisible()
  const answer = await holdAnswers(app, 'search.run')
  await window.keyboard.press('Enter')
  await window.keyboard.press('ArrowDown')
  await expect(window.getByRole('listbox', { name: 'Articles', exact: true })).toBeFocused()
  await expect(hits(window, 'Articles').nth(0)).toHaveAttribute('aria-selected', 'false')
  await answer()
  await expect(hits(window, 'Articles').nth(0)).toHaveAttribute('aria-selected', 'true')
  await expect(foundBar(window)).toBeVisible()
  expect(problems).toEqual([])
})

test('goes on to the last of many hits, a page at a time', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'Council'))
  await dropFiles(
    window,
    Array.from({ length: many }, (_, index) => councilReport(index + 1)),
  )
  const report = window.getByRole('dialog', { name: new RegExp(`Imported ${many}`) })
  await report.getByRole('button', { name: 'Close' }).last().click({ timeout: 50_000 })
  await window.keyboard.press('/')
  await window.keyboard.type('budg')
  await expect(tab(window, new RegExp(`^Articles ${many}$`))).toBeVisible()
  const list = window.getByRole('listbox', { name: 'Articles', exact: true })
  await expect(hits(window, 'Articles').first()).toHaveAttribute('aria-setsize', String(many))
  expect(await hits(window, 'Articles').count()).toBeLessThan(60)
  await list.focus()
  // Every End goes to the end of what is loaded; the pages after it come meanwhile.
  await expect(async () => {
    await window.keyboard.press('End')
    const last = list.getByRole('option', chosen)
    await expect(last).toHaveAttribute('aria-posinset', String(many), { timeout: 500 })
  }).toPass()
  // Another search is shown from its beginning.
  await field(window).fill('counc')
  await expect(hits(window, 'Articles').first()).toHaveAttribute('aria-posinset', '1')
  await expect(hits(window, 'Articles').first()).toBeInViewport()
  expect(problems).toEqual([])
})

test('keeps what was found until more is known, and shows what was typed last', async ({ launch }) => {
  const { app, window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('listbox', { name: 'All articles' }).waitFor()
  await window.keyboard.press('/')
  await window.keyboard.type('harbour')
  await expect(hits(window, 'Articles')).toHaveCount(6)
  const answer = await holdAnswers(app, 'search.run')
  await window.keyboard.type(' gate')
  await expect(hits(window, 'Articles')).toHaveCount(6)
  await expect(window.getByText('Searching…')).toBeAttached()
  await field(window).fill('harbour diaries')
  await expect(hits(window, 'Articles')).toHaveCount(6)
  await answer()
  await expect(window.getByRole('heading', { name: 'No articles found' })).toBeVisible()
  // Every key asks; only the last one counts.
  await field(window).fill('')
  await field(window).pressSequentially('constituency', { delay: 0 })
  await expect(hits(window, 'Articles').first().locator('mark').first()).toHaveText('constituency')
  for (const mark of await hits(window, 'Articles').locator('mark').allTextContents())
    expect(mark).toMatch(/^constituenc/i)
  expect(problems).toEqual([])
})
