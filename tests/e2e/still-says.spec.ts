import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { newLibraryIn } from '../support/import-by-window'
import { expect, test, type launch as start } from '../support/launch'
import { openSite, type Site } from '../support/site'
import { clickOn, dragOver, painted } from './reader-actions'

const opening =
  'The ferry of Larn will sail through the winter, its owners said on Monday after a long evening in the harbour house.'
const promise = 'The owners will publish every letter of the last 14 years before the month is over.'
const quoted = '“We have nothing to hide,” said Mara Holt, who owns the ferry, and went back to her ship.'
const closing = 'Nobody on the quay would say who is going to pay for the crew of the second ferry in spring.'

function page(...paragraphs: readonly string[]) {
  return {
    body: `<!doctype html>
<html lang="en"><head><title>Ferry sails on</title>
<meta property="article:published_time" content="2025-11-14">
<meta property="og:site_name" content="Larn Courier">
</head><body><article><h1>Ferry sails on</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('')}
</article></body></html>`,
  }
}

const asFetched = page(opening, promise, quoted, closing)

/** Dateline with the site's page as an article, in which the promise is marked. */
async function begin(launch: typeof start, site: Site) {
  const running = await launch({ args: [`--allow-host=${site.host}`] })
  const { app, window, dataFolder } = running
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await window.keyboard.press('Control+l')
  const dialog = window.getByRole('dialog', { name: /Import from address|Fetch this page/ })
  await dialog.getByLabel('Address of the page').fill(`${site.url}/ferry`)
  await dialog.getByRole('button', { name: 'Fetch page' }).click()
  await expect(window.getByRole('dialog', { name: 'Import article' }).getByText(promise)).toBeVisible()
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('main').getByRole('article')).toContainText(promise)
  await dragOver(window, promise)
  await window.keyboard.press('h')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual([promise])
  return running
}

function answer(window: Page) {
  return window.getByRole('dialog', { name: 'Does the page still say so?' })
}

async function ask(window: Page) {
  await clickOn(window, 'publish every letter')
  await window
    .getByRole('toolbar', { name: /^Yellow highlight/ })
    .getByRole('button', { name: 'Does the page still say so?' })
    .click()
}

test('a page is asked whether it still says so, and nothing is kept unless wanted', async ({ launch }) => {
  const site = await openSite({ '/ferry': asFetched })
  const { window, problems } = await begin(launch, site)
  // Nothing is asked for by itself.
  expect(site.paths()).toEqual(['/ferry'])

  await ask(window)
  await expect(answer(window).getByText('The page still says exactly this.')).toBeVisible()
  await expect(answer(window).getByText(`Fetched from ${site.host}`)).toBeVisible()
  await expect(answer(window).getByRole('button', { name: 'Keep this version' })).toBeHidden()
  await expectAccessible(window, 'a page that still says so')
  await window.keyboard.press('Escape')
  expect(site.paths()).toEqual(['/ferry', '/ferry'])

  site.pages['/ferry'] = page(opening, quoted, closing, promise)
  await ask(window)
  await expect(answer(window).getByText('The page still says this, in another place.')).toBeVisible()
  await window.keyboard.press('Escape')

  site.pages['/ferry'] = page(opening, quoted, closing)
  await ask(window)
  await expect(answer(window).getByText('The page does not say this any more.')).toBeVisible()
  await window.keyboard.press('Escape')

  site.pages['/ferry'] = { status: 503, body: 'later' }
  await ask(window)
  await expect(answer(window).getByText('The page could not be fetched.')).toBeVisible()
  await expect(answer(window).getByText('503')).toBeVisible()
  await expectAccessible(window, 'a page that could not be asked')

  const refused = promise.replace('will publish', 'will not publish').replace('14', '12')
  site.pages['/ferry'] = page(opening, refused, quoted, closing)
  await answer(window).getByRole('button', { name: 'Try again' }).click()
  await expect(answer(window).getByText('The page says something else now.')).toBeVisible()
  await expect(answer(window).getByText('A negation was added: “not”.')).toBeVisible()
  await expect(answer(window).getByText('A number changed: 14 → 12.')).toBeVisible()
  await expect(answer(window).locator('ins')).toHaveText(['not ', '12'])
  await expect(answer(window).locator('del')).toHaveText(['14'])
  await expectAccessible(window, 'a page that says something else')
  await answer(window).getByRole('button', { name: 'Close' }).last().click()
  // Nothing of all that was kept.
  await expect(window.getByRole('main').getByRole('article')).toContainText(promise)

  await ask(window)
  await answer(window).getByRole('button', { name: 'Keep this version' }).click()
  await expect(window.getByText('Kept as a new revision of the article.')).toBeVisible()
  await expect(answer(window)).toBeHidden()
  await expect(window.getByRole('main').getByRole('article')).toContainText(refused)
  await expect.poll(() => painted(window, 'highlight-reworded')).toEqual([refused])
  await window.keyboard.press('Control+z')
  await expect(window.getByRole('main').getByRole('article')).toContainText(promise)
  await expect.poll(() => painted(window, 'highlight-reworded')).toEqual([])
  // The page was not fetched once more to be kept.
  expect(site.paths()).toHaveLength(7)
  expect(problems).toEqual([])
  site.close()
})

test('a quotation is asked about from its menu', async ({ launch }) => {
  const site = await openSite({ '/ferry': asFetched })
  const { window, problems } = await begin(launch, site)
  await window.getByRole('tab', { name: 'Quotes' }).click()
  const quote = window.getByRole('button', { name: /^Quote by Mara Holt/ })
  await quote.click()
  site.pages['/ferry'] = page(opening, promise, quoted.replace('nothing', 'something'), closing)
  await window.getByRole('button', { name: 'Still so?' }).press('Enter')
  await expect(answer(window).getByText('The page says something else now.')).toBeVisible()
  await expect(answer(window).locator('ins')).toHaveText(['something'])
  await window.keyboard.press('Escape')

  await quote.click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Does the page still say so?' }).click()
  await expect(answer(window).getByText('A negation was removed: “nothing”.')).toBeVisible()
  await window.keyboard.press('Escape')
  expect(problems).toEqual([])
  site.close()
})
