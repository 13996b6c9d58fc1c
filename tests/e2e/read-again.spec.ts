import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { flatten } from '../support/flatten'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, type launch as start, test } from '../support/launch'
import { chooseArticle, dragOver, painted } from './reader-actions'

const closing =
  'Nobody could say on Thursday when the first of the three arches will be open to traffic again.'

type Story = {
  title: string
  opening: string
  leadIn: string
  items: readonly string[]
  said: string
  end: string
}

// Their words are not the same: a line that tells of copies would come while something is selected below it.
const harwick: Story = {
  title: 'What Harwick gets',
  opening:
    'The Harwick council said on Thursday that the bridge would stay closed until the repairs are paid for.',
  leadIn: 'Three things were settled before midnight, the chairwoman said when the doors were opened again:',
  items: [
    'a quay for the small boats, where the old one was;',
    'a crane for the large ones;',
    'lamps along the wall.',
  ],
  said: '“We will publish every figure of the works,” said Ingrid Falk, who leads the works department of Harwick.',
  end: closing,
}
const sabel: Story = {
  title: 'Rowers of Port Sabel win again',
  opening:
    'The eight of Port Sabel won the spring race by a length on Sunday, after a start that nobody had foreseen.',
  leadIn: 'Behind them came, in this order, boats that had trained on the lake through the whole winter:',
  items: [
    'Lille Sabel, with a crew of pupils;',
    'the fire brigade of Orva;',
    'two teachers in a boat of their own.',
  ],
  said: '“Our oars were older than our rowers,” said Tomas Rell, who has steered the boat for twenty summers.',
  end: 'Next year the race is held in June, when the water is warmer and the schools are closed on Mondays.',
}

function page({ title, opening, leadIn, items, said, end }: Story) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><article><h1>${title}</h1>
<p>${opening} It is told in <a href="https://gazette.example/paper">a paper of the council</a>, which everybody may read.</p>
<p>${leadIn}</p><ol>${items.map((one) => `<li>${one}</li>`).join('')}</ol>
<p>${said}</p><p>${end}</p></article></main></body></html>`
}

/** A library as a Dateline left it that knew paragraphs alone, opened again. */
async function openOld(launch: typeof start, stories: readonly Story[]) {
  const first = await launch()
  await newLibraryIn(first.app, first.window, join(first.dataFolder, 'News'))
  const form = first.window.getByRole('dialog', { name: 'Import article' })
  for (const story of stories) {
    await dropFiles(first.window, [{ name: 'story.html', text: page(story) }])
    await form.getByRole('button', { name: /^Save article/ }).click()
    await expect(form).toBeHidden()
  }
  await first.quit()
  flatten(join(first.dataFolder, 'News'))
  const again = await launch({ dataFolder: first.dataFolder })
  return { ...again, problems: [...first.problems, ...again.problems] }
}

async function command(window: Page, label: string): Promise<void> {
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill(label)
  await expect(window.getByRole('option', { name: label })).toBeVisible()
  await window.keyboard.press('Enter')
}

function article(window: Page) {
  return window.getByRole('main').getByRole('article')
}

test('an old article is read again, and what was marked and decided in it stays', async ({ launch }) => {
  const { window, problems } = await openOld(launch, [harwick])
  await chooseArticle(window, harwick.title)
  await expect(article(window).locator('ol')).toHaveCount(0)
  await dragOver(window, closing)
  await window.keyboard.press('h')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual([closing])
  await window.keyboard.press('Alt+2')
  const quote = window.getByRole('button', { name: /^Quote by Ingrid Falk, suggested/ })
  await quote.click({ timeout: 30_000 })
  await window.keyboard.press('c')
  const confirmed = window.getByRole('button', { name: /^Quote by Ingrid Falk, confirmed/ })
  await expect(confirmed).toBeVisible()

  await command(window, 'Read again from the original')
  const toast = window.getByRole('status').filter({ hasText: 'Read again:' })
  await expect(toast).toContainText('1 list, 1 link')
  await expect(article(window).locator('ol > li')).toHaveText([/^1\. a quay/, /^2\. a crane/, /^3\. lamps/])
  await expect(article(window).getByRole('link', { name: 'a paper of the council' })).toBeVisible()
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual([closing])
  await expect.poll(() => painted(window, 'highlight-reworded')).toEqual([])
  await expect(confirmed).toBeVisible({ timeout: 30_000 })
  await expectAccessible(window, 'the message about an article that was read again')

  await toast.getByRole('button', { name: 'Undo' }).click()
  await expect(article(window).locator('ol')).toHaveCount(0)
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual([closing])
  await expect(confirmed).toBeVisible({ timeout: 30_000 })
  await window.getByRole('button', { name: 'Redo' }).click()
  await expect(article(window).locator('ol > li')).toHaveCount(3)

  await window.getByRole('option', { name: /What Harwick gets/ }).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Read again from the original' }).click()
  await expect(window.getByText('Nothing changed.')).toBeVisible()
  expect(problems).toEqual([])
})

test('all articles are read again, with a report, and one undo takes all of it back', async ({ launch }) => {
  const { window, problems } = await openOld(launch, [harwick, sabel])
  await chooseArticle(window, harwick.title)
  await dragOver(window, closing)
  await window.keyboard.press('h')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual([closing])

  await command(window, 'Read all articles again…')
  const question = window.getByRole('dialog', { name: 'Read all articles again?' })
  await expect(question).toContainText('2 articles will be read again')
  await expectAccessible(window, 'the question before all articles are read again')
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  const report = window.getByRole('dialog', { name: 'Read 2 articles again' })
  await expect(report).toBeVisible({ timeout: 60_000 })
  await expect(report.getByRole('listitem')).toHaveText([
    /New revision.*1 list, 1 link/,
    /New revision.*1 list/,
  ])
  await expectAccessible(window, 'the report of articles that were read again')
  await window.keyboard.press('Escape')

  await expect(article(window).locator('ol > li')).toHaveCount(3)
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual([closing])
  await window.keyboard.press('Control+z')
  await expect(window.getByText('Undone: read articles again.')).toBeVisible()
  await expect(article(window).locator('ol')).toHaveCount(0)
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual([closing])
  await chooseArticle(window, sabel.title)
  await expect(article(window).locator('ol')).toHaveCount(0)
  expect(problems).toEqual([])
})
