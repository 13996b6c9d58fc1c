import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask } from '../support/ask'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { holdAnswers } from '../support/hold-answers'
import { holdLibrary, leaveUnsearched } from '../support/hold-library'
import { expect, type LaunchOptions, type Running, test } from '../support/launch'
import { addManyArticles } from '../support/many-articles'

const many = 6_000

type Launch = (options?: LaunchOptions) => Promise<Running>

/** Dateline with a library of many made-up articles, the newest of which has the greatest number. */
async function launchWithMany(launch: Launch): Promise<Running & { file: string }> {
  const first = await launch()
  const folder = join(first.dataFolder, 'Council')
  await newLibraryIn(first.app, first.window, folder)
  await first.quit()
  const file = join(folder, 'library.db')
  addManyArticles(file, many)
  leaveUnsearched(file)
  const running = await launch({ dataFolder: first.dataFolder })
  // Answered once all of the program is there, and has written what it writes at its start.
  await ask(running.window, 'job.list', {})
  return { ...running, file }
}

function at(window: Page, position: number) {
  return window.locator(`[role=option][aria-posinset="${position}"]`)
}

function scrollTo(window: Page, share: number): Promise<void> {
  return window.getByRole('listbox').evaluate((list, to) => {
    list.scrollTop = to * (list.scrollHeight - list.clientHeight)
  }, share)
}

/** The first row that is seen whole, and how far it is from the top of the window. */
function topRow(window: Page) {
  return window.getByRole('listbox').evaluate((list) => {
    const edge = list.getBoundingClientRect().top
    const row = [...list.querySelectorAll<HTMLElement>('[role=option]')].find(
      (option) => option.getBoundingClientRect().top >= edge,
    )
    return {
      title: row?.querySelector('.article-row-title')?.textContent ?? '',
      position: Number(row?.ariaPosInSet),
      top: Math.round(row?.getBoundingClientRect().top ?? 0),
    }
  })
}

async function choose(window: Page, label: string): Promise<void> {
  await window.getByRole('button', { name: 'Sort and group' }).click()
  await window.getByRole('menuitemradio', { name: label }).click()
}

test('goes to any place of a long list at once, by the bar and by key', async ({ launch }) => {
  const { window, problems } = await launchWithMany(launch)
  const list = window.getByRole('listbox')
  await expect(at(window, 1)).toContainText(`plan ${many}`)
  await expect(at(window, 1)).toHaveAttribute('aria-setsize', String(many))
  await scrollTo(window, 0.5)
  await expect(at(window, many / 2)).toContainText(`plan ${many / 2 + 1}`)
  expect(await list.getByRole('option').count()).toBeLessThan(60)
  await list.focus()
  await window.keyboard.press('End')
  await expect(at(window, many)).toHaveAttribute('aria-selected', 'true')
  await expect(at(window, many)).toContainText('plan 1')
  await window.keyboard.press('PageUp')
  await expect(at(window, many)).toHaveAttribute('aria-selected', 'false')
  await window.keyboard.press('Home')
  await expect(at(window, 1)).toHaveAttribute('aria-selected', 'true')
  // Scrolled away from the first row, where the key leads no further.
  await scrollTo(window, 0.5)
  await expect(at(window, many / 2)).toBeVisible()
  await window.keyboard.press('Home')
  await expect(at(window, 1)).toBeInViewport()
  await window.keyboard.press('j')
  await expect(at(window, 2)).toHaveAttribute('aria-selected', 'true')
  expect(problems).toEqual([])
})

