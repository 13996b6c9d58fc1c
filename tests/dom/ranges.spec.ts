import type { Page } from '@playwright/test'
import { expect, test } from '../support/blank-page'

const page3 =
  '<i>By Ada</i><p data-start>One two.</p><i>Credit</i><!-- comment --><p data-start>Three.</p><i>More</i><p data-start>Four.</p>'
// One two.··Three.··Four.
// 0         10      18

function wordsAt(page: Page, start: number, end: number) {
  return page.evaluate(
    ([html, span]) => {
      const { map } = dom.show(html)
      const range = dom.rangeOf(map, span)
      return {
        whole: range && String(range),
        parts: dom.rangesOf(map, span).map(dom.wordsOf),
        isInText: [range?.startContainer, range?.endContainer].every((node) => node instanceof Text),
      }
    },
    [page3, { start, end }] as const,
  )
}

test('a span within a paragraph is one range of its words', async ({ page }) => {
  expect(await wordsAt(page, 4, 7)).toEqual({ whole: 'two', parts: ['two'], isInText: true })
})

test('a span over paragraphs is one range for selecting, and one a paragraph for painting', async ({
  page,
}) => {
  const found = await wordsAt(page, 4, 22)
  expect(found).toEqual({
    whole: 'two.CreditThree.MoreFour',
    parts: ['two.', 'Three.', 'Four'],
    isInText: true,
  })
})

test('the ends of a span in the blank line between paragraphs lean inwards', async ({ page }) => {
  expect(await wordsAt(page, 9, 17)).toEqual({ whole: 'Three.', parts: ['Three.'], isInText: true })
  expect(await wordsAt(page, 8, 16)).toEqual({ whole: 'Three.', parts: ['Three.'], isInText: true })
})

test('a span that reaches past the text ends with it', async ({ page }) => {
  expect((await wordsAt(page, 18, 90)).whole).toBe('Four.')
  expect((await wordsAt(page, -5, 3)).whole).toBe('One')
})

test('what holds no words is no range', async ({ page }) => {
  const nothing: [number, number][] = [
    [8, 10],
    [4, 4],
    [7, 4],
    [23, 30],
    [-9, 0],
  ]
  for (const [start, end] of nothing)
    expect(await wordsAt(page, start, end), `${start}-${end}`).toMatchObject({ whole: null, parts: [] })
})

test('a page without text has no ranges', async ({ page }) => {
  const found = await page.evaluate(() => {
    const { map } = dom.show('<p>Nothing of the article</p>')
    const span = { start: 0, end: 5 }
    return [dom.rangeOf(map, span), dom.rangesOf(map, span), dom.pieceAt(map, 0)]
  })
  expect(found).toEqual([null, [], null])
})

test('a piece without words of its own is passed over', async ({ page }) => {
  const found = await page.evaluate(() => {
    const { map } = dom.show('<p data-start>One.</p><p data-start></p><p data-start>Two.</p>')
    return {
      parts: dom.rangesOf(map, { start: 0, end: 12 }).map(dom.wordsOf),
      whole: dom.rangeOf(map, { start: 2, end: 12 })?.toString(),
    }
  })
  expect(found).toEqual({ parts: ['One.', 'Two.'], whole: 'e.Two.' })
})

test('the piece at an offset is the one that holds it, or the next one', async ({ page }) => {
  const starts = await page.evaluate((html) => {
    const { map } = dom.show(html)
    return [0, 7, 8, 9, 10, 17, 22, 23].map((offset) => dom.pieceAt(map, offset)?.start ?? null)
  }, page3)
  expect(starts).toEqual([0, 0, 10, 10, 10, 18, 18, null])
})

test('a span of parts that are not in the document yet is the part that is', async ({ page }) => {
  const found = await page.evaluate((html) => {
    dom.show(html)
    document.querySelectorAll('p')[1]?.remove()
    const map = dom.mapText(document)
    const words = (start: number, end: number) => dom.rangeOf(map, { start, end })?.toString() ?? null
    return [
      words(4, 14),
      words(12, 22),
      words(11, 15),
      dom.rangesOf(map, { start: 4, end: 22 }).map(dom.wordsOf),
    ]
  }, page3)
  expect(found).toEqual(['two.', 'Four', null, ['two.', 'Four']])
})

const scripts: [string, string][] = [
  ['emoji of two units', 'a 😀😀 b'],
  ['a family of joined emoji', 'at 👨‍👩‍👧‍👦 home'],
  ['flags', '🇩🇰🇳🇴 ferries'],
  ['combining marks', 'e\u0301te\u0301 a\u0323\u0302'],
  ['Hebrew and Arabic in English', 'He said שלום and مرحبا there'],
  ['running Arabic with a number', 'وصلت 12 سفينة'],
  ['Devanagari', 'क्षितिज पर'],
  ['Chinese outside the basic plane', '𠮷野家の港'],
  ['line breaks and odd spaces', 'one\ntwo\u00a0three\u2003four'],
]

for (const [name, words] of scripts)
  test(`offsets count the same units in the page as in the text: ${name}`, async ({ page }) => {
    const wrong = await page.evaluate((inside) => {
      const { text, map } = dom.show(`<p data-start>First.</p><p data-start dir="auto">${inside}</p>`)
      const from = text.length - inside.length
      return Array.from({ length: inside.length }, (_, i) => ({
        start: from + i,
        end: text.length - (i % 2),
      }))
        .filter(({ start, end }) => start < end)
        .filter((span) => {
          const range = dom.rangeOf(map, span)
          const back = range && dom.spanOf(map, range)
          const isSame = back?.start === span.start && back.end === span.end
          return !isSame || String(range) !== text.slice(span.start, span.end)
        })
    }, words)
    expect(wrong).toEqual([])
  })
