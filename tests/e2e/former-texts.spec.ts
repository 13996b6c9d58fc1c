import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { clipboard } from '../support/clipboard'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, test, type Running } from '../support/launch'
import { clickOn, dragOver, painted } from './reader-actions'

const opening = 'The ferry of Larn will sail through the winter, its owners said after a long evening.'
const rise = 'Fares rose by 3.2% in May, and the crossing costs $1,200.50 a year for a commuter.'
const raised = 'Fares rose by 2.1% in May, and the crossing costs €1,200.50 a year for a commuter.'
const promise = 'The owners will publish every letter of the last 14 years before the month is over.'
const closing = 'Nobody on the quay would say who is going to pay for the crew in spring.'

type Told = { by: string; on: string }

function page({ by, on }: Told, ...middle: readonly string[]) {
  return `<!doctype html>
<html lang="en"><head>
<title>Ferry sails on</title>
<link rel="canonical" href="https://ferry.example/news/winter">
<meta property="article:published_time" content="${on}">
<meta name="author" content="${by}">
<meta property="og:site_name" content="Larn Courier">
</head><body><article>
<h1>Ferry sails on</h1>
${[opening, ...middle, closing].map((text) => `<p>${text}</p>`).join('')}
</article></body></html>`
}

async function take(window: Page, name: string, text: string): Promise<void> {
  const form = window.getByRole('dialog', { name: 'Import article' })
  await dropFiles(window, [{ name, text }])
  await form.getByRole('button', { name: /^Save article/ }).click()
  await expect(form).toBeHidden()
}

/** A library with an article that had another text before, in which a promise was marked that the present one has not. */
async function withFormerText({ app, window, dataFolder }: Running): Promise<void> {
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await take(window, 'ferry.html', page({ by: 'Ada Marsh', on: '2025-11-14' }, rise, promise))
  await expect(window.getByRole('main').getByText(promise)).toBeVisible()
  for (const words of [promise, 'sail through the winter']) {
    await dragOver(window, words)
    await window.keyboard.press('h')
    await expect.poll(() => painted(window, 'highlight-yellow')).toContain(words)
  }
  await take(window, 'ferry-again.html', page({ by: 'Ben Roe', on: '2025-11-16' }, raised))
  await expect(window.getByRole('main').getByText(raised)).toBeVisible()
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['sail through the winter'])
}

test('a former text is opened, read, searched and copied, and cannot be marked', async ({ launch }) => {
  const running = await launch()
  const { window, problems } = running
  await withFormerText(running)

  await window.getByRole('tab', { name: 'Info' }).click()
  const revisions = window.getByRole('region', { name: 'Revisions' })
  await expect(revisions.getByRole('listitem')).toHaveCount(2)
  await expect(revisions.getByRole('listitem').first()).toContainText('Revision 2 · current text')
  await revisions.getByRole('button', { name: 'Open revision 1' }).press('Enter')

  const former = window.getByRole('region', { name: 'Former text' })
  const text = window.getByRole('region', { name: 'Text of revision 1' })
  await expect(text.getByText(promise)).toBeVisible()
  await expect(text.getByText(raised)).toBeHidden()
  await expect(former.getByText('This is not the current text: it is revision 1, captured')).toBeVisible()
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['sail through the winter', promise])
  await expectAccessible(window, 'a former text')

  await expect(text.getByText('Ada Marsh')).toBeVisible()
  await expect(text.locator('time')).toHaveAttribute('datetime', '2025-11-14')
  await expect(former.getByText('are those it was captured with.')).toBeVisible()

  await dragOver(window, 'publish every letter')
  await window.keyboard.press('h')
  await expect(window.getByText('highlights and notes are made in the current one')).toBeVisible()
  await window.keyboard.press('Control+Shift+c')
  await expect(window.getByText('Copied with source')).toBeVisible()
  const { text: copied } = await clipboard(running.app)
  expect(copied).toContain('publish every letter')
  expect(copied).toMatch(/These are the words of revision 1, of \d{4}-\d\d-\d\d \d\d:\d\d UTC, which is not/)

  await clickOn(window, 'letter of the last', { button: 'right' })
  await expect(window.getByRole('menu', { name: 'Former text' })).toBeVisible()
  await window.keyboard.press('Escape')

  await window.keyboard.press('Control+f')
  await window.getByRole('textbox', { name: 'Find in article' }).fill('3.2')
  await expect(former.getByText('1 of 1')).toBeVisible()
  await expect.poll(() => painted(window, 'find-current')).toEqual(['3.2'])
  await window.keyboard.press('Escape')

  await former.getByRole('button', { name: 'Go to the current text' }).click()
  await expect(window.getByRole('region', { name: 'Article text' }).getByText(raised)).toBeVisible()
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['sail through the winter'])
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(text.getByText(promise)).toBeVisible()
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(window.getByRole('region', { name: 'Article text' }).getByText(raised)).toBeVisible()
  await window.keyboard.press('Alt+ArrowRight')
  await expect(text.getByText(promise)).toBeVisible()

  // What the panel shows is of the current text, and leads there.
  await window.getByRole('tab', { name: 'Notes' }).click()
  const panel = window.getByRole('tabpanel', { name: 'Notes' })
  await panel.getByRole('button', { name: 'Yellow highlight: sail through the winter' }).click()
  await expect(window.getByRole('region', { name: 'Article text' }).getByText(raised)).toBeVisible()
  expect(problems).toEqual([])
})

