import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, type launch as start, test } from '../support/launch'
import { doubtfulPage } from '../support/doubtful-page'
import { story } from '../support/story'

const { title, asides } = doubtfulPage
const why = 'Much that reads like part of the article was set aside.'

function row(window: Page) {
  return window.getByRole('option').filter({ hasText: title })
}
function mark(window: Page) {
  return row(window).getByText(/^Check this: .*was set aside\.$/)
}
function bar(window: Page) {
  return window.getByRole('main').getByRole('region', { name: 'Check this' })
}
function collection(window: Page, name: RegExp) {
  return window.getByRole('tree', { name: 'Collections' }).getByRole('treeitem', { name })
}
function messages(window: Page) {
  return window.getByRole('region', { name: 'Messages' })
}

/** A library into which two files came at once, one of them doubtful, with those to be checked in the list. */
async function begin(launch: typeof start) {
  const running = await launch()
  const { app, window, dataFolder } = running
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await dropFiles(window, [
    { name: 'bridge.html', text: doubtfulPage.html },
    { name: 'story.txt', text: story(3) },
  ])
  const report = window.getByRole('dialog', { name: /^Imported 2/ })
  await expect(report).toContainText(/1\s*to check/)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('option')).toHaveCount(2)
  await expect(window.getByRole('option').getByText(/^Check this:/)).toHaveCount(1)
  await collection(window, /^To check/).click()
  await expect(window.getByRole('listbox', { name: 'To check' }).getByRole('option')).toHaveCount(1)
  await expect(collection(window, /^To check/)).toHaveText('To check1')
  return running
}

test('an article of a batch says in the list that it is to be checked, until it is marked as checked', async ({
  launch,
}) => {
  const { window, problems } = await begin(launch)
  await expect(mark(window)).toHaveCount(1)
  await row(window).click()
  await expect(bar(window)).toContainText(why)
  for (const theme of ['Dark', 'Sepia', 'Light']) {
    await window.keyboard.press('Control+k')
    await window.getByRole('dialog').getByRole('combobox').fill(`Theme: ${theme}`)
    await window.keyboard.press('Enter')
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
    await expectAccessible(window, `an article to be checked, ${theme}`)
  }

  // By key, and by the message back again; among those to be checked it stays for as long as they are shown.
  await window.keyboard.press('v')
  await expect(bar(window)).toBeHidden()
  await expect(mark(window)).toHaveCount(0)
  await expect(row(window)).toHaveCount(1)
  await expect(collection(window, /^To check/)).toHaveText('To check')
  await expect(messages(window).getByText(`Marked “${title}” as checked.`)).toBeVisible()
  await messages(window).getByRole('button', { name: 'Undo' }).click()
  await expect(mark(window)).toHaveCount(1)
  await expect(bar(window)).toBeVisible()

  await row(window).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Mark as checked' }).click()
  await expect(mark(window)).toHaveCount(0)
  await row(window).click({ button: 'right' })
  await expect(window.getByRole('menuitem', { name: 'Star' })).toBeVisible()
  await expect(window.getByRole('menuitem', { name: 'Mark as checked' })).toHaveCount(0)
  await window.keyboard.press('Escape')
  await collection(window, /^All articles/).click()
  await expect(row(window)).toHaveCount(1)
  await collection(window, /^To check/).click()
  await expect(window.getByRole('heading', { name: 'Nothing to check' })).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(mark(window)).toHaveCount(1)

  // The bar's own button: focus goes where the reading goes on.
  await bar(window).getByRole('button', { name: 'Mark as checked' }).click()
  await expect(bar(window)).toBeHidden()
  await expect
    .poll(() =>
      window.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')),
    )
    .toBe('reader')
  expect(problems).toEqual([])
})

test('what was left out is brought back in the form, which checks it; Info says what was checked', async ({
  launch,
}) => {
  const { window, problems } = await begin(launch)
  await row(window).click()
  await bar(window).getByRole('button', { name: 'Edit details…' }).click()
  const form = window.getByRole('dialog', { name: 'Edit details' })
  const left = form.getByRole('listitem').filter({ hasText: asides[2] ?? '' })
  await left.getByRole('combobox').selectOption('Paragraph')
  await form.getByRole('button', { name: /^Save/ }).click()
  await expect(form).toBeHidden()
  await expect(window.getByRole('main').getByText(asides[2] ?? '')).toBeVisible()
  await expect(bar(window)).toBeHidden()
  await expect(mark(window)).toHaveCount(0)
  await expect(collection(window, /^To check/)).toHaveText('To check')
  // It stays where it stood, so that the next one is the next one.
  await expect(row(window)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Control+z')
  await expect(mark(window)).toHaveCount(1)

  await window.getByRole('tab', { name: 'Info' }).click()
  const info = window.getByRole('tabpanel')
  const doubts = info.getByRole('region', { name: 'Doubts' })
  await expect(doubts).toContainText(why)
  await expectAccessible(window, 'the doubts in Info')
  await doubts.getByRole('button', { name: 'Mark as checked' }).click()
  await expect(doubts).toContainText('you marked it as checked')
  await expect(mark(window)).toHaveCount(0)
  const back = info.getByRole('button', { name: 'Mark as not checked' })
  await expect(back).toBeFocused()
  await back.press('Enter')
  await expect(doubts).toContainText(why)
  await expect(mark(window)).toHaveCount(1)
  expect(problems).toEqual([])
})
