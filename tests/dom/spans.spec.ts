import type { Page } from '@playwright/test'
import { expect, test } from '../support/blank-page'

/** The words of the canonical text that the marked range covers. */
function covered(page: Page, markup: string) {
  return page.evaluate((html) => {
    const { text, map, range } = dom.show(html)
    const span = dom.spanOf(map, range)
    return span && text.slice(span.start, span.end)
  }, markup)
}

const within: [string, string, string][] = [
  ['a word', '<p data-start>One [two] three.</p>', 'two'],
  ['a whole paragraph', '<p data-start>[One two three.]</p>', 'One two three.'],
  ['parts of two paragraphs', '<p data-start>One [two.</p><p data-start>Three] four.</p>', 'two.\n\nThree'],
  [
    'parts of paragraphs around a whole one',
    '<p data-start>One [two.</p><p data-start>Three.</p><p data-start>Four] five.</p>',
    'two.\n\nThree.\n\nFour',
  ],
  [
    'a heading and the text below it',
    '<h2 data-start>Th[e quay</h2><p data-start>It re]opens.</p>',
    'e quay\n\nIt re',
  ],
  ['items of a list', '<ul><li data-start>[bread</li><li data-start>salt]</li></ul>', 'bread\n\nsalt'],
  ['a quoted paragraph', '<blockquote><p data-start>No[body asked] us.</p></blockquote>', 'body asked'],
  [
    'cells of a table',
    '<table><tr><td data-start>19[98</td><td data-start>12 boats</td></tr><tr><td data-start>1999]</td></tr></table>',
    '98\n\n12 boats\n\n1999',
  ],
  [
    'a caption and the paragraph after its figure',
    '<figure><img alt="A quay"><figcaption><span data-start>The [quay</span></figcaption></figure><p data-start>Open] again.</p>',
    'quay\n\nOpen',
  ],
  ['words inside inline elements', '<p><b><a href="#"><span data-start>One [two]</span></a></b></p>', 'two'],
  [
    'words on both sides of comments and empty elements',
    '<p data-start>One [two.</p><!-- a comment --><hr><div></div><!-- another --><p data-start>Three] four.</p>',
    'two.\n\nThree',
  ],
]

for (const [name, markup, words] of within)
  test(`a range covers ${name}`, async ({ page }) => {
    expect(await covered(page, markup)).toBe(words)
  })

const around: [string, string, string | null][] = [
  ['begins in an element before the text', '<div>[</div><p data-start>One] two.</p>', 'One'],
  ['ends in an element after the text', '<p data-start>One [two.</p><div>]</div>', 'two.'],
  [
    'begins and ends between paragraphs',
    '<p data-start>One.</p>[<p data-start>Two.</p>]<p data-start>Three.</p>',
    'Two.',
  ],
  [
    'reaches past both ends of the text',
    '<h1>[Outside</h1><p data-start>One.</p><footer>Outside]</footer>',
    'One.',
  ],
  ['begins in a byline', '<p>By [Ada</p><p data-start>One] two.</p>', 'One'],
  ['ends in a byline', '<p data-start>One [two.</p><p>By] Ada</p>', 'two.'],
  [
    'has a byline in it',
    '<h1 data-start>A [title</h1><p>By Ada</p><p data-start>One] two.</p>',
    'title\n\nOne',
  ],
  [
    'has a button in it',
    '<p data-start>[One.</p><button>Enlarge</button><p data-start>Two.]</p>',
    'One.\n\nTwo.',
  ],
  [
    'has a hidden part in it',
    '<p data-start>[One.</p><p hidden>No</p><p data-start>Two.]</p>',
    'One.\n\nTwo.',
  ],
  [
    'ends at the beginning of a picture',
    '<p data-start>[One.</p><figure>]<img alt="A quay"></figure>',
    'One.',
  ],
  ['begins in a button', '<button>En[large</button><p data-start>One] two.</p>', 'One'],
  ['lies before the text', '<p>By [Ada]</p><p data-start>One.</p>', null],
  ['lies after the text', '<p data-start>One.</p><p>The [end]</p>', null],
  ['lies between two paragraphs', '<p data-start>One.</p><p>By [Ada]</p><p data-start>Two.</p>', null],
  ['holds nothing but a picture', '<p data-start>One.</p>[<img alt="A quay">]<p data-start>Two.</p>', null],
  ['is collapsed in text', '<p data-start>One []two.</p>', null],
  ['is collapsed between paragraphs', '<p data-start>One.</p>[]<p data-start>Two.</p>', null],
  ['is in a page without any text', '<p>[Nothing here]</p>', null],
]