test('what is marked in a former text is opened by a click and by keys, with its note and where it is now', async ({
  launch,
}) => {
  const running = await launch()
  const { window, problems } = running
  await withFormerText(running)
  await window.getByRole('tab', { name: 'Info' }).click()
  await window.getByRole('button', { name: 'Open revision 1' }).click()
  const text = window.getByRole('region', { name: 'Text of revision 1' })
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['sail through the winter', promise])

  await clickOn(window, 'publish every letter')
  const card = window.getByRole('toolbar', { name: 'Yellow highlight in a former text' })
  await expect(card.getByText('does not have these words any more')).toBeVisible()
  await expect(card.getByRole('button', { name: 'Show in the current text' })).toBeHidden()
  await expect.poll(() => painted(window, 'highlight-focused')).toEqual([promise])
  await expect(window.locator('.highlight-handle')).toHaveCount(0)
  await card.getByRole('button', { name: 'Add note' }).click()
  await expect(card).toBeHidden()
  await window.keyboard.type('They said **every** letter.')
  await text.click({ position: { x: 5, y: 5 } })

  // By the keyboard: the card is entered, and left into the text.
  const marker = text.getByRole('button', { name: `Yellow highlight with a note: ${promise}` })
  await marker.press('Enter')
  await expect(card.locator('strong')).toHaveText('every')
  await expect(card.getByRole('button', { name: 'Yellow', exact: true })).toBeFocused()
  await expectAccessible(window, 'a highlight of a former text')
  await card.getByRole('button', { name: 'Green' }).click()
  await expect.poll(() => painted(window, 'highlight-green')).toEqual([promise])
  await window.keyboard.press('Escape')
  await expect(window.getByRole('toolbar', { name: /in a former text$/ })).toBeHidden()
  await expect(text).toBeFocused()
  await window.keyboard.press('[')
  await expect.poll(() => painted(window, 'highlight-focused')).toEqual([promise])
  await window.keyboard.press('[')
  await expect.poll(() => painted(window, 'highlight-focused')).toEqual(['sail through the winter'])
  await window.keyboard.press('Enter')
  await card.getByRole('button', { name: 'Show in the current text' }).click()
  await expect(window.getByRole('region', { name: 'Article text' }).getByText(raised)).toBeVisible()
  await expect.poll(() => painted(window, 'highlight-focused')).toEqual(['sail through the winter'])
  await expect(window.getByRole('toolbar', { name: /highlight/ })).toBeHidden()
  expect(problems).toEqual([])
})

