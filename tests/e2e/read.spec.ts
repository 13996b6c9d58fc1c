import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { articleFile, openArticle, startAgain, textPane } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')
const mixed = articleFile('mixed-scripts.txt')

const long = [
  'The minutes of a very long meeting',
  ...Array.from({ length: 400 }, (_, i) =>
    `Item ${i + 1}. ${'The committee heard the engineer and put the question off. '.repeat(1 + (i % 7))}`.trim(),
  ),
].join('\n\n')

function pieces(window: Page) {
  return window.locator('[data-start]').allTextContents()
}

/** The number of the first item that is on screen. */
function firstItem(window: Page): Promise<string | undefined> {
  return window.evaluate(() => {
    const top = document.querySelector('.reader-scroller')?.getBoundingClientRect().top ?? 0
    const all = [...document.querySelectorAll('.block-paragraph')]
    const first = all.find((one) => one.getBoundingClientRect().bottom > top + 12)
    return /Item (\d+)/.exec(first?.textContent ?? '')?.[1]
  })
}

/** What a scroll or another width entails is done by then. */
async function twoFrames(window: Page): Promise<void> {
  for (let n = 0; n < 2; n += 1) await window.evaluate(() => new Promise(requestAnimationFrame))
}

test.describe('reading', () => {
  test('sets every word of the article, the headline first and the caption’s credit apart', async ({
    launch,
  }) => {
    const { window, problems } = await openArticle(launch, harbour)
    await expect(window.locator('h1.block-title')).toHaveText('Harbour bridge to reopen after eleven years')
    await expect(window.getByText('Ada Lind').first()).toBeVisible()
    await expect(window.getByText('time zone not stated').first()).toBeVisible()
    await expect(window.locator('figcaption .caption-credit')).toHaveText('[NORDPRESS]')
    const kept = harbour.split('\n').filter((line) => line !== '' && !/^(By |November 14)/.test(line))
    expect((await pieces(window)).join('')).toBe(kept.join(''))
    expect(problems).toEqual([])
  })

  test('reads the seed article as its person expects', async ({ launch }) => {
    const file = join(root, '../shared/seed/article.txt')
    test.skip(!existsSync(file), 'The seed article is not beside this checkout.')
    const title = 'Putin, Kerry hold “constructive” meeting in Moscow'
    const { window } = await openArticle(launch, readFileSync(file, 'utf8'), { title, isOurs: false })
    await expect(window.locator('.block-paragraph')).toHaveCount(17)
    await expect(window.locator('.caption-credit')).toHaveText('[PPIO]')
    await expect(window.locator('.reader-byline')).toHaveText('TBP and Agencies')
    await expect(window.locator('.reader-dateline')).toContainText(/0?5:55/)
    await expect(window.locator('.reader-zone')).toHaveText('time zone not stated')
    await expect(textPane(window)).not.toContainText('Follow us')
  })

  test('gives each paragraph its own direction, and breaks what has no spaces', async ({ launch }) => {
    const { window } = await openArticle(launch, mixed)
    const directions = await window
      .locator('.block-paragraph')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))
    expect(directions).toEqual(['ltr', 'rtl', 'ltr', 'rtl', 'ltr'])
    const overflow = await textPane(window).evaluate((pane) => pane.scrollWidth - pane.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('opens a long text where it was left, and keeps the place in another width', async ({ launch }) => {
    const { window, dataFolder, app, quit } = await openArticle(launch, long)
    await expect(window.locator('.chunk-of-many')).toHaveCount(0)
    await textPane(window).evaluate((pane) => {
      pane.scrollTo(0, pane.scrollHeight / 2)
    })
    const left = await firstItem(window)
    expect(Number(left)).toBeGreaterThan(50)
    // The scroll is seen before the window becomes another width: a test of its own does both in one frame.
    await twoFrames(window)
    for (const width of [1_000, 1_900]) {
      await app.evaluate(
        ({ BrowserWindow }, w) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, 700),
        width,
      )
      await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
      await expect.poll(() => firstItem(window)).toBe(left)
    }
    await quit()
    const again = await startAgain(launch, dataFolder, long)
    await expect.poll(() => firstItem(again.window)).toBe(left)
  })

  test('comes back to a line in the middle of a paragraph after other widths', async ({ launch }) => {
    const { window, app } = await openArticle(launch, long)
    await window.getByText('Item 182. ').evaluate((item) => {
      item.scrollIntoView()
      item.closest('.reader-scroller')?.scrollBy(0, 2 * Number.parseFloat(getComputedStyle(item).lineHeight))
    })
    const distance = () =>
      window.evaluate(() => {
        const item = [...document.querySelectorAll('.block-paragraph')][181]
        return Math.round(item?.getBoundingClientRect().top ?? 0)
      })
    const left = await distance()
    await twoFrames(window)
    const first = await window.evaluate(() => innerWidth)
    for (const width of [1_000, 1_900, first]) {
      await app.evaluate(
        ({ BrowserWindow }, w) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, 700),
        width,
      )
      await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
      await twoFrames(window)
    }
    await expect.poll(async () => Math.abs((await distance()) - left)).toBeLessThan(3)
  })

  test('shows a passage though the page becomes narrower with the same click', async ({ launch }) => {
    const { window } = await openArticle(launch, long)
    await textPane(window).press('Control+f')
    await window.getByRole('textbox', { name: 'Find in article' }).fill('Item 39')
    const bar = window.getByRole('search', { name: 'Find in article' })
    await expect(bar).toContainText('1 of 11')
    await expect(window.getByText('Item 39. ')).toBeInViewport()
    await twoFrames(window)
    for (let n = 2; n < 4; n += 1) {
      await bar.getByRole('button', { name: 'Next' }).evaluate(
        (next, width) => {
          const pane = document.querySelector<HTMLElement>('.reader-scroller')
          if (pane !== null) pane.style.maxWidth = width
          if (next instanceof HTMLElement) next.click()
        },
        `${600 - 100 * n}px`,
      )
      await expect(bar).toContainText(`${n} of 11`)
      await twoFrames(window)
      await expect(window.getByText(`Item ${388 + n}. `)).toBeInViewport()
    }
  })

  test('stays about where it was scrolled to when the page becomes wider in the same frame', async ({
    launch,
  }) => {
    const { window } = await openArticle(launch, long)
    await expect(window.locator('.chunk-of-many')).toHaveCount(0)
    let before = 1
    for (const [share, maxWidth] of [
      [0.5, '500px'],
      [0.25, '400px'],
      [0.75, '800px'],
    ] as const) {
      await twoFrames(window)
      const wanted = await textPane(window).evaluate(
        (pane, to) => {
          pane.scrollTo(0, pane.scrollHeight * to.share)
          const top = pane.getBoundingClientRect().top
          const all = [...pane.querySelectorAll('.block-paragraph')]
          const first = all.findIndex((one) => one.getBoundingClientRect().bottom > top + 12)
          pane.style.maxWidth = to.maxWidth
          return first + 1
        },
        { share, maxWidth },
      )
      await twoFrames(window)
      await twoFrames(window)
      const now = Number(await firstItem(window))
      expect(Math.abs(now - wanted)).toBeLessThan(Math.abs(now - before) / 2)
      before = now
    }
  })

  test('stays where it was scrolled to when a face arrives before the next frame', async ({ launch }) => {
    const { window } = await openArticle(launch, long)
    await textPane(window).evaluate((pane) => {
      pane.scrollTo(0, pane.scrollHeight / 2)
      document.fonts.dispatchEvent(new Event('loadingdone'))
    })
    expect(Number(await firstItem(window))).toBeGreaterThan(50)
  })

  test('holds a text of 5,000 paragraphs and reaches its end', async ({ launch }) => {
    const huge = [
      'A very long list',
      ...Array.from({ length: 5_000 }, (_, i) => `Entry number ${i + 1} of the list.`),
    ]
    const { window } = await openArticle(launch, huge.join('\n\n'))
    await expect(window.locator('[data-start]')).toHaveCount(5_001)
    await textPane(window).press('Control+f')
    await window.getByRole('textbox', { name: 'Find in article' }).fill('number 4999 ')
    await expect(window.getByRole('search', { name: 'Find in article' })).toContainText('1 of 1')
    await expect(window.getByText('Entry number 4999 of the list.')).toBeInViewport()
  })
})

