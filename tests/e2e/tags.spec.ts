import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { dragOver } from './reader-actions'
import { articles, field, searches } from './search-actions'

function rows(window: Page) {
  return window.getByRole('listbox', { name: 'All articles' }).getByRole('option')
}

function tree(window: Page) {
  return window.getByRole('treeitem', { name: /^Tags/ })
}

function tagIn(window: Page, name: RegExp) {
  return tree(window).getByRole('treeitem', { name })
}

async function openRow(window: Page, index: number): Promise<string> {
  const row = rows(window).nth(index)
  await row.click()
  const title = (await row.locator('.article-row-title').textContent()) ?? ''
  await expect(window.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await window.evaluate(() => document.fonts.ready.then(() => undefined))
  return title
}

/** T, the words, and Enter once what they may mean is known. */
async function tagArticle(window: Page, typed: string, offered: RegExp): Promise<void> {
  await window.keyboard.press('t')
  const input = window.getByRole('combobox', { name: 'New tag' })
  await expect(input).toBeFocused()
  await input.pressSequentially(typed)
  await expect(window.getByRole('option', { name: offered }).first()).toHaveAttribute('aria-selected', 'true')
  await input.press('Enter')
  await expect(input).toHaveValue('')
}

test('by keyboard: tags are completed, counted, searched for, renamed into one another and parted by undo', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await rows(window).first().waitFor()
  await expect(tagIn(window, /^Zoning/)).toHaveCount(0)
  await openRow(window, 0)
  await tagArticle(window, 'Zoning/Parking', /Make the tag “Zoning\/Parking”/)
  await expect(rows(window).first()).toContainText('Zoning/Parking')
  await openRow(window, 1)
  // The middle of its name is enough.
  await tagArticle(window, 'parki', /^Zoning\/Parking/)
  await expect(rows(window).nth(1)).toContainText('Zoning/Parking')

  // Words are coded with T: it makes the highlight, and Enter takes the tag that was used last.
  const words = (await window.locator('[data-start]').nth(4).textContent()) ?? ''
  const [first = ''] = words.trim().split(/[,.]/)
  await dragOver(window, first.split(' ').slice(0, 3).join(' '))
  await window.keyboard.press('t')
  const popover = window.getByRole('dialog', { name: 'Tag the highlight' })
  await expect(popover.getByRole('option').first()).toContainText('Zoning/Parking')
  await expectAccessible(window, 'the question for a tag')
  await window.keyboard.press('Enter')
  await expect(popover).toBeHidden()
  await window.getByRole('tab', { name: 'Notes' }).click()
  await expect(window.getByRole('list', { name: 'Tags of the highlight' })).toContainText('Zoning/Parking')

  await tagIn(window, /^Zoning/)
    .first()
    .focus()
  await window.keyboard.press('ArrowRight')
  const parking = tagIn(window, /^Parking/)
  await expect(parking).toHaveText('Parking2')
  await window.keyboard.press('ArrowDown')
  await expect(parking).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(field(window)).toHaveValue('tag:"Zoning/Parking"')
  await expect(articles(window)).toHaveCount(2)
  await expect(parking).toHaveAttribute('aria-selected', 'true')

  await field(window).press('Control+s')
  const toSave = window.getByRole('dialog', { name: 'Save this search' })
  await toSave.getByRole('textbox', { name: 'Name' }).fill('About parking')
  await toSave.getByRole('button', { name: 'Save' }).click()
  await expect(toSave).toBeHidden()

  // A second tag, onto which the first is renamed.
  await parking.focus()
  await window.keyboard.press('F2')
  const dialog = window.getByRole('dialog', { name: /Rename the tag/ })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Streets')
  await dialog.getByRole('textbox', { name: 'Name' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(field(window)).toHaveValue('tag:"Streets"')
  await expect(tagIn(window, /^Streets/)).toHaveText('Streets2')
  await expect(articles(window)).toHaveCount(2)
  await field(window).fill('')
  // The saved search goes on finding them.
  await searches(window)
    .filter({ hasText: /^About parking/ })
    .click()
  await expect(field(window)).toHaveValue('tag:"Streets"')
  await expect(articles(window)).toHaveCount(2)
  await field(window).fill('')
  await openRow(window, 2)
  await tagArticle(window, 'Roads', /Make the tag “Roads”/)
  await tagIn(window, /^Roads/).focus()
  await window.keyboard.press('F2')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('streets')
  await expect(dialog).toContainText('There is a tag “Streets” already: “Roads” will be merged into it.')
  await expectAccessible(window, 'the dialog that renames a tag')
  await dialog.getByRole('button', { name: 'Merge' }).press('Enter')
  await expect(tagIn(window, /^Streets/)).toHaveText('Streets3')
  await expect(tagIn(window, /^Roads/)).toHaveCount(0)
  await tagIn(window, /^Streets/).press('Control+z')
  await expect(tagIn(window, /^Streets/)).toHaveText('Streets2')
  await expect(tagIn(window, /^Roads/)).toHaveText('Roads1')
  expect(problems).toEqual([])
})

test('by mouse: the menu of a tag colours, describes, merges and deletes it', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await rows(window).first().waitFor()
  for (const [index, name] of ['Ferries', 'Boats'].entries()) {
    await openRow(window, index)
    await tagArticle(window, name, new RegExp(name))
  }
  const choose = async (tag: RegExp, item: string) => {
    await tagIn(window, tag).click({ button: 'right' })
    await window.getByRole('menuitem', { name: item }).click()
  }
  await choose(/Ferries/, 'Colour…')
  await window.getByRole('menuitemradio', { name: 'Green' }).click()
  await expect(tagIn(window, /^Green: Ferries/)).toBeVisible()
  await expect(rows(window).first().locator('.tag-chips-tag')).toHaveAttribute('data-color', 'green')

  await choose(/Ferries/, 'Describe…')
  const describe = window.getByRole('dialog', { name: /Describe the tag/ })
  await describe.getByRole('textbox').fill('What carries cars over water.')
  await describe.getByRole('button', { name: 'Save' }).click()
  await expect(tagIn(window, /Ferries/).locator('[title*="carries cars"]')).toBeVisible()

  await choose(/^Boats/, 'Merge into…')
  const merge = window.getByRole('dialog', { name: /Merge the tag/ })
  await merge.getByRole('combobox').fill('ferr')
  await merge.getByRole('option', { name: /^Ferries/ }).click()
  await expect(tagIn(window, /Ferries/)).toContainText('2')
  await expect(tagIn(window, /^Boats/)).toHaveCount(0)

  await choose(/Ferries/, 'Delete…')
  const question = window.getByRole('alertdialog')
  await expect(question).toContainText('It is taken off 2 articles')
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(tagIn(window, /Ferries/)).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo' }).last().click()
  await expect(tagIn(window, /Ferries/)).toContainText('2')
  expect(problems).toEqual([])
})

test('found articles show their tags, and an opened branch is open after a restart', async ({ launch }) => {
  const { window, problems, dataFolder, quit } = await launch({ args: ['--sample'] })
  await rows(window).first().waitFor()
  await openRow(window, 0)
  await tagArticle(window, 'Zoning/Parking', /Make the tag “Zoning\/Parking”/)
  await openRow(window, 0)
  await tagArticle(window, 'Arcades', /Make the tag “Arcades”/)
  await tagIn(window, /^Zoning/)
    .first()
    .focus()
  await window.keyboard.press('ArrowRight')
  await tagIn(window, /^Parking/).click()
  const chips = articles(window).first().locator('.tag-chips-tag')
  await expect(articles(window)).toHaveCount(1)
  await expect(chips).toHaveText(['Arcades, ', 'Zoning/Parking, '])
  await expectAccessible(window, 'found articles with tags')
  await quit()
  const again = await launch({ dataFolder })
  await expect(tagIn(again.window, /^Parking/)).toBeVisible()
  // Closed, it stays closed.
  await tagIn(again.window, /^Zoning/)
    .first()
    .focus()
  await again.window.keyboard.press('ArrowLeft')
  await expect(tagIn(again.window, /^Parking/)).toHaveCount(0)
  await again.quit()
  const last = await launch({ dataFolder })
  await expect(tagIn(last.window, /^Zoning/)).toBeVisible()
  await expect(tagIn(last.window, /^Parking/)).toHaveCount(0)
  expect([...problems, ...again.problems, ...last.problems]).toEqual([])
})

/** All keys at once, as they wait for a window that is busy. */
async function typeAtOnce(app: ElectronApplication, keys: readonly string[]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, keyCodes) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    for (const keyCode of keyCodes) {
      const typed = keyCode === 'Enter' ? '\r' : keyCode
      contents?.sendInputEvent({ type: 'keyDown', keyCode })
      if (typed.length === 1) contents?.sendInputEvent({ type: 'char', keyCode: typed })
      contents?.sendInputEvent({ type: 'keyUp', keyCode })
    }
  }, keys)
}