test('chooses articles by mouse and by key, and the bar says how many', async ({ launch }) => {
  const { window, problems } = await launchWithMany(launch)
  const bar = window.getByRole('toolbar', { name: 'Chosen articles' })
  await at(window, 2).click()
  await expect(bar).toBeHidden()
  await at(window, 5).click({ modifiers: ['Shift'] })
  await expect(bar).toContainText('4 selected')
  await at(window, 3).click({ modifiers: ['Control'] })
  await at(window, 7).click({ modifiers: ['Control'] })
  await expect(bar).toContainText('4 selected')
  await expect(at(window, 3)).toHaveAttribute('aria-selected', 'false')
  await expect(at(window, 7)).toHaveAttribute('aria-selected', 'true')
  await window.getByRole('listbox').focus()
  await window.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await at(window, 4).click()
  await window.getByRole('listbox').focus()
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(bar).toContainText('3 selected')
  await window.keyboard.press('Shift+End')
  await expect(bar).toContainText(`${(many - 3).toLocaleString('en')} selected`)
  await window.keyboard.press('Control+a')
  await expect(bar).toContainText(`${many.toLocaleString('en')} selected`)
  await expectAccessible(window, 'the list with all articles chosen')
  expect(problems).toEqual([])
})

test('does one thing with all that are chosen, says how far it is, and takes it back in one step', async ({
  launch,
}) => {
  const { window, problems, file } = await launchWithMany(launch)
  const unread = window.getByRole('treeitem', { name: /^Unread/ })
  await expect(unread).toContainText((many / 2).toLocaleString('en'))
  const free = holdLibrary(file)
  await window.getByRole('listbox').focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('r')
  await expect(window.getByText('Mark articles as read…')).toBeVisible()
  await expect(window.getByRole('progressbar', { name: 'Mark articles as read…' })).toBeVisible()
  free()
  const done = window.getByText(`Marked ${(many / 2).toLocaleString('en')} articles as read.`)
  await expect(done).toBeVisible({ timeout: 30_000 })
  await expect(window.getByText('Mark articles as read…')).toBeHidden()
  await expect(unread).not.toContainText('0')
  await window.keyboard.press('Control+z')
  await expect(window.getByText(/^Undone: mark/)).toBeVisible({ timeout: 30_000 })
  await expect(unread).toContainText((many / 2).toLocaleString('en'))
  expect(problems).toEqual([])
})

test('ends where it is when it is cancelled', async ({ launch }) => {
  const { window, problems, file } = await launchWithMany(launch)
  // What waits for the library is not done before the button is pressed.
  const free = holdLibrary(file)
  await window.getByRole('listbox').focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Delete')
  await window.getByRole('button', { name: 'Cancel' }).click()
  free()
  await expect(window.getByText(/^Stopped\. Deleted/)).toBeVisible()
  await expect(at(window, 1)).not.toHaveAttribute('aria-setsize', String(many))
  await expect(at(window, 1)).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await expect(at(window, 1)).toHaveAttribute('aria-setsize', String(many), { timeout: 30_000 })
  expect(problems).toEqual([])
})

test('marks all as read where the list is shown, as one step that can be cancelled and taken back', async ({
  launch,
}) => {
  const { window, problems, file } = await launchWithMany(launch)
  const unread = window.getByRole('treeitem', { name: /^Unread/ })
  await unread.click()
  await expect(at(window, 1)).toHaveAttribute('aria-setsize', String(many / 2))
  const free = holdLibrary(file)
  await window.getByRole('listbox').focus()
  await window.keyboard.press('Shift+R')
  await expect(window.getByRole('progressbar', { name: 'Mark articles as read…' })).toBeVisible()
  await window.getByRole('button', { name: 'Cancel' }).click()
  free()
  await expect(window.getByText(/^Stopped\. Marked/)).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(window.getByText(/^Undone: mark/)).toBeVisible({ timeout: 30_000 })
  await expect(unread).toContainText((many / 2).toLocaleString('en'))
  await window.getByRole('listbox').focus()
  await window.keyboard.press('Shift+R')
  const done = window.getByText(`Marked ${(many / 2).toLocaleString('en')} articles as read.`)
  await expect(done).toBeVisible({ timeout: 30_000 })
  await expect(unread).toHaveText('Unread')
  await window.keyboard.press('Control+z')
  await expect(unread).toContainText((many / 2).toLocaleString('en'), { timeout: 30_000 })
  expect(problems).toEqual([])
})

