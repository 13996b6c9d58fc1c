import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openCanary } from '../support/canary'
import { dropBytes } from '../support/drop-bytes'
import { newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { printouts } from '../support/printouts'
import { answer, pageOf, record, webArchive } from '../support/web-archives'

function report(window: Page) {
  return window.getByRole('dialog', { name: /Import/ })
}

const richText = String.raw`{\rtf1\ansi{\stylesheet{\s1 heading 1;}}\pard\s1 Gulls counted again\par\pard Volunteers began to count the gulls of the eastern cliff on Wednesday, for the \'93second\'94 year.\par}`

test('archives, Rich Text and print-outs become articles, one for each in them', async ({ launch }) => {
  const canary = await openCanary()
  const { window, app, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const page = (title: string, words: string) =>
    answer(pageOf(title, `${words} <img src="${canary.url}/pixel.png" width="300" height="300">`))
  const archive = Buffer.concat([
    record('response', {
      url: 'https://gazette.example/pier',
      block: page(
        'The pier is mended',
        'Divers mended the old pier of Port Sabel in four days of calm weather.',
      ),
    }),
    record('response', {
      url: 'https://gazette.example/court',
      block: page(
        'The court meets',
        'The regional court meets on Monday to hear the case of the shopkeepers.',
      ),
    }),
  ])
  await dropBytes(window, [
    { name: 'crawl.warc', bytes: archive },
    { name: 'ferry.webarchive', bytes: webArchive() },
    { name: 'gulls.rtf', bytes: new Uint8Array(Buffer.from(richText, 'latin1')) },
    {
      name: 'search.txt',
      bytes: new Uint8Array(Buffer.from(`${printouts.factiva}\n${printouts.factivaRowers}`)),
    },
  ])
  await expect(report(window)).toContainText(/6\s*imported/)
  await expect(report(window)).toContainText('Web archive: 2 articles.')
  await expect(report(window)).toContainText('Factiva: 2 articles.')

  const reader = window.getByRole('main').getByRole('article')
  const expected: [name: string, title: string, words: string][] = [
    ['The court meets', 'The court meets', 'hear the case of the shopkeepers'],
    ['ferry.webarchive', 'The ferry returns', 'The first fährt in nine years'],
    ['gulls.rtf', 'Gulls counted again', 'for the “second” year'],
    ['Rowers win the spring race', 'Rowers win the spring race', 'by a length and a half'],
  ]
  for (const [name, title, words] of expected) {
    if (!(await report(window).isVisible()))
      await window.getByRole('button', { name: 'Report', exact: true }).first().click()
    await report(window).getByRole('button', { name }).click()
    await expect(report(window)).toBeHidden()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(reader).toContainText(words)
    await expect(reader).not.toContainText('SABHER')
  }
  expect(canary.connections()).toBe(0)
  expect(problems).toEqual([])
})
