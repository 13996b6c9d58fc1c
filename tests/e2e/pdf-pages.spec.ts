import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { packedPdf } from '../support/documents'
import { dropBytes } from '../support/drop-bytes'
import { newLibraryIn } from '../support/import-by-window'
import { pdfOfSheets, pdfWithOddPicture, set } from '../support/pdf-writer'
import { expect, type launch as start, test } from '../support/launch'

function pagesOf(window: Page) {
  return window.getByRole('region', { name: 'Pages of the PDF' })
}
function article(window: Page) {
  return window.getByRole('main').getByRole('article')
}

async function openPdf(launch: typeof start, file = packedPdf(), words = 'It is a small line') {
  const running = await launch()
  const { app, window, dataFolder } = running
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await dropBytes(window, [file])
  await window.getByRole('dialog', { name: 'Import article' }).getByRole('button', { name: 'Save' }).click()
  await expect(article(window)).toContainText(words)
  return running
}

function isSelectedInText(window: Page): Promise<boolean> {
  return window.evaluate(
    () => document.getSelection()?.anchorNode?.parentElement?.closest('article') !== null,
  )
}

/** The share of a page's canvas that is not white. */
function inkOn(window: Page, page: number) {
  return pagesOf(window)
    .getByRole('group', { name: `Page ${page} of 2` })
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      let dark = 0
      for (let at = 0; at < data.length; at += 4)
        if ((data[at + 3] ?? 0) > 0 && (data[at] ?? 255) < 128) dark += 1
      return dark
    })
}

test('the pages of a PDF stand beside its text, drawn as they were set', async ({ launch }) => {
  const { window, problems } = await openPdf(launch)
  const button = window.getByRole('button', { name: 'Pages of the PDF' })
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await article(window).click()
  await window.keyboard.press('F8')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(pagesOf(window)).toContainText('2 pages')
  await expect.poll(() => inkOn(window, 1)).toBeGreaterThan(200)
  await expect(pagesOf(window).getByRole('group', { name: 'Page 1 of 2' })).toContainText(
    'The first ferry in nine years',
  )
  const page = pagesOf(window).getByRole('group', { name: 'Page 1 of 2' })
  const before = (await page.boundingBox())?.width ?? 0
  await pagesOf(window).getByRole('button', { name: 'Larger pages' }).click()
  await expect(pagesOf(window)).toContainText('125 %')
  await expect.poll(async () => (await page.boundingBox())?.width).toBeGreaterThan(before * 1.2)
  await expectAccessible(window, 'pages of a PDF')
  await button.click()
  await expect(pagesOf(window)).toHaveCount(0)
  expect(problems).toEqual([])
})

test('words selected on a page are selected in the text, and their highlight shows in both', async ({
  launch,
}) => {
  const { window, problems } = await openPdf(launch)
  await window.getByRole('button', { name: 'Pages of the PDF' }).click()
  const piece = pagesOf(window).getByText('scratch. The harbour board had promised it for so')
  await piece.click({ clickCount: 3 })
  const selected = () => window.evaluate(() => String(document.getSelection()))
  await expect.poll(selected).toContain('harbour board had promised')
  await expect.poll(() => isSelectedInText(window)).toBe(true)
  await window.keyboard.press('3')
  const mark = pagesOf(window).locator('.pdf-marks [data-color=green]')
  await expect(mark.first()).toBeVisible()
  const [over, under] = [await mark.first().boundingBox(), await piece.boundingBox()]
  expect(Math.abs((over?.y ?? 0) - (under?.y ?? 99))).toBeLessThan(6)
  expect(problems).toEqual([])
})

const title = 'Salt road is closed'
const told = [
  'The salt road over the Harn pass was closed on Monday by',
  'a slide that took eighty feet of the upper wall with it,',
  'and nobody can say for how long it will have to stay so.',
]

test('a page says where one of its pictures cannot be shown', async ({ launch }) => {
  const bytes = pdfWithOddPicture(title, told.join(' ').slice(0, 80))
  const { window } = await openPdf(launch, { name: 'road.pdf', bytes }, 'The salt road')
  await window.getByRole('button', { name: 'Pages of the PDF' }).click()
  await expect(pagesOf(window)).toContainText('A picture on this page cannot be shown here')
})

test('a highlight stands on its words on a page that is turned, at every size of the pages', async ({
  launch,
}) => {
  // Written up the side of a sheet that is shown by a quarter to the right; the next one is smaller.
  const turned = told.map((text, at) => ({
    x: 0,
    y: 0,
    size: 10,
    text,
    matrix: `0 1 -1 0 ${100 + at * 12} 60`,
  }))
  const heading = { x: 0, y: 0, size: 20, text: title, matrix: '0 1 -1 0 60 60' }
  const bytes = pdfOfSheets([
    { texts: [heading, ...turned], entries: '/Rotate 90' },
    {
      texts: set(40, 300, 10, ['Carts go round by the mill, which takes four hours.']),
      entries: '/CropBox [0 0 400 400]',
    },
  ])
  const { window, problems } = await openPdf(launch, { name: 'road.pdf', bytes }, 'slide that took')
  await window.getByRole('button', { name: 'Pages of the PDF' }).click()
  const marksOn = (page: number) =>
    pagesOf(window)
      .getByRole('group', { name: `Page ${page} of 2` })
      .locator('.pdf-marks [data-color=green]')
  /** How far the mark is from the words that it stands for, in CSS pixels; null before it stands. */
  const apart = async (words: string, page: number) => {
    const [over, under] = [
      (await marksOn(page).count()) > 0 ? await marksOn(page).first().boundingBox() : null,
      await pagesOf(window).getByText(words).boundingBox(),
    ]
    return over === null || under === null ? null : Math.hypot(over.x - under.x, over.y - under.y)
  }
  const places = [
    ['a slide that took eighty feet', 1],
    ['Carts go round by the mill', 2],
  ] as const
  for (const [words, page] of places) {
    await pagesOf(window).getByText(words).click({ clickCount: 3 })
    await expect.poll(() => window.evaluate(() => String(document.getSelection()))).toContain(words)
    await expect.poll(() => isSelectedInText(window)).toBe(true)
    await window.keyboard.press('3')
    await expect.poll(() => apart(words, page)).toBeLessThan(6)
  }
  const before = (await marksOn(1).first().boundingBox())?.width ?? Infinity
  await pagesOf(window).getByRole('button', { name: 'Larger pages' }).click()
  await expect.poll(async () => (await marksOn(1).first().boundingBox())?.width).toBeGreaterThan(before * 1.2)
  await expect.poll(() => apart('a slide that took eighty feet', 1)).toBeLessThan(6)
  expect(problems).toEqual([])
})
