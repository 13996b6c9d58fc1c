import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { newLibraryIn } from '../support/import-by-window'
import { expect, type launch as start, test } from '../support/launch'
import { type ExpectedArticle, textFile } from '../support/service-exports/expected'
import { zoteroFolder } from '../support/service-exports/reference-managers'
import { serviceExports } from '../support/service-exports/service-exports'
import {
  chosenIn,
  factsIn,
  goOn,
  goTo,
  importChosen,
  linesOf,
  marksIn,
  rowsOf,
  written,
} from './import-actions'

// Each program's file is in support/service-exports/, with what a person looks for. Starting Dateline costs seconds and
// importing a file does not: all of them come in at one start.

async function begin(launch: typeof start) {
  // Dates are written as they are in Britain, and times of day as UTC.
  const running = await launch({ args: ['--lang=en-GB'], env: { TZ: 'UTC' } })
  await newLibraryIn(running.app, running.window, join(running.dataFolder, 'News'))
  return running
}

async function expectArticle(window: Page, title: string, panel: Panel) {
  const expected = articles.find((one) => one.title === title)
  if (expected === undefined) throw new Error(`“${title}” came from none of the files.`)
  const { outlet = 'Unknown', byline = 'Unknown', published = 'Unknown', saved = '' } = expected
  const { program, tags = [], marked = [], notes = [], text } = expected
  if (panel === 'Info') {
    if (text !== undefined) await expect(window.getByRole('main').getByRole('article')).toContainText(text)
    const facts = { outlet, byline, published, saved: [`${program}${saved}`], tags: [...tags] }
    await expect.poll(() => factsIn(window), title).toEqual(facts)
    return
  }
  await expect
    .poll(() => marksIn(window), title)
    .toEqual({
      painted: marked.map(({ color, words }) => [color, words]).sort(),
      listed: marked.map(({ words, note }) => [words, ...(note === undefined ? [] : [note])]),
      notes: [...notes],
    })
}

type Panel = 'Info' | 'Notes'

const articles = serviceExports.flatMap(({ told, articles: kept }) =>
  kept.map((one) => ({ ...one, program: told.split(':', 1)[0] ?? '' })),
)
const starred = articles.filter(({ isStarred, isArchived }) => isStarred && !isArchived)
const archived = articles.filter(({ isArchived }) => isArchived)
function titles(all: readonly ExpectedArticle[]) {
  return all.map(({ title }) => title).sort()
}

test('what every service keeps is found in the window as it was kept there, and comes in once', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const { app, window, dataFolder, problems } = await begin(launch)
  const paths = written(
    join(dataFolder, 'exports'),
    serviceExports.map(({ file }) => file),
  )
  await importChosen(app, window, paths)
  const report = window.getByRole('dialog', { name: /Import/ })
  await expect(report.getByRole('heading', { name: `Imported ${articles.length} articles` })).toBeVisible()
  await expect(report.locator('.report-tally')).toHaveText(
    `${articles.length} imported${serviceExports.length} opened`,
  )
  const count = serviceExports.length + articles.length
  const lines = await linesOf(window, count)
  for (const { file, told } of serviceExports) {
    const line = lines.find(({ name }) => name === file.name)
    expect(line, file.name).toEqual({ name: file.name, outcome: 'Opened', reason: told })
  }
  for (const { title } of articles) {
    expect(
      lines.filter(({ name }) => name === title).map(({ outcome }) => outcome),
      title,
    ).toEqual(['Imported'])
  }
  await report.getByRole('button', { name: 'Close' }).last().click()

  const before = [
    await rowsOf(window, 'All articles'),
    await rowsOf(window, 'Starred'),
    await rowsOf(window, 'Archived'),
  ] as const
  expect(Object.keys(before[0]).sort()).toEqual(titles(articles.filter(({ isArchived }) => !isArchived)))
  expect(Object.keys(before[1]).sort()).toEqual(titles(starred))
  expect(Object.keys(before[2]).sort()).toEqual(titles(archived))

  for (const panel of ['Info', 'Notes'] as const) {
    await window.getByRole('tab', { name: panel }).click()
    for (const [collection, rows] of [
      ['All articles', before[0]],
      ['Archived', before[2]],
    ] as const) {
      await goTo(window, collection)
      for (let position = 1; position <= Object.keys(rows).length; position += 1) {
        await expectArticle(window, await goOn(window, position), panel)
      }
    }
  }

  await importChosen(app, window, paths)
  await expect(
    report.getByRole('heading', { name: `Imported 0 articles, ${articles.length} already there` }),
  ).toBeVisible()
  const again = await linesOf(window, count)
  for (const { title } of articles) {
    // Nothing of it was new, so that there is nothing to tell.
    const told = again.filter(({ name }) => name === title)
    expect(told, title).toEqual([{ name: title, outcome: 'Already there', reason: '' }])
  }
  await report.getByRole('button', { name: 'Close' }).last().click()
  expect(await rowsOf(window, 'All articles')).toEqual(before[0])
  expect(await rowsOf(window, 'Starred')).toEqual(before[1])
  expect(await rowsOf(window, 'Archived')).toEqual(before[2])
  expect(problems).toEqual([])
})