test.describe('find in article', () => {
  test('counts, steps, wraps round and gives the focus back', async ({ launch }) => {
    const { window } = await openArticle(launch, harbour)
    await window.keyboard.press('Control+f')
    const field = window.getByRole('textbox', { name: 'Find in article' })
    await expect(field).toBeFocused()
    await field.fill('MARSH')
    const bar = window.getByRole('search', { name: 'Find in article' })
    await expect(bar).toContainText('1 of 4')
    await field.press('Enter')
    await expect(bar).toContainText('2 of 4')
    await field.press('Shift+Enter')
    await field.press('Shift+Enter')
    await expect(bar).toContainText('4 of 4')
    await field.fill('nobody wrote this')
    await expect(bar).toContainText('Not found')
    await field.press('Escape')
    await expect(bar).toBeHidden()
    await expect(textPane(window)).toBeFocused()
  })

  test('finds accents that were not typed', async ({ launch }) => {
    const { window } = await openArticle(launch, mixed)
    await window.keyboard.press('Control+f')
    await window.getByRole('textbox', { name: 'Find in article' }).fill('naive')
    await expect(window.getByRole('search', { name: 'Find in article' })).toContainText('1 of 1')
  })
})

test.describe('the page', () => {
  test('keeps its measure from 900 to 2,560 pixels', async ({ launch }) => {
    const { app, window } = await openArticle(launch, harbour)
    for (const width of [900, 1_280, 2_560]) {
      await app.evaluate(
        ({ BrowserWindow }, width) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, 800),
        width,
      )
      await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
      const { column, overflow } = await textPane(window).evaluate((pane) => ({
        column: pane.querySelector('.block-paragraph')?.getBoundingClientRect().width ?? 0,
        overflow: pane.scrollWidth - pane.clientWidth,
      }))
      expect(column).toBeGreaterThan(200)
      expect(column).toBeLessThan(800)
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })

  test('sets the text as the person likes it, and remembers', async ({ launch }) => {
    const { window, dataFolder, quit } = await openArticle(launch, harbour)
    await window.getByRole('button', { name: 'Text settings' }).click()
    await window.getByRole('radio', { name: 'Literata' }).check({ force: true })
    await window.getByRole('slider', { name: /Size/ }).fill('24')
    const page = window.locator('.reader-page')
    await expect(page).toHaveCSS('font-family', /Literata/)
    await expect(page).toHaveCSS('font-size', '24px')
    await window.keyboard.press('Escape')
    await quit()
    const again = await startAgain(launch, dataFolder, harbour)
    await expect(again.window.locator('.reader-page')).toHaveCSS('font-size', '24px')
  })

  for (const theme of ['Light', 'Sepia', 'Dark']) {
    test(`is accessible on ${theme.toLowerCase()} paper, with every tab of the panel`, async ({ launch }) => {
      const { window } = await openArticle(launch, harbour)
      await window.getByRole('button', { name: 'Text settings' }).click()
      await window.getByRole('radio', { name: theme, exact: true }).check({ force: true })
      await expect(window.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
      await expectAccessible(window, 'the text settings')
      await window.keyboard.press('Escape')
      for (const tab of ['Entities', 'Notes', 'Info']) {
        await window.getByRole('tab', { name: tab }).click()
        await expectAccessible(window, `${tab} on ${theme} paper`)
      }
    })
  }
})
