import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { expectAccessible } from '../support/axe'
import { openCanary } from '../support/canary'
import { dropBytes } from '../support/drop-bytes'
import { newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { dataAddress, png } from '../support/pictures'

const cranes = png(640, 400)
const quay = png(300, 900, [150, 60, 40])
const filler = Array.from(
  { length: 30 },
  (_, n) =>
    `<p>Paragraph ${n + 1} says what the talks of the week before had been about, at some length.</p>`,
).join('')

/** The strike as it is saved in one file: two of its pictures are in it, so are an icon and a teaser; others are not. */
const savedInOne = (canary: string): string =>
  readFileSync(join(root, 'tests/fixtures/pages/strike.html'), 'utf8')
    .replace('CANARY/cranes.jpg', dataAddress(cranes))
    .replace(
      '<p>Neither side',
      `<p><img src="${dataAddress(quay)}" alt="The quay by night"></p>${filler}
       <p><img src="CANARY/elsewhere.png" alt="Elsewhere"><img src="${dataAddress(png(16, 16))}"></p><p>Neither side`,
    )
    .replace(
      '<h3>Related stories</h3>',
      `<h3>Related</h3><img src="${dataAddress(png(400, 300, [9, 9, 9]))}">`,
    )
    .replaceAll('CANARY', canary)

const reader = (window: Page) => window.getByRole('main').getByRole('article')
const pictures = (window: Page) => reader(window).getByRole('button', { name: /^Enlarge picture/ })

const widths = (window: Page) =>
  reader(window)
    .locator('img')
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth))

const scrollTop = (window: Page) =>
  window.getByRole('region', { name: 'Article text' }).evaluate((scroller) => scroller.scrollTop)

test('the pictures of a page that was saved in one file are shown from the library, and nothing is fetched', async ({
  launch,
}) => {
  const canary = await openCanary()
  const first = await launch()
  const { dataFolder } = first
  await newLibraryIn(first.app, first.window, join(dataFolder, 'News'))
  await dropBytes(first.window, [{ name: 'strike.html', bytes: Buffer.from(savedInOne(canary.url)) }])
  const form = first.window.getByRole('dialog', { name: 'Import article' })
  await expect(form).toBeVisible()
  await first.window.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()

  await expect(pictures(first.window)).toHaveCount(2)
  const figure = reader(first.window).locator('figure').first()
  await expect(figure.locator('img')).toHaveAttribute('alt', 'Cranes')
  await expect(figure.locator('figcaption')).toContainText('Cranes stand idle over the container berths')
  await expect(figure.locator('.caption-credit')).toContainText('Photo: Jo Lind')
  await expect.poll(async () => (await widths(first.window))[0]).toBe(640)
  const room = await figure.locator('img').evaluate((image) => {
    const { width, height } = image.getBoundingClientRect()
    return { ratio: width / height, fits: width <= (image.closest('article')?.clientWidth ?? 0) }
  })
  expect(room).toEqual({ ratio: expect.closeTo(1.6, 1) as unknown, fits: true })
  await expectAccessible(first.window, 'the reader with pictures')

  await pictures(first.window).first().click()
  const large = first.window.getByRole('dialog', { name: 'Picture' })
  await expect(large.getByRole('img', { name: 'Cranes' })).toBeVisible()
  await expect(large).toContainText('Cranes stand idle')
  await expectAccessible(first.window, 'a picture in large')
  await first.window.keyboard.press('Escape')
  await expect(large).toBeHidden()
  await expect(pictures(first.window).first()).toBeFocused()

  // The room of what is not there yet is kept, so the line that was read last is where it was.
  const last = reader(first.window).getByText('Paragraph 20 says')
  await last.evaluate((line) => line.scrollIntoView({ block: 'start' }))
  const before = await last.evaluate((line) => line.getBoundingClientRect().top)
  await first.quit()

  const second = await launch({ dataFolder })
  const again = reader(second.window).getByText('Paragraph 20 says')
  await expect(again).toBeInViewport()
  await expect.poll(() => again.evaluate((line) => line.getBoundingClientRect().top)).toBeCloseTo(before, -1)
  expect(await scrollTop(second.window)).toBeGreaterThan(500)
  await pictures(second.window).last().scrollIntoViewIfNeeded()
  await expect.poll(() => widths(second.window)).toContain(300)

  await second.window.keyboard.press('Control+,')
  await second.window.getByLabel('Show pictures').uncheck()
  await second.window.keyboard.press('Escape')
  await expect(pictures(second.window)).toHaveCount(0)
  await expect(reader(second.window).locator('figcaption')).toContainText('Cranes stand idle')

  expect([...first.problems, ...second.problems]).toEqual([])
  expect(canary.connections()).toBe(0)
  canary.close()
})
