import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runFromPalette } from './feed-actions'
import { expectAccessible } from '../support/axe'
import { expect, type Running, test } from '../support/launch'

/** The palette opens once the window hears keys. */
async function ready(window: Page): Promise<void> {
  await window.getByRole('listbox').getByRole('option').first().click()
  await window.locator('[data-pane=reader]').getByRole('heading', { level: 1 }).waitFor()
}

async function addNote(window: Page, words: string): Promise<void> {
  await ready(window)
  await window.getByRole('button', { name: 'More', exact: true }).last().click()
  await window.getByRole('menuitem', { name: 'Note on article' }).click()
  await window.getByRole('textbox', { name: /note/i }).fill(words)
  await window.keyboard.press('Control+Enter')
  await expect(window.locator('[data-pane=panel]').getByText(words)).toBeVisible()
}

/** Has the next dialog that asks for a folder answered with this one. */
async function answerWith({ app }: Running, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
}

test('the words of a note that were taken back are there again after a restore, and the restore can be undone', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await addNote(window, 'Ask the captain.')
  await runFromPalette(window, 'Back up now')
  await expect(window.getByText('The library was backed up.')).toBeVisible()
  const panel = window.locator('[data-pane=panel]')
  await runFromPalette(window, 'Undo')
  await expect(panel.getByText('Ask the captain.')).toHaveCount(0)

  await runFromPalette(window, 'Back-ups…')
  const page = window.getByRole('region', { name: 'Back-ups', exact: true })
  const row = page.getByRole('listitem').first()
  await expect(row).toContainText('Asked for')
  await row.getByRole('button', { name: /What would restoring/ }).press('Enter')
  await expect(row.getByRole('row', { name: 'Notes 0 0 1' })).toBeVisible()
  await expectAccessible(window, 'the back-ups of the library')
  await row.getByRole('button', { name: /^Restore the back-up/ }).press('Enter')
  await expect(window.getByText('The back-up was restored.')).toBeVisible()
  await expect(page.getByRole('listitem').first()).toContainText('Before restoring')
  await window.getByRole('listbox').getByRole('option').first().click()
  await expect(panel.getByText('Ask the captain.')).toBeVisible()
  await runFromPalette(window, 'Back-ups…')
  await page
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Restore the back-up/ })
    .click()
  await expect(window.getByRole('button', { name: 'Undo', exact: true }).last()).toBeVisible()
  await window.getByRole('listbox').getByRole('option').first().click()
  await expect(panel.getByText('Ask the captain.')).toHaveCount(0)
  expect(problems).toEqual([])
})

test('back-ups go to another folder that is chosen', async ({ launch }, info) => {
  const running = await launch({ args: ['--sample'] })
  const { window, problems } = running
  await ready(window)
  await runFromPalette(window, 'Back-ups…')
  const page = window.getByRole('region', { name: 'Back-ups', exact: true })
  await expect(page.getByText('There are no back-ups of this library here yet.')).toBeVisible()
  await answerWith(running, info.outputPath('stick'))
  await page.getByRole('button', { name: 'Choose another folder…' }).click()
  await expect(page.getByText(info.outputPath('stick'))).toBeVisible()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('listitem')).toHaveCount(1)
  expect(problems).toEqual([])
})

test('a damaged library is restored from the screen that says so', async ({ launch }) => {
  const first = await launch({ args: ['--sample'] })
  const { dataFolder } = first
  await ready(first.window)
  await runFromPalette(first.window, 'Back up now')
  await expect(first.window.getByText('The library was backed up.')).toBeVisible()
  await first.quit()
  const file = join(dataFolder, 'Sample Library', 'library.db')
  writeFileSync(file, readFileSync(file).fill(0, 0, 4096))
  const { window, problems } = await launch({ args: ['--sample'], dataFolder })
  await expect(window.getByRole('heading', { name: 'The library is damaged' })).toBeVisible()
  await expectAccessible(window, 'a damaged library with its back-ups')
  await window.getByRole('button', { name: /^Restore the back-up/ }).press('Enter')
  await expect(window.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await expect(window.getByText(/The damaged file was set aside/)).toBeVisible()
  expect(problems.filter((problem) => !problem.includes('not-opened'))).toEqual([])
})