test('a lost highlight leads to the text that has its words', async ({ launch }) => {
  const running = await launch()
  const { window, problems } = running
  await withFormerText(running)
  await window.getByRole('tab', { name: 'Notes' }).click()
  const lost = window.getByRole('region', { name: 'Highlights not found in this text' })
  await lost.getByRole('button', { name: 'Open revision 1' }).press('Enter')
  const text = window.getByRole('region', { name: 'Text of revision 1' })
  await expect(text.getByText(promise)).toBeVisible()
  await expect.poll(() => painted(window, 'passage-shown')).toEqual([promise])
  expect(problems).toEqual([])
})

test('a comparison marks whole words and numbers, and leads to either text', async ({ launch }) => {
  const running = await launch()
  const { window, problems } = running
  await withFormerText(running)
  await window.getByRole('tab', { name: 'Info' }).click()
  await window.getByRole('button', { name: 'Compare revisions' }).click()
  const comparison = window.getByRole('dialog', { name: 'What changed' })
  const text = comparison.getByRole('region', { name: 'Comparison' })
  await expect(text.locator('del')).toHaveText(['3.2%', '$1,200.50', promise])
  await expect(text.locator('ins')).toHaveText(['2.1%', '€1,200.50'])
  await expectAccessible(window, 'a comparison that leads to its texts')
  await comparison.getByRole('button', { name: 'Open revision 1' }).press('Enter')
  await expect(comparison).toBeHidden()
  const former = window.getByRole('region', { name: 'Text of revision 1' })
  await expect(former.getByText(rise)).toBeVisible()
  await window.getByRole('button', { name: 'Compare with the current text' }).click()
  await expect(text.locator('ins')).toHaveText(['2.1%', '€1,200.50'])
  expect(problems).toEqual([])
})

test('the history and the review lead to the text of which they tell', async ({ launch }) => {
  const running = await launch()
  const { window, problems } = running
  await withFormerText(running)
  const text = window.getByRole('region', { name: 'Text of revision 1' })

  await window.getByRole('treeitem', { name: 'History' }).click()
  const history = window.getByRole('region', { name: 'History' })
  const acts = history.getByRole('listitem')
  await acts.nth(1).getByRole('button').first().click()
  await expectAccessible(window, 'an act that leads to a former text')
  await acts
    .nth(1)
    .getByRole('button', { name: 'Open revision 1, in which these words were marked' })
    .press('Enter')
  await expect(text.getByText(promise)).toBeVisible()
  await expect.poll(() => painted(window, 'passage-shown')).toEqual(['sail through the winter'])
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(acts.first()).toContainText('Import “Ferry sails on”')
  await acts.first().getByRole('button').first().click()
  await acts.first().getByRole('button', { name: 'Open revision 1', exact: true }).click()
  await expect(text.getByText(promise)).toBeVisible()

  await window.keyboard.press('Control+Shift+H')
  const rows = window.getByRole('listbox', { name: 'Highlights, notes and quotations' }).getByRole('option')
  const lost = rows.filter({ hasText: promise })
  await lost.getByText('Gone from the text').click()
  await expect.poll(() => painted(window, 'passage-shown')).toEqual([promise])
  await window.keyboard.press('Alt+ArrowLeft')
  await lost.click()
  await window.keyboard.press('o')
  await expect.poll(() => painted(window, 'passage-shown')).toEqual([promise])
  await window.keyboard.press('Alt+ArrowLeft')
  await window.getByRole('searchbox', { name: 'Search highlights and notes' }).fill('publish every letter')
  await expect(rows).toHaveCount(1)
  await window.getByRole('button', { name: 'One at random' }).click()
  const card = window.getByRole('group', { name: 'One at random' })
  await expect(card.getByText('These are the words of revision 1')).toBeVisible()
  await expectAccessible(window, 'a passage of a former text in the review')
  await card.getByRole('button', { name: 'Open revision 1' }).click()
  await expect(text.getByText(promise)).toBeVisible()
  await expect.poll(() => painted(window, 'passage-shown')).toEqual([promise])
  expect(problems).toEqual([])
})
