import { textOfLines } from '../../main/importing/canonical'
import { readPage } from '../../main/importing/pages/read-page'
import { expect, test } from '../support/blank-page'

const sentence =
  'The harbour board said on Monday that the old swing bridge would stay closed until the spring'

/** A page whose article is told from the rest by both extractors. */
function article(inside: string) {
  const told = Array.from(
    { length: 6 },
    (_, at) => `<p>${sentence}, and gave reason number ${at + 1} for it.</p>`,
  )
  return `<!doctype html><html lang="en"><head><title>Bridge stays closed</title></head><body><header><a href="/">Gazette</a></header>
    <main><article><h1>Bridge stays closed</h1>${told.slice(0, 3).join('')}${inside}${told.slice(3).join('')}</article></main>
    <footer><p>All rights reserved</p></footer></body></html>`
}

test('each line of a page says what share of it an extractor took, wherever that moved it', async ({
  page,
}) => {
  const html = article(
    `<div>${sentence}, <span class="author">Anna Holm</span> wrote, <time>on Monday</time>.</div>`,
  )
  const { source } = await page.evaluate((markup) => dom.takeApart(markup, null, 'article'), html)
  const lines = source?.lines ?? []
  expect(lines.filter(({ readability }) => readability > 0.8)).toHaveLength(7)
  expect(lines.filter(({ defuddle }) => defuddle > 0.8).length).toBeGreaterThanOrEqual(7)
  expect(lines.at(-1)).toMatchObject({ text: 'All rights reserved', readability: 0, defuddle: 0 })
  expect(lines.some(({ text }) => text === `${sentence}, Anna Holm wrote, on Monday.`)).toBe(true)
  expect(source?.elements.every(({ parent }, at) => parent < at)).toBe(true)
})

test('a formula by itself is known in what an extractor took', async ({ page }) => {
  const formula = '<p><math display="block"><mi>x</mi><mo>=</mo><mn>3</mn></math></p>'
  const { source } = await page.evaluate((markup) => dom.takeApart(markup, null, 'article'), article(formula))
  expect(source?.lines.find(({ text }) => text.startsWith('x'))?.readability).toBe(1)
})

test('a text that stands in a script is set as its markup says', async ({ page }) => {
  const told = Array.from({ length: 8 }, (_, at) => `<p>${sentence}, for reason number ${at + 1}.</p>`)
  const markup = `${told.slice(0, 4).join('')}<h3>What it costs</h3><ul><li>oak</li></ul>${told.slice(4).join('')}`
  const data = JSON.stringify({ text: markup, tags: ['bridge', 'harbour'] }).replaceAll('<', '\\u003c')
  const html = `<html lang="en"><body><div id="app"></div><script>window.page = ${data}</script></body></html>`
  const { defuddle } = await page.evaluate((given) => dom.takeApart(given, null, 'article'), html)
  const kinds = defuddle?.lines.map(({ kind }) => kind) ?? []
  expect(kinds.slice(3, 7)).toEqual(['paragraph', 'heading', 'item', 'paragraph'])
  expect(kinds).toHaveLength(10)
})

test('what neither extractor took of a sentence goes where it is a mark of the page', async ({ page }) => {
  const html = article(`<h2>Ferries <span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>`)
  const { source } = await page.evaluate((markup) => dom.takeApart(markup, null, 'article'), html)
  expect(source?.lines.find(({ kind, level }) => kind === 'heading' && level === 2)?.text).toBe('Ferries')
})

test('an article is kept as it was set, with everything that HTML has for it', async ({ page }) => {
  const html = article(`<h2>What it costs</h2><ol><li>oak</li><li>elm<ul><li>leaf</li></ul></li></ol>
    <blockquote><p>I would <em>not</em> cross it, and I would not let anybody else.</p><footer>— Tomas Berg</footer></blockquote>
    <table><tr><th>Ward</th><th>Votes</th></tr><tr><td>Quay</td><td>3</td></tr></table><pre>06:00  Quay\n06:20  Pier</pre>
    <p>It carries 10<sup>6</sup> tonnes, says <a href="https://b.example/r.pdf">the report</a>, and costs <del>three</del> five.<sup><a href="#n1">1</a></sup></p><hr>`)
  const notes = '<h2>Notes</h2><ol><li id="n1">Yearbook, page 12. <a href="#r1">↩</a></li></ol></article>'
  const parts = await page.evaluate(
    (markup) => dom.takeApart(markup, null, 'article'),
    html.replace('</article>', notes),
  )
  const { blocks, text } = textOfLines(readPage(parts, null).lines)
  const set = blocks.filter(({ kind }) => kind !== 'paragraph' && kind !== 'title')
  expect(set.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
    'heading: What it costs',
    'item: 1. oak',
    'item: 2. elm',
    'item: leaf',
    'quote-source: — Tomas Berg',
    'row: Ward | Votes',
    'row: Quay | 3',
    'preformatted: 06:00  Quay\n06:20  Pier',
    'heading: Notes',
    'item: 1. Yearbook, page 12.',
  ])
  expect(text).toContain('It carries 10⁶ tonnes, says the report, and costs five.[1]')
  const spans = blocks.flatMap((block) => block.spans ?? [])
  expect(spans.map(({ kind }) => kind)).toEqual(['emphasis', 'link', 'struck', 'note'])
  expect(blocks.filter(({ isAfterBreak }) => isAfterBreak)).toHaveLength(1)
  expect(blocks.filter(({ quote }) => quote === 1)).toHaveLength(2)
  expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(8)
})
