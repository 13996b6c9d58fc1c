import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { painted } from './reader-actions'

function main(window: Page) {
  return window.getByRole('main')
}
function title(window: Page, name: string) {
  return main(window).getByRole('heading', { level: 2, name, exact: true })
}
function passages(window: Page) {
  return main(window).getByRole('list', { name: 'Passages, newest first' })
}
function section(window: Page, name: string) {
  return main(window).getByRole('tab', { name: new RegExp(`^${name}`) })
}
function articleTitle(window: Page) {
  return main(window).getByRole('article').getByRole('heading', { level: 1 })
}
function scroller(window: Page) {
  return window.locator('.entity-page-scroller')
}
function scrollTop(window: Page) {
  return scroller(window).evaluate((element) => Math.round(element.scrollTop))
}

/** By keyboard alone: the names, some letters, down, Enter. */
async function openPageOf(window: Page, letters: string, name: string): Promise<void> {
  await expect(articleTitle(window)).toBeVisible()
  await window.keyboard.press('Control+Shift+n')
  const search = window.getByRole('combobox', { name: 'Search names' })
  await expect(search).toBeFocused()
  await search.fill(letters)
  const row = window.getByRole('listbox', { name: 'Names' }).getByRole('option', { name: new RegExp(name) })
  await expect(row).toBeVisible({ timeout: 30_000 })
  await expect(window.getByRole('listbox', { name: 'Names' }).getByRole('option').first()).toContainText(name)
  await search.press('ArrowDown')
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await search.press('Enter')
  await expect(title(window, name)).toBeFocused()
}

test('who types a name and presses Enter opens the first that is found', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openPageOf(window, 'varga', 'Leonie Varga')
  await window.keyboard.press('Control+Shift+n')
  const search = window.getByRole('combobox', { name: 'Search names' })
  await expect(search).toBeFocused()
  await search.fill('varga')
  await search.press('Enter')
  await expect(title(window, 'Leonie Varga')).toBeFocused()
  expect(problems).toEqual([])
})

async function act(window: Page, name: string): Promise<void> {
  await main(window).getByRole('button', { name: 'More' }).click()
  await window.getByRole(/^An? /.test(name) ? 'menuitemradio' : 'menuitem', { name }).click()
}

test('opens from the names by keyboard, jumps to a passage and comes back to it', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openPageOf(window, 'varga', 'Leonie Varga')
  await expect(main(window).getByText(/^24 mentions in 7 articles/)).toBeVisible()
  await expect(main(window).getByRole('group', { name: /^Mentions by month/ })).toBeVisible()
  await expectAccessible(window, 'the page of an entity')

  const last = passages(window).getByRole('button').filter({ hasText: 'National Bank' }).last()
  await last.scrollIntoViewIfNeeded()
  await last.focus()
  const words = await last.locator('mark').innerText()
  const before = await scrollTop(window)
  expect(before).toBeGreaterThan(0)
  await window.keyboard.press('Enter')
  await expect(articleTitle(window)).toBeVisible()
  const marked = async () => [
    ...(await painted(window, 'passage-flash')),
    ...(await painted(window, 'passage-shown')),
  ]
  await expect.poll(async () => (await marked()).join('')).toBe(words)

  await window.keyboard.press('Alt+ArrowLeft')
  await expect(title(window, 'Leonie Varga')).toBeAttached()
  await expect.poll(() => scrollTop(window)).toBe(before)
  await expect(window.locator(':focus mark')).toHaveText(words)
  await window.keyboard.press('Alt+ArrowRight')
  await expect(articleTitle(window)).toBeVisible()
  expect(problems).toEqual([])
})

test('opens from the tab beside the article; says when and in which words', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await expect(articleTitle(window)).toBeVisible()
  const name = window.getByRole('complementary').getByRole('button', { name: /^Leonie Varga/ })
  await name.focus()
  await window.keyboard.press('p')
  await expect(title(window, 'Leonie Varga')).toBeVisible()

  await main(window)
    .getByRole('group', { name: /^Mentions by month/ })
    .focus()
  await window.keyboard.press('End')
  await expect(main(window).locator('.months-value')).toHaveText(
    /^September 2026: \d+ mentions in \d+ articles$/,
  )

  await section(window, 'Mentions').focus()
  await window.keyboard.press('ArrowRight')
  await expect(main(window).getByRole('list', { name: 'Quotations by Leonie Varga' })).toBeVisible()
  await main(window).getByRole('radio', { name: 'About' }).check()
  await expect(main(window).getByRole('list', { name: 'Quotations that name Leonie Varga' })).toBeVisible()

  await section(window, 'Timeline').click()
  await expect(main(window).getByRole('list', { name: 'Dates, earliest first' })).toContainText('2023')
  await expectAccessible(window, 'the timeline of an entity')

  expect(problems).toEqual([])
})

