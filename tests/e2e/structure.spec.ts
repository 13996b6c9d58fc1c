import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, type launch as start, test } from '../support/launch'
import { painted } from './reader-actions'

function text(window: Page) {
  return window.getByRole('main').getByRole('article')
}

/** The article of our page with lists, a table, a quotation, a note and what is set apart in lines. */
async function openStructured(launch: typeof start) {
  const running = await launch()
  const { app, window, dataFolder } = running
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const page = readFileSync(join(root, 'tests/fixtures/pages/structure.html'), 'utf8')
  await dropFiles(window, [{ name: 'structure.html', text: page }])
  await window.getByRole('dialog', { name: 'Import article' }).getByRole('button', { name: 'Save' }).click()
  await expect(text(window).getByRole('heading', { level: 1 })).toHaveText(
    'What the new ferry will cost the islands',
  )
  return running
}

/** Keeps what the program asks a person before it opens something outside, and answers no. */
async function watchQuestions(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { askedOutside: asked })
    dialog.showMessageBox = (...given: unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)))
      return Promise.resolve({ response: 1, checkboxChecked: false })
    }
  })
  return () => app.evaluate(() => (globalThis as unknown as { askedOutside: string[] }).askedOutside)
}

test('an article is set as its page set it', async ({ launch }) => {
  const { window, problems } = await openStructured(launch)
  const article = text(window)
  await expect(article.getByRole('heading', { level: 3 })).toHaveText('The fares')
  await expect(article.locator('ol > li').nth(2)).toHaveText(/^3\. the old timetable stays/)
  await expect(article.locator('ol > li > ul > li')).toHaveText([
    /by a tenth for everyone/,
    /by a fifth for all others/,
  ])
  await expect(article.locator('del')).toHaveText('5.1 million')
  const table = article.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['Who crosses', 'Now', 'From March'])
  await expect(table.getByRole('row', { name: /Children under six/ }).getByRole('cell')).toHaveText(['', '0'])
  await expect(article.locator('blockquote > footer')).toHaveText('Ragna Tveit, teacher on Lille Sabel')
  await expect(article.locator('pre')).toHaveText('06:00  Quay   -> Island\n  06:20  Island -> Quay', {
    useInnerText: true,
  })
  await expect(article.locator('hr')).toHaveCount(1)
  await expect(article.locator('strong')).toHaveText('nineteen years')
  await expect(article.getByText('10⁶ kilograms')).toBeVisible()
  await expectAccessible(window, 'an article with lists, a table and a quotation')
  expect(problems).toEqual([])
})

test('a link asks before it leaves the program, and a note opens beside its mark', async ({ launch }) => {
  const { app, window, problems } = await openStructured(launch)
  const questions = await watchQuestions(app)
  const link = text(window).getByRole('link', { name: 'the minutes of its meeting' })
  await expect(link).toHaveAttribute('title', /^gazette\.example/)
  await link.click()
  await expect.poll(questions).toHaveLength(1)
  expect((await questions())[0]).toContain('gazette.example')
  await link.focus()
  await window.keyboard.press('Enter')
  await expect.poll(questions).toHaveLength(2)

  await text(window).getByRole('link', { name: '[1]' }).first().click()
  const note = window.getByRole('dialog', { name: 'Note' })
  await expect(note).toContainText('Minutes of the harbour council, 3 March, page 4.')
  await expectAccessible(window, 'a note beside its mark')
  await window.keyboard.press('Escape')
  await expect(note).toBeHidden()
  expect(problems).toEqual([])
})

test('a block quotation is said by whom the line below it names, and stands marked when it is confirmed', async ({
  launch,
}) => {
  const { window, problems } = await openStructured(launch)
  const words = 'We asked for a ferry that runs in winter, and we were given one that has never seen ice.'
  await window.keyboard.press('Alt+2')
  const row = window.getByRole('button', { name: /^Quote by Ragna Tveit, suggested/ })
  await expect(row).toHaveCount(1, { timeout: 30_000 })
  await expect(row).toContainText(words)
  await row.click()
  const chosen = window.locator('.quote[data-is-chosen=true]')
  await expect(chosen.locator('.quote-why')).toHaveText(/^Named below its block quotation/)
  await expect.poll(() => painted(window, 'quote-piece')).toEqual([words])
  await expect.poll(() => painted(window, 'quote-speaker')).toEqual(['Ragna Tveit'])
  await expect(text(window).locator('blockquote > footer')).toHaveText(/^Ragna Tveit/)

  await window.keyboard.press('c')
  await expect(chosen).toHaveAttribute('data-state', 'confirmed')
  await expect(chosen.locator('.quote-exact')).toHaveText(words)
  await window.keyboard.press('Escape')
  await window.keyboard.press('q')
  await expect.poll(() => painted(window, 'quote-decided')).toEqual([words])
  await expectAccessible(window, 'a confirmed block quotation')
  expect(problems).toEqual([])
})

test('a highlight goes across a list into a table, and is found again after a restart', async ({
  launch,
}) => {
  const { window, dataFolder, kill } = await openStructured(launch)
  await window.evaluate(() => {
    const find = (words: string) => {
      const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode())
        if (node.parentElement?.dataset.start !== undefined && node.nodeValue?.includes(words)) return node
      throw new Error(`"${words}" is not in the text.`)
    }
    const first = find('the old timetable')
    const last = find('Visitors')
    const start = first.nodeValue?.indexOf('the old timetable') ?? 0
    document.getSelection()?.setBaseAndExtent(first, start, last, 'Visitors'.length)
  })
  await window.keyboard.press('h')
  await window.getByRole('tab', { name: 'Notes' }).click()
  const quoted = window.getByRole('complementary').getByText(/the old timetable stays/)
  await expect(quoted).toBeVisible()
  await kill()
  const again = await launch({ dataFolder })
  await again.window.getByRole('option', { name: /What the new ferry will cost/ }).click()
  await again.window.getByRole('tab', { name: 'Notes' }).click()
  await expect(again.window.getByRole('complementary').getByText(/the old timetable stays/)).toBeVisible()
})