for (const [name, markup, words] of around)
  test(`a range that ${name} covers ${words === null ? 'no words' : 'the words that it holds'}`, async ({
    page,
  }) => {
    expect(await covered(page, markup)).toBe(words)
  })

test('a range that begins at the end of a paragraph says so', async ({ page }) => {
  const spans = await page.evaluate(() => {
    const { map, range } = dom.show('<p data-start>One.[</p><p data-start>Two.]</p>')
    const fromText = dom.spanOf(map, range)
    range.setStart(document.querySelector('p') ?? document, 1)
    return { fromText, fromElement: dom.spanOf(map, range) }
  })
  // In text it is where it is; in an element it leans to what follows. Who trims white space sees no difference.
  expect(spans).toEqual({ fromText: { start: 4, end: 10 }, fromElement: { start: 6, end: 10 } })
})

test('an element’s edges belong to the paragraph that they are edges of', async ({ page }) => {
  const offsets = await page.evaluate(() => {
    const { map } = dom.show('<p data-start>One.</p><p data-start>Two.</p><p data-start>Three.</p>')
    const second = document.querySelectorAll('p')[1] ?? document.body
    const at = (offset: number) =>
      (['after', 'before'] as const).map((lean) => dom.offsetOf(map, second, offset, lean))
    return { front: at(0), back: at(1) }
  })
  expect(offsets).toEqual({ front: [6, 4], back: [12, 10] })
})

test('places outside the text lean to what is there, or to nothing', async ({ page }) => {
  const offsets = await page.evaluate(() => {
    const { map } = dom.show('<i>By</i><!-- a --><p data-start>One.</p><!-- b --><i>End</i>')
    const nodes = [...document.body.childNodes]
    return nodes
      .filter((node) => !('dataset' in node && (node as HTMLElement).dataset.start !== undefined))
      .map((node) => (['after', 'before'] as const).map((lean) => dom.offsetOf(map, node, 1, lean)))
  })
  expect(offsets).toEqual([
    [0, null],
    [0, null],
    [null, 4],
    [null, 4],
  ])
})

test('a selection drawn backwards covers the same words', async ({ page }) => {
  const spans = await page.evaluate(() => {
    const { map, range } = dom.show('<p data-start>One [two.</p><p data-start>Three] four.</p>')
    const selection = getSelection()
    selection?.setBaseAndExtent(range.endContainer, range.endOffset, range.startContainer, range.startOffset)
    const isBackward = selection?.focusNode === range.startContainer
    return {
      isBackward,
      span: selection && dom.spanOf(map, selection.getRangeAt(0)),
      forward: dom.spanOf(map, range),
    }
  })
  expect(spans).toEqual({ isBackward: true, span: { start: 4, end: 15 }, forward: { start: 4, end: 15 } })
})

test('selecting everything selects all of the text and no more', async ({ page }) => {
  const spans = await page.evaluate(() => {
    const { text, map } = dom.show(
      '<p>By Ada</p><p data-start>One.</p><p data-start>Two.</p><button>Go</button>',
    )
    getSelection()?.selectAllChildren(document.body)
    const range = getSelection()?.getRangeAt(0)
    return { span: range && dom.spanOf(map, range), length: text.length }
  })
  expect(spans).toEqual({ span: { start: 0, end: 10 }, length: 10 })
})

test('what a person drags over is what the range covers', async ({ page }) => {
  const ends = await page.evaluate(() => {
    const { range } = dom.show(
      '<p data-start>The ferry [leaves at noon.</p><p>By Ada</p><p data-start>It is full]. Again.</p>',
    )
    const boxes = [...range.getClientRects()]
    return { from: boxes[0]?.toJSON() as DOMRect, to: boxes.at(-1)?.toJSON() as DOMRect }
  })
  await page.mouse.move(ends.from.left + 1, ends.from.top + ends.from.height / 2)
  await page.mouse.down()
  await page.mouse.move(ends.to.right - 1, ends.to.top + ends.to.height / 2, { steps: 4 })
  await page.mouse.up()
  const span = await page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0)
    return range && dom.spanOf(dom.mapText(document), range)
  })
  expect(span).toEqual({ start: 'The ferry '.length, end: 'The ferry leaves at noon.\n\nIt is full'.length })
})
