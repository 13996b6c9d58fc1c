import type { Page } from '@playwright/test'
import { expect, test } from '../support/blank-page'
import type { Line } from '../support/set-text'

const bullet = { id: 0, isOrdered: false, depth: 0, mark: 0 }
const inner = { id: 1, isOrdered: true, depth: 1, mark: 3 }

/** The elements of the text as nested lists of their names; an element with one text node alone is its words. */
function outline(page: Page, lines: readonly Line[]): Promise<unknown> {
  return page.evaluate((given) => {
    dom.showArticle(given)
    const read = (element: Element): unknown => {
      const name = element.localName
      if (element.children.length === 0) return `${name}: ${element.textContent}`
      return [name, ...[...element.children].map(read)]
    }
    return [...document.querySelectorAll('[data-chunk] > *')].map(read)
  }, lines)
}

/** What each piece of the text map says, and what the canonical text has there. */
function pieces(page: Page, lines: readonly Line[]): Promise<{ shown: string; text: string }[]> {
  return page.evaluate((given) => {
    const { text, map } = dom.showArticle(given)
    return map.pieces.map((piece, at) => {
      const shown = piece.firstChild?.nodeValue ?? ''
      const start = map.starts[at] ?? 0
      return { shown, text: text.slice(start, start + shown.length) }
    })
  }, lines)
}

const everything: Line[] = [
  ['title', 'Ferry fares rise'],
  ['heading', 'What it costs', { level: 3, spans: [{ kind: 'emphasis', start: 5, end: 7 }] }],
  ['paragraph', 'The board met.', { spans: [{ kind: 'strong', start: 4, end: 9 }] }],
  ['item', 'a bicycle', { list: bullet }],
  ['item', '3. a car', { list: inner }],
  ['paragraph', 'with its driver', { list: { ...inner, mark: 0 } }],
  ['item', 'a cart', { list: bullet }],
  [
    'row',
    'Island | 4 | ',
    {
      table: 0,
      cells: [
        { start: 0, end: 6, column: 0, columns: 1, isHead: true },
        { start: 9, end: 10, column: 1, columns: 2, isHead: false },
        { start: 13, end: 13, column: 3, columns: 1, isHead: false },
      ],
    },
  ],
  ['paragraph', 'We had no choice.', { quote: 1 }],
  ['quote-source', 'Ida Brekke', { quote: 1 }],
  ['paragraph', 'Nobody asked us.', { quote: 1, isAfterBreak: true }],
  ['preformatted', '06:00  Quay\n\n  06:20  Island'],
]

test('every kind of block becomes the element that says what it is', async ({ page }) => {
  expect(await outline(page, everything)).toEqual([
    ['h3', 'span: What ', ['em', 'span: it'], 'span:  costs'],
    ['p', 'span: The ', ['strong', 'span: board'], 'span:  met.'],
    [
      'ul',
      [
        'li',
        'p: a bicycle',
        ['ol', ['li', ['p', ['span', 'span: 3. '], 'span: a car'], 'p: with its driver']],
      ],
      ['li', 'p: a cart'],
    ],
    ['div', ['table', ['tr', ['th', 'span: Island'], ['td', 'span: 4'], 'td: ']]],
    ['blockquote', 'p: We had no choice.', 'footer: Ida Brekke'],
    'hr: ',
    ['blockquote', 'p: Nobody asked us.'],
    'pre: 06:00  Quay\n\n  06:20  Island',
  ])
})

test('who is quoted has one dash, also where the page prints it', async ({ page }) => {
  const drawn = (words: string) =>
    page.evaluate((text) => {
      dom.showArticle([
        ['paragraph', 'We had no choice.', { quote: 1 }],
        ['quote-source', text, { quote: 1 }],
      ])
      return document.querySelector('.block-quote-source')?.matches('.is-dashed') ?? null
    }, words)
  expect(await drawn('Ida Brekke')).toBe(false)
  expect(await drawn('— Ida Brekke')).toBe(true)
})

test('every character of the text is in a piece, but for what parts blocks and cells', async ({ page }) => {
  const found = await pieces(page, everything)
  for (const { shown, text } of found) expect(shown).toBe(text)
  const words = everything.map(([, line]) => line.replace(/ \| /g, '')).join('')
  expect(found.map(({ shown }) => shown).join('')).toBe(words)
})

test('struck words are shown and are none of the text', async ({ page }) => {
  const spans = [{ kind: 'struck' as const, start: 9, end: 9, words: 'three ' }]
  const line: Line = ['paragraph', 'It costs five crowns', { spans }]
  expect(await outline(page, [line])).toEqual([['p', 'span: It costs ', 'del: three ', 'span: five crowns']])
  expect((await pieces(page, [line])).map(({ shown }) => shown).join('')).toBe('It costs five crowns')
})

test('spans nest, and one that crosses the end of another is cut there', async ({ page }) => {
  const spans = [
    { kind: 'link' as const, start: 4, end: 13, href: 'https://courier.example/a' },
    { kind: 'strong' as const, start: 8, end: 20 },
    { kind: 'code' as const, start: 14, end: 17 },
  ]
  const line: Line = ['paragraph', 'The old swing bridge', { spans }]
  expect(await outline(page, [line])).toEqual([
    [
      'p',
      'span: The ',
      ['a', 'span: old ', ['strong', 'span: swing']],
      'span:  ',
      ['code', 'span: bri'],
      'span: dge',
    ],
  ])
})

test('thousands of spans inside one another are set as deep as can be read', async ({ page }) => {
  const words = 'x'.repeat(5000)
  const spans = Array.from({ length: 2400 }, (_, at) => ({
    kind: 'strong' as const,
    start: at,
    end: 5000 - at,
  }))
  const found = await pieces(page, [['paragraph', words, { spans }]])
  expect(found.map(({ shown }) => shown).join('')).toBe(words)
})

test('a link says where it leads, and a row of figures stands at the right', async ({ page }) => {
  const said = await page.evaluate(() => {
    const link = (href: string) => ({ spans: [{ kind: 'link' as const, start: 0, end: 3, href }] })
    dom.showArticle([
      ['paragraph', 'The board', link('https://courier.example/news?x=1')],
      ['paragraph', 'The board', link('mailto:desk@courier.example')],
    ])
    return [...document.querySelectorAll('a')].map(({ title }) => title)
  })
  expect(said).toEqual([
    'courier.example · opens in the browser',
    'desk@courier.example · opens in the browser',
  ])
})

test('a cell below one that reaches down keeps its column', async ({ page }) => {
  const cell = { start: 0, end: 1, column: 2, columns: 1, isHead: false }
  expect(await outline(page, [['row', '7', { table: 0, cells: [cell] }]])).toEqual([
    ['div', ['table', ['tr', 'td: ', 'td: ', ['td', 'span: 7']]]],
  ])
})
