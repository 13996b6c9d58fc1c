import { join } from 'node:path'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'

const opening =
  'The harbour of Port Vallis will stay open through the winter, the port authority said after a long meeting.'
const closing =
  'Nobody at the meeting would say what the ice-breaker costs, or who is going to pay for its crew in spring.'

const page = (middle: string) => `<!doctype html>
<html lang="en"><head>
<title>Harbour stays open</title>
<link rel="canonical" href="https://harbour.example/news/winter">
<meta property="article:published_time" content="2025-11-14">
<meta property="og:site_name" content="Harbour Gazette">
</head><body><article>
<h1>Harbour stays open</h1>
<p>${opening}</p><p>${middle}</p><p>${closing}</p>
</article></body></html>`

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
  await expect(form.getByText('The library has another text from this address')).toBeVisible()
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
  await comparison.getByLabel('Show the whole text').check()
  await expect(comparison.getByText(opening)).toBeVisible()
  await expectAccessible(window, 'the comparison of two revisions')
  await window.keyboard.press('Escape')

  await window.keyboard.press('Control+z')
  await expect(window.getByRole('main').getByText('Two ships')).toBeVisible()
  expect(problems).toEqual([])
})

const days = Array.from(
  { length: 9 },
  (_, day) =>
    `On day ${day + 1} the harbour master counted ${(day + 2) * 13} ships at the quays, ${day + 3} more than in the year before.`,
)

const wire = (outlet: string, day: string, paragraphs: readonly string[]) =>
  page(paragraphs.join('</p><p>'))
    .replace('Harbour Gazette', outlet)
    .replace('2025-11-14', day)
    .replace('https://harbour.example', `https://${outlet.toLowerCase().replace(/\W/g, '')}.example`)

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
  await section.getByRole('button', { name: 'This is a report of its own' }).click()
  await expect(section).toBeHidden()
  await window.keyboard.press('Control+z')
  await expect(section.getByRole('listitem')).toHaveCount(3)
  expect(problems).toEqual([])
})
