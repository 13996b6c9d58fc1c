import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { queriesIn } from '../../main/app/query-list'
import { expectAccessible } from '../support/axe'
import { dropFiles } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { articles, field, searches } from './search-actions'

function search(window: Page, name: RegExp) {
  return searches(window).filter({ hasText: name })
}

function bar(window: Page) {
  return window.getByRole('region', { name: 'Saved search' })
}

async function start(window: Page): Promise<void> {
  await window.getByRole('listbox', { name: 'All articles' }).waitFor()
}

async function searchFor(window: Page, text: string): Promise<void> {
  await field(window).fill(text)
  await field(window).press('Enter')
  await expect(window.getByRole('tab', { name: /^Articles \d/ })).toBeVisible()
}

type ToSave = { name?: string; isAlert?: boolean }

/** Saves what is in the field, from there. */
async function save(window: Page, text: string, { name, isAlert = false }: ToSave = {}): Promise<void> {
  await searchFor(window, text)
  await field(window).press('Control+s')
  const dialog = window.getByRole('dialog', { name: 'Save this search' })
  if (name !== undefined) await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  if (isAlert) await dialog.getByRole('switch', { name: 'Tell me what is new' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
}

async function chooseInMenu(window: Page, name: RegExp, item: string): Promise<void> {
  await search(window, name).click({ button: 'right' })
  const menu = window.getByRole('menu')
  await menu.getByRole(/^Tell/.test(item) ? 'menuitemradio' : 'menuitem', { name: item }).click()
}

function report(number: number) {
  return {
    name: `report-${number}.txt`,
    text: `Harbour report ${number} is out\n12 March 2025\n\nThe harbour master published report number ${number} on Wednesday, her clerk said.\n`,
  }
}

/** Two at once, so that no form is shown for them. */
async function bringIn(window: Page, ...numbers: number[]): Promise<void> {
  await dropFiles(window, numbers.map(report))
  const done = window.getByRole('dialog', { name: new RegExp(`Imported ${numbers.length}`) })
  await done.getByRole('button', { name: 'Close' }).last().click({ timeout: 30_000 })
}

async function saveDialogGives(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
}

test('is saved from the field, counted among the collections, and searched again from there', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await start(window)
  await expect(window.getByRole('button', { name: 'Save this search…' })).toBeHidden()
  await searchFor(window, 'is:unread')
  await window.getByRole('button', { name: 'Save this search…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Save this search' })
  const name = dialog.getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('unread')
  await expect(dialog).toContainText('Articles that are unread.')
  await expectAccessible(window, 'the dialog that saves a search')
  await name.fill('   ')
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await name.fill('To read')
  await name.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(window.getByRole('button', { name: 'Saved as “To read”' })).toBeVisible()
  await expect(bar(window)).toContainText('To read')
  await expect(articles(window).nth(1)).toBeVisible()
  const found = await articles(window).count()
  await expect(searches(window)).toHaveText([`To read${found}`])
  await expect(search(window, /To read/)).toHaveAttribute('aria-selected', 'true')
  await expect(window.getByRole('treeitem', { name: /^All articles/ })).toHaveAttribute(
    'aria-selected',
    'false',
  )
  await expectAccessible(window, 'a saved search that is shown')

  // Two of one name could not be told apart.
  await searchFor(window, 'bank')
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('save this search')
  await window.keyboard.press('Enter')
  await expect(name).toHaveValue('bank')
  await name.fill('to READ')
  await name.press('Enter')
  await expect(dialog).toContainText('There is a saved search called “to READ” already; choose another name.')
  await expectAccessible(window, 'a name that another search has')
  await name.fill('Bank')
  await name.press('Enter')
  await expect(searches(window)).toHaveText([/^To read/, /^Bank/])

  // Its name is offered where one may stand.
  await field(window).fill('in:to')
  await window.getByRole('listbox', { name: 'Completions' }).getByRole('option', { name: 'To read' }).click()
  await expect(field(window)).toHaveValue('in:"To read" ')
  await expect(articles(window)).toHaveCount(found)

  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await expect(bar(window)).toBeHidden()
  await expect(window.getByRole('treeitem', { name: /^All articles/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await search(window, /To read/).click()
  await expect(field(window)).toHaveValue('is:unread')
  await expect(articles(window)).toHaveCount(found)
  // Live: what is read is unread no more.
  await articles(window).first().click()
  await expect(search(window, /To read/)).toHaveText(`To read${found - 1}`)
  expect(problems).toEqual([])
})

test('an alert says how much is new since when, shows that alone, and has been seen once it is left', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await start(window)
  await save(window, 'harbour', { name: 'Harbour', isAlert: true })
  await expect(bar(window)).toContainText(/Nothing new since \d{1,2}:\d\d/)
  const before = await articles(window).count()
  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await bringIn(window, 1, 2)
  const row = search(window, /Harbour/)
  await expect(row).toHaveText(`Harbour2 new${before + 2}`)
  await expect(row).toHaveAccessibleName(/2 new/)
  await expectAccessible(window, 'a search that found something new')

  await row.click()
  await expect(bar(window)).toContainText(/2 new since \d{1,2}:\d\d/)
  await expect(window.getByRole('tab', { name: `Articles ${before + 2}`, exact: true })).toBeVisible()
  await bar(window).getByRole('button', { name: 'Only new' }).click()
  await expect(field(window)).toHaveValue('new-in:"Harbour"')
  await expect(articles(window)).toHaveCount(2)
  await expect(articles(window).first().locator('mark').first()).toHaveText(/harbour/i)
  await expectAccessible(window, 'what is new alone')
  await bar(window).getByRole('button', { name: 'Only new' }).click()
  await expect(field(window)).toHaveValue('harbour')
  // Who left has seen what was told; what comes in afterwards is new again.
  await field(window).fill('')
  await expect(row).toHaveText(`Harbour${before + 2}`)
  await bringIn(window, 3, 4)
  await expect(row).toHaveText(`Harbour2 new${before + 4}`)
  await row.click()
  await bar(window).getByRole('button', { name: 'Only new' }).click()
  await expect(articles(window)).toHaveCount(2)
  await bar(window).getByRole('button', { name: 'Mark as seen' }).click()
  await expect(field(window)).toHaveValue('harbour')
  await expect(bar(window)).toContainText(/Nothing new since/)
  await expect(row).toHaveText(`Harbour${before + 4}`)

  await chooseInMenu(window, /Harbour/, 'Tell me what is new')
  await expect(bar(window)).not.toContainText('new since')
  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await bringIn(window, 5, 6)
  await expect(row).toHaveText(`Harbour${before + 6}`)
  expect(problems).toEqual([])
})

test('is renamed, changed to what is in the field, moved and deleted, and all that is undone', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await start(window)
  await save(window, 'harbour', { name: 'A' })
  await save(window, 'bank', { name: 'B' })
  await save(window, 'minister', { name: 'C' })
  await expect(searches(window)).toHaveText([/^A/, /^B/, /^C/])

  // By keyboard, from the tree.
  await search(window, /^C/).focus()
  await window.keyboard.press('Alt+ArrowUp')
  await expect(searches(window)).toHaveText([/^A/, /^C/, /^B/])
  await expect(search(window, /^C/)).toBeFocused()
  await window.keyboard.press('Alt+ArrowUp')
  await expect(searches(window)).toHaveText([/^C/, /^A/, /^B/])
  await window.keyboard.press('Alt+ArrowDown')
  await expect(searches(window)).toHaveText([/^A/, /^C/, /^B/])
  await expect(search(window, /^C/)).toBeFocused()
  await window.keyboard.press('F2')
  const dialog = window.getByRole('dialog', { name: 'Rename search' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Ministers')
  await window.keyboard.press('Enter')
  await expect(searches(window)).toHaveText([/^A/, /^Ministers/, /^B/])
  await expect(search(window, /^Ministers/)).toBeFocused()
  await window.keyboard.press('Shift+F10')
  await expect(window.getByRole('menu', { name: 'Ministers' })).toBeVisible()
  await expectAccessible(window, 'the menu of a saved search')
  await window.keyboard.press('Escape')

  // By mouse.
  await search(window, /^B/).dragTo(search(window, /^A/), { targetPosition: { x: 40, y: 4 } })
  await expect(searches(window)).toHaveText([/^B/, /^A/, /^Ministers/])
  await search(window, /^B/).dragTo(search(window, /^Ministers/), { targetPosition: { x: 40, y: 24 } })
  await expect(searches(window)).toHaveText([/^A/, /^Ministers/, /^B/])
  await chooseInMenu(window, /^A/, 'Move down')
  await expect(searches(window)).toHaveText([/^Ministers/, /^A/, /^B/])

  await search(window, /^A/).click()
  await expect(field(window)).toHaveValue('harbour')
  await searchFor(window, 'harbour gate')
  await expect(bar(window)).toContainText('Changed')
  await bar(window).getByRole('button', { name: 'Replace' }).click()
  await expect(bar(window)).not.toContainText('Changed')
  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await search(window, /^A/).click()
  await expect(field(window)).toHaveValue('harbour gate')
  await searchFor(window, 'fog')
  await chooseInMenu(window, /^B/, 'Replace by what is in the field')
  await expect(bar(window).getByText('B', { exact: true })).toBeVisible()

  await search(window, /^A/).focus()
  await window.keyboard.press('Delete')
  await expect(searches(window)).toHaveText([/^Ministers/, /^B/])
  await expect(search(window, /^B/)).toBeFocused()
  await window.getByRole('status').getByRole('button', { name: 'Undo' }).last().click()
  await expect(searches(window)).toHaveText([/^Ministers/, /^A/, /^B/])
  await search(window, /^A/).focus()
  for (const names of [
    // The query of B, then that of A, then the place.
    [/^Ministers/, /^A/, /^B/],
    [/^Ministers/, /^A/, /^B/],
    [/^A/, /^Ministers/, /^B/],
  ]) {
    await window.keyboard.press('Control+z')
    await expect(searches(window)).toHaveText(names)
  }
  await search(window, /^B/).click()
  await expect(field(window)).toHaveValue('bank')
  expect(problems).toEqual([])
})

test('is written as a list of queries that can be read again', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch({ args: ['--sample'] })
  await start(window)
  await save(window, '-harbour', { name: 'Inland, all' })
  await save(window, 'outlet:"The Sabel Courier" bank')
  const file = join(dataFolder, 'searches.csv')
  await saveDialogGives(app, file)
  await chooseInMenu(window, /^Inland/, 'Export these searches…')
  await expect(window.getByText('Exported as searches.csv')).toBeVisible()
  expect(queriesIn(readFileSync(file))).toEqual([
    { name: 'Inland, all', text: '-harbour' },
    { name: 'The Sabel Courier, bank', text: 'outlet:"The Sabel Courier" bank' },
  ])
  expect(problems).toEqual([])
})
