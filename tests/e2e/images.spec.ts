import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../preload/contract/bridge'
import { root } from '../../scripts/lib/root.mjs'
import { expectAccessible } from '../support/axe'
import { openCanary } from '../support/canary'
import { dropBytes } from '../support/drop-bytes'
import { newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { pictureDocuments } from '../support/picture-documents'
import { dataAddress, png } from '../support/pictures'
import { openSite } from '../support/site'

const cranes = png(640, 400)
const quay = png(300, 900, [150, 60, 40])
const filler = Array.from(
  { length: 30 },
  (_, n) =>
    `<p>Paragraph ${n + 1} says what the talks of the week before had been about, at some length.</p>`,
).join('')

/** The strike as it is saved in one file: two of its pictures are in it, so are an icon and a teaser; others are not. */
function savedInOne(canary: string): string {
  return readFileSync(join(root, 'tests/fixtures/pages/strike.html'), 'utf8')
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
    .replaceAll(/CANARY\/?/g, canary)
}

function reader(window: Page) {
  return window.getByRole('main').getByRole('article')
}
function pictures(window: Page) {
  return reader(window).getByRole('button', { name: /^Enlarge image/ })
}

function widths(window: Page) {
  return reader(window)
    .locator('img')
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth))
}

/** Where the library has it that the article was left. */
function keptOffset(window: Page) {
  return window.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: Bridge }
    const last = await bridge.call('article.last', {})
    const reply = await bridge.call('article.get', last.ok ? last.value : {})
    return reply.ok ? (reply.value as { readingOffset: number }).readingOffset : 0
  })
}

function scrollTop(window: Page) {
  return window.getByRole('region', { name: 'Article text' }).evaluate((scroller) => scroller.scrollTop)
}

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
  const large = first.window.getByRole('dialog', { name: 'Image' })
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
  await expect.poll(() => keptOffset(first.window)).toBeGreaterThan(0)
  await first.quit()

  const second = await launch({ dataFolder })
  const again = reader(second.window).getByText('Paragraph 20 says')
  await expect(again).toBeInViewport()
  await expect.poll(() => again.evaluate((line) => line.getBoundingClientRect().top)).toBeCloseTo(before, -1)
  expect(await scrollTop(second.window)).toBeGreaterThan(500)
  await pictures(second.window).last().scrollIntoViewIfNeeded()
  await expect.poll(() => widths(second.window)).toContain(300)

  await second.window.keyboard.press('Control+,')
  await second.window.getByRole('tab', { name: 'Reading' }).click()
  await second.window.getByLabel('Show images').uncheck()
  await second.window.keyboard.press('Escape')
  await expect(pictures(second.window)).toHaveCount(0)
  await expect(reader(second.window).locator('figcaption')).toContainText('Cranes stand idle')

  expect([...first.problems, ...second.problems]).toEqual([])
  expect(canary.connections()).toBe(0)
  canary.close()
})

test('a page that is fetched brings its pictures along, once, and none that only stand beside the text', async ({
  launch,
}) => {
  const picture = { headers: { 'Content-Type': 'image/png' } }
  const site = await openSite({
    '/story': { body: savedInOne('/') },
    '/elsewhere.png': { ...picture, body: png(500, 300, [30, 120, 60]) },
    '/pixel.gif': { ...picture, body: png(1, 1) },
  })
  const { app, window, dataFolder, problems } = await launch({ args: [`--allow-host=${site.host}`] })
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await window.keyboard.press('Control+l')
  const dialog = window.getByRole('dialog', { name: /Import from address/ })
  await dialog.getByLabel('Address of the page').fill(`${site.url}/story`)
  await dialog.getByRole('button', { name: 'Fetch page' }).click()
  await expect(window.getByRole('dialog', { name: 'Import article' })).toBeVisible()
  await window.keyboard.press('Control+Enter')
  await expect(pictures(window)).toHaveCount(3)
  for (const at of [1, 2]) await pictures(window).nth(at).scrollIntoViewIfNeeded()
  await expect.poll(() => widths(window)).toEqual([640, 300, 500])
  expect(site.paths()).toEqual(['/story', '/elsewhere.png'])
  expect(problems).toEqual([])
  site.close()
})

