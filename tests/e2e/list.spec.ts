import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'

const selected = { selected: true } as const
const many = 240

function article(number: number) {
  return {
    name: `council-${number}.txt`,
    text: `Council meeting ${number} approves the budget\n12 March 2025\n\nThe council approved budget number ${number} after a debate that lasted until midnight, its clerk said on Wednesday.\n\nThe opposition voted against it and asked for a second reading in the spring.\n`,
  }
}

test('goes through the list with J, K and the arrows, and opens what it comes to', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  // The sample opens at its newest article, where it would have been left.
  await expect(window.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('j')
  const second = window.getByRole('option').nth(1)
  await expect(second).toHaveAttribute('aria-selected', 'true')
  const title = (await second.locator('.article-row-title').textContent()) ?? ''
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toContainText(title.slice(0, 15))
  await window.keyboard.press('k')
  await expect(window.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await window.getByRole('listbox').focus()
  await window.keyboard.press('End')
  await expect(window.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('ArrowUp')
  await expect(window.getByRole('option').last()).toHaveAttribute('aria-selected', 'false')
  await expectAccessible(window, 'the list')
  expect(problems).toEqual([])
})

// A date with its time beside a star and two counts was wider than its row, and the list went sideways.
test('no row is wider than the list', async ({ launch }) => {
  const { app, window } = await launch({ args: ['--sample'] })
  const list = window.getByRole('listbox', { name: 'All articles' })
  await expect(window.getByRole('option').first()).toBeVisible()
  for (const width of [1280, 900]) {
    await app.evaluate(
      ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 800),
      width,
    )
    await expect.poll(() => window.evaluate(() => globalThis.innerWidth)).toBe(width)
    const wider = () =>
      list.evaluate(
        (element) =>
          [element, ...element.querySelectorAll('*')].filter(
            (one) => getComputedStyle(one).overflowX === 'auto' && one.scrollWidth > one.clientWidth,
          ).length,
      )
    await expect.poll(wider).toBe(0)
  }
})

test('marks read, stars and archives by key, and undoes', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  const row = window.getByRole('option').first()
  await row.click()
  await expect(row).toHaveAttribute('data-is-unread', 'false')
  await window.keyboard.press('r')
  await expect(row).toHaveAttribute('data-is-unread', 'true')

  const star = row.getByText('Starred')
  const wasStarred = (await star.count()) > 0
  await window.keyboard.press('s')
  await expect(star).toHaveCount(wasStarred ? 0 : 1)

  const title = (await row.locator('.article-row-title').textContent()) ?? ''
  const rows = window.getByRole('option').filter({ hasText: title })
  await window.keyboard.press('e')
  await expect(rows).toHaveCount(0)
  await expect(window.getByRole('option', selected)).toHaveCount(1)
  await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(rows).toHaveCount(1)
})

test('deletes with a way back, in the toast and in Deleted', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  const row = window.getByRole('option').nth(1)
  await row.click()
  const title = (await row.locator('.article-row-title').textContent()) ?? ''
  const rows = window.getByRole('option').filter({ hasText: title })
  await window.keyboard.press('Delete')
  await expect(rows).toHaveCount(0)
  await window.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(rows).toHaveCount(1)

  await rows.click()
  await window.keyboard.press('Delete')
  await expect(rows).toHaveCount(0)
  await window.getByRole('treeitem', { name: /^Deleted/ }).click()
  await rows.click({ button: 'right' })
  await expectAccessible(window, 'the menu')
  await window.getByRole('menuitem', { name: 'Restore' }).click()
  await expect(window.getByRole('heading', { name: 'No deleted articles' })).toBeVisible()
  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await expect(rows).toHaveCount(1)
})

test('a message takes back its own action, whatever was done since, and goes with it', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const messages = window.getByRole('region', { name: 'Messages' })
  const titleOf = async (at: number) =>
    (await window.getByRole('option').nth(at).locator('.article-row-title').textContent()) ?? ''
  const [other, gone] = [await titleOf(0), await titleOf(1)]
  const rows = (title: string) => window.getByRole('option').filter({ hasText: title })
  await rows(gone).click()
  await window.keyboard.press('Delete')
  await expect(rows(gone)).toHaveCount(0)
  const deleted = messages.getByText(/^Deleted/)
  await deleted.hover()
  await rows(other).click()
  const star = rows(other).getByText('Starred')
  const before = await star.count()
  await window.keyboard.press('s')
  await expect(star).toHaveCount(1 - before)
  await messages.getByRole('button', { name: 'Undo' }).click()
  await expect(rows(gone)).toHaveCount(1)
  await expect(star).toHaveCount(1 - before)
  // What was undone cannot be undone again: its message makes room for the one that says so.
  await expect(messages.getByText(/^Undone: delete/)).toBeVisible()
  await expect(deleted).toBeHidden()
  await messages.getByRole('button', { name: 'Redo' }).click()
  await expect(rows(gone)).toHaveCount(0)

  // By key the last action is undone, and its message takes the place of the one before.
  await expect(messages.getByText(/^Redone: delete/)).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(messages.getByText(/^Undone: (star|remove the star)/)).toBeVisible()
  await expect(star).toHaveCount(before)
  await expect(messages.locator('.toast')).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await expect(rows(gone)).toHaveCount(1)
  await expect(messages.getByRole('button', { name: 'Undo' })).toHaveCount(0)

  // Another action leaves nothing to do again.
  await expect(messages.getByRole('button', { name: 'Redo' })).toHaveCount(1)
  await window.keyboard.press('r')
  await expect(messages.getByRole('button', { name: 'Redo' })).toHaveCount(0)
  expect(problems).toEqual([])
})

