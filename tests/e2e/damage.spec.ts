import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { ask } from '../support/ask'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { articleFile, openArticle, textPane } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

async function writeNote(window: Page, words: string): Promise<void> {
  await textPane(window).focus()
  await window.keyboard.press('Shift+N')
  await window.keyboard.type(words)
  await window.keyboard.press('Escape')
  await expect(window.locator('.note-body')).toHaveText(words)
}

async function folderOf(window: Page): Promise<string> {
  const status = await ask(window, 'library.status', {})
  return status.state === 'open' ? status.folder : ''
}

function chooseNew(app: ElectronApplication, folder: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, folder)
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

test('a library whose first page is ruined is salvaged from its screen, and is not touched', async ({
  launch,
}) => {
  const first = await openArticle(launch, harbour)
  await writeNote(first.window, 'The engineer said so.')
  const folder = await folderOf(first.window)
  const { dataFolder } = first
  await first.quit()
  const file = join(folder, 'library.db')
  writeFileSync(file, readFileSync(file).fill(0, 0, 4096))
  const before = hashOf(file)

  const { app, window, quit } = await launch({ dataFolder })
  await expect(window.getByRole('heading', { name: 'The library is damaged' })).toBeVisible()
  const made = join(dataFolder, 'Salvaged')
  await chooseNew(app, made)
  await window.getByRole('button', { name: 'Salvage into a new library…' }).click()
  await expect(window.getByRole('heading', { name: 'What was salvaged' })).toBeVisible({ timeout: 30_000 })
  await expect(window.getByText('Everything came back.')).toBeVisible()
  await expect(window.getByRole('row', { name: 'Notes 1 0 0' })).toBeVisible()
  await expectAccessible(window, 'what was salvaged')
  if (process.env['DATELINE_SHOTS'])
    await window.screenshot({ path: join(process.env['DATELINE_SHOTS'], 'salvaged.png') })
  await window.getByRole('button', { name: 'Open the new library' }).click()
  await window.getByRole('option', { name: harbour.split('\n')[0] ?? '' }).click()
  await window.getByRole('tab', { name: 'Notes' }).click()
  await expect(window.locator('.note-body')).toHaveText('The engineer said so.')
  expect(await folderOf(window)).toBe(made)
  expect(existsSync(join(made, 'salvage-report.txt'))).toBe(true)
  expect(hashOf(file)).toBe(before)
  await quit()
})

test('a note that was changed on the disk is told, bears a mark and cannot be edited', async ({ launch }) => {
  const first = await openArticle(launch, harbour)
  await writeNote(first.window, 'The engineer said no.')
  const folder = await folderOf(first.window)
  const { dataFolder } = first
  await first.quit()
  const db = new Database(join(folder, 'library.db'))
  db.exec(`UPDATE note SET body = 'The engineer said so.'`)
  db.close()

  const { window, quit } = await launch({ dataFolder })
  await window.getByRole('option', { name: harbour.split('\n')[0] ?? '' }).click()
  await window.getByRole('tab', { name: 'Notes' }).click()
  const card = window.locator('.note-card')
  await expect(card).toContainText('Changed on the disk')
  await expect(window.getByText('A note was changed on the disk', { exact: false })).toBeVisible()
  for (const name of ['Edit note', 'Pin note', 'Delete note'])
    await expect(card.getByRole('button', { name })).toBeDisabled()
  await expectAccessible(window, 'a damaged note')
  if (process.env['DATELINE_SHOTS'])
    await window.screenshot({ path: join(process.env['DATELINE_SHOTS'], 'damaged-note.png') })
  await card.locator('.note-body').click()
  await expect(card.getByRole('textbox')).toHaveCount(0)
  await quit()
})
