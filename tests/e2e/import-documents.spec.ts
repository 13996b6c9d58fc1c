import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { openCanary } from '../support/canary'
import { documents, packedPdf } from '../support/documents'
import { dropBytes } from '../support/drop-bytes'
import { newLibraryIn } from '../support/import-by-window'
import { expect, type launch as start, test } from '../support/launch'
import { packedPdfOf, pdfFrom } from '../support/pdf-writer'

function form(window: Page) {
  return window.getByRole('dialog', { name: 'Import article' })
}
function reader(window: Page) {
  return window.getByRole('main').getByRole('article')
}

async function begin(launch: typeof start) {
  const running = await launch()
  await newLibraryIn(running.app, running.window, join(running.dataFolder, 'News'))
  return running
}

const lead = 'The first ferry in nine years left Port Sabel on Friday morning with forty-one passengers'
const words = '“It is a small line, but it is ours,” said Tomas Rell, the harbour master'

test('documents of every kind become articles, and nothing in them is asked for', async ({ launch }) => {
  const canary = await openCanary()
  const { window, problems } = await begin(launch)
  const every = Object.values(documents).map((make) => make(canary.url))
  const scan = pdfFrom(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', '<< >>'])
  await dropBytes(window, [...every, { name: 'scan.pdf', bytes: scan }])
  const report = window.getByRole('dialog', { name: /Import/ })
  await expect(report).toContainText(/7\s*imported/)
  await expect(report).toContainText(/1\s*failed/)
  await expect(report).toContainText('no text')

  const expected: [name: string, texts: string[], absent: string[]][] = [
    ['ferry.md', [lead, 'the Corrie, which was bought', words], ['tags:']],
    ['ferry.eml', ['left Port Sabel', 'bearings', 'cliff path'], ['Unsubscribe', 'only a teaser']],
    ['ferry.mhtml', [lead, 'Photo: Jo Lind', words], ['Buy a boat', 'All rights']],
    [
      'ferry.docx',
      [`${lead} and a dog on board.[1]`, 'Anna Lind1998', '[1] The dog paid nothing.', words],
      ['two'],
    ],
    ['ferry.odt', [lead, 'the Anna Lind, built in 1998', '[1] The dog paid nothing.'], ['Nobody should']],
    ['ferry.epub', ['The last winter', lead, 'The return', words, 'Nobody slept.'], ['Contents']],
    [
      'ferry.pdf',
      ['believed in the announcement.', 'found one at last in the next town', words],
      ['Friday edition'],
    ],
  ]
  for (const [name, texts, absent] of expected) {
    if (!(await report.isVisible()))
      await window.getByRole('button', { name: 'Report', exact: true }).first().click()
    await report.getByRole('button', { name }).click()
    await expect(report).toBeHidden()
    for (const text of texts) await expect(reader(window)).toContainText(text)
    for (const text of absent) await expect(reader(window)).not.toContainText(text)
  }
  expect(canary.connections()).toBe(0)
  expect(problems).toEqual([])
  canary.close()
})

test('PDFs whose bytes are compressed become articles, one by itself and several at once', async ({
  launch,
}) => {
  const { window, problems } = await begin(launch)
  await dropBytes(window, [packedPdf()])
  await expect(form(window).getByLabel('Title', { exact: true })).toHaveValue(
    'Ferry returns to Port Sabel after nine years',
  )
  await window.keyboard.press('Control+Enter')
  await expect(form(window)).toBeHidden()
  await expect(reader(window)).toContainText('found one at last in the next town')

  const titles = ['The second ferry is late', 'The third ferry is sold']
  await dropBytes(
    window,
    titles.map((title, at) => ({ name: `ferry-${at + 2}.pdf`, bytes: packedPdfOf(title) })),
  )
  const report = window.getByRole('dialog', { name: /Import/ })
  await expect(report).toContainText(/2\s*imported/)
  await report.getByRole('button', { name: 'ferry-3.pdf' }).click()
  await expect(reader(window)).toContainText(titles[1] ?? '')
  expect(problems).toEqual([])
})

test('a document shows in the form what was understood of it, and is corrected later without a text to compare', async ({
  launch,
}) => {
  const { window, problems } = await begin(launch)
  await dropBytes(window, [documents.pdf()])
  await expect(form(window).getByLabel('Title', { exact: true })).toHaveValue(
    'Ferry returns to Port Sabel after nine years',
  )
  await expect(form(window).getByLabel('Byline')).toHaveValue('Ines Marr')
  await expect(form(window).getByRole('textbox', { name: 'Year, month and day' }).first()).toHaveValue(
    '2025-11-14',
  )
  await expect(form(window)).toContainText('printed at the edge of several pages')
  await expect(form(window)).toContainText('ferry.pdf')
  await expectAccessible(window, 'the form of a document')
  await window.keyboard.press('Control+Enter')
  await expect(form(window)).toBeHidden()
  await expect(reader(window)).toContainText('found one at last in the next town')

  await window.getByRole('tab', { name: 'Info' }).click()
  await window.getByRole('button', { name: 'Show original text' }).click()
  const original = window.getByRole('dialog', { name: 'Original text' })
  await expect(original).toContainText('not plain text')
  await window.keyboard.press('Escape')
  await expect(original).toBeHidden()
  expect(problems).toEqual([])
})