test('a message covers nothing, is reached and sent away by key, and is no news in a dialog', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const messages = window.getByRole('region', { name: 'Messages' })
  const message = messages.locator('.toast')
  await window.getByRole('option').first().click()
  await window.keyboard.press('Delete')
  await expect(messages.getByRole('status')).toContainText('Deleted')
  const boxOf = async (locator: Locator) => {
    const box = await locator.boundingBox()
    if (box === null) throw new Error('It is not on screen.')
    return box
  }
  const reader = await boxOf(window.getByRole('main'))
  expect((await boxOf(message)).y).toBeGreaterThanOrEqual(reader.y + reader.height)

  await window.keyboard.press('?')
  const dialog = window.getByRole('dialog')
  await expect(dialog.locator('.toast')).toContainText('Deleted')
  await expect(dialog.getByRole('region', { name: 'Messages' }).getByRole('status')).toBeEmpty()
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(message).toContainText('Deleted')
  await expect(messages.getByRole('status')).toBeEmpty()

  await window.getByRole('option').first().focus()
  await window.keyboard.press('F6')
  await window.keyboard.press('F6')
  await window.keyboard.press('F6')
  await expect(messages.getByRole('button', { name: 'Undo' })).toBeFocused()
  await expectAccessible(window, 'a message at the foot of the window')
  await window.keyboard.press('Escape')
  await expect(message).toHaveCount(0)
  await expect(window.locator('[data-pane=panel]:focus-within')).toBeVisible()
  expect(problems).toEqual([])
})

test('keeps an article in Unread while it is read, until one leaves', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  await window.getByRole('treeitem', { name: /^Unread/ }).click()
  const listbox = window.getByRole('listbox', { name: 'Unread' })
  await listbox.getByRole('option').first().waitFor()
  const before = await listbox.getByRole('option').count()
  await listbox.getByRole('option').first().click()
  await expect(listbox.getByRole('option').first()).toHaveAttribute('data-is-unread', 'false')
  await expect(window.getByRole('treeitem', { name: /^Unread/ })).toContainText(String(before - 1))
  await expect(listbox.getByRole('option')).toHaveCount(before)
  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await window.getByRole('treeitem', { name: /^Unread/ }).click()
  await expect(listbox.getByRole('option')).toHaveCount(before - 1)
})

test('reads on with Space: down the article, and then to the next one unread', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  await window.getByRole('option').first().click()
  const text = window.getByRole('region', { name: 'Article text' })
  await text.waitFor()
  await window.keyboard.press('Space')
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBeGreaterThan(50)
  await text.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  const opened = await window.getByRole('option', selected).getAttribute('id')
  await window.keyboard.press('Space')
  await expect(window.getByRole('option', selected)).not.toHaveAttribute('id', opened ?? '')
})

test('has a menu for a row by mouse and by keyboard, which gives the focus back', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  await window.getByRole('option').first().click()
  await window.getByRole('listbox').focus()
  await window.keyboard.press('Shift+F10')
  const menu = window.getByRole('menu')
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await expectAccessible(window, 'the menu of a row')
  await window.keyboard.press('ArrowDown')
  await expect(menu.getByRole('menuitem').nth(1)).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(window.getByRole('listbox')).toBeFocused()
})

test('goes through the collections by keyboard', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  await window.getByRole('option').first().waitFor()
  const tree = window.getByRole('tree')
  await tree.getByRole('treeitem', { name: /^All articles/ }).focus()
  await window.keyboard.press('End')
  await expect(tree.getByRole('treeitem').last()).toBeFocused()
  await window.keyboard.press('ArrowLeft')
  const sources = tree.getByRole('treeitem', { name: /^Sources/, expanded: true })
  await expect(sources).toBeFocused()
  await window.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('treeitem', { name: /^Sources/, expanded: false })).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(tree.getByRole('treeitem', selected)).toHaveAttribute('aria-level', '2')
})

test('draws only what is in view of a long list, and reaches its end', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'Council'))
  await dropFiles(
    window,
    Array.from({ length: many }, (_, index) => article(index + 1)),
  )
  const report = window.getByRole('dialog', { name: new RegExp(`Imported ${many}`) })
  await report.getByRole('button', { name: 'Close' }).last().click({ timeout: 50_000 })
  const list = window.getByRole('listbox')
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(many))
  expect(await list.getByRole('option').count()).toBeLessThan(60)
  await list.focus()
  await window.keyboard.press('End')
  await expect(list.getByRole('option', selected)).toHaveAttribute('aria-posinset', String(many))
  expect(await list.getByRole('option').count()).toBeLessThan(60)
  expect(problems).toEqual([])
})
