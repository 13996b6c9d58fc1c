import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { articles, field, searches } from './search-actions'

test('follows a name, and finds what names two or what one says of the other', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('listbox', { name: 'All articles' }).waitFor()
  await window.keyboard.press('Control+Shift+n')
  const names = window.getByRole('combobox', { name: 'Search names' })
  await names.fill('varga')
  await expect(
    window.getByRole('listbox', { name: 'Names' }).getByRole('option', { name: /Leonie Varga/ }),
  ).toBeVisible({ timeout: 30_000 })
  await names.press('Enter')
  const page = window.getByRole('region', { name: 'Leonie Varga' })
  const bell = page.getByRole('button', { name: 'Tell me when there is something new' })
  await expect(bell).toHaveAttribute('aria-pressed', 'false')
  await bell.click()
  await expect(bell).toHaveAttribute('aria-pressed', 'true')
  await expect(searches(window)).toHaveText([/^Leonie Varga/])
  await expectAccessible(window, 'a name that is followed')
  await page.getByRole('button', { name: 'More' }).click()
  const item = window.getByRole('menuitemradio', { name: 'Tell me when there is something new' })
  await expect(item).toHaveAttribute('aria-checked', 'true')
  await item.click()
  await expect(searches(window)).toHaveCount(0)
  await expect(bell).toHaveAttribute('aria-pressed', 'false')
  await window.getByRole('status').getByRole('button', { name: 'Undo' }).last().click()
  await expect(bell).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('tab', { name: /^With/ }).click()
  const both = page.getByRole('button', { name: /^Search for Leonie Varga and / })
  const label = (await both.first().getAttribute('aria-label')) ?? ''
  const other = label.replace('Search for Leonie Varga and ', '')
  await both.first().click()
  await expectAccessible(window, 'the searches for two names')
  await window.getByRole('menuitem', { name: 'Articles that name both' }).click()
  await expect(field(window)).toHaveValue(`entity:"Leonie Varga" entity:"${other}"`)
  await expect(articles(window).first()).toBeVisible()
  await page
    .getByRole('listitem')
    .filter({ hasText: other })
    .getByRole('button')
    .first()
    .click({ button: 'right' })
  const said = window.getByRole('menuitem', { name: `Quotations by Leonie Varga that mention ${other}` })
  await said.click()
  await expect(field(window)).toHaveValue(`speaker:"Leonie Varga" entity:"${other}"`)
  await expect(window.getByRole('tab', { name: /^Quotations/ })).toHaveAttribute('aria-selected', 'true')

  // The same from the names of an article, of the one that was chosen and another one.
  await field(window).fill('')
  await window.getByRole('listbox', { name: 'All articles' }).getByRole('option').first().click()
  const rows = window.locator('[data-row]')
  await expect(rows.nth(1)).toBeVisible({ timeout: 30_000 })
  const first = (await rows.nth(0).locator('bdi').first().textContent()) ?? ''
  const second = (await rows.nth(1).locator('bdi').first().textContent()) ?? ''
  await rows.nth(0).click()
  await rows.nth(1).click({ button: 'right' })
  await window.getByRole('menuitem', { name: `Articles that name it and ${first}` }).click()
  await expect(field(window)).toHaveValue(`entity:"${second}" entity:"${first}"`)
  await expect(articles(window).first()).toBeVisible()
  expect(problems).toEqual([])
})
