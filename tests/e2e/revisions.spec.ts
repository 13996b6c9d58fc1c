import { join } from 'node:path'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { dragOver, painted } from './reader-actions'

const opening =
  'The harbour of Port Vallis will stay open through the winter, the port authority said after a long meeting.'
const closing =
  'Nobody at the meeting would say what the ice-breaker costs, or who is going to pay for its crew in spring.'

function page(middle: string) {
  return `<!doctype html>
<html lang="en"><head>
<title>Harbour stays open</title>
<link rel="canonical" href="https://harbour.example/news/winter">
<meta property="article:published_time" content="2025-11-14">
<meta property="og:site_name" content="Harbour Gazette">
</head><body><article>
<h1>Harbour stays open</h1>
<p>${opening}</p><p>${middle}</p><p>${closing}</p>
</article></body></html>`
}

const first = page(
  'Two ships are expected on Monday, and the pilots have agreed to work at night until the spring.',
)
const second = page(
  'Three ships are expected on Tuesday, and the pilots have agreed to work at night until spring.',
)

test('a changed page becomes a revision, compared with the one before, and undone', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const form = window.getByRole('dialog', { name: 'Import article' })
  await dropFiles(window, [{ name: 'winter.html', text: first }])
  await form.getByRole('button', { name: /^Save article/ }).click()
  await expect(window.getByRole('main').getByText('Two ships')).toBeVisible()

  await dropFiles(window, [{ name: 'winter-again.html', text: second }])
  await expect(form.getByText('The library already has a different text from this address')).toBeVisible()
  await expectAccessible(window, 'the form over a known address')
  await form.getByRole('button', { name: /^Save article/ }).click()
  await expect(window.getByText('Saved as a new revision')).toBeVisible()
  await expect(window.getByRole('main').getByText('Three ships')).toBeVisible()
  await expect(window.getByRole('listbox').getByRole('option')).toHaveCount(1)

  await window.getByRole('tab', { name: 'Info' }).click()
  await window.getByRole('button', { name: 'Compare revisions' }).click()
  const comparison = window.getByRole('dialog', { name: 'What changed' })
  await expect(comparison.locator('.compared-text del')).toContainText(['Two', 'Monday', 'the'])
  await expect(comparison.locator('.compared-text ins').first()).toHaveText('Three')
  await expect(comparison.getByText('2 paragraphs unchanged')).toBeVisible()
  await comparison.getByLabel('Show full text').check()
  await expect(comparison.getByText(opening)).toBeVisible()
  await expectAccessible(window, 'the comparison of two revisions')
  await window.keyboard.press('Escape')

  await window.keyboard.press('Control+z')
  await expect(window.getByRole('main').getByText('Two ships')).toBeVisible()
  expect(problems).toEqual([])
})

const promise =
  'The port authority will publish every letter of the last 14 years before the end of the month.'
const quoted = '“We have nothing to hide,” the harbour master said on the quay, and went back to his ships.'
const refused = promise.replace('will publish', 'will not publish')

