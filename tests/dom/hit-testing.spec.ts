import type { Page } from '@playwright/test'
import { expect, test } from '../support/blank-page'

type Point = { x: number; y: number }

function show(page: Page, markup: string) {
  return page.evaluate((html) => {
    dom.show(html)
    document.body.style.cssText = 'margin: 40px; font: 20px/60px monospace; width: 600px'
  }, markup)
}

/** The box that the browser itself gives the nth character of the nth paragraph. */
function boxOf(page: Page, offset: number, { paragraph = 0, length = 1 } = {}): Promise<DOMRect> {
  return page.evaluate(
    ([nth, at, units]) => {
      const node = document.querySelectorAll('p')[nth]?.firstChild ?? document.body
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + units)
      return range.getBoundingClientRect().toJSON() as DOMRect
    },
    [paragraph, offset, length] as const,
  )
}

/** Where a box is pointed at: at a part of its width from the left, in the middle of its height. */
function pointIn({ left, width, top, height }: DOMRect, part = 0.5): Point {
  return {
    x: left + width * part,
    y: top + height / 2,
  }
}

function offsetAt(page: Page, { x, y }: Point) {
  return page.evaluate((point) => dom.offsetAtPoint(dom.mapText(document), point.x, point.y), { x, y })
}

test('a point on a character finds it, on its left half and on its right', async ({ page }) => {
  await show(page, '<p data-start>harbour</p><p>By Ada</p><p data-start>ferry</p>')
  for (const offset of [0, 3, 6])
    for (const part of [0.1, 0.4, 0.6, 0.9])
      expect(await offsetAt(page, pointIn(await boxOf(page, offset), part)), `${offset} at ${part}`).toBe(
        offset,
      )
  const last = await boxOf(page, 4, { paragraph: 2 })
  expect(await offsetAt(page, pointIn(last, 0.9))).toBe('harbour\n\nferr'.length)
})

test('a point beside a line, above, below or between lines finds nothing', async ({ page }) => {
  await show(page, '<p data-start>harbour<br></p><p data-start>ferry</p>')
  const box = await boxOf(page, 6)
  const below = await boxOf(page, 0, { paragraph: 1 })
  const points = {
    'left of the line': { x: box.left - 500, y: box.top + 5 },
    'right of the line': { x: box.right + 20, y: box.top + 5 },
    'above the letters': { x: box.left + 3, y: box.top - 10 },
    'below the letters': { x: box.left + 3, y: box.bottom + 10 },
    'between the paragraphs': { x: below.left + 3, y: (box.bottom + below.top) / 2 },
    'outside the window': { x: -20, y: -20 },
  }
  for (const [name, point] of Object.entries(points)) expect(await offsetAt(page, point), name).toBeNull()
})

test('a point between two lines of one paragraph finds nothing, on each line its own words', async ({
  page,
}) => {
  await show(page, '<p data-start>harbour ferry</p>')
  await page.evaluate(() => (document.body.style.width = '100px'))
  const above = await boxOf(page, 2)
  const under = await boxOf(page, 10)
  expect(under.top).toBeGreaterThan(above.bottom)
  expect(await offsetAt(page, pointIn(above))).toBe(2)
  expect(await offsetAt(page, pointIn(under))).toBe(10)
  expect(await offsetAt(page, { x: above.left + 2, y: (above.bottom + under.top) / 2 })).toBeNull()
})

test('a point on words that are no part of the text finds nothing', async ({ page }) => {
  await show(page, '<p>By Ada</p><p data-start>harbour</p><p>More</p><button>Enlarge</button>')
  for (const paragraph of [0, 2]) {
    for (const offset of [0, 3])
      expect(await offsetAt(page, pointIn(await boxOf(page, offset, { paragraph })))).toBeNull()
  }
  const button = await page.locator('button').boundingBox()
  expect(await offsetAt(page, { x: (button?.x ?? 0) + 10, y: (button?.y ?? 0) + 10 })).toBeNull()
})

for (const [name, content] of [
  ['nothing in it', ''],
  ['words in it', 'over'],
] as const)
  test(`a point on what lies over the text finds nothing of the text below: with ${name}`, async ({
    page,
  }) => {
    await show(page, '<p data-start>harbour שלום ferry</p>')
    const [from, to] = [await boxOf(page, 2), await boxOf(page, 14)]
    await page.evaluate(
      ([words, left, width, top]) => {
        const over = document.createElement('div')
        over.style.cssText = `position: fixed; background: white; left: ${left}px; width: ${width}px; top: ${top}px; height: 60px`
        over.textContent = words
        document.body.append(over)
      },
      [content, from.left, to.right - from.left, from.top - 20] as const,
    )
    for (const offset of [2, 4, 8, 11, 14])
      expect(await offsetAt(page, pointIn(await boxOf(page, offset))), `${offset}`).toBeNull()
    expect(await offsetAt(page, pointIn(await boxOf(page, 0)))).toBe(0)
  })

