import type { Page } from '@playwright/test'
import { expect, test } from '../support/blank-page'

const family = '👨‍👩‍👧‍👦'
const flag = '🇩🇰'

/** What the library would be told of the marked range. */
function described(page: Page, markup: string) {
  return page.evaluate((html) => {
    const { text, map, range } = dom.show(html)
    const span = dom.spanOf(map, range)
    return { text, passage: span && dom.describePassage(text, span) }
  }, markup)
}

test('a selection becomes its words and what stands around them', async ({ page }) => {
  const { passage } = await described(
    page,
    '<p data-start>One [two.</p><i>By</i><p data-start>Three] four.</p>',
  )
  expect(passage).toEqual({ start: 4, end: 15, exact: 'two.\n\nThree', prefix: 'One ', suffix: ' four.' })
})

test('white space at the ends of a selection is no part of its passage, paragraph ends included', async ({
  page,
}) => {
  const { passage } = await described(
    page,
    '<p data-start>One.[ </p><p data-start> Two. </p><p data-start>]Three.</p>',
  )
  expect(passage).toMatchObject({ exact: 'Two.', prefix: 'One. \n\n ', suffix: ' \n\nThree.' })
})

test('a selection of nothing but the end of a paragraph is no passage', async ({ page }) => {
  expect((await described(page, '<p data-start>One.[</p><p data-start>]Two.</p>')).passage).toBeNull()
})

for (const [name, character] of [
  ['an emoji', '😀'],
  ['a family', family],
  ['a flag', flag],
  ['an accented letter', 'e\u0301'],
  ['a Devanagari syllable', 'क्षि'],
] as const)
  test(`a selection that ends inside a character takes the whole of it: ${name}`, async ({ page }) => {
    const passages = await page.evaluate((inside) => {
      const { text, map } = dom.show(`<p data-start>a${inside}b</p>`)
      const node = document.querySelector('p')?.firstChild ?? document.body
      const range = document.createRange()
      const ends = Array.from({ length: inside.length - 1 }, (_, at) => at + 2)
      return ends.flatMap((at) =>
        [
          [0, at],
          [at, text.length],
        ].map(([start = 0, end = 0]) => {
          range.setStart(node, start)
          range.setEnd(node, end)
          const span = dom.spanOf(map, range)
          return span && dom.describePassage(text, span)?.exact
        }),
      )
    }, character)
    expect(new Set(passages)).toEqual(new Set([`a${character}`, `${character}b`]))
  })

test('every passage of a text leads back to its own words', async ({ page }) => {
  const text = `One ${family} two.`
  const wrong = await page.evaluate((words) => {
    const shown = dom.show(`<p data-start>${words}</p><p data-start>שלום ${words}</p>`)
    const starts = Array.from({ length: shown.text.length - 6 }, (_, at) => at)
    return starts.filter((start) => {
      const passage = dom.describePassage(shown.text, { start, end: start + 6 })
      const range = passage && dom.rangeOf(shown.map, passage)
      const back = range && dom.spanOf(shown.map, range)
      return passage !== null && (back?.start !== passage.start || back.end !== passage.end)
    })
  }, text)
  expect(wrong).toEqual([])
})

test('the word at an offset is the one that a double click takes', async ({ page }) => {
  const words = 'Café owners cheered; שלום and 12 boats'
  await page.evaluate((text) => {
    dom.show(`<p data-start>${text}</p>`)
    document.body.style.cssText = 'margin: 40px; font: 24px/40px monospace; width: 900px'
  }, words)
  // On the left half of a letter in the word's middle: the browser reads a caret at a word's end as beside the word.
  for (const word of ['Café', 'owners', 'cheered', 'שלום', '12', 'boats']) {
    const offset = words.indexOf(word) + Math.floor(word.length / 2)
    const point = await page.evaluate((at) => {
      const { x, y, width, height } =
        dom.rangeOf(dom.mapText(document), { start: at, end: at + 1 })?.getBoundingClientRect() ??
        new DOMRect()
      return { x: x + width * 0.3, y: y + height / 2 }
    }, offset)
    await page.mouse.dblclick(point.x, point.y)
    const found = await page.evaluate(
      ([text, at]) => {
        const span = dom.wordAt(text, at)
        return { selected: getSelection()?.toString().trim(), word: span && text.slice(span.start, span.end) }
      },
      [words, offset] as const,
    )
    expect(found).toEqual({ selected: word, word })
  }
})

test('borders between characters are the same in a part of a text as in all of it', async ({ page }) => {
  const wrong = await page.evaluate(
    (characters) => {
      const text = characters.join('') + 'word '.repeat(120) + characters.join(' ')
      const borders = [...new Intl.Segmenter().segment(text)].map(({ index }) => index)
      return Array.from({ length: text.length }, (_, at) => at).filter(
        (at) =>
          dom.borderBefore(text, at) !== borders.findLast((border) => border <= at) ||
          dom.borderAfter(text, at) !== (borders.find((border) => border >= at) ?? text.length),
      )
    },
    [family, flag, 'e\u0301', '𠮷', '\r\n', 'क्षि', '👍🏽', '1️⃣'],
  )
  expect(wrong).toEqual([])
})
