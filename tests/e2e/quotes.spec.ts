import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { expectAccessible } from '../support/axe'
import { holdAnswers } from '../support/hold-answers'
import { expect, test } from '../support/launch'
import { articleFile, chooseArticle, dragOver, openArticle, painted } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')
const seed = join(root, '../shared/seed/article.txt')
const seedTitle = 'Putin, Kerry hold “constructive” meeting in Moscow'

type Launch = Parameters<typeof openArticle>[0]

function rows(window: Page) {
  return window.getByRole('button', { name: /^Quote(?: by|,) / })
}
function chosen(window: Page) {
  return window.locator('.quote[data-is-chosen=true]')
}
function filter(window: Page, name: string) {
  return window.getByRole('group', { name: 'Show quotations' }).getByRole('button', { name })
}

async function openTab(window: Page): Promise<void> {
  await window.keyboard.press('Alt+2')
  await expect(rows(window).first()).toBeVisible({ timeout: 30_000 })
}

function openSeed(launch: Launch) {
  return openArticle(launch, readFileSync(seed, 'utf8'), { title: seedTitle, isOurs: false })
}

test('the seed article’s quotations are listed with their speakers', async ({ launch }) => {
  test.skip(!existsSync(seed), 'The seed article is not beside this checkout.')
  const { window, problems } = await openSeed(launch)
  await openTab(window)
  const all = window.locator('.quote')
  await expect(all.filter({ hasText: /direct$/ }).filter({ hasNotText: 'indirect' })).toHaveCount(5)
  await expect(all.filter({ hasText: /mixed$/ })).toHaveCount(4)
  for (const quote of await all.filter({ hasText: '“constructive”' }).all()) {
    await expect(quote).toContainText('John Kerry')
  }
  await expect(all.filter({ hasText: /· (?:find|found)/ })).toHaveCount(0)
  await expect(all.filter({ hasText: 'We understand that' })).toContainText(
    'Vladimir Putin · told John Kerry',
  )
  await expect(all.filter({ hasText: 'rebuild and strengthen' })).toContainText('John Kerry')
  await expect(all.filter({ hasText: 'died heroically' })).toContainText('a Russian military spokesperson')
  const count = await all.count()
  await expect(rows(window).nth(1)).toHaveAccessibleName(
    new RegExp(`^Quote by Vladimir Putin, suggested, 2 of ${count}: told John Kerry “We`),
  )
  await expectAccessible(window, 'the quotations')
  expect(problems).toEqual([])
})

const talks = [
  'Haddad, Olsen hold “frank” talks in Harwick',
  'Anna Olsen met Omar Haddad in Harwick on Monday. The two spoke for an hour about the fish in the bay.',
  'Olsen later wrote that the talks were “frank”.',
  'Omar Haddad expressed the hope that both towns would find a way to “share what is left of the cod.”',
].join('\n\n')

test('what the headline quotes is said by whoever says it in the text; no cue is a verb of thinking', async ({
  launch,
}) => {
  const { window, problems } = await openArticle(launch, talks)
  await openTab(window)
  const all = window.locator('.quote')
  await expect(all.filter({ hasText: '“frank”' })).toHaveCount(2)
  for (const quote of await all.filter({ hasText: '“frank”' }).all()) {
    await expect(quote).toContainText('Anna Olsen')
  }
  await expect(all.filter({ hasText: 'share what is left' })).toContainText('Omar Haddad · expressed')
  expect(problems).toEqual([])
})

