import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Bridge } from '../../preload/contract/bridge'
import { expectAccessible } from '../support/axe'
import { holdAnswers } from '../support/hold-answers'
import { expect, test } from '../support/launch'
import { painted } from './reader-actions'

const list =
  'name,query\nHarbour,harbour\nNobody,nowhereatall\nBank,"bank mercantile"\n,"""closes its doors"" OR"\n'

function page(window: Page) {
  return window.getByRole('region', { name: 'Search for a list' })
}

function table(window: Page) {
  return window.getByRole('grid', { name: 'What each query found' })
}

/** The rows below the head. */
function rows(window: Page) {
  return table(window)
    .getByRole('row')
    .filter({ has: window.getByRole('gridcell') })
}

async function titles(window: Page): Promise<string[]> {
  const all = await rows(window)
    .getByRole('gridcell')
    .and(window.locator('[data-column=query]'))
    .allInnerTexts()
  return all.map((text) => text.split(/[\n:]/)[0] ?? '')
}

async function openPage(window: Page): Promise<void> {
  await window.getByRole('listbox', { name: 'All articles' }).waitFor()
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('search for a list')
  await window.keyboard.press('Enter')
  await expect(page(window)).toBeVisible()
}

async function chooseFile(window: Page, file: { name: string; text: string | Buffer }): Promise<void> {
  await page(window)
    .locator('input[type=file]')
    .setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) })
}

/** As the desktop hands a file over. */
function drop(window: Page, name: string, text: string): Promise<void> {
  return page(window).evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([file.text], file.name, { type: 'text/csv' }))
      for (const type of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name, text },
  )
}

async function answerDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
}

