import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { articleFile, dragOver, openArticle } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

test('writes the article, its highlights and notes, and reads back', async ({ launch }) => {
  const { app, window, dataFolder } = await openArticle(launch, harbour)
  await dragOver(window, 'The bridge is safe, and it will stay safe.')
  await window.keyboard.press('n')
  await window.keyboard.type('Says who?')
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()
  await window.keyboard.press('Escape')
  const file = join(dataFolder, 'Harbour.md')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await window.keyboard.press('Control+e')
  await expect(window.getByText('Exported as Harbour.md')).toBeVisible()
  const markdown = readFileSync(file, 'utf8')
  const [, head = '', body = ''] = markdown.split(/^---$/m)
  expect(parse(head)).toMatchObject({ title: 'Harbour bridge to reopen after eleven years' })
  expect(body).toContain('The bridge is safe, and it will stay safe.')
  expect(body).toContain('Says who?')
})

test('shows what it would write, and writes nothing where the dialog is closed', async ({ launch }) => {
  const { app, window, problems } = await openArticle(launch, harbour)
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  })
  await window.getByRole('button', { name: 'More', exact: true }).last().click()
  await window.getByRole('menuitem', { name: 'Preview the export' }).click()
  const dialog = window.getByRole('dialog', { name: 'Export as Markdown' })
  await expect(dialog.getByRole('region', { name: 'What the file will hold' })).toContainText(
    'Nobody believed',
  )
  await expectAccessible(window, 'the preview of an export')
  await dialog.getByRole('button', { name: 'Save…' }).click()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  expect(problems).toEqual([])
})
