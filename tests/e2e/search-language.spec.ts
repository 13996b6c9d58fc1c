import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { changeAnswers } from '../support/hold-answers'
import { expect, test } from '../support/launch'

function field(window: Page) {
  return window.getByRole('combobox', { name: 'Search the library' })
}

function offers(window: Page) {
  return window.getByRole('listbox', { name: 'Completions' }).getByRole('option')
}

function chips(window: Page) {
  return window.getByRole('list', { name: 'Fields of the search' }).getByRole('listitem')
}

function articles(window: Page) {
  return window.getByRole('listbox', { name: 'Articles', exact: true }).getByRole('option')
}

test('completes fields and their values, and shows them as chips that go again', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('listbox', { name: 'All articles' }).waitFor()
  await window.keyboard.press('/')
  await window.keyboard.type('o')
  await expect(offers(window)).toHaveCount(0)
  await window.keyboard.type('u')
  await expect(offers(window)).toHaveText([/^outlet:/])
  await expect(field(window)).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(window, 'the completions of a search')
  await window.keyboard.press('ArrowDown')
  await expect(offers(window).first()).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Enter')
  await expect(field(window)).toHaveValue('outlet:')
  await expect(offers(window)).not.toHaveCount(0)
  await window.keyboard.type('courier')
  await expect(offers(window)).toHaveText(['The Sabel Courier'])
  await offers(window).first().click()
  await expect(field(window)).toHaveValue('outlet:"The Sabel Courier" ')
  await expect(field(window)).toBeFocused()
  await expect(offers(window)).toHaveCount(0)
  await expect(chips(window)).toHaveText([/^Outlet.*The Sabel Courier/])
  await expect(articles(window)).toHaveCount(3)

  await window.keyboard.type('-color:')
  await expect(offers(window)).toContainText(['yellow', 'red'])
  await window.keyboard.press('Escape')
  await expect(offers(window)).toHaveCount(0)
  await window.keyboard.type('re')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Tab')
  await expect(field(window)).toHaveValue('outlet:"The Sabel Courier" -color:red ')
  await expect(chips(window)).toHaveCount(2)
  await expect(chips(window).nth(1)).toHaveText(/^Not Colour.*red/)
  await expectAccessible(window, 'the chips of a search')
  await chips(window).nth(0).getByRole('button').click()
  await expect(field(window)).toHaveValue('-color:red')
  await expect(field(window)).toBeFocused()
  await chips(window).first().getByRole('button').click()
  await expect(chips(window)).toHaveCount(0)

  // A name of the library, a tag and a month.
  await field(window).fill('entity:varg')
  await expect(offers(window).first()).toHaveText(/Varga/)
  await field(window).fill('date:last')
  await expect(offers(window).first()).toHaveText(/^last-7-days/)
  await field(window).fill('is:')
  await expect(window.getByRole('heading', { name: 'Nothing to search for yet' })).toBeVisible()
  await expect(offers(window).first()).toHaveText('unread')
  expect(problems).toEqual([])
})

test('is learned by its examples, reads whatever is typed, and knows a better word', async ({ launch }) => {
  const { app, window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('listbox', { name: 'All articles' }).waitFor()
  await window.getByRole('button', { name: 'What can be searched for' }).click()
  const help = window.getByRole('dialog', { name: 'What can be searched for' })
  await expect(help.getByRole('button').first()).toBeFocused()
  await expectAccessible(window, 'the examples of a search')
  await help.getByRole('button', { name: /is:unread has:note/ }).click()
  await expect(field(window)).toHaveValue('is:unread has:note')
  await expect(field(window)).toBeFocused()
  await expect(chips(window)).toHaveCount(2)

  for (const odd of ['"never closed', ')))(((', 'AND OR NOT', '-', '"', 'title:', 'NEAR(', '***', ':', '((('])
    await test.step(odd, async () => {
      await field(window).fill(odd)
      await window.keyboard.press('Enter')
      await expect(window.getByRole('tab', { name: /^Articles \d/ })).toBeVisible()
    })
  await field(window).fill('"the harbour')
  await window.keyboard.press('Enter')
  await expect(window.getByText('The quotation mark was not closed')).toBeVisible()
  await expect(articles(window).first()).toBeVisible()

  await field(window).fill('harbour tag:tides')
  await window.keyboard.press('Enter')
  await expect(window.getByText('There is no tag “tides”.')).toBeVisible()
  await expect(window.getByRole('heading', { name: 'No articles found' })).toBeVisible()

  await field(window).fill('harbuor')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'No articles found' })).toBeVisible()
  await expectAccessible(window, 'a search that found nothing')
  await window.getByRole('button', { name: 'harbour', exact: true }).click()
  await expect(field(window)).toHaveValue('harbour')
  await expect(field(window)).toBeFocused()
  await expect(articles(window).first()).toBeVisible()

  const truly = await changeAnswers(app, 'search.run', {
    hits: [],
    next: null,
    notes: [],
    didYouMean: null,
    waiting: 1_200,
    isCancelled: false,
  })
  await field(window).fill('diaries')
  await expect(window.getByText('The index is being made: 1,200 rows left.')).toBeVisible()
  await truly()
  await expect(articles(window).first()).toBeVisible()
  await expect(window.getByText('The index is being made')).toBeHidden()

  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('index anew')
  await window.keyboard.press('Enter')
  await expect(window.getByText('The search index is being made anew.')).toBeVisible()
  await field(window).fill('harbour')
  await expect(articles(window)).toHaveCount(6)
  expect(problems).toEqual([])
})