test('searches for each query of a CSV and shows a table of what they found', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch({ args: ['--sample'] })
  await openPage(window)
  await expect(window.getByRole('button', { name: 'Choose a file…' })).toBeFocused()
  await expectAccessible(window, 'the page where a list is chosen')
  await chooseFile(window, { name: 'words.csv', text: list })
  await expect(page(window)).toContainText('3 of 4 queries found something.')
  await expect(table(window)).toBeFocused()
  expect(await titles(window)).toEqual(['Harbour', 'Nobody', 'Bank', '"closes its doors" OR'])
  await expect(rows(window).nth(0)).toContainText('Articles with the word “harbour”')
  await expect(rows(window).nth(0).locator('[data-column=count]')).toHaveText('6')
  await expect(rows(window).nth(0).getByRole('link')).toHaveCount(4)
  await expect(rows(window).nth(3)).toContainText('“OR” had nothing to go with; it was left out.')
  await expectAccessible(window, 'the table of a list')
  await window.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(window, 'the table of a list in the dark')

  await table(window).getByRole('button', { name: 'Found' }).click()
  expect((await titles(window))[3]).toBe('Nobody')
  await expect(table(window).getByRole('columnheader', { name: 'Found' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await table(window).getByRole('button', { name: 'Query' }).click()
  expect(await titles(window)).toEqual(['"closes its doors" OR', 'Bank', 'Harbour', 'Nobody'])
  await window.getByRole('switch', { name: 'Only those that found something' }).click()
  expect(await titles(window)).toEqual(['"closes its doors" OR', 'Bank', 'Harbour'])

  const file = join(dataFolder, 'found.csv')
  await answerDialog(app, file)
  await window.getByRole('button', { name: 'Export as CSV…' }).click()
  await expect(window.getByText('Exported as found.csv')).toBeVisible()
  const written = (await readFile(file, 'utf8')).split('\r\n')
  expect(written[0]).toBe('\ufeffname,query,read as,found,more,newest,oldest,first,remarks')
  expect(written).toHaveLength(5)
  expect(written[3]).toMatch(/^Harbour,harbour,Articles with the word “harbour”,6,no,/)

  // Another kind is searched for at once.
  await window.getByRole('switch', { name: 'Only those that found something' }).click()
  await window.getByRole('combobox', { name: 'Find' }).selectOption({ label: 'Highlights' })
  await expect(rows(window).filter({ hasText: 'Harbour' }).locator('[data-column=count]')).toHaveText('2')
  expect(problems).toEqual([])
})

test('is gone through by keyboard, leads to queries and hits, and is there again when one comes back', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openPage(window)
  await window.getByLabel('Or one query a line').fill('nowhereatall\n"closes its doors"\nharbour\n')
  await window.keyboard.press('Control+Enter')
  await expect(table(window)).toBeFocused()
  await expect(page(window)).toContainText('2 of 3 queries found something.')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowRight')
  const hit = rows(window).nth(1).getByRole('link').nth(1)
  await expect(hit).toHaveAttribute('data-is-active', 'true')
  await expect(table(window)).toHaveAttribute('aria-activedescendant', (await hit.getAttribute('id')) ?? '')
  const title = (await hit.textContent()) ?? ''
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  await expect
    .poll(() => painted(window, 'search-hit'))
    .toContainEqual(expect.stringMatching(/closes its doors/i))

  await window.keyboard.press('Alt+ArrowLeft')
  await expect(table(window)).toBeFocused()
  await expect(hit).toHaveAttribute('data-is-active', 'true')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Enter')
  const field = window.getByRole('combobox', { name: 'Search the library' })
  await expect(field).toHaveValue('harbour')
  await expect(field).toBeFocused()
  await expect(
    window.getByRole('listbox', { name: 'Articles', exact: true }).getByRole('option'),
  ).toHaveCount(6)
  await expect(table(window)).toBeVisible()
  expect(problems).toEqual([])
})

test('shows how far it is, and is cancelled and gone on with', async ({ launch }) => {
  const { app, window, problems } = await launch({ args: ['--sample'] })
  await openPage(window)
  const answer = await holdAnswers(app, 'search.batch')
  await chooseFile(window, { name: 'words.csv', text: list })
  await expect(page(window).getByRole('progressbar', { name: 'Searching' })).toBeVisible()
  await expect(page(window)).toContainText('0 of 4')
  await page(window).getByRole('button', { name: 'Cancel' }).click()
  await expect(page(window)).toContainText('Cancelled after 0 of 4.')
  await answer()
  await expect(rows(window)).toHaveCount(0)
  await page(window).getByRole('button', { name: 'Continue' }).click()
  await expect(page(window)).toContainText('3 of 4 queries found something.')
  expect(problems).toEqual([])
})

test('takes a dropped list and the saved searches, and says in one sentence what is none', async ({
  launch,
}) => {
  const { window, dataFolder, problems } = await launch({ args: ['--sample'] })
  await openPage(window)
  await window.getByRole('button', { name: 'Use the saved searches' }).click()
  await expect(page(window).getByRole('alert')).toHaveText(/There are no saved searches yet/)
  await expectAccessible(window, 'a list that could not be read')
  await chooseFile(window, { name: 'a.csv', text: 'who,what\nA,B\n' })
  await expect(page(window).getByRole('alert')).toHaveText(
    'This CSV has several columns and none is called “query”; call the column of the queries so.',
  )
  const large = join(dataFolder, 'large.csv')
  await writeFile(large, 'x'.repeat(2_000_001))
  await page(window).locator('input[type=file]').setInputFiles(large)
  await expect(page(window).getByRole('alert')).toHaveText(/A list has at most 1,000 queries/)

  // It is no article, though the window takes those everywhere else.
  await drop(window, 'names.txt', 'harbour\n"closes its doors"\n')
  await expect(page(window)).toContainText('2 of 2 queries found something.')
  expect(await titles(window)).toEqual(['harbour', '"closes its doors"'])
  await drop(window, 'empty.csv', '')
  await expect(window.getByText('There is no query in this list; write one a line.')).toBeVisible()
  await expect(rows(window)).toHaveCount(2)

  await window.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: Bridge }
    await bridge.call('savedSearch.create', { name: 'The port', query: 'harbour', isAlert: false })
  })
  await window.getByRole('button', { name: 'Other list' }).click()
  await window.getByRole('button', { name: 'Use the saved searches' }).click()
  await expect(page(window)).toContainText('1 of 1 query found something.')
  expect(await titles(window)).toEqual(['The port'])
  expect(problems).toEqual([])
})

test('is reached from the help of the search', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('listbox', { name: 'All articles' }).waitFor()
  await window.getByRole('button', { name: 'What can be searched for' }).click()
  await window.getByRole('button', { name: 'Search for a list of queries…' }).click()
  await expect(page(window)).toBeVisible()
  await expect(window.getByRole('treeitem', { name: 'Search for a list' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  expect(problems).toEqual([])
})
