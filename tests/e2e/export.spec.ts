import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { articleFile, dragOver, openArticle, painted } from './reader-actions'

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

test('a highlight whose words were changed is exported as it was marked, and says how it reads now', async ({
  launch,
}) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const form = window.getByRole('dialog', { name: 'Import article' })
  const promise =
    'The council will open the bridge to everybody in the spring of 2026, its chair said on Monday.'
  const page = (
    words: string,
  ) => `<!doctype html><html lang="en"><head><title>Bridge to open in spring</title>
    <link rel="canonical" href="https://gazette.example/bridge"></head><body><article><h1>Bridge to open in spring</h1>
    <p>The council of Harwick met for three hours on Monday, and the bridge was all that it talked about.</p>
    <p>${words}</p><p>Nobody asked who is going to pay for the paint, which has come off on the northern side.</p>
    </article></body></html>`
  const take = async (name: string, words: string) => {
    await dropFiles(window, [{ name, text: page(words) }])
    await form.getByRole('button', { name: /^Save article/ }).click()
    await expect(form).toBeHidden()
    await expect(window.getByRole('main').getByText(words)).toBeVisible()
  }
  await take('first.html', promise)
  await dragOver(window, promise)
  await window.keyboard.press('h')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual([promise])
  const refused = promise.replace('will open', 'will never open').replace('2026', '2028')
  await take('second.html', refused)
  await expect.poll(() => painted(window, 'highlight-reworded')).toEqual([refused])

  const file = join(dataFolder, 'Bridge.md')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await window.keyboard.press('Control+e')
  await expect(window.getByText('Exported as Bridge.md')).toBeVisible()
  const markdown = readFileSync(file, 'utf8')
  expect(markdown).toMatch(
    /Marked in revision 1, original SHA-256 [0-9a-f]{64}\.\n\nThese words were changed since; revision 2 says:/,
  )
  expect(markdown).toContain(`> ${promise}\n\n^h-`)
  expect(markdown).toContain(`> ${refused}\n`)
  expect(markdown).toContain('A negation was added: “never”. A number changed: 2026 → 2028.')
  expect(markdown).not.toContain(`==${refused}`)
  expect(problems).toEqual([])
})