/** Images that nobody is meant to see, each by another sign, in the place of one that stands in the text. */
const unseen: readonly string[] = [
  '<img src="PIXEL">',
  '<img src="PIXEL" alt="">',
  '<img src="PIXEL" width="1" height="1" alt="Ship">',
  '<img src="PIXEL" width="0" alt="Ship">',
  '<img src="PIXEL" height="99" width="400" alt="Ship">',
  '<img src="PIXEL" style="width:1px;height:1px" alt="Ship">',
  '<img src="PIXEL" style="max-width: 2em" alt="Ship">',
  '<img src="PIXEL" style="display: none !important" alt="Ship">',
  '<img src="PIXEL" style="visibility:hidden" alt="Ship">',
  '<img src="PIXEL" style="opacity:0" alt="Ship">',
  '<img src="PIXEL" style="position:absolute;left:-9999px" alt="Ship">',
  '<img src="PIXEL" style="clip:rect(0,0,0,0);position:absolute" alt="Ship">',
  '<img src="PIXEL" style="transform:scale(0)" alt="Ship">',
  '<img src="PIXEL" hidden alt="Ship">',
  '<img src="PIXEL" class="sr-only" alt="Ship">',
  '<img src="PIXEL" class="by-sheet" alt="Ship">',
  '<img src="PIXEL" aria-hidden="true" alt="Ship">',
  '<img src="PIXEL" srcset="PIXEL 40w, PIXEL 80w" alt="Ship">',
  '<img src="PIXEL" sizes="(max-width: 600px) 60px, 80px" alt="Ship">',
  '<img src="PIXEL&width=1&height=1" alt="Ship">',
  '<div style="display:none"><p><img src="PIXEL" alt="Ship"></p></div>',
  '<div style="width:0;height:0;overflow:hidden"><img src="PIXEL" alt="Ship"></div>',
  '<div hidden><img src="PIXEL" alt="Ship"></div>',
  '<noscript><img src="PIXEL" alt="Ship" width="640" height="400"></noscript>',
  '<img data-src="PIXEL" width="1" height="1" alt="Ship">',
  '<picture style="display:none"><source srcset="PIXEL"><img alt="Ship"></picture>',
]

