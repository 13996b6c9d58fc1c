import { expect, test } from '../support/blank-page'
import { type Line, setText } from '../support/set-text'

const article: Line[] = [
  ['title', 'The quay reopens'],
  ['standfirst', 'After eleven years, boats are back'],
  ['caption', 'A ferry leaves the quay (Agency/Jane Doe)'],
  ['paragraph', 'The quay opened on Monday.\nNobody had asked.'],
  ['heading', 'שלום to the boats 😀'],
  ['paragraph', 'Café owners cheered; “Cafe\u0301 Nord” did not.'],
]

function image(at: number, alt: string) {
  return { sha256: '0'.repeat(64), at, width: 40, height: 30, alt }
}

test('every character of an article is found on the page and found again', async ({ page }) => {
  const wrong = await page.evaluate((lines) => {
    const { text, blocks, map } = dom.showArticle(lines)
    const inBlock = (at: number) => blocks.some(({ start, end }) => at >= start && at < end)
    const places = Array.from({ length: text.length }, (_, at) => at).filter(inBlock)
    return places.filter((start) => {
      const range = dom.rangeOf(map, { start, end: start + 1 })
      const back = range && dom.spanOf(map, range)
      return String(range) !== text.charAt(start) || back?.start !== start || back.end !== start + 1
    })
  }, article)
  expect(wrong).toEqual([])
})

test('the whole page is the whole text: title, standfirst, caption, heading and paragraphs', async ({
  page,
}) => {
  const found = await page.evaluate((lines) => {
    const { text, blocks, map } = dom.showArticle(lines)
    const range = document.createRange()
    range.selectNodeContents(document.body)
    const painted = dom.rangesOf(map, { start: 0, end: text.length }).map(dom.wordsOf)
    const words = blocks.map(({ start, end }) => text.slice(start, end))
    return {
      span: dom.spanOf(map, range),
      length: text.length,
      painted: painted.join(''),
      words: words.join(''),
    }
  }, article)
  expect(found.span).toEqual({ start: 0, end: found.length })
  expect(found.painted).toBe(found.words)
})

test('a caption and its credit are one passage, though two elements', async ({ page }) => {
  const found = await page.evaluate((lines) => {
    const { text, map } = dom.showArticle(lines)
    const start = text.indexOf('the quay (')
    const span = { start, end: start + 'the quay (Agency'.length }
    const range = dom.rangeOf(map, span)
    return { parts: dom.rangesOf(map, span).map(dom.wordsOf), back: range && dom.spanOf(map, range), span }
  }, article)
  expect(found.parts).toEqual(['the quay ', '(Agency'])
  expect(found.back).toEqual(found.span)
})

test('the byline below the title is no part of what is selected across it', async ({ page }) => {
  const words = await page.evaluate((lines) => {
    const { text, map } = dom.showArticle(lines)
    const range = document.createRange()
    range.setStartBefore(document.querySelector('h1') ?? document.body)
    range.setEndAfter(document.querySelector('figure') ?? document.body)
    const span = dom.spanOf(map, range)
    return { seen: String(range), covered: span && text.slice(span.start, span.end) }
  }, article)
  expect(words.seen).toContain('By Ada Lind')
  expect(words.covered).toBe(
    'The quay reopens\n\nAfter eleven years, boats are back\n\nA ferry leaves the quay (Agency/Jane Doe)',
  )
})

test('pictures change no offset, wherever they stand', async ({ page }) => {
  const { text } = setText(article)
  const pictures = [
    image(text.indexOf('A ferry'), 'A ferry'),
    image(text.indexOf('The quay opened'), 'The quay'),
    image(text.length, 'The last boat'),
  ]
  const found = await page.evaluate(
    ([lines, images]) => {
      const shown = dom.showArticle(lines, { images })
      const range = document.createRange()
      range.selectNodeContents(document.body)
      const buttons = [...document.querySelectorAll('button')].map((button) => {
        range.selectNode(button)
        return dom.spanOf(shown.map, range)
      })
      range.selectNodeContents(document.body)
      const words = dom.rangeOf(shown.map, {
        start: shown.text.indexOf('opened'),
        end: shown.text.indexOf(' on Monday'),
      })
      return { buttons, words: words?.toString(), all: dom.spanOf(shown.map, range) }
    },
    [article, pictures] as const,
  )
  expect(found).toEqual({ buttons: [null, null, null], words: 'opened', all: { start: 0, end: text.length } })
})

test('a paragraph set in several elements reads as one', async ({ page }) => {
  const found = await page.evaluate(() => {
    const words = 'Twelve boats left at noon. '.repeat(2_000).trim()
    const { text, map } = dom.showArticle([['paragraph', words]])
    const second = map.starts[1] ?? 0
    const span = { start: second - 10, end: second + 10 }
    const range = dom.rangeOf(map, span)
    return {
      pieces: map.pieces.length,
      joined: dom.rangesOf(map, span).map(dom.wordsOf).join('') === text.slice(span.start, span.end),
      parts: dom.rangesOf(map, span).length,
      back: range && dom.spanOf(map, range),
      span,
    }
  })
  expect(found).toMatchObject({ pieces: 3, joined: true, parts: 2 })
  expect(found.back).toEqual(found.span)
})

test('a part of a long article that is not on the page yet is left out, and the rest keeps its place', async ({
  page,
}) => {
  const found = await page.evaluate(() => {
    const lines = Array.from({ length: 300 }, (_, i) => ['paragraph', `Paragraph ${i}.`] as const)
    const { text, map } = dom.showArticle(lines, { without: [3] })
    const words = (from: number, to: number) => {
      const span = { start: text.indexOf(`Paragraph ${from}.`), end: text.indexOf(`Paragraph ${to}.`) + 5 }
      return dom.rangeOf(map, span)?.toString() ?? null
    }
    const range = document.createRange()
    range.selectNodeContents(document.body)
    return {
      chunks: document.querySelectorAll('[data-chunk]').length,
      missing: words(150, 151),
      before: words(119, 150),
      behind: words(150, 160),
      all: dom.spanOf(map, range)?.end === text.length,
    }
  })
  expect(found).toEqual({ chunks: 8, missing: null, before: 'Paragraph 119.', behind: 'Parag', all: true })
})
