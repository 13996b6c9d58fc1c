import type { Page } from '@playwright/test'
import type { PageLine } from '../../preload/contract/page'
import { expect, test } from '../support/blank-page'

/** The lines of a document that is nothing but text. */
function linesIn(page: Page, html: string, url: string | null = 'https://gazette.example/news/bridge') {
  return page.evaluate(
    ([markup, address]) => dom.takeApart(markup ?? '', address ?? null, 'lines').all ?? [],
    [`<!doctype html><html lang="en"><body>${html}</body></html>`, url],
  )
}

async function textsIn(page: Page, html: string) {
  return (await linesIn(page, html)).map(({ text }) => text)
}

/** What each span of a line covers, by its kind. */
function spansOf({ text, spans = [] }: PageLine) {
  return spans.map((span) => [span.kind, text.slice(span.start, span.end)])
}

const texts: [string, string, string[]][] = [
  [
    'numbers of ordered lists',
    '<ol start="3"><li>oak</li><li value="7">elm</li><li>ash</li></ol>',
    ['3. oak', '7. elm', '8. ash'],
  ],
  [
    'letters and Roman numbers',
    '<ol type="a" start="2"><li>oak</li></ol><ol type="I" start="4"><li>elm</li></ol>',
    ['b. oak', 'IV. elm'],
  ],
  ['a mark as it is printed', '<ol><li data-printed-mark="(b)">oak</li></ol>', ['(b) oak']],
  ['lists that count down', '<ol reversed><li>oak</li><li>elm</li></ol>', ['2. oak', '1. elm']],
  ['no number where the page draws none', '<ol style="list-style: none"><li>oak</li></ol>', ['oak']],
  ['a number that its words begin with once', '<ol><li>1. oak</li></ol>', ['1. oak']],
  [
    'the number of a heading in an item',
    '<ol><li><h3>Oaks</h3><p>They grow.</p></li></ol>',
    ['1. Oaks', 'They grow.'],
  ],
  [
    'empty cells in their places',
    '<table><tr><th>Ward</th><th colspan="2">Votes</th></tr><tr><td>Quay</td><td></td><td>3</td></tr></table>',
    ['Ward | Votes', 'Quay |  | 3'],
  ],
  [
    'paragraphs of a cell in one row',
    '<table><tr><td><p>One.</p><p>Two.</p></td><td>3</td></tr></table>',
    ['One. Two. | 3'],
  ],
  [
    'tables that only set parts side by side as those parts',
    '<table><tr><td><h2>Left</h2><p>One.</p></td><td><p>Two.</p></td></tr></table>',
    ['Left', 'One.', 'Two.'],
  ],
  [
    'tables of old letters, which set parts side by side, as those parts',
    '<table width="600" cellpadding="0"><tr><td><img src="a.gif"></td><td>One.</td></tr><tr><td>Two.</td><td>Three.</td></tr></table><table border="0"><tr><td>Home</td><td>Tides</td></tr></table>',
    ['One.', 'Two.', 'Three.', 'Home', 'Tides'],
  ],
  [
    'figures in such tables in their rows',
    '<table width="600" cellpadding="0"><tr><td>Wheat</td><td>212</td></tr><tr><td>Coal</td><td>98</td></tr></table>',
    ['Wheat | 212', 'Coal | 98'],
  ],
  ['what is set as it is typed', '<pre>06:00  Quay\n\n  06:20  Pier</pre>', ['06:00  Quay\n\n  06:20  Pier']],
  [
    'lines of code that are elements of their own',
    '<pre><div>one</div><div>  two</div></pre>',
    ['one\n  two'],
  ],
  [
    'one break within a sentence',
    '<p>Roses are red,<br>violets are blue</p>',
    ['Roses are red,\nviolets are blue'],
  ],
  [
    'a break after a sentence, and two, as a new block',
    '<p>It rained.<br>It stopped, they say<br><br>and then it snowed</p>',
    ['It rained.', 'It stopped, they say', 'and then it snowed'],
  ],
  [
    'raised and lowered figures',
    '<p>10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O, 2<sup>6.5</sup>, x<sup>n</sup></p>',
    ['10⁶ m², H₂O, 2^6.5, xⁿ'],
  ],
  [
    'raised letters as they are',
    '<p>the 1<sup>st</sup> of May at €19,<sup>99</sup></p>',
    ['the 1st of May at €19,99'],
  ],
  [
    'a raised figure behind a full stop as the mark of a note',
    '<p>It sank.<sup>4</sup> Nobody knew.</p>',
    ['It sank.[4] Nobody knew.'],
  ],
  [
    'marks of quotations, by the language and in one another',
    '<p>He said <q>she told me <q>no</q></q>. <span lang="de"><q>Nein</q></span></p>',
    ['He said “she told me ‘no’”. „Nein“'],
  ],
  ['no soft hyphens', '<p>Hafen&shy;kom&shy;mission</p>', ['Hafenkommission']],
  [
    'formulas in a line',
    '<p>so <math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mn>1</mn><mi>n</mi></mfrac></math> it is</p>',
    ['so x² + 1/n it is'],
  ],
  [
    'formulas once where they are drawn too',
    '<p>so <span><span><math><mi>x</mi></math></span><span aria-hidden="true">x</span></span> it is</p>',
    ['so x it is'],
  ],
  [
    'how a word is read in brackets',
    '<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>へ</p>',
    ['港（みなと）へ'],
  ],
  ['words that a word may break in', '<p>Donau<wbr>dampf<wbr>schiff</p>', ['Donaudampfschiff']],
  [
    'no words for readers of screens inside a sentence',
    '<p>See <a href="/x">the page<span class="sr-only"> (opens a tab)</span></a>, he said.</p>',
    ['See the page, he said.'],
  ],
  [
    'elements that are drawn as blocks apart',
    '<div>Quay<span style="display: block">Pier</span></div>',
    ['Quay', 'Pier'],
  ],
  [
    'no page numbers of printed books',
    '<p>It was <span role="doc-pagebreak" id="p12">12</span>dark.</p>',
    ['It was dark.'],
  ],
  [
    'terms and what they mean',
    '<dl><dt>Span</dt><dd>62 metres of iron</dd></dl>',
    ['Span', '62 metres of iron'],
  ],
]

