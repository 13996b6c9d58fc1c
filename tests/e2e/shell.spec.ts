import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

async function setWidth(app: ElectronApplication, window: Page, width: number) {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 760),
    width,
  )
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
}

function boxes(window: Page) {
  return window.evaluate(() =>
    [...document.querySelectorAll('[data-panel] [data-pane]')].map((pane) => {
      const { left, right } = pane.getBoundingClientRect()
      return { left: Math.round(left), right: Math.round(right) }
    }),
  )
}

async function openSample(window: Page) {
  await window.getByRole('option').first().waitFor()
  await window.getByRole('option').first().click()
  await window.getByRole('main').getByRole('article').waitFor()
}

/** Settings are written a moment after they change; a restart must find them. */
function stored(dataFolder: string) {
  return () => {
    const file = join(dataFolder, 'settings.jsonl')
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
}

test('welcomes who has no library, and opens the sample by keyboard', async ({ launch }) => {
  const { window, problems } = await launch()
  await expect(window.getByRole('heading', { name: 'Dateline' })).toBeVisible()
  await expectAccessible(window, 'the welcome screen')
  await window.keyboard.press('Tab')
  await expect(window.getByRole('button', { name: /sample/ })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('listbox', { name: 'All articles' })).toBeVisible()
  await expect(window.getByRole('option').first()).toBeVisible()
  expect(problems).toEqual([])
})

test('the palette marks its first answer while one types, and Enter takes it', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('option').first().waitFor()
  const palette = window.getByRole('dialog', { name: 'Command palette' })
  const first = palette.getByRole('option').first()
  await window.keyboard.press('Control+k')
  for (const typed of ['st', 'sabel', 'theme: da']) {
    await palette.getByRole('combobox').fill('')
    await window.keyboard.type(typed)
    await expect(first).toHaveAttribute('aria-selected', 'true')
    await expect(palette.getByRole('combobox')).toHaveAttribute(
      'aria-activedescendant',
      (await first.getAttribute('id')) ?? '',
    )
  }
  await expectAccessible(window, 'the palette with answers')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')

  await window.keyboard.press('Control+k')
  await window.keyboard.type('mercantile closes')
  const title = await first.locator('span').first().innerText()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(title)
  expect(problems).toEqual([])
})

test('whoever types on at once writes into what was asked for, and gives no commands', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('option').first().waitFor()
  // The code of both is only being read now. E would archive and H highlight.
  await window.keyboard.press('Control+k')
  await window.keyboard.type('theme: se')
  await expect(window.getByRole('dialog').getByRole('combobox')).toHaveValue('theme: se')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog').getByRole('combobox')).toHaveCount(0)
  await window.keyboard.press('Control+Shift+V')
  await window.keyboard.type('sehr')
  await expect(window.getByRole('dialog').getByRole('textbox')).toHaveValue('sehr')
  await expect(window.getByRole('treeitem', { name: 'Archived' })).toContainText('1')
  expect(problems).toEqual([])
})

test('goes from pane to pane with F6, and past the collections with the skip links', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  await openSample(window)
  const pane = () =>
    window.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'))
  await window.getByRole('treeitem', { name: 'All articles' }).focus()
  for (const next of ['list', 'reader', 'panel', 'collections']) {
    await window.keyboard.press('F6')
    expect(await pane()).toBe(next)
  }
  await window.keyboard.press('Shift+F6')
  expect(await pane()).toBe('panel')
  await window.getByRole('link', { name: 'Go to the list of articles' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('listbox')).toBeFocused()
})

for (const width of [640, 900, 1280, 2560]) {
  test(`lays the panes out side by side at ${width} px, nothing cut and nothing over another`, async ({
    launch,
  }) => {
    const { app, window, problems } = await launch({ args: ['--sample'] })
    await openSample(window)
    await setWidth(app, window, width)
    await expect.poll(async () => (await boxes(window)).at(-1)?.right).toBe(width)
    const panes = await boxes(window)
    for (const [index, pane] of panes.entries()) {
      expect(pane.left).toBeGreaterThanOrEqual(panes[index - 1]?.right ?? 0)
    }
    const isCut = () => window.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(await isCut()).toBe(false)
    await expectAccessible(window, `the library at ${width} px`)
    expect(problems).toEqual([])
  })
}

test('shows the collections as a drawer where there is no room beside the others', async ({ launch }) => {
  const { app, window } = await launch({ args: ['--sample'] })
  await openSample(window)
  await setWidth(app, window, 900)
  await expect(window.getByRole('tree')).toBeHidden()
  await window.keyboard.press('F9')
  await expect(window.getByRole('treeitem', { name: 'All articles' })).toBeFocused()
  await expectAccessible(window, 'the drawer')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('tree')).toBeHidden()
  await expect(window.getByRole('listbox', { name: 'Starred' })).toBeVisible()
})

for (const theme of ['dark', 'sepia']) {
  test(`wears the ${theme} theme, and wears it again after a restart`, async ({ launch }) => {
    const first = await launch({ args: ['--sample'] })
    await openSample(first.window)
    await first.window.keyboard.press('Control+k')
    await first.window.keyboard.type(`theme ${theme}`)
    await first.window.keyboard.press('Enter')
    await expect(first.window.locator('html')).toHaveAttribute('data-theme', theme)
    await expectAccessible(first.window, `the library in ${theme}`)
    await expect.poll(stored(first.dataFolder)).toContain(`"${theme}"`)
    await first.kill()
    const { window } = await launch({ dataFolder: first.dataFolder })
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme)
  })
}

