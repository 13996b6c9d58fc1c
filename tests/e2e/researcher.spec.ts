import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { dragOver } from './reader-actions'
import { articles } from './search-actions'

const many = 60
const marked = 25

/** With a nought before it, so that titles stand in the order of their numbers. */
function titleOf(number: number): string {
  return `Ferry report ${String(number).padStart(2, '0')} is out`
}

function report(number: number) {
  const harbour = number % 2 === 0 ? 'Lindhaven' : 'Osterfjord'
  return {
    name: `report-${number}.txt`,
    text: `${titleOf(number)}\n12 March 2025\n\nThe council of ${harbour} read report number ${number} on Wednesday, its clerk said.\n\nThe line would close in spring, the report says, and the town would pay for a bridge.\n`,
  }
}

function row(window: Page, number: number) {
  return window.getByRole('option').filter({ hasText: titleOf(number) })
}

/** Opens an article and marks the words about its report, in one of two colours. */
async function mark(window: Page, number: number): Promise<void> {
  await row(window, number).first().click()
  await expect(window.getByRole('heading', { name: titleOf(number), exact: true })).toBeVisible()
  const harbour = number % 2 === 0 ? 'Lindhaven' : 'Osterfjord'
  await dragOver(window, `The council of ${harbour}`)
  await window.keyboard.press(number % 2 === 0 ? '2' : '3')
  await expect(row(window, number).first().locator('.article-row-count').first()).toContainText('1')
}

test('the day of a researcher: what was marked, tagged and noted is found again in a few steps', async ({
  launch,
}) => {
  test.setTimeout(300_000)
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await dropFiles(
    window,
    Array.from({ length: many }, (_, at) => report(at + 1)),
  )
  const done = window.getByRole('dialog', { name: new RegExp(`Imported ${many}`) })
  await done.getByRole('button', { name: 'Close' }).last().click({ timeout: 60_000 })
  await window.getByRole('button', { name: 'Sort and group' }).click()
  await window.getByRole('menuitemradio', { name: 'By title' }).click()
  for (let number = 1; number <= marked; number += 1) {
    await window.getByRole('listbox').first().focus()
    await mark(window, number)
  }
  await window.keyboard.press('t')
  const tag = window.getByRole('dialog', { name: 'Tag the highlight' })
  await tag.getByRole('combobox').pressSequentially('Ferries/Closing')
  await expect(tag.getByRole('option', { name: /Ferries\/Closing/ }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await window.keyboard.press('Enter')
  await expect(tag).toBeHidden()
  await window.keyboard.press('n')
  await window.keyboard.type('Who pays for the bridge?')
  await expect(window.getByText('Saved', { exact: true }).first()).toBeVisible()
  await window.keyboard.press('Escape')

  // Which of my highlights mention Lindhaven?
  await window.keyboard.press('Control+Shift+H')
  await window.getByRole('searchbox', { name: 'Search highlights and notes' }).fill('Lindhaven')
  const found = window.getByRole('group', { name: 'Filters' }).getByRole('status')
  await expect(found).toContainText('12')

  // All highlights of one topic, in one file.
  await window.getByRole('searchbox', { name: 'Search highlights and notes' }).fill('')
  await window.getByRole('combobox', { name: 'Colour' }).selectOption({ index: 3 })
  await expect(found).toContainText('13')
  const out = join(dataFolder, 'topic.md')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, out)
  await window.getByRole('button', { name: 'Export what is shown' }).click()
  await window.getByRole('menuitem', { name: 'As Markdown…' }).click()
  await expect.poll(() => existsSync(out)).toBe(true)
  expect(readFileSync(out, 'utf8').match(/^> The council of Osterfjord/gm)).toHaveLength(13)

  // Which articles carry the tag?
  await window
    .getByRole('treeitem', { name: /^Ferries/ })
    .first()
    .click()
  await expect(articles(window)).toHaveCount(1)

  // The same edit on thirty articles.
  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await row(window, 1).first().click()
  await window.getByRole('listbox').first().focus()
  for (let more = 1; more < 30; more += 1) await window.keyboard.press('Shift+ArrowDown')
  await expect(window.getByText('30 selected')).toBeVisible()
  await window.getByRole('toolbar', { name: 'Chosen articles' }).getByRole('button', { name: 'More' }).click()
  await window.getByRole('menuitem', { name: 'Set outlet…' }).click()
  await window.getByRole('textbox', { name: 'Outlet' }).fill('Ferry Gazette')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('treeitem', { name: 'Ferry Gazette 30' })).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(window.getByRole('treeitem', { name: /^Ferry Gazette/ })).toHaveCount(0)
  expect(problems).toEqual([])
})