const panels = [
  { stands: 'closed', width: 1400, isToggled: true },
  { stands: 'open at another tab', width: 1400, isToggled: false },
  { stands: 'without room beside the article', width: 800, isToggled: false },
] as const

for (const { stands, width, isToggled } of panels)
  test(`no letter typed after T is lost with the side panel ${stands}`, async ({ launch }) => {
    const { app, window, problems } = await launch({ args: ['--sample'] })
    await rows(window).first().waitFor()
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 800),
      width,
    )
    const panel = window.getByRole('complementary', { name: 'Side panel' })
    if (width === 800) await expect(panel).toBeHidden()
    await openRow(window, 0)
    if (isToggled) {
      await window.keyboard.press('Shift+F9')
      await expect(panel).toBeHidden()
    }
    const input = window.getByRole('combobox', { name: 'New tag' })
    // S, E and J are commands where nobody is writing.
    await typeAtOnce(app, ['t', 's', 'e', 'j'])
    await expect(input).toBeFocused()
    await expect(input).toHaveValue('sej')
    await window.keyboard.type('s')
    await expect(input).toHaveValue('sejs')
    await expect(rows(window).first()).toHaveAttribute('aria-selected', 'true')
    expect(problems).toEqual([])
  })

test('Enter typed before the field for a tag is there is pressed in it, and Esc gives it up', async ({
  launch,
}) => {
  const { app, window, problems } = await launch({ args: ['--sample'] })
  await rows(window).first().waitFor()
  await openRow(window, 0)
  await typeAtOnce(app, ['t', 'J', 'e', 't', 's', 'Enter'])
  await expect(rows(window).first()).toContainText('Jets')
  const input = window.getByRole('combobox', { name: 'New tag' })
  await expect(input).toBeFocused()
  await expect(input).toHaveValue('')
  await window.getByRole('tab', { name: 'Entities' }).click()
  await rows(window).first().click()
  await typeAtOnce(app, ['t', 'Escape', 'j'])
  await expect(rows(window).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(input).toHaveValue('')
  expect(problems).toEqual([])
})
