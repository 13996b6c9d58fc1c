import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

/** In what the system measures in, whatever the size of the interface. */
async function setWidth(app: ElectronApplication, window: Page, width: number) {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 760),
    width,
  )
  await expect.poll(() => window.evaluate(() => outerWidth)).toBe(width)
}

function factor(app: ElectronApplication) {
  return () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.zoomFactor)
}

async function listWidth(window: Page) {
  const box = await window.getByRole('listbox', { name: 'All articles' }).boundingBox()
  return Math.round(box?.width ?? 0)
}

/** Visible texts under 12 px, which are too small to read. */
function smallTexts(window: Page) {
  return window.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const { parentElement } = node
      if (parentElement === null || !/\S/.test(node.nodeValue ?? '') || !parentElement.checkVisibility())
        continue
      const size = parseFloat(getComputedStyle(parentElement).fontSize)
      if (size < 12) found.push(`${size} px: ${node.nodeValue ?? ''}`)
    }
    return found
  })
}

/** Buttons and fields that stand, in part, outside the window. */
function cutOff(window: Page) {
  return window.evaluate(() =>
    [...document.querySelectorAll('button, input, select')]
      .filter(
        (control) =>
          control.checkVisibility() && control.closest('.visually-hidden, [role=tablist]') === null,
      )
      .filter((control) => {
        const { left, right, width } = control.getBoundingClientRect()
        return width > 1 && (left < -1 || right > innerWidth + 1)
      })
      .map((control) => `${control.className}: ${control.getAttribute('aria-label') ?? control.textContent}`),
  )
}

test('the interface grows and shrinks apart from the text, and stays so', async ({ launch }) => {
  const first = await launch({ args: ['--sample'] })
  const { app, window } = first
  await window.getByRole('option').first().click()
  const article = window.getByRole('main').getByRole('article')
  await article.waitFor()
  expect(await smallTexts(window)).toEqual([])
  await setWidth(app, window, 1800)
  const before = await listWidth(window)
  const textSize = () => article.evaluate((text) => getComputedStyle(text).fontSize)
  const text = await textSize()

  await window.keyboard.press('Control+=')
  await expect.poll(factor(app)).toBeCloseTo(1.1)
  await expect.poll(() => listWidth(window)).toBe(before)
  expect(await textSize()).toBe(text)
  await window.keyboard.press('+')
  await expect.poll(textSize).not.toBe(text)
  await window.keyboard.press('Control+0')
  await expect.poll(factor(app)).toBe(1)
  await expect.poll(() => listWidth(window)).toBe(before)

  await setWidth(app, window, 900)
  await window.keyboard.press('Control+,')
  // Also while a dialog is open.
  for (const percent of [110, 125, 150, 175, 200]) {
    await window.keyboard.press('Control+=')
    await expect.poll(factor(app)).toBeCloseTo(percent / 100)
  }
  await expect(window.getByLabel('Size of the interface')).toHaveValue('200')
  for (const tab of await window.getByRole('dialog').getByRole('tab').all()) {
    await tab.click()
    expect(await cutOff(window)).toEqual([])
    expect(await smallTexts(window)).toEqual([])
  }
  await window.keyboard.press('Escape')
  // From the list, which has the focus, to the reader behind it.
  await window.keyboard.press('F6')
  await window.getByRole('button', { name: 'More', exact: true }).click()
  const menu = await window.getByRole('menu').boundingBox()
  const [width, height] = await window.evaluate(() => [innerWidth, innerHeight] as const)
  expect(menu?.x).toBeGreaterThanOrEqual(0)
  expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(width)
  expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(height)
  await window.keyboard.press('Escape')
  for (const [keys, list] of [
    ['Control+Shift+L', 'Quotations'],
    ['Control+Shift+N', 'Names'],
  ] as const) {
    await window.keyboard.press(keys)
    const shown = window.getByRole('listbox', { name: list })
    await shown.getByRole('option').first().waitFor()
    expect(await cutOff(window)).toEqual([])
    expect(await smallTexts(window)).toEqual([])
    // Of quotations, of which each takes three lines, more than one.
    expect((await shown.boundingBox())?.height).toBeGreaterThan(150)
  }

  await first.quit()
  const { app: again, window: later, problems } = await launch({ dataFolder: first.dataFolder })
  await later.getByRole('option').first().waitFor()
  expect(await factor(again)()).toBeCloseTo(2)
  expect([...first.problems, ...problems]).toEqual([])
})

test('list and reader have one column where there is no room for both', async ({ launch }) => {
  const { app, window, problems } = await launch({ args: ['--sample'] })
  const list = window.getByRole('listbox', { name: 'All articles' })
  const article = window.getByRole('region', { name: 'Article text' })
  const row = list.getByRole('option', { name: 'Central bank was warned' })
  /** Whether a person sees it: at its middle lies nothing else. */
  const isSeen = (place: typeof list) =>
    place.evaluate((element) => {
      const { left, top, width } = element.getBoundingClientRect()
      return element.contains(document.elementFromPoint(left + width / 2, top + 20))
    })
  await row.click()
  await expect(article).toContainText('Central bank')
  await setWidth(app, window, 900)
  for (let step = 0; step < 5; step += 1) await window.keyboard.press('Control+=')
  await expect.poll(factor(app)).toBeCloseTo(2)

  // The row that was clicked had the focus last.
  await expect.poll(() => isSeen(list)).toBe(true)
  const width = () => window.evaluate(() => innerWidth)
  expect(Math.round((await list.boundingBox())?.width ?? 0)).toBe(await width())
  await row.click()
  await expect(article).toBeFocused()
  expect(await isSeen(article)).toBe(true)
  expect(await isSeen(list)).toBe(false)
  expect(await cutOff(window)).toEqual([])
  expect((await article.boundingBox())?.width).toBeGreaterThan(400)
  await window.getByRole('button', { name: 'Show the list' }).click()
  await expect(list).toBeFocused()
  expect(await isSeen(list)).toBe(true)

  // By keyboard, too, and from the drawer of the collections.
  await window.keyboard.press('Enter')
  await expect.poll(() => isSeen(article)).toBe(true)
  await window.keyboard.press('F6')
  await expect.poll(() => isSeen(list)).toBe(true)
  await window.getByRole('button', { name: 'Show collections' }).click()
  await window.getByRole('treeitem', { name: 'Quotes', exact: true }).click()
  const quotes = window.getByRole('region', { name: 'Quotes in the library' })
  await expect.poll(() => isSeen(quotes)).toBe(true)
  await window.keyboard.press('F6')
  await window.getByRole('button', { name: 'Show collections' }).click()
  await window.getByRole('treeitem', { name: 'Starred' }).click()
  await expect.poll(() => isSeen(window.getByRole('listbox', { name: 'Starred' }))).toBe(true)
  await expectAccessible(window, 'one column')

  // Beside each other again, as they were.
  await window.keyboard.press('Control+0')
  await expect.poll(async () => (await article.or(quotes).first().boundingBox())?.x).toBeGreaterThan(200)
  expect(problems).toEqual([])
})
