import type { Page } from '@playwright/test'
import { expect, test } from '../support/blank-page'

/** Shows two lines of words, and says where the middle of each word is. */
function showWords(page: Page) {
  return page.evaluate(() => {
    dom.show('<p data-start>harbour ferry lighthouse</p><p data-start>second</p>')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      body { margin: 40px; font: 32px monospace; color: transparent; background: rgb(255, 255, 255) }
      ::highlight(red) { background-color: rgb(255, 0, 0) }
      ::highlight(blue) { background-color: rgb(0, 0, 255) }
    `)
    document.adoptedStyleSheets = [sheet]
  })
}

function paint(page: Page, name: string, spans: readonly (readonly [number, number])[], priority?: number) {
  return page.evaluate(
    ([named, all, rank]) => {
      const map = dom.mapText(document)
      const ranges = all.flatMap(([start, end]) => dom.rangesOf(map, { start, end }))
      dom.paint(named, ranges, rank)
    },
    [name, spans, priority] as const,
  )
}

function painted(page: Page) {
  return page.evaluate(() =>
    [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(dom.wordsOf), ranges.priority]),
  )
}

/** The colour in the middle of the character at an offset, as a person sees it. */
async function colourAt(page: Page, offset: number): Promise<string> {
  const box = await page.evaluate((at) => {
    const range = dom.rangeOf(dom.mapText(document), { start: at, end: at + 1 })
    return range?.getBoundingClientRect().toJSON() as DOMRect
  }, offset)
  const clip = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 1, height: 1 }
  const shot = await page.screenshot({ clip })
  return page.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }))
      const canvas = document.createElement('canvas').getContext('2d')
      canvas?.drawImage(picture, 0, 0)
      const [red, green, blue] = canvas?.getImageData(0, 0, 1, 1).data ?? []
      return `${red} ${green} ${blue}`
    },
    [...shot],
  )
}

const white = '255 255 255'
const red = '255 0 0'
const blue = '0 0 255'

// harbour ferry lighthouse··second
// 0       8     14        24

test('painted words are coloured, those beside them are not', async ({ page }) => {
  await showWords(page)
  await paint(page, 'red', [[8, 13]])
  expect(await painted(page)).toEqual([['red', ['ferry'], 0]])
  expect(await colourAt(page, 7)).toBe(white)
  expect(await colourAt(page, 8)).toBe(red)
  expect(await colourAt(page, 12)).toBe(red)
  expect(await colourAt(page, 13)).toBe(white)
})

test('several ranges are painted under one name, over paragraphs too', async ({ page }) => {
  await showWords(page)
  await paint(page, 'red', [
    [0, 7],
    [14, 32],
  ])
  expect(await painted(page)).toEqual([['red', ['harbour', 'lighthouse', 'second'], 0]])
  expect(await colourAt(page, 27)).toBe(red)
})

test('painting again under a name takes the former paint away', async ({ page }) => {
  await showWords(page)
  await paint(page, 'red', [[0, 7]], 3)
  await paint(page, 'red', [[8, 13]])
  expect(await painted(page)).toEqual([['red', ['ferry'], 0]])
  expect(await colourAt(page, 1)).toBe(white)
  expect(await colourAt(page, 9)).toBe(red)
})

test('no ranges are no paint, and other names stay', async ({ page }) => {
  await showWords(page)
  await paint(page, 'red', [[0, 7]])
  await paint(page, 'blue', [[8, 13]])
  await paint(page, 'red', [])
  expect(await painted(page)).toEqual([['blue', ['ferry'], 0]])
  expect(await colourAt(page, 1)).toBe(white)
})

test('unpainting takes the named paint away, painted or not, and no other', async ({ page }) => {
  await showWords(page)
  for (const name of ['red', 'blue', 'green']) await paint(page, name, [[0, 7]])
  await page.evaluate(() => dom.unpaint(['red', 'never-painted', 'green']))
  expect((await painted(page)).map(([name]) => name)).toEqual(['blue'])
})

for (const [first, second] of [
  ['red', 'blue'],
  ['blue', 'red'],
] as const)
  test(`where paints overlap the higher priority lies on top: ${first} painted first`, async ({ page }) => {
    await showWords(page)
    const ranks = { red: 2, blue: 1 }
    await paint(page, first, [first === 'red' ? [0, 13] : [8, 24]], ranks[first])
    await paint(page, second, [second === 'red' ? [0, 13] : [8, 24]], ranks[second])
    expect(await colourAt(page, 2)).toBe(red)
    expect(await colourAt(page, 10)).toBe(red)
    expect(await colourAt(page, 20)).toBe(blue)
  })

test('with the same priority the later paint lies on top', async ({ page }) => {
  await showWords(page)
  await paint(page, 'red', [[0, 13]])
  await paint(page, 'blue', [[8, 24]])
  expect(await colourAt(page, 10)).toBe(blue)
})

test('paint stays on its words when others come before them', async ({ page }) => {
  await showWords(page)
  await paint(page, 'red', [[26, 32]])
  await page.evaluate(() => document.body.prepend('Words above '))
  expect(await colourAt(page, 27)).toBe(red)
})

const themed = '::highlight(red) { background-color: var(--wash); color: var(--wash-ink) }'

function colours(page: Page) {
  return page.evaluate(() => dom.wornRules())
}

test('rules are written out with the theme’s values, and anew when it changes', async ({ page }) => {
  await page.evaluate((css) => {
    const theme = document.createElement('style')
    theme.textContent = `
      :root { --wash: rgb(255, 0, 0); --wash-ink: black }
      :root[data-theme='dark'] { --wash: rgb(0, 0, 255) }`
    document.head.append(theme)
    dom.wearStyles(css)
  }, themed)
  expect(await colours(page)).toEqual([
    ['::highlight(red) { background-color: rgb(255, 0, 0); color: black; }'],
  ])
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await expect
    .poll(() => colours(page))
    .toEqual([['::highlight(red) { background-color: rgb(0, 0, 255); color: black; }']])
})

test('rules stay on once, however often the part of the window that needs them comes and goes', async ({
  page,
}) => {
  const rules = await page.evaluate(() => {
    const takeOff = dom.wearStyles('::highlight(red) { color: red }')
    dom.wearStyles('::highlight(blue) { color: blue }')
    takeOff()
    dom.wearStyles('::highlight(red) { color: red }')
    return dom.wornRules()
  })
  expect(rules).toEqual([['::highlight(red) { color: red; }'], ['::highlight(blue) { color: blue; }']])
})