test('pixels that count readers are not asked for with a page, its pictures are, and what was asked is listed', async ({
  launch,
}) => {
  const canary = await openCanary()
  const picture = { headers: { 'Content-Type': 'image/png' } }
  const real: readonly (readonly [string, string])[] = [
    ['/described.png', '<img src="/described.png" alt="A ship">'],
    ['/sized.png', '<img src="/sized.png" alt="" width="640" height="400">'],
    ['/home.png', '<img src="/home.png">'],
    [
      '/late.png',
      `<img class="lazy" style="opacity:0" data-src="/late.png" src="${dataAddress(png(1, 1))}" alt="A quay">
       <noscript><img src="/late.png?noscript" alt="A quay"></noscript>`,
    ],
    [
      '/wide.png',
      '<picture><source srcset="/wide.png 1200w, /narrow.png 300w"><img alt="A crane"></picture>',
    ],
    ['/padded.png', '<div style="height:0;padding-bottom:60%"><img src="/padded.png" alt="A boat"></div>'],
  ]
  const paragraph = (n: number) =>
    `<p>In paragraph ${n} the harbour stays open through the winter, the port authority said on Thursday.</p>`
  const shown = [
    ...unseen.map((one, n) => one.replaceAll('PIXEL', `${canary.url}t.gif?reader=${n}`)),
    ...real.map(([, one]) => one),
    '<img src="/gone.png" alt="Gone">',
    // The control: it says no more of itself than a pixel, but the page names it for other programs.
    `<img src="${canary.url}named.png">`,
  ]
  const site = await openSite({
    '/story': {
      body: `<!doctype html><html><head><title>Harbour open</title>
        <meta property="og:image" content="${canary.url}named.png"><style>.by-sheet { display: none }</style></head>
        <body><article><h1>Harbour open</h1>${shown.map((one, n) => paragraph(n) + one).join('')}${paragraph(99)}
        </article></body></html>`,
    },
    ...Object.fromEntries(
      real.map(([path], n) => [path, { ...picture, body: png(300 + n, 200, [30, 120, 60 + n]) }]),
    ),
  })
  const args = [site.host, canary.host].map((host) => `--allow-host=${host}`)
  const { app, window, dataFolder, problems } = await launch({ args })
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await window.keyboard.press('Control+l')
  const dialog = window.getByRole('dialog', { name: /Import from address/ })
  await dialog.getByLabel('Address of the page').fill(`${site.url}/story`)
  await dialog.getByRole('button', { name: 'Fetch page' }).click()
  const form = window.getByRole('dialog', { name: 'Import article' })
  await expect(form.getByText('8 images requested with the page, from 2 sites')).toBeVisible()
  await expectAccessible(window, 'the form with what was asked for')
  await window.keyboard.press('Control+Enter')
  await expect(pictures(window)).toHaveCount(real.length)
  expect(site.paths().sort()).toEqual(['/story', '/gone.png', ...real.map(([path]) => path)].sort())
  expect(canary.connections()).toBe(1)

  await window.getByRole('tab', { name: 'Info' }).click()
  const info = window.getByRole('tabpanel', { name: 'Info' })
  await info.getByText('8 images requested with the page, from 2 sites').click()
  const asked = info.getByRole('region', { name: site.host })
  await expect(asked.getByRole('listitem')).toHaveCount(7)
  await expect(asked.getByRole('listitem').filter({ hasText: '/late.png' })).toContainText('Kept.')
  await expect(asked.getByRole('listitem').filter({ hasText: '/gone.png' })).toContainText('Not available.')
  await expect(info.getByRole('region', { name: canary.host })).toContainText('/named.png')
  await expectAccessible(window, 'what was asked for')
  expect(problems).toEqual([])
  canary.close()
  site.close()
})

test('pictures of letters, books and archives stand in their text', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  for (const document of Object.values(pictureDocuments)) {
    await dropBytes(window, [document()])
    const form = window.getByRole('dialog', { name: 'Import article' })
    await expect(form).toBeVisible()
    await window.keyboard.press('Control+Enter')
    await expect(form).toBeHidden()
    await expect(pictures(window)).toHaveCount(1)
    await pictures(window).scrollIntoViewIfNeeded()
    await expect.poll(() => widths(window)).toEqual([640])
  }
  expect(problems).toEqual([])
})

test('a folder that a person watches is imported from, and said to be gone when it is', async ({
  launch,
}) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const inbox = join(dataFolder, 'Inbox')
  mkdirSync(inbox)
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
  }, inbox)
  await window.keyboard.press('Control+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: 'Watched folder' }).click()
  const watched = settings.getByRole('group', { name: 'Watched folder' })
  await watched.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(watched).toContainText('New files in it are imported into “News”')
  await expectAccessible(window, 'settings with a watched folder')
  writeFileSync(join(inbox, 'strike.html'), savedInOne('http://127.0.0.1:9/'))
  const row = window.getByRole('option', { name: /Dockers end eleven-week strike/, includeHidden: true })
  await expect(row).toBeAttached({ timeout: 30_000 })
  renameSync(inbox, `${inbox} elsewhere`)
  await expect(watched).toContainText('is not there or may not be opened')
  await expectAccessible(window, 'settings with a folder that is gone')
  await watched.getByRole('button', { name: 'Stop watching' }).click()
  await expect(watched.getByRole('button', { name: 'Choose folder…' })).toBeVisible()
  expect(problems).toEqual([])
})
