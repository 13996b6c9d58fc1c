import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { newLibraryIn, pasteText } from '../support/import-by-window'
import { expect, test } from '../support/launch'

function story(number: number) {
  return `Ferry number ${number} returns to service\n3 December 2025\n\nThe ferry sailed again on Wednesday after repairs that took ${number} weeks, its operator said in a statement.\n\nPassengers had been carried by bus in the meantime, a journey of two hours around the bay.\n`
}

/** More than can be read before somebody has found the button. */
const many = 1_500

function answerWith(app: ElectronApplication, folder: string, report: string) {
  return app.evaluate(
    ({ dialog }, [chosen, filePath]) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    [folder, report] as const,
  )
}

test('a folder becomes a job that is paused, resumed and reported', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const folder = join(dataFolder, 'Clippings')
  mkdirSync(join(folder, 'old'), { recursive: true })
  for (let n = 1; n <= many; n++) writeFileSync(join(folder, `old/ferry-${n}.txt`), story(n))
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'picture.jpg'), 'none of ours')
  const report = join(dataFolder, 'report.csv')
  await answerWith(app, folder, report)

  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('Import folder')
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: /^Importing [1-9]/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Pause' }).click()
  await expect(dialog.getByRole('heading', { name: /^Paused after/ })).toBeVisible()
  await expectAccessible(window, 'the report of a paused job')
  await dialog.getByRole('button', { name: 'Resume' }).click()
  await expect(dialog.getByRole('heading', { name: /^Importing/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel import' }).click()
  await expect(dialog.getByRole('heading', { name: /^Cancelled after/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Save report…' }).click()
  await expect(window.getByText('Saved as “report.csv”.')).toBeVisible()

  const rows = readFileSync(report, 'utf8').trimEnd().split('\r\n')
  expect(rows).toHaveLength(many + 2)
  expect(rows.filter((row) => row.startsWith('empty.txt,failed,'))).toHaveLength(1)
  expect(rows.filter((row) => row.startsWith('old/ferry-') && row.includes(',imported,'))).not.toHaveLength(0)
  expect(rows.at(-1)).toMatch(/,cancelled,/)
  expect(problems).toEqual([])
})

test('words copied out of a page keep its headings', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const words = [
    'Ferry returns to service',
    'The ferry sailed again on Wednesday after repairs that took nine weeks, its operator said in a statement.',
    'What comes next',
    'Passengers had been carried by bus in the meantime, a journey of two hours around the whole of the bay.',
    'Fares will not rise before the spring, and children travel free until then, the operator promised them.',
  ] as const
  const [title, first, heading, second, third] = words
  const html = `<meta charset="utf-8"><h1>${title}</h1><p>${first}</p><h2>${heading}</h2><p>${second}</p><p>${third}</p>`
  await pasteText(window, words.join('\n\n'), html)
  const form = window.getByRole('dialog', { name: 'Import article' })
  await expect(form.getByLabel('Title', { exact: true })).toHaveValue(title)
  await form.getByRole('button', { name: /^Save article/ }).click()
  await expect(window.getByRole('main').getByRole('heading', { level: 2, name: heading })).toBeVisible()
  for (const text of [first, second, third])
    await expect(window.getByRole('main').getByText(text)).toBeVisible()
  expect(problems).toEqual([])
})