test('a highlight on words that were changed says so, and asks what becomes of it', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const form = window.getByRole('dialog', { name: 'Import article' })
  const take = async (name: string, middle: string) => {
    await dropFiles(window, [{ name, text: page(middle) }])
    await form.getByRole('button', { name: /^Save article/ }).click()
    await expect(form).toBeHidden()
  }
  await take('letters.html', `${promise}</p><p>${quoted}`)
  await expect(window.getByRole('main').getByText(promise)).toBeVisible()
  for (const words of [promise, '“We have nothing to hide,”']) {
    await dragOver(window, words)
    await window.keyboard.press('h')
    await expect.poll(() => painted(window, 'highlight-yellow')).toContain(words)
  }

  await take('letters-again.html', `${refused}</p><p>${quoted.replace(/[“”]/g, '"')}`)
  await expect(window.getByRole('main').getByText(refused)).toBeVisible()
  await expect.poll(() => painted(window, 'highlight-reworded')).toEqual([refused])
  await expect
    .poll(() => painted(window, 'highlight-yellow'))
    .toEqual([refused, '"We have nothing to hide,"'])

  const marker = window.getByRole('button', { name: /^Yellow highlight, its words changed since: The port/ })
  await marker.click()
  const popover = window.getByRole('toolbar', { name: 'Yellow highlight, its words changed since' })
  await expect(popover.getByText('These words changed since you marked them.')).toBeVisible()
  await expect(popover.getByText('A negation was added: “not”.')).toBeVisible()
  await expect(popover.locator('ins')).toHaveText('not ')
  await expectAccessible(window, 'a highlight whose words were changed')

  await popover.getByRole('button', { name: 'Keep on the new words' }).click()
  await expect.poll(() => painted(window, 'highlight-kept')).toEqual([refused])
  await expect.poll(() => painted(window, 'highlight-reworded')).toEqual([])
  await window.keyboard.press('Control+z')
  await expect.poll(() => painted(window, 'highlight-reworded')).toEqual([refused])

  await window.getByRole('tab', { name: 'Notes' }).click()
  const entries = window.getByRole('region', { name: 'Highlights and their notes' })
  await expect(entries.getByText('1 changed')).toBeVisible()
  await expect(entries.locator('ins')).toHaveText('not ')
  await expectAccessible(window, 'the list of highlights whose words were changed')
  await entries.getByRole('button', { name: 'Show earlier text' }).click()
  const comparison = window.getByRole('dialog', { name: 'What changed' })
  await expect(comparison.locator('.compared-text ins').first()).toHaveText('not ')
  await window.keyboard.press('Escape')

  await entries.getByRole('button', { name: 'Detach' }).click()
  await expect.poll(() => painted(window, 'highlight-reworded')).toEqual([])
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['"We have nothing to hide,"'])
  const gone = window.getByRole('region', { name: 'Highlights not found in this text' })
  await expect(gone.getByText('Detached: the text now has different words.')).toBeVisible()
  await gone.getByRole('button', { name: 'Place by hand' }).click()
  await dragOver(window, 'went back to his ships')
  await gone.getByRole('button', { name: 'Place here' }).click()
  await expect.poll(() => painted(window, 'highlight-yellow')).toContain('went back to his ships')
  await expect(gone).toBeHidden()
  await window.keyboard.press('Control+z')
  await gone.getByRole('button', { name: 'Mark the new words' }).click()
  await expect.poll(() => painted(window, 'highlight-kept')).toEqual([refused])
  expect(problems).toEqual([])
})

const days = Array.from(
  { length: 9 },
  (_, day) =>
    `On day ${day + 1} the harbour master counted ${(day + 2) * 13} ships at the quays, ${day + 3} more than in the year before.`,
)

function wire(outlet: string, day: string, paragraphs: readonly string[]) {
  return page(paragraphs.join('</p><p>'))
    .replace('Harbour Gazette', outlet)
    .replace('2025-11-14', day)
    .replace('https://harbour.example', `https://${outlet.toLowerCase().replace(/\W/g, '')}.example`)
}

test('copies of one report are told together, the earliest first, and parted', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await dropFiles(window, [
    {
      name: 'late.html',
      text: wire('Late Post', '2025-11-16', ['Our harbour reporter was there, too.', ...days]),
    },
    { name: 'first.html', text: wire('First Wire', '2025-11-14', days) },
    { name: 'cut.html', text: wire('Short News', '2025-11-15', days.slice(0, 6)) },
  ])
  await expect(window.getByRole('dialog').getByRole('heading', { name: /^Imported 3/ })).toBeVisible({
    timeout: 30_000,
  })
  await window.keyboard.press('Escape')
  await window.getByRole('option').filter({ hasText: 'Late Post' }).click()
  await window.getByRole('button', { name: 'Same report in 2 other articles, first in First Wire' }).click()
  const section = window.getByRole('region', { name: 'Same report' })
  await expect(section.getByRole('listitem')).toContainText(['First Wire', 'Short News', 'Late Post'])
  await expectAccessible(window, 'an article with copies')
  await section.getByRole('button', { name: 'Harbour stays open' }).first().click()
  await expect(
    window.getByRole('button', { name: /^Same report in 2 other articles, this is/ }),
  ).toBeVisible()
  await section.getByRole('button', { name: 'Not the same report' }).click()
  await expect(section).toBeHidden()
  await window.keyboard.press('Control+z')
  await expect(section.getByRole('listitem')).toHaveCount(3)
  expect(problems).toEqual([])
})