test('draws and counts with whom it is named, and goes on to them', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openPageOf(window, 'varga', 'Leonie Varga')
  await section(window, 'With').click()
  const drawing = main(window).getByRole('group', { name: /^Whom Leonie Varga is named with/ })
  await expect(drawing.getByRole('button', { name: /Marek Dastis/ })).toBeVisible()
  const boxes = await drawing
    .getByRole('button')
    .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().toJSON() as DOMRect))
  for (const [i, one] of boxes.entries())
    for (const other of boxes.slice(i + 1)) {
      const isApart =
        one.bottom <= other.top ||
        other.bottom <= one.top ||
        one.right <= other.left ||
        other.right <= one.left
      expect(isApart).toBe(true)
    }
  await expectAccessible(window, 'whom an entity is named with')
  await drawing.getByRole('button').first().focus()
  await window.keyboard.press('ArrowDown')
  await expect(drawing.getByRole('button').nth(1)).toBeFocused()
  await drawing.getByRole('button', { name: /Marek Dastis/ }).focus()
  await window.keyboard.press('Enter')
  await expect(title(window, 'Marek Dastis')).toBeFocused()
  await window.keyboard.press('Alt+ArrowLeft')
  // The section is the one that was left.
  await expect(section(window, 'With')).toHaveAttribute('aria-selected', 'true')
  expect(problems).toEqual([])
})

test('its names: added, taken back, merged and split off again', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openPageOf(window, 'varga', 'Leonie Varga')
  await main(window).getByRole('button', { name: 'Add a name' }).click()
  await window.keyboard.type('The Deputy')
  await window.keyboard.press('Enter')
  const names = main(window).getByRole('list', { name: 'Other names' })
  await expect(names).toContainText('The Deputy')
  await expectAccessible(window, 'the names of an entity')
  await window.keyboard.press('Control+z')
  await expect(names).not.toContainText('The Deputy')

  await act(window, 'Rename')
  await window.keyboard.type('Leonie K. Varga')
  await window.keyboard.press('Enter')
  await expect(title(window, 'Leonie K. Varga')).toBeVisible()
  await expect(names).toContainText('Leonie Varga')
  await act(window, 'An organisation')
  await expect(main(window).locator('.entity-kind')).toContainText('Organisation')
  await window.keyboard.press('Control+z')
  await expect(main(window).locator('.entity-kind')).toContainText('Person')

  await act(window, 'Merge into…')
  await window.keyboard.type('Marek')
  await window
    .getByRole('dialog')
    .getByRole('option', { name: /Marek Dastis/ })
    .click()
  await expect(title(window, 'Marek Dastis')).toBeVisible()
  await main(window).getByRole('button', { name: 'Split Leonie K. Varga off again' }).click()
  await expect(main(window).getByRole('list', { name: 'Merged into it' })).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await expect(main(window).getByRole('list', { name: 'Merged into it' })).toContainText('Leonie K. Varga')
  await window.keyboard.press('Control+z')
  await expect(main(window).getByRole('list', { name: 'Merged into it' })).toHaveCount(0)
  expect(problems).toEqual([])
})

test('follows what becomes of a suggestion, and says so calmly when it is gone', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openPageOf(window, 'nils hartog', 'Nils Hartog')
  const state = main(window).locator('.entity-kind .state-mark')
  await expect(state).toHaveText('suggested')
  await main(window).getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(state).toHaveText('confirmed')
  await window.keyboard.press('Control+z')
  await expect(state).toHaveText('suggested')

  await act(window, 'Not a name anywhere')
  await expect(main(window).getByRole('heading', { name: /is not in the library/ })).toBeVisible()
  await expectAccessible(window, 'the page of a name that is gone')
  await main(window).getByRole('button', { name: 'Undo' }).click()
  await expect(title(window, 'Nils Hartog')).toBeVisible()
  expect(problems).toEqual([])
})

test('keeps a note on an entity, there after a restart', async ({ launch }) => {
  const first = await launch({ args: ['--sample'] })
  await openPageOf(first.window, 'varga', 'Leonie Varga')
  await section(first.window, 'Notes').click()
  await main(first.window).getByRole('button', { name: 'New note' }).click()
  await first.window.keyboard.type('Left the bank in **May 2023**.')
  await expect(main(first.window).getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await first.kill()

  const { window, problems } = await launch({ dataFolder: first.dataFolder })
  await openPageOf(window, 'varga', 'Leonie Varga')
  await expect(section(window, 'Notes')).toContainText('1')
  await section(window, 'Notes').click()
  await expect(main(window).locator('.note-body strong')).toHaveText('May 2023')
  await window.keyboard.press('Control+k')
  await expect(window.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await window.keyboard.type('theme dark')
  await window.keyboard.press('Enter')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectAccessible(window, 'the notes of an entity, dark')
  await section(window, 'Mentions').click()
  await expect(passages(window).getByRole('button').first()).toBeVisible()
  await expectAccessible(window, 'the page of an entity, dark')
  expect(problems).toEqual([])
})