test('gives the panes their widths back after the window was narrow, and after one was closed', async ({
  launch,
}) => {
  const { app, window } = await launch({ args: ['--sample'] })
  await openSample(window)
  await setWidth(app, window, 1400)
  const widths = async () => (await boxes(window)).map(({ left, right }) => right - left)
  await expect(window.getByRole('tree')).toBeVisible()
  // A key that comes while the panes are still laid out in the new width moves nothing that lasts.
  await expect.poll(async () => (await boxes(window)).at(-1)?.right).toBe(1400)
  await window.getByRole('separator').nth(1).focus()
  await window.keyboard.press('ArrowRight')
  await expect.poll(async () => (await widths())[1]).toBeGreaterThan(320)
  const before = await widths()
  // The reader takes what the window has more.
  const beside = ([collections = 0, list = 0, , panel = 0]: number[]) => [collections, list, panel]
  const furthest = (now: number[]) =>
    Math.max(...beside(now).map((width, at) => Math.abs(width - (beside(before)[at] ?? 0))))
  for (const width of [900, 2_560, 640, 1_400]) {
    await setWidth(app, window, width)
    await expect.poll(async () => (await boxes(window)).at(-1)?.right).toBe(width)
    if (width < 1_000) continue
    await expect(window.getByRole('tree')).toBeVisible()
    await expect.poll(async () => furthest(await widths())).toBeLessThanOrEqual(2)
  }
  await window.keyboard.press('F9')
  await expect(window.getByRole('tree')).toBeHidden()
  await window.keyboard.press('F9')
  await expect.poll(async () => furthest(await widths())).toBeLessThanOrEqual(2)
})

test('remembers how wide the panes were drawn by keyboard, and which were closed', async ({ launch }) => {
  const first = await launch({ args: ['--sample'] })
  await openSample(first.window)
  await setWidth(first.app, first.window, 1280)
  const before = (await boxes(first.window))[1]
  await first.window.getByRole('separator').nth(1).focus()
  for (const key of ['ArrowRight', 'ArrowRight']) await first.window.keyboard.press(key)
  await expect
    .poll(async () => (await boxes(first.window))[1]?.right)
    .toBeGreaterThan((before?.right ?? 0) + 20)
  await first.window.keyboard.press('Shift+F9')
  await expect(first.window.getByRole('tablist', { name: 'Side panel' })).toBeHidden()
  await expect.poll(stored(first.dataFolder)).toContain('"panelOpen","value":false')
  const width = ([, list]: { left: number; right: number }[]) => (list?.right ?? 0) - (list?.left ?? 0)
  const wide = width(await boxes(first.window))
  await first.kill()

  const { app, window } = await launch({ dataFolder: first.dataFolder })
  await window.getByRole('option').first().waitFor()
  await setWidth(app, window, 1280)
  await expect(window.getByRole('tablist', { name: 'Side panel' })).toBeHidden()
  await expect.poll(async () => Math.abs(width(await boxes(window)) - wide)).toBeLessThanOrEqual(3)
})

test('finds commands and articles in the palette', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await openSample(window)
  await window.keyboard.press('Control+k')
  const palette = window.getByRole('dialog', { name: 'Command palette' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await expectAccessible(window, 'the palette')
  await window.keyboard.type('shortcuts')
  await window.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectAccessible(window, 'the shortcuts')
  await window.keyboard.press('Escape')

  const title = (await window.getByRole('option').nth(3).locator('.article-row-title').textContent()) ?? ''
  await window.keyboard.press('Control+k')
  await window.keyboard.type(title)
  await palette.getByRole('option', { name: title }).click()
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toContainText(title.slice(0, 12))
  expect(problems).toEqual([])
})

test('changes how articles are read in the settings, at once', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  await openSample(window)
  await window.keyboard.press('Control+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await expectAccessible(window, 'the settings')
  // By words, by arrow keys and by the list at the side.
  await settings.getByRole('textbox', { name: 'Search the settings' }).fill('typeface')
  await settings.getByRole('radio', { name: 'Literata' }).check()
  await settings.getByRole('slider', { name: 'Size of the text' }).fill('24')
  await settings.getByRole('textbox', { name: 'Search the settings' }).fill('')
  await settings.getByRole('textbox', { name: 'Search the settings' }).press('ArrowDown')
  await settings.getByRole('tab', { name: 'Reading' }).press('ArrowDown')
  await settings.getByRole('textbox', { name: 'Name of Red' }).fill('Disputed')
  await settings.getByRole('button', { name: 'Done' }).click()
  await expect(window.getByRole('main').getByRole('article')).toHaveAttribute('data-font', 'book')
  await window.keyboard.press('Control+,')
  await expect(settings.getByRole('textbox', { name: 'Name of Red' })).toHaveValue('Disputed')
})

test('says that a library is gone, and opens it once it is back', async ({ launch }) => {
  const first = await launch({ args: ['--sample'] })
  await openSample(first.window)
  await first.kill()
  const folder = join(first.dataFolder, 'Sample Library')
  renameSync(folder, `${folder} elsewhere`)

  const { window } = await launch({ dataFolder: first.dataFolder })
  await expect(window.getByRole('heading', { name: 'The library could not be found' })).toBeVisible()
  await expect(window.getByRole('main').getByRole('alert')).not.toBeEmpty()
  await expect(window.getByText(folder, { exact: true }).first()).toBeVisible()
  expect(await window.getByRole('button', { name: /delete|remove/i }).count()).toBe(0)
  await expectAccessible(window, 'the problem screen')
  await window.getByRole('button', { name: 'Try again' }).click()
  await expect(window.getByRole('heading', { name: 'The library could not be found' })).toBeVisible()

  renameSync(`${folder} elsewhere`, folder)
  await window.getByRole('button', { name: 'Try again' }).click()
  await expect(window.getByRole('option').first()).toBeVisible()
})