test('the seed article’s quotations are decided one by one by keyboard, and stay so', async ({ launch }) => {
  test.skip(!existsSync(seed), 'The seed article is not beside this checkout.')
  const { window, problems, dataFolder, quit } = await openSeed(launch)
  await openTab(window)
  const count = await rows(window).count()
  // All but what is told without marks are right; somebody who thinks otherwise of the first one says so.
  await window.keyboard.press('.')
  await expect(chosen(window)).toContainText('“constructive”')
  await window.keyboard.press('w')
  const search = window.getByRole('combobox', { name: 'Who said it' })
  await expect(search).toBeFocused()
  await window.keyboard.type('putin')
  await expect(window.getByRole('option', { name: 'Vladimir Putin', exact: true })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(chosen(window)).toHaveAttribute('data-state', 'corrected')
  await expect(chosen(window)).toContainText('Found as said by John Kerry')
  let [confirmed, rejected] = [0, 0]
  for (let n = 1; n < count; n++) {
    await window.keyboard.press('.')
    await expect(chosen(window).locator('.quote-words')).toHaveAccessibleName(new RegExp(`, ${n + 1} of`))
    const isIndirect = (await chosen(window).innerText()).includes('indirect')
    await window.keyboard.press(isIndirect ? 'x' : 'c')
    await expect(chosen(window)).toHaveAttribute('data-state', isIndirect ? 'rejected' : 'confirmed')
    if (isIndirect) rejected++
    else confirmed++
  }
  expect({ confirmed, rejected }).toEqual({ confirmed: 8, rejected: 1 })
  await expect(filter(window, 'Confirmed')).toContainText('8')
  await expect(filter(window, 'Corrected')).toContainText('1')
  await expect(filter(window, 'Rejected')).toContainText('1')
  await filter(window, 'Rejected').click()
  await expect(rows(window)).toHaveCount(1)
  await filter(window, 'All').click()

  await window.keyboard.press('Control+z')
  await expect(filter(window, 'Confirmed')).toContainText('7')
  await window.keyboard.press('Control+Shift+z')
  await expect(filter(window, 'Confirmed')).toContainText('8')
  await window.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(window, 'decided quotations in the dark')
  expect(problems).toEqual([])
  await quit()

  const again = await launch({ dataFolder, args: [`--library=${join(dataFolder, 'Articles')}`] })
  await chooseArticle(again.window, seedTitle)
  await openTab(again.window)
  await expect(filter(again.window, 'Confirmed')).toContainText('8')
  await expect(rows(again.window).first()).toHaveAccessibleName(
    new RegExp(`^Quote by Vladimir Putin, corrected, 1 of ${count}:`),
  )
  // The last decision is undone after the restart, too.
  await again.window.keyboard.press('Control+z')
  await expect(filter(again.window, 'Suggested')).toContainText('1')
})

test('a quotation is shown in the text, adjusted by words and by selection, and taken back', async ({
  launch,
}) => {
  const { window, problems } = await openArticle(launch, harbour)
  await openTab(window)
  await rows(window).filter({ hasText: 'Nobody believed' }).click()
  const words = '“Nobody believed that we would stand here today,”'
  await expect.poll(() => painted(window, 'quote-piece')).toEqual([words])
  expect(await painted(window, 'quote-speaker')).toEqual(['Marsh'])
  expect(await painted(window, 'quote-cue')).toEqual(['told'])
  expect(await painted(window, 'quote-suggested')).toEqual([])
  await window.keyboard.press('q')
  await expect.poll(() => painted(window, 'quote-suggested')).toContain(words)
  await expect(window.getByRole('button', { name: 'Mark all in the text' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  await window.keyboard.press('g')
  await expect(window.getByRole('button', { name: 'Keep' })).toBeFocused()
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => painted(window, 'quote-piece')).toEqual([words.slice(1, -2)])
  await expectAccessible(window, 'adjusting the words')
  await window.keyboard.press('Enter')
  await expect(chosen(window)).toHaveAttribute('data-state', 'corrected')
  await expect(chosen(window).locator('.quote-exact')).toHaveText(words.slice(1, -2))
  await expect(chosen(window).locator('.quote-words')).toBeFocused()

  await dragOver(window, 'that we would', 'here today')
  await window.getByRole('button', { name: 'Words…' }).click()
  await expect(chosen(window).locator('.quote-exact')).toHaveText('that we would stand here today')
  await window.keyboard.press('Control+z')
  await expect(chosen(window).locator('.quote-exact')).toHaveText(words.slice(1, -2))
  await window.keyboard.press('b')
  await expect(chosen(window)).toHaveAttribute('data-state', 'suggested')
  await expect(chosen(window).locator('.quote-exact')).toHaveText(words)

  expect(problems).toEqual([])
})

test('a speaker is corrected in words, and taken back by the menu', async ({ launch }) => {
  const { window, problems } = await openArticle(launch, harbour)
  await openTab(window)
  await rows(window).filter({ hasText: 'Nobody believed' }).click()
  await window.getByRole('button', { name: 'Speaker…' }).click()
  await window.keyboard.type('a woman in the crowd')
  await window.getByRole('option', { name: /^In words/ }).click()
  await expect(chosen(window).locator('.quote-speaker')).toHaveText('a woman in the crowd')
  await chosen(window).click({ button: 'right' })
  await expectAccessible(window, 'the menu of a quotation')
  await window.getByRole('menuitem', { name: 'Reset to suggestion' }).click()
  await expect(chosen(window).locator('.quote-speaker')).toHaveText('Elena Marsh')
  await window.keyboard.press('Escape')
  await expect.poll(() => painted(window, 'quote-piece')).toEqual([])
  expect(problems).toEqual([])
})

test('whoever types a speaker and presses Enter gets the first one found', async ({ launch }) => {
  const { app, window, problems } = await openArticle(launch, harbour)
  await openTab(window)
  await rows(window).filter({ hasText: 'Nobody believed' }).click()
  const speaker = chosen(window).locator('.quote-speaker')
  const field = window.getByRole('combobox', { name: 'Who said it' })
  const offered = window.getByRole('listbox', { name: 'Who may have said it' })
  const marked = offered.getByRole('option', { selected: true })
  const ask = async () => {
    await window.keyboard.press('w')
    await expect(field).toBeFocused()
  }
  const active = async () => {
    const id = await field.getAttribute('aria-activedescendant')
    return window.locator(`[id="${id}"]`).innerText()
  }

  await ask()
  await window.keyboard.type('berg')
  await expect(marked).toHaveText('Jonas Berg')
  expect(await active()).toBe('Jonas Berg')
  await window.keyboard.press('Enter')
  await expect(speaker).toHaveText('Jonas Berg')

  // What was marked before no longer answers to what is typed then; nobody does, so the words themselves are meant.
  await ask()
  await window.keyboard.type('o')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.type('ne of the dockers')
  await expect(marked).toContainText('In words')
  await window.keyboard.press('ArrowDown')
  await expect(marked).toHaveText('No named speaker')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Enter')
  await expect(speaker).toHaveText('one of the dockers')

  // Pressed before the library has said whom it knows, Enter waits for it.
  await ask()
  const release = await holdAnswers(app, 'entity.list')
  await window.keyboard.type('a passer-by')
  await window.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await release()
  await expect(speaker).toHaveText('a passer-by')

  // An Enter that ends a composition chooses nothing.
  await ask()
  await window.keyboard.type('marsh')
  await expect(marked).toHaveText('Elena Marsh')
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
  await expect(field).toBeFocused()
  await expect(speaker).toHaveText('a passer-by')
  await window.keyboard.press('Enter')
  await expect(speaker).toHaveText('Elena Marsh')
  expect(problems).toEqual([])
})