test('a page’s lines are what a reader sees of it', async ({ page }) => {
  for (const [name, html, expected] of texts) expect(await textsIn(page, html), name).toEqual(expected)
})

test('items know their list, and what else belongs to them', async ({ page }) => {
  const html =
    '<ol><li><p>Ferries run.</p><p>At night too.</p><ul><li>or buses</li></ul>So they said.</li><li>Fares stay.</li></ol>'
  const lines = await linesIn(page, html)
  expect(lines.map(({ kind, list }) => [kind, list?.id, list?.depth, list?.mark, list?.isOrdered])).toEqual([
    ['item', 0, 0, 3, true],
    ['paragraph', 0, 0, 0, true],
    ['item', 1, 1, 0, false],
    ['paragraph', 0, 0, 0, true],
    ['item', 0, 0, 3, true],
  ])
})

test('what a term means belongs to the term, and both are set as they are drawn', async ({ page }) => {
  const html = `<dl><div><dt>Span</dt><dd>62 metres</dd><dd>of iron<ul><li>and oak</li></ul></dd></div>
    <div><dt>Draw</dt><dd>Two leaves</dd></div></dl><dl><dd>Nothing more</dd></dl>
    <details><summary>Who pays?</summary><p>The port does.</p></details>`
  const lines = await linesIn(page, html)
  expect(lines.map(({ text, kind, list }) => [text, kind, list?.id, list?.depth])).toEqual([
    ['Span', 'item', 0, 0],
    ['62 metres', 'paragraph', 0, 0],
    ['of iron', 'paragraph', 0, 0],
    ['and oak', 'item', 1, 1],
    ['Draw', 'item', 0, 0],
    ['Two leaves', 'paragraph', 0, 0],
    ['Nothing more', 'item', 2, 0],
    ['Who pays?', 'paragraph', undefined, undefined],
    ['The port does.', 'paragraph', undefined, undefined],
  ])
  expect(lines.filter(({ spans = [] }) => spans.length > 0).map(spansOf)).toEqual([
    [['strong', 'Span']],
    [['strong', 'Draw']],
    [['strong', 'Who pays?']],
  ])
})

test('what the markup hides is known as unseen', async ({ page }) => {
  const html =
    '<div style="max-height:0; overflow:hidden">Soon: tides</div><p>Seen</p><p>Half <b hidden>of it</b></p>'
  const lines = await linesIn(page, html)
  expect(lines.map(({ text, isUnseen }) => [text, isUnseen])).toEqual([
    ['Soon: tides', true],
    ['Seen', undefined],
    ['Half', undefined],
  ])
})