test('sets tag, outlet and date of those that are chosen', async ({ launch }) => {
  const { window, problems } = await launchWithMany(launch)
  await at(window, 1).click()
  await at(window, 3).click({ modifiers: ['Shift'] })
  const chooseInMenu = async (item: string) => {
    await window
      .getByRole('toolbar', { name: 'Chosen articles' })
      .getByRole('button', { name: 'More' })
      .click()
    await window.getByRole('menuitem', { name: item }).click()
  }
  const set = async (item: string, button: string, words: string) => {
    await chooseInMenu(item)
    await window.getByRole('dialog').getByRole('textbox').fill(words)
    await window.getByRole('dialog').getByRole('button', { name: button }).click()
  }
  await set('Set outlet…', 'Set outlet', 'Evening Courier')
  await expect(at(window, 3)).toContainText('Evening Courier')
  await chooseInMenu('Tag…')
  await window.getByRole('dialog').getByRole('combobox').fill('water/ice')
  await window.getByRole('dialog').getByRole('combobox').press('Enter')
  await expect(window.getByText('Tagged 3 articles with “water/ice”.')).toBeVisible()
  await set('Set date…', 'Set date', 'some day')
  await expect(window.getByText(/^This is no date/)).toBeVisible()
  await window.getByRole('dialog').getByRole('textbox').fill('2030-05')
  await window.getByRole('dialog').getByRole('button', { name: 'Set date' }).click()
  await expect(window.getByText('Set the date of 3 articles.')).toBeVisible()
  await expect(at(window, 1)).toContainText('May 2030')
  expect(problems).toEqual([])
})

test('is sorted and grouped, and comes back as it was left', async ({ launch }) => {
  const { window, quit, dataFolder, problems } = await launchWithMany(launch)
  await choose(window, 'By title')
  await expect(at(window, 1)).toContainText('Bridge approves plan')
  await choose(window, 'Z to A')
  await expect(at(window, 1)).toContainText('School')
  await choose(window, 'By outlet')
  const heading = window.locator('.article-heading').first()
  await expect(heading).toHaveText(`Harbour Post ${(many / 3).toLocaleString('en')} articles`)
  await window.getByRole('treeitem', { name: /^Unread/ }).click()
  await expect(heading).toContainText('Harbour Post')
  await quit()
  const again = await launch({ dataFolder })
  const list = again.window.getByRole('listbox', { name: 'Unread' })
  await expect(list.getByRole('option').first()).toContainText('Harbour Post')
  await choose(again.window, 'Under days')
  await expect(again.window.locator('.article-heading').first()).toContainText('12 articles')
  expect([...problems, ...again.problems]).toEqual([])
})

test('what comes in above moves nothing that is read', async ({ launch }) => {
  const { window, problems } = await launchWithMany(launch)
  await scrollTo(window, 0.4)
  await expect(at(window, Math.round(many * 0.4))).toBeVisible()
  const before = await topRow(window)
  await dropFiles(
    window,
    [1, 2, 3].map((number) => ({
      name: `${number}.txt`,
      text: `Bridge ${number} opens\n1 May 2031\n\nThe bridge over river ${number} opened on Thursday, its builder said.\n\nIt is the longest one in the county, and the widest too.\n`,
    })),
  )
  await window
    .getByRole('dialog', { name: /Imported 3/ })
    .getByRole('button', { name: 'Close' })
    .last()
    .click()
  await expect(window.getByRole('option').first()).toHaveAttribute('aria-setsize', String(many + 3))
  await expect.poll(() => topRow(window)).toEqual({ ...before, position: before.position + 3 })
  expect(problems).toEqual([])
})

test('takes back what a message offers, though it is not known yet what there is to undo', async ({
  launch,
}) => {
  const { app, window, problems } = await launchWithMany(launch)
  const answer = await holdAnswers(app, 'change.state')
  await window.getByRole('listbox').focus()
  await window.keyboard.press('Shift+R')
  await expect(window.getByText(/^Marked 3,000 articles as read\.$/)).toBeVisible({ timeout: 30_000 })
  await window.keyboard.press('Control+z')
  await expect(window.getByText(/^Undone: mark/)).toBeVisible({ timeout: 30_000 })
  await window.keyboard.press('Control+y')
  await expect(window.getByText(/^Redone: mark/)).toBeVisible({ timeout: 30_000 })
  await answer()
  expect(problems).toEqual([])
})