const damaged = [
  ['Pocket (zip)', 'Failed', 'This archive is damaged; get the document from its source again.'],
  ['Readwise (highlights)', 'Opened', 'Readwise: 2 articles; the end of the file is missing.'],
  ['wallabag (version 2)', 'Failed', 'This export is cut off or damaged; get it from the service again.'],
  ['Evernote', 'Opened', 'Evernote: 1 article; the end of the file is missing.'],
  ['RIS', 'Opened', 'RIS: 1 article; 1 record at the end is cut off; what stands of it was taken.'],
] as const

const empty = [
  textFile('empty.csv', 'title,url,time_added,tags,status\n'),
  textFile('empty.json', '[]'),
  textFile('other.json', '{"theme": "dark"}'),
]

test('what is broken, empty or no export is said in a sentence of its own, and a folder of Zotero’s comes in whole', async ({
  launch,
}) => {
  const { app, window, dataFolder, problems } = await begin(launch)
  const cut = damaged.map(([program]) => {
    const { name = '', bytes = new Uint8Array() } =
      serviceExports.find((one) => one.program === program)?.file ?? {}
    return { name, bytes: bytes.slice(0, Math.floor(bytes.length * 0.6)) }
  })
  await importChosen(app, window, written(join(dataFolder, 'broken'), [...cut, ...empty]))
  const report = window.getByRole('dialog', { name: /Import/ })
  await expect(report.getByRole('heading', { name: 'Imported 4 articles, 5 failed' })).toBeVisible()
  await expectAccessible(window, 'the report of broken files')
  const lines = await linesOf(window, cut.length + empty.length + 4)
  const told = new Map(lines.map(({ name, outcome, reason }) => [name, [outcome, reason]]))
  for (const [at, [program, outcome, reason]] of damaged.entries()) {
    expect(told.get(cut[at]?.name ?? ''), program).toEqual([outcome, reason])
  }
  expect(empty.map(({ name }) => told.get(name))).toEqual([
    ['Failed', 'Pocket: there is no article in this file; export it again, or choose another one.'],
    [
      'Failed',
      'There is no article in this file, only an empty list; export it again, or choose another one.',
    ],
    [
      'Failed',
      'This is not an export of a service that Dateline knows; export the bookmarks of it as HTML, or save the article in it as a text file, and import that.',
    ],
  ])
  await report.getByRole('button', { name: 'Close' }).last().click()

  // The page that Zotero saved beside its RDF is the text of the article that the RDF names.
  written(join(dataFolder, 'zotero'), zoteroFolder)
  await chosenIn(app, [join(dataFolder, 'zotero')])
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('Import folder')
  await window.keyboard.press('Enter')
  await expect(report.getByRole('heading', { name: 'Imported 1 article, 1 already there' })).toBeVisible()
  expect(await linesOf(window, 3)).toEqual([
    {
      name: 'Quay Street.rdf',
      outcome: 'Opened',
      reason: 'Zotero: 1 article; 1 attached file is not in the RDF itself.',
    },
    { name: 'files/13/vault.html', outcome: 'Imported', reason: '' },
    {
      name: 'The vault that was never locked',
      outcome: 'Already there',
      reason: 'What Zotero kept of it was added to the article that is here.',
    },
  ])
  await report.getByRole('button', { name: 'The vault that was never locked' }).click()
  const text = window.getByRole('main').getByRole('article')
  await expect(text).toContainText('For nine years the door of the vault in Quay Street stood open')
  await window.getByRole('tab', { name: 'Notes' }).click()
  await expect.poll(() => marksIn(window)).toEqual({ painted: [], listed: [], notes: ['Who had the key?'] })
  await window.getByRole('tab', { name: 'Info' }).click()
  await expect
    .poll(() => factsIn(window))
    .toMatchObject({
      outlet: 'The Morning Ledger',
      byline: 'Ngozi Okafor',
      published: '7 April 2019',
      tags: ['banks', 'Inquiry'],
    })
  expect(problems).toEqual([])
})
