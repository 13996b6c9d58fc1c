import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '../support/launch'

type Line = { name: string; outcome: string; reason: string }

/** Imports files as a person does: by the command, and by choosing them in the system's dialog. */
export async function importChosen(app: ElectronApplication, window: Page, paths: readonly string[]) {
  await chosenIn(app, paths)
  await window.keyboard.press('Control+i')
}

/** What a person chooses in the system's dialog, which no test can work. */
export function chosenIn(app: ElectronApplication, paths: readonly string[]) {
  return app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
  }, paths)
}

export function written(folder: string, files: readonly { name: string; bytes: Uint8Array }[]): string[] {
  return files.map(({ name, bytes }) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
    return path
  })
}

/** All lines of the report, of which only those in sight are drawn. */
export async function linesOf(window: Page, count: number): Promise<Line[]> {
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

export async function goTo(window: Page, collection: string) {
  const item = window.getByRole('treeitem', { name: new RegExp(`^${collection}`) })
  await item.click()
  await expect(item).toHaveAttribute('aria-selected', 'true')
}

function articleList(window: Page) {
  return window.getByRole('listbox')
}

/** What the list says of every article in a collection, by title. */
export async function rowsOf(window: Page, collection: string): Promise<Record<string, string>> {
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
export async function goOn(window: Page, position: number): Promise<string> {
  await window.keyboard.press('j')
  const row = articleList(window).getByRole('option', { selected: true })
  await expect(row).toHaveAttribute('aria-posinset', String(position))
  const title = await row.locator('.article-row-title').innerText()
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(title)
  return title
}

/** What the panel says of the article that is open, asked for at once: what is drawn in parts is asked for again. */
export function factsIn(window: Page) {
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
export function marksIn(window: Page) {
  return window.evaluate(() => {
    const wordsUnder = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = new Range()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range.toString()
    }
    const painted = [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('highlight-')
        ? [...ranges].map((range) => [name.replace('highlight-', ''), wordsUnder(range)])
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
