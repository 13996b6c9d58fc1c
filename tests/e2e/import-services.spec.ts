import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { packed } from '../support/documents'
import { dropBytes } from '../support/drop-bytes'
import { omnivoreExport, serviceFile, shortWords } from '../support/exports'
import { newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { mozLz4 } from '../support/lz4'
import { painted } from './reader-actions'

function reportIn(window: Page) {
  return window.getByRole('dialog', { name: /Import/ })
}
function reader(window: Page) {
  return window.getByRole('main').getByRole('article')
}

// The file that was dropped last, and its article the last but one of the report.
const last = 'The Kelda in flood'

async function show(window: Page, name: string) {
  const report = reportIn(window)
  if (!(await report.isVisible())) await window.getByRole('button', { name: 'Report', exact: true }).click()
  const line = report.getByRole('button', { name, exact: true }).first()
  // Only what is in sight is there.
  await report.getByRole('list', { name: 'Files' }).evaluate((list, isLast) => {
    list.scrollTo(0, isLast ? list.scrollHeight : 0)
  }, name === last)
  await line.click()
  await expect(report).toBeHidden()
}

test('what other services kept comes in whole: texts, marks found again, notes, tags, and a line for each', async ({
  launch,
}) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const names = [
    'pocket.csv',
    'wallabag.json',
    'hypothesis.json',
    'readwise.csv',
    'zotero.rdf',
    'bookmarks.html',
  ]
  await dropBytes(window, [...names.map(serviceFile), omnivoreExport()])
  const report = reportIn(window)
  await expect(report).toContainText(/7\s*opened/)
  await expect(report).toContainText(/11\s*imported/)
  await expect(report).toContainText(/2\s*already there/)
  await expect(report).toContainText('Pocket: 3 articles; 1 row has no web address.')
  await expectAccessible(window, 'the report of opened exports')

  // Omnivore: its own text, no script of it run, the marks where their words are.
  await show(window, last)
  await expect(reader(window)).toContainText('the lower town was under water')
  await expect
    .poll(() => painted(window, 'highlight-yellow'))
    .toEqual([
      '“Nobody rang the bell,” said Jana Orlik, who keeps the mill.',
      'the figures of the damage began to come in',
    ])
  await expect(window).not.toHaveTitle('ran')
  await window.getByRole('tab', { name: 'Notes' }).click()
  const panel = window.getByRole('tabpanel')
  await expect(panel).toContainText('Who should have rung it?')
  await expect(panel).toContainText('words that the page no longer had, not one of them')
  await expect(panel).toContainText('Ask again.')

  // Tags and where it was saved; T writes another one, undo takes it off.
  await window.getByRole('tab', { name: 'Info' }).click()
  const tags = panel.getByRole('region', { name: 'Tags' })
  await expect(tags.getByRole('listitem')).toHaveText([
    /^rivers/,
    /^To check/,
    /^To check\s*on a highlight/,
    /^warnings/,
  ])
  await expect(panel.getByRole('region', { name: 'Saved elsewhere' })).toContainText('Omnivore')
  await reader(window).press('t')
  await expect(tags.getByRole('combobox', { name: 'New tag' })).toBeFocused()
  await window.keyboard.type('Places/Kelda')
  await window.keyboard.press('Enter')
  await expect(tags).toContainText('Places/Kelda')
  await expectAccessible(window, 'an article with tags')
  await tags.getByRole('button', { name: 'Remove tag rivers' }).click()
  await expect(tags).not.toContainText('rivers')
  await tags.getByRole('heading').click()
  await reader(window).press('Control+z')
  await expect(tags).toContainText('rivers')
  await reader(window).press('Control+z')
  await expect(tags).not.toContainText('Places/Kelda')

  // wallabag's text, with what Hypothesis marked in it.
  await show(window, 'Dockers walk out at Gate Four')
  await expect
    .poll(() => painted(window, 'highlight-yellow'))
    .toEqual(['walked out on Monday', 'We were promised an answer by noon'])

  // All of it was one act.
  await reader(window).press('Control+z')
  await expect(window.getByText(/Undone: import 11 articles/)).toBeVisible()
  expect(problems).toEqual([])
})

test('short words are painted where they stand whole, and are notes where nothing says in which place', async ({
  launch,
}) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await dropBytes(window, [shortWords()])
  await expect(reportIn(window)).toContainText('the words stand in several places of the text')
  await show(window, 'A quiet port')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['oil', 'art'])
  const before = await window.evaluate(() =>
    [...(CSS.highlights.get('highlight-yellow') ?? [])].map((range) => {
      const { startContainer, startOffset } = range
      return startContainer.textContent?.slice(Math.max(0, startOffset - 6), startOffset)
    }),
  )
  expect(before).toEqual(['ce of ', ', and '])
  await window.getByRole('tab', { name: 'Notes' }).click()
  const panel = window.getByRole('tabpanel')
  await expect(panel).toContainText('Which one?')
  await expect(panel).toContainText('these words stand in several places of the text')
  await expect(panel).toContainText('night')
  expect(problems).toEqual([])
})

