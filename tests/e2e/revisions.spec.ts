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
