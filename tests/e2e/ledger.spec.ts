import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { painted } from './reader-actions'

function list(window: Page) {
  return window.getByRole('listbox', { name: 'Quotations' })
}
function rows(window: Page) {
  return list(window).getByRole('option')
}
async function count(window: Page, state: string): Promise<number> {
  const chip = window.getByRole('group', { name: 'Show quotations' }).getByRole('button', { name: state })
  return (await chip.count()) === 0 ? 0 : Number((await chip.innerText()).replace(/\D/g, ''))
}

/** Opens the ledger once every article of the sample has been read through. */
async function openLedger(window: Page): Promise<void> {
  await expect(window.locator('.article-row').first()).toBeVisible()
  await window.keyboard.press('Control+Shift+L')
  await expect(window.getByRole('region', { name: 'Quotes in the library' })).toBeVisible()
  // The pane is too narrow for all filters in one row.
  await window.getByRole('button', { name: 'Filters', exact: true }).click()
  const outlets = window.getByRole('combobox', { name: 'Outlet' })
  for (const outlet of ['Radio Orvenia', 'The Lantern', 'Continental Wire']) {
    await outlets.selectOption({ label: outlet })
    await expect(rows(window).first()).toContainText(outlet, { timeout: 60_000 })
  }
  await outlets.selectOption({ label: 'Any outlet' })
}

test('the ledger lists all quotations of the library, filtered as one types', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openLedger(window)
  await expect(rows(window).first()).toContainText('September')
  const total = await count(window, 'All')
  expect(total).toBeGreaterThan(100)
  await expectAccessible(window, 'the ledger')

  await window.getByRole('searchbox', { name: 'Search quotations' }).fill('cranes')
  await expect.poll(() => count(window, 'All')).toBeLessThan(20)
  for (const text of await rows(window).allInnerTexts()) expect(text.toLowerCase()).toContain('cranes')
  await window.getByRole('searchbox', { name: 'Search quotations' }).fill('nobody ever said this')
  await expect(window.getByRole('heading', { name: 'No matching quotations' })).toBeVisible()
  await window.getByRole('button', { name: 'Show all quotations' }).click()
  await expect.poll(() => count(window, 'All')).toBe(total)

  await window.getByRole('textbox', { name: 'Until' }).fill('2026-03')
  await expect(rows(window).first()).toContainText('March')
  await window.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Oldest first' })
  await expect(rows(window).first()).toContainText('March')
  await window.getByRole('textbox', { name: 'Until' }).fill('')
  await window.getByRole('button', { name: 'Any speaker' }).click()
  // The library is asked while somebody types: Enter waits for whom it knows.
  await window.keyboard.type('karran')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Speaker: Josip Karran' })).toBeVisible()
  await expect(rows(window).first()).toContainText('Josip Karran')
  for (const text of await rows(window).allInnerTexts()) expect(text).toContain('Josip Karran')
  await window.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(window, 'the ledger in the dark, filtered')
  expect(problems).toEqual([])
})

test('several are confirmed in one step of undo; a quotation is opened and come back from', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openLedger(window)
  const [confirmed, suggested] = [await count(window, 'Confirmed'), await count(window, 'Suggested')]
  await window
    .getByRole('group', { name: 'Show quotations' })
    .getByRole('button', { name: 'Suggested' })
    .click()
  await expect(list(window).locator('[data-state=confirmed]')).toHaveCount(0)
  await rows(window).nth(1).click()
  await rows(window)
    .nth(3)
    .click({ modifiers: ['Shift'] })
  await expect(window.getByText('3 selected')).toBeVisible()
  expect(await window.evaluate(() => getSelection()?.toString())).toBe('')
  await rows(window)
    .nth(2)
    .click({ modifiers: ['Control'] })
  await expect(window.getByText('2 selected')).toBeVisible()
  await list(window).focus()
  await window.keyboard.press('c')
  await expect.poll(() => count(window, 'Confirmed')).toBe(confirmed + 2)
  expect(await count(window, 'Suggested')).toBe(suggested - 2)
  await window.keyboard.press('Control+z')
  await expect.poll(() => count(window, 'Confirmed')).toBe(confirmed)

  await window.keyboard.press('Control+a')
  await expect(window.getByText(`${suggested} selected`)).toBeVisible()
  await window.getByRole('button', { name: `Confirm ${suggested}` }).click()
  await expect.poll(() => count(window, 'Suggested')).toBe(0)
  await window.keyboard.press('Control+z')
  await expect.poll(() => count(window, 'Suggested')).toBe(suggested)

  await list(window).focus()
  for (let n = 0; n < 4; n++) await window.keyboard.press('PageDown')
  const active = list(window).locator('[data-is-active=true]')
  await expect(active).toBeInViewport()
  const words = await active.locator('.ledger-exact').innerText()
  const top = await list(window).evaluate((element) => element.scrollTop)
  expect(top).toBeGreaterThan(0)
  await window.keyboard.press('Enter')
  await expect(window.locator('.quote[data-is-chosen=true] .quote-exact')).toContainText(words.slice(0, 40))
  await expect.poll(() => painted(window, 'quote-piece')).not.toEqual([])
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(active.locator('.ledger-exact')).toHaveText(words)
  await expect(active).toBeInViewport()
  expect(await list(window).evaluate((element) => element.scrollTop)).toBe(top)
  await expect(list(window)).toBeFocused()
  expect(problems).toEqual([])
})