test('cells have the columns that those from above and beside leave them', async ({ page }) => {
  const html = `<table><tr><th rowspan="2">Ward</th><th colspan="2">2019</th></tr><tr><th>For</th><th>Against</th></tr>
    <tr><td>Quay</td><td>4</td><td>1</td></tr></table>`
  const lines = await linesIn(page, html)
  expect(lines.map(({ text }) => text)).toEqual(['Ward | 2019', '| For | Against', 'Quay | 4 | 1'])
  const cells = lines.map(({ text, cells: found = [] }) =>
    found.map(({ start, end, column, columns, isHead }) => [text.slice(start, end), column, columns, isHead]),
  )
  expect(cells[0]).toEqual([
    ['Ward', 0, 1, true],
    ['2019', 1, 2, true],
  ])
  expect(cells[1]).toEqual([
    ['', 0, 1, false],
    ['For', 1, 1, true],
    ['Against', 2, 1, true],
  ])
  expect(cells[2]?.[2]).toEqual(['1', 2, 1, false])
})

test('quotations are as deep as they stand, and name who is quoted', async ({ page }) => {
  const html = `<blockquote><p>No.</p><blockquote>Never.</blockquote><footer>— The mayor</footer></blockquote>
    <figure><blockquote>Yes.</blockquote><figcaption>Tomas Berg</figcaption></figure>
    <blockquote><p>Perhaps.</p><p>— <cite>Anna Holm</cite></p></blockquote>`
  const lines = await linesIn(page, html)
  expect(lines.map(({ text, kind, quote }) => [text, kind, quote])).toEqual([
    ['No.', 'paragraph', 1],
    ['Never.', 'paragraph', 2],
    ['— The mayor', 'quote-source', 1],
    ['Yes.', 'paragraph', 1],
    ['Tomas Berg', 'quote-source', 1],
    ['Perhaps.', 'paragraph', 1],
    ['— Anna Holm', 'quote-source', 1],
  ])
})

test('words that are set apart are spans of the text, and struck ones are beside it', async ({ page }) => {
  const html = `<p>The <strong>old <em>iron</em></strong> bridge costs <del>3 million</del> <ins>5 million</ins>,
    says <a href="/report.pdf">the report</a> in <code>b.txt</code>, <a href="javascript:alert(1)">not this</a>.</p>`
  const [line] = await linesIn(page, html)
  expect(line?.text).toBe('The old iron bridge costs 5 million, says the report in b.txt, not this.')
  expect(line && spansOf(line)).toEqual([
    ['strong', 'old iron'],
    ['emphasis', 'iron'],
    ['struck', ''],
    ['link', 'the report'],
    ['code', 'b.txt'],
  ])
  expect(line?.spans?.[2]).toMatchObject({ words: '3 million', start: 25 })
  expect(line?.spans?.[3]).toMatchObject({ href: 'https://gazette.example/report.pdf' })
})

test('a link around several blocks is one span of each', async ({ page }) => {
  const lines = await linesIn(page, '<a href="https://b.example/"><h2>Quay</h2><p>It opens.</p></a>')
  expect(lines.map(spansOf)).toEqual([[['link', 'Quay']], [['link', 'It opens.']]])
})

test('marks of notes lead to their notes, and the way back is no word of them', async ({ page }) => {
  const html = `<p>It sank.<sup><a href="#n1">1</a></sup> Twice.<a role="doc-noteref" href="#n2">*</a></p>
    <ol><li id="n1">Yearbook, page 12. <a href="#r1">↩</a></li><li id="n2"><p>Letter. <a class="footnote-backref" href="#r2">back</a></p></li></ol>`
  const lines = await linesIn(page, html)
  expect(lines.map(({ text }) => text)).toEqual([
    'It sank.[1] Twice.[*]',
    '1. Yearbook, page 12.',
    '2. Letter.',
  ])
  expect(lines[0]?.spans).toMatchObject([
    { kind: 'note', target: 'n1' },
    { kind: 'note', target: 'n2' },
  ])
  expect(lines.slice(1).map(({ anchors }) => anchors)).toEqual([['n1'], ['n2']])
})

test('headings have levels, and a dividing line is known by what it parts', async ({ page }) => {
  const lines = await linesIn(page, '<h2>Quay</h2><p>One.</p><hr><p>Two.</p>')
  expect(lines.map(({ kind, level, isAfterBreak }) => [kind, level, isAfterBreak])).toEqual([
    ['heading', 2, undefined],
    ['paragraph', undefined, undefined],
    ['paragraph', undefined, true],
  ])
})

test('a heading that leads to itself is no link, and one that leads elsewhere is', async ({ page }) => {
  const lines = await linesIn(
    page,
    '<h2 id="a"><a href="#a">Ferries</a></h2><h2><a href="/b">Trains</a></h2><ul><li><a href="#a">Ferries</a></li></ul>',
  )
  expect(lines.map(({ linked }) => linked)).toEqual([0, 1, 1])
})