function textFile(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) }
}

function clipping(place: string, words: string): string {
  return `The empty quay (Horvat, Ana)\r\n- Your Highlight on page 12 | Location ${place} | Added on Monday, 5 October 2020 10:15:00\r\n\r\n${words}\r\n==========\r\n`
}

test('exports in the other shapes that services write come in, a later one adds to its article, and other JSON is refused', async ({
  launch,
}) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const table =
    'title,url,time_added,tags,status\nFerries late,https://news.example/ferries,1688628695,sea,unread\n'
  const chrome = {
    roots: {
      bookmark_bar: {
        children: [{ type: 'url', name: 'Locks and gates', url: 'https://news.example/locks' }],
      },
    },
  }
  const firefox = {
    type: 'text/x-moz-place-container',
    children: [{ type: 'text/x-moz-place', title: 'Cranes and chains', uri: 'https://news.example/cranes' }],
  }
  const enex = `<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "x.dtd"><en-export><note><title>A clipped page</title><content><![CDATA[<en-note><div>The board met on Tuesday and said nothing of the crane, which has stood still since the autumn.</div></en-note>]]></content></note></en-export>`
  await dropBytes(window, [
    { name: 'pocket.zip', bytes: new Uint8Array(packed({ 'part_000000.csv': table })) },
    textFile('Bookmarks', JSON.stringify(chrome)),
    { name: 'bookmarks-2024-03-01.jsonlz4', bytes: new Uint8Array(mozLz4(JSON.stringify(firefox))) },
    textFile('notes.enex', enex),
    textFile('My Clippings.txt', clipping('180-182', 'The quay was empty.')),
    textFile('settings.json', '{"theme": "dark"}'),
  ])
  const report = reportIn(window)
  await expect(report).toContainText(/5\s*opened/)
  await expect(report).toContainText(/5\s*imported/)
  await expect(report).toContainText('export the bookmarks of it as HTML')
  for (const name of [
    'Ferries late',
    'Locks and gates',
    'Cranes and chains',
    'A clipped page',
    'The empty quay',
  ]) {
    await expect(report.getByRole('button', { name, exact: true })).toBeVisible()
  }
  await show(window, 'The empty quay')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['The quay was empty.'])

  const later = clipping('180-182', 'The quay was empty.') + clipping('190', 'Nobody came.')
  await dropBytes(window, [textFile('My Clippings.txt', later)])
  // Its report comes by itself, and would lie over the article of the former one's.
  await expect(window.getByRole('dialog', { name: 'Imported 1 article' })).toBeVisible()
  await show(window, 'The empty quay')
  await expect
    .poll(() => painted(window, 'highlight-yellow'))
    .toEqual(['The quay was empty.', 'Nobody came.'])
  expect(problems).toEqual([])
})

/** Notes on a page as another service keeps them, all of them too much for one reader of Markdown or another. */
function annotations(notes: readonly string[]): Uint8Array {
  return new TextEncoder().encode(
    JSON.stringify(
      notes.map((text, at) => ({
        id: `n${at}`,
        created: '2024-03-01T09:00:00.000000+00:00',
        user: 'acct:reader@annotations.example',
        uri: 'https://news.example/ferry',
        text,
        tags: [],
        document: { title: ['The ferry is back'] },
        target: [{ source: 'https://news.example/ferry' }],
      })),
    ),
  )
}

test('notes that no reader of Markdown gets through come in, and are read as they were written', async ({
  launch,
}) => {
  const { app, window, dataFolder, problems, quit } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const ends = ['of the lists', 'of the quotations', 'of the brackets', 'of the stars', 'of a table']
  const notes = [
    `${'- '.repeat(1_200)}the end of the lists`,
    `${'> '.repeat(1_200)}the end of the quotations`,
    `${'![[['.repeat(40_000)}the end of the brackets`,
    `${'*a **b '.repeat(20_000)}the end of the stars`,
    `a|b\n-|-\n${'1|2\n'.repeat(20_000)}\n\nthe end of a table`,
    'An **ordinary** note.',
  ]
  await dropBytes(window, [{ name: 'annotations.json', bytes: annotations(notes) }])
  await expect(reportIn(window)).toContainText(/1\s*imported/)
  await show(window, 'The ferry is back')
  const reads = async (page: Page) => {
    await page.getByRole('tab', { name: 'Notes' }).click()
    const panel = page.getByRole('tabpanel')
    for (const end of ends) await expect(panel).toContainText(`the end ${end}`)
    await expect(panel.locator('strong')).toHaveText('ordinary')
    // The window works on beside them.
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: /palette|commands/i })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await reads(window)
  expect(problems).toEqual([])
  await quit()
  const again = await launch({ dataFolder })
  await expect(reader(again.window)).toContainText('The ferry is back')
  await reads(again.window)
  expect(again.problems).toEqual([])
})
