import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { newLibraryIn } from '../support/import-by-window'
import { expect, type launch as start, test } from '../support/launch'
import { type ExpectedArticle, textFile } from '../support/service-exports/expected'
import { serviceExports } from '../support/service-exports/service-exports'

// Each program's file is in support/service-exports/, with what a person looks for. Starting Dateline costs seconds and
// importing a file does not: all of them come in at one start.

type Line = { name: string; outcome: string; reason: string }

async function begin(launch: typeof start) {
  // Dates are written as they are in Britain, and times of day as UTC.
  const running = await launch({ args: ['--lang=en-GB'], env: { TZ: 'UTC' } })
  await newLibraryIn(running.app, running.window, join(running.dataFolder, 'News'))
  return running
}

/** Imports files as a person does: by the command, and by choosing them in the system's dialog. */
async function importChosen(app: ElectronApplication, window: Page, paths: readonly string[]) {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
  }, paths)
  await window.keyboard.press('Control+i')
}

function written(folder: string, files: readonly { name: string; bytes: Uint8Array }[]): string[] {
  mkdirSync(folder)
  return files.map(({ name, bytes }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
}

/** All lines of the report, of which only those in sight are drawn. */
async function linesOf(window: Page, count: number): Promise<Line[]> {
  const list = window.getByRole('list', { name: 'Files' })
  const found = new Map<number, Line>()
  const lookOn = async () => {
    const seen = await list.evaluate((element) => {
      const rows = [...element.querySelectorAll('[data-index]')].map((row) => ({
        at: Number(row.getAttribute('data-index')),
        name: row.querySelector('.report-name')?.textContent ?? '',
        outcome: row.querySelector('.report-outcome')?.textContent ?? '',
        reason: row.querySelector('.report-reason')?.textContent ?? '',
      }))
      element.scrollBy(0, element.clientHeight)
      return rows
    })
    for (const { at, ...line } of seen) found.set(at, line)
    return found.size
  }
  await expect.poll(lookOn).toBe(count)
  return [...found].sort(([one], [other]) => one - other).map(([, line]) => line)
}

async function goTo(window: Page, collection: string) {
  const item = window.getByRole('treeitem', { name: new RegExp(`^${collection}`) })
  await item.click()
  await expect(item).toHaveAttribute('aria-selected', 'true')
}

function articleList(window: Page) {
  return window.getByRole('listbox')
}

/** What the list says of every article in a collection, by title. */
async function rowsOf(window: Page, collection: string): Promise<Record<string, string>> {
  await goTo(window, collection)
  const list = articleList(window)
  await expect(list.getByRole('option').first()).toBeVisible()
  await list.evaluate((element) => element.scrollTo(0, 0))
  const total = Number(await list.getByRole('option').first().getAttribute('aria-setsize'))
  const found = new Map<string, string>()
  const lookOn = async () => {
    const seen = await list.evaluate((element) => {
      const rows = [...element.querySelectorAll('[role=option]')].map((row): [string, string] => [
        row.querySelector('.article-row-title')?.textContent ?? '',
        row.querySelector('.article-row-facts')?.textContent ?? '',
      ])
      element.scrollBy(0, element.clientHeight)
      return rows
    })
    for (const [title, facts] of seen) found.set(title, facts)
    return found.size
  }
  await expect.poll(lookOn).toBe(total)
  return Object.fromEntries(found)
}

/** Goes to the next article of a list by the key for it; what its row says is its title. */
async function goOn(window: Page, position: number): Promise<string> {
  await window.keyboard.press('j')
  const row = articleList(window).getByRole('option', { selected: true })
  await expect(row).toHaveAttribute('aria-posinset', String(position))
  const title = await row.locator('.article-row-title').innerText()
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(title)
  return title
}

/** What the panel says of the article that is open, asked for at once: what is drawn in parts is asked for again. */
function factsIn(window: Page) {
  return window.getByRole('tabpanel').evaluate((panel) => {
    const wordsOf = (element: Element | null) => element?.textContent ?? ''
    const facts = [...panel.querySelectorAll('.fact')].map((fact): [string, string] => [
      wordsOf(fact.querySelector('dt')),
      wordsOf(fact.querySelector('dd')),
    ])
    const stated = (name: string) => facts.find(([given]) => given === name)?.[1] ?? ''
    return {
      outlet: stated('Outlet'),
      byline: stated('By'),
      published: stated('Published').split('Known')[0],
      // A service is named once, however many of its files speak of an article.
      saved: facts.filter(([name]) => name === 'Saved in').map(([, words]) => words.split(' at ')[0]),
      tags: [...panel.querySelectorAll('.tag > bdi')].map(wordsOf),
    }
  })
}

/** The highlights that are painted, by colour, and what the panel says of them and of the article's own notes. */
function marksIn(window: Page) {
  return window.evaluate(() => {
    const painted = [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('highlight-')
        ? [...ranges].map((range) => [name.replace('highlight-', ''), (range as Range).toString()])
        : [],
    )
    const notesIn = (element: Element) =>
      [...element.querySelectorAll('.note-body')].map((note) => note.textContent.trim())
    const own = document.querySelector('[aria-label="Notes on the article"]')
    return {
      painted: painted.sort(),
      listed: [...document.querySelectorAll('.notes-entry')].map((entry) => [
        entry.querySelector('.notes-quote > :last-child')?.textContent,
        ...notesIn(entry),
      ]),
      notes: own === null ? [] : notesIn(own),
    }
  })
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

test('what is broken, empty or no export is said in a sentence of its own', async ({ launch }) => {
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
  expect(problems).toEqual([])
})
