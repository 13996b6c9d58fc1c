import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { parse } from 'yaml'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, type launch as launched, test } from '../support/launch'
import { maxStallMs, watchStalls } from '../support/stalls'
import { articleFile, dragOver, openArticle, painted } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

type Launch = typeof launched

function saveAs(app: ElectronApplication, file: string) {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

function exporterPid(app: ElectronApplication) {
  return app.evaluate(({ app: program }) => {
    const exporter = program
      .getAppMetrics()
      .find(({ serviceName, name }) => `${serviceName} ${name}`.includes('Dateline exporter'))
    return exporter?.pid ?? null
  })
}

/** What another service kept: a note on some words of a page. */
function annotationsWith(text: string) {
  return JSON.stringify({
    export_date: '2025-02-01T00:00:00.000Z',
    export_userid: 'acct:reader@hypothes.is',
    client_version: '1.1500.0',
    annotations: [
      {
        id: 'b1',
        created: '2025-01-10T09:00:00.000000+00:00',
        user: 'acct:reader@hypothes.is',
        uri: 'https://news.example/weir',
        text,
        tags: [],
        document: { title: ['The weir at Kelda holds'] },
        target: [
          {
            source: 'https://news.example/weir',
            selector: [
              { type: 'TextQuoteSelector', exact: 'the weir held all night', prefix: '', suffix: '' },
            ],
          },
        ],
      },
    ],
  })
}

test('writes the article, its highlights and notes, and reads back', async ({ launch }) => {
  const { app, window, dataFolder } = await openArticle(launch, harbour)
  await dragOver(window, 'The bridge is safe, and it will stay safe.')
  await window.keyboard.press('n')
  await window.keyboard.type('Says who?')
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()
  await window.keyboard.press('Escape')
  const file = join(dataFolder, 'Harbour.md')
  await saveAs(app, file)
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
  await window.getByRole('menuitem', { name: 'Preview export' }).click()
  const dialog = window.getByRole('dialog', { name: 'Export as Markdown' })
  await expect(dialog.getByRole('region', { name: 'Preview of the file' })).toContainText('Nobody believed')
  await expectAccessible(window, 'the preview of an export')
  await dialog.getByRole('button', { name: 'Save…' }).click()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  expect(problems).toEqual([])
})

/** Dateline with an article of a few words, on which another service kept this note. */
async function withNote(launch: Launch, note: string) {
  const running = await launch()
  const { app, window, dataFolder } = running
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await dropFiles(window, [{ name: 'annotations.json', text: annotationsWith(note) }])
  const title = 'The weir at Kelda holds'
  const report = window.getByRole('dialog', { name: /Import/ })
  await report.getByRole('button', { name: title }).first().click()
  await expect(window.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return running
}

test('an imported note that is made to hold the exporter is written while everything answers', async ({
  launch,
}) => {
  const words = Array.from({ length: 300 }, (_, n) => `stroke${n}`)
  const note = `Who *measured* it? ${'`'.repeat(1_500)}${words.join(' '.repeat(20))} %% <!-- ${'`'.repeat(1_499)} end`
  const { app, window, dataFolder, problems } = await withNote(launch, note)
  const file = join(dataFolder, 'Weir.md')
  await saveAs(app, file)
  const longestStall = await watchStalls(app, window)
  await window.keyboard.press('Control+e')
  await expect(window.getByText('Exported as Weir.md')).toBeVisible()
  const stalls = await longestStall()
  expect(stalls.main).toBeLessThan(maxStallMs)
  expect(stalls.window).toBeLessThan(maxStallMs)
  const markdown = readFileSync(file, 'utf8')
  expect(words.filter((word) => !markdown.includes(`${word} `))).toEqual([])
  // What it leaves open is closed before what follows.
  expect(markdown).toMatch(/` end\n-->\n%%\n/)
  expect(markdown).toMatch(/^## Text$/m)
  expect(problems).toEqual([])
})

test('the beginning of a large file is shown at once, and the file holds all of it', async ({ launch }) => {
  // Without blanks, in a script whose words only a dictionary can tell apart.
  const note = `The first of it: ${'ภาษา'.repeat(45_000)} the end.`
  const { app, window, dataFolder, problems } = await withNote(launch, note)
  const longestStall = await watchStalls(app, window)
  await window.getByRole('button', { name: 'More', exact: true }).last().click()
  await window.getByRole('menuitem', { name: 'Preview export' }).click()
  const dialog = window.getByRole('dialog', { name: 'Export as Markdown' })
  await expect(
    dialog.getByText('The first 100,000 characters are shown. The file will contain everything.'),
  ).toBeVisible()
  const shown = dialog.getByRole('region', { name: 'Preview of the file' })
  await shown.evaluate((region) => region.scrollTo(0, region.scrollHeight))
  await expect(shown.locator('.export-piece').last()).toBeInViewport()
  expect((await longestStall()).window).toBeLessThan(maxStallMs)
  await expectAccessible(window, 'the beginning of a large export')
  const file = join(dataFolder, 'Large.md')
  await saveAs(app, file)
  await dialog.getByRole('button', { name: 'Save…' }).click()
  await expect(window.getByText('Exported as Large.md')).toBeVisible()
  await expect(dialog).toBeHidden()
  expect(readFileSync(file, 'utf8')).toContain(note)
  expect(problems).toEqual([])
})

test('an export that takes long is told of and cancelled, and leaves no file', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await openArticle(launch, harbour)
  const folder = join(dataFolder, 'out')
  mkdirSync(folder)
  const [first, second] = [join(folder, 'First.md'), join(folder, 'Second.md')]
  await saveAs(app, first)
  await window.keyboard.press('Control+e')
  await expect(window.getByText('Exported as First.md')).toBeVisible()
  const pid = await exporterPid(app)
  if (pid === null) throw new Error('Nothing had exported the article.')
  // It takes as long as one likes.
  process.kill(pid, 'SIGSTOP')
  await saveAs(app, second)
  await window.keyboard.press('Control+e')
  const line = window.getByRole('group', { name: 'Exporting the article…' })
  await expect(line).toBeVisible()
  await expectAccessible(window, 'an export that takes long')
  await line.getByRole('button', { name: 'Cancel' }).click()
  await expect(line).toBeHidden()
  process.kill(pid, 'SIGCONT')
  await expect.poll(() => exporterPid(app)).toBe(null)
  expect(readdirSync(folder)).toEqual(['First.md'])
  // The next one gets another exporter.
  await window.keyboard.press('Control+e')
  await expect(window.getByText('Exported as Second.md')).toBeVisible()
  expect(readFileSync(second, 'utf8')).toContain('Nobody believed')
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
