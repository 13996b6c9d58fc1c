import type { ElectronApplication, Page } from '@playwright/test'
import type { Bridge } from '../../preload/contract/bridge'
import { expect, test } from '../support/launch'
import { articleFile, openArticle } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

/** A window that is too low for what is in it. */
async function makeLow(app: ElectronApplication, window: Page, width = 1280): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 560),
    width,
  )
  await expect.poll(() => window.evaluate(() => innerHeight)).toBe(560)
}

/** How much of the field, with what is said of saving below it, is out of sight: of the window, or of what scrolls it. */
function hidden(window: Page): Promise<number> {
  return window.locator('.note-editor').evaluate((editor) => {
    const { top, bottom } = editor.getBoundingClientRect()
    let out = Math.max(0, -top, bottom - innerHeight)
    for (let box = editor.parentElement; box !== null; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue
      const bounds = box.getBoundingClientRect()
      out = Math.max(out, bounds.top - top, bottom - bounds.bottom)
    }
    return Math.round(out)
  })
}

/** The field is whole as it opens, as it grows, and once its words are stored. */
async function expectInSight(window: Page, label: RegExp): Promise<void> {
  const area = window.getByRole('textbox', { name: label })
  await expect(area).toBeFocused()
  await expect.poll(() => hidden(window), `${label.source} as it opens`).toBe(0)
  for (let line = 1; line <= 6; line += 1) {
    await window.keyboard.type(`Line ${line}`)
    await window.keyboard.press('Enter')
  }
  await expect(window.locator('.note-status[data-state=saved]')).toBeVisible()
  await expect.poll(() => hidden(window), `${label.source} as it is saved`).toBe(0)
}

/** Marks words all over the article that is open, so that they fill more than the panel. */
async function markMany(window: Page): Promise<void> {
  await window.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: Bridge }
    const ask = async <T>(name: string, input: unknown) => {
      const reply = await bridge.call(name, input)
      if (!reply.ok) throw new Error(reply.message)
      return reply.value as T
    }
    const all = { view: 'all', sourceId: null, after: null, limit: 1 }
    const { articles } = await ask<{ articles: { id: string }[] }>('article.list', all)
    const articleId = articles[0]?.id
    const article = await ask<{ revision: { id: string; text: string } }>('article.get', { articleId })
    const { id: revisionId, text } = article.revision
    for (let start = 0; start + 40 < text.length; start += 90) {
      const end = start + 30
      const passage = {
        start,
        end,
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      }
      await ask('highlight.create', { articleId, revisionId, passage, color: 'yellow' })
    }
  })
}

for (const width of [900, 1280]) {
  test(`a note’s field is whole in a low window, ${width} wide: on a highlight low in a long panel, and on the article`, async ({
    launch,
  }) => {
    const { app, window } = await openArticle(launch, harbour)
    await makeLow(app, window, width)
    await markMany(window)
    await window.keyboard.press('Shift+N')
    await expectInSight(window, /^Note on the article/)
    await window.keyboard.press('Escape')
    const add = window.getByRole('button', { name: 'Add note' })
    await expect(add.nth(8)).toBeAttached()
    for (const which of [add.nth(3), add.last()]) {
      // As low as it can be seen.
      await which.evaluate((button) => button.scrollIntoView({ block: 'end' }))
      await which.click()
      await expectInSight(window, /^Note on “/)
      await window.keyboard.press('Escape')
      await expect(window.locator('.note-editor')).toHaveCount(0)
    }
  })
}

test('the field of a memo and of a day is whole in a low window, among many others', async ({ launch }) => {
  const { app, window } = await openArticle(launch, harbour)
  await makeLow(app, window)
  for (let count = 0; count < 9; count += 1) {
    await window.evaluate(async (at) => {
      const { bridge } = globalThis as unknown as { bridge: Bridge }
      const actId = crypto.randomUUID().replace(/^(.{14})./, '$17')
      await bridge.call('note.create', { target: { on: 'memo' }, body: `Memo ${at}\n\nMore.`, actId })
    }, count)
  }
  await window.keyboard.press('m')
  await expectInSight(window, /^Memo/)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Shift+M')
  await expectInSight(window, /^Journal/)
})

test('the field of a note on a name is whole below many others on its page', async ({ launch }) => {
  const { app, window } = await launch({ args: ['--sample'] })
  await makeLow(app, window)
  await expect(window.locator('.article-row').first()).toBeVisible()
  await window.keyboard.press('Control+Shift+n')
  const search = window.getByRole('combobox', { name: 'Search names' })
  await search.fill('Leonie')
  await expect(window.getByRole('listbox', { name: 'Names' }).getByRole('option').first()).toContainText(
    'Leonie',
  )
  await search.press('Enter')
  await window
    .getByRole('main')
    .getByRole('tab', { name: /^Notes/ })
    .click()
  for (let count = 0; count < 4; count += 1) {
    await window.getByRole('main').getByRole('button', { name: 'New note' }).click()
    await expectInSight(window, /^Note on Leonie/)
    await window.keyboard.press('Escape')
    await expect(window.locator('.note-editor')).toHaveCount(0)
  }
})