test('a point finds the same words after scrolling', async ({ page }) => {
  await show(page, '<p data-start>harbour</p><div style="height: 3000px"></div><p data-start>ferry</p>')
  await page.evaluate(() => scrollTo(0, 3000))
  const box = await boxOf(page, 2, { paragraph: 1 })
  expect(box.top).toBeLessThan(800)
  expect(await offsetAt(page, pointIn(box))).toBe('harbour\n\nfe'.length)
})

const characters: [string, string, string][] = [
  ['an emoji of two units', 'a ', '😀'],
  ['a family', 'a ', '👨‍👩‍👧‍👦'],
  ['a letter with an accent of its own', 'caf', 'e\u0301'],
  ['a Chinese character outside the basic plane', '港', '𠮷'],
]

for (const [name, before, character] of characters)
  test(`a point anywhere on ${name} finds a unit of it`, async ({ page }) => {
    await show(page, `<p data-start>${before}${character} end</p>`)
    const box = await boxOf(page, before.length, { length: character.length })
    for (const part of [0.05, 0.3, 0.55, 0.8, 0.95]) {
      const offset = (await offsetAt(page, pointIn(box, part))) ?? -1
      expect(offset, `at ${part}`).toBeGreaterThanOrEqual(before.length)
      expect(offset, `at ${part}`).toBeLessThan(before.length + character.length)
    }
  })

const directions: [string, string, 'ltr' | 'rtl'][] = [
  ['Hebrew', 'שלום עולם', 'rtl'],
  ['a Hebrew word in English', 'He said שלום again.', 'ltr'],
  ['one Hebrew letter in English', 'The ש of it', 'ltr'],
  ['a line that begins and ends in Arabic', 'مرحبا means welcome مرحبا', 'ltr'],
  ['a number in Hebrew in English', 'They wrote אבג 12 דהו there', 'ltr'],
  ['English and a number in Hebrew', 'הספינה Ferry 7 יצאה', 'rtl'],
]

for (const [name, words, direction] of directions)
  test(`every letter is found, on either side of its middle: ${name}`, async ({ page }) => {
    await show(page, `<p data-start dir="${direction}">${words}</p>`)
    const missed = await page.evaluate((text) => {
      const map = dom.mapText(document)
      const node = document.querySelector('p')?.firstChild ?? document.body
      const range = document.createRange()
      return Array.from({ length: text.length }, (_, at) => at).flatMap((offset) => {
        range.setStart(node, offset)
        range.setEnd(node, offset + 1)
        const { left, width, top, height } = range.getBoundingClientRect()
        const parts = [0.1, 0.35, 0.65, 0.9]
        const found = parts.map((part) => dom.offsetAtPoint(map, left + width * part, top + height / 2))
        return found.every((at) => at === offset) ? [] : [{ letter: text.charAt(offset), offset, found }]
      })
    }, words)
    expect(missed).toEqual([])
  })

test('the pointer tells one passage from another, and both where they overlap', async ({ page }) => {
  await show(page, '<p data-start>harbour ferry lighthouse</p>')
  const passages = { first: { start: 0, end: 13 }, second: { start: 8, end: 24 } }
  const under = async (offset: number) => {
    const at = (await offsetAt(page, pointIn(await boxOf(page, offset)))) ?? -1
    return Object.entries(passages).flatMap(([name, { start, end }]) =>
      at >= start && at < end ? [name] : [],
    )
  }
  expect(await under(3)).toEqual(['first'])
  expect(await under(8)).toEqual(['first', 'second'])
  expect(await under(12)).toEqual(['first', 'second'])
  expect(await under(13)).toEqual(['second'])
  expect(await under(23)).toEqual(['second'])
})

test('a caret that the browser tells in the newer way is read as well as in the older', async ({ page }) => {
  await show(page, '<p data-start>harbour</p>')
  const point = pointIn(await boxOf(page, 3))
  const found = await page.evaluate(({ x, y }) => {
    const asRange = document.createRange()
    const node = document.querySelector('p')?.firstChild ?? document.body
    asRange.setStart(node, 3)
    const ways = {
      newer: {
        caretPositionFromPoint: () => ({ offsetNode: node, offset: 3 }),
        caretRangeFromPoint: undefined,
      },
      older: { caretPositionFromPoint: undefined, caretRangeFromPoint: () => asRange },
    }
    return Object.fromEntries(
      Object.entries(ways).map(([name, way]) => {
        const map = dom.mapText(document)
        for (const [method, answer] of Object.entries(way)) {
          if (answer === undefined) Reflect.deleteProperty(Document.prototype, method)
          else Object.defineProperty(Document.prototype, method, { value: answer, configurable: true })
        }
        return [name, dom.offsetAtPoint(map, x, y)]
      }),
    )
  }, point)
  expect(found).toEqual({ newer: 3, older: 3 })
})
