import { pageParts } from '../../preload/contract/page'
import { expect, test } from '../support/blank-page'
import { pick, randomFrom } from '../support/random'

const sentence =
  'The harbour board said on Monday that the old swing bridge would stay closed until the spring.'

/** Pieces of markup that nobody closes, and numbers that no page means. */
const pieces =
  `<table>|</table>|<tr>|<td colspan=9999999>|<td rowspan=99999>|<ol start=-5 reversed>|<li value=99999999999>|<pre>|</pre>|<math><msup>|</math>
  <sup>|</sup>|<sub>|<q>|<ruby><rt>|<blockquote>|</blockquote>|<br><br>|<hr>|<a href="#n1">|<a href="https://x.example/%E0%A4%A">|<a name="${'n'.repeat(300)}">
  <del>|<div hidden>|<span class="sr-only">|<figure>|<figcaption>|<dl><dt>|<!--|-->|<p id="${'i'.repeat(500)}">|<ol type=i start=4000>|<th>|</li>|</ul>|<select>
  ${'<ul>'.repeat(150)}|${'<blockquote>'.repeat(150)}|<b><i>|</p>|&shy;|\u202e`
    .split(/[|\n]/)
    .map((piece) => piece.trim())

test('broken markup is read all the same, and nothing that is said of a line lies outside of it', async ({
  page,
}) => {
  const random = randomFrom(11)
  const whole = `<main><article><h1>Quay</h1>${`<p>${sentence}</p>`.repeat(6)}<table><tr><th>Ward<th>Votes</table><ol><li>oak<li>elm</ol>
    <blockquote><p>No.</p></blockquote><pre>06:00  Quay</pre><p>10<sup>6</sup> <a href="/x">it</a></p></article></main>`
  const pages = Array.from({ length: 200 }, () => {
    let html = whole
    for (let change = 0; change < 6; change++) {
      const at = Math.max(0, html.indexOf('<', random(html.length)))
      const rest = html.slice(random(10) < 3 ? html.indexOf('>', at) + 1 : at)
      html = html.slice(0, at) + (pick(random, pieces) ?? '') + rest
    }
    return html
  })
  const all = await page.evaluate(
    (given) =>
      given.map((html, at) => dom.takeApart(html, 'https://a.example/b', at % 4 === 0 ? 'lines' : 'article')),
    pages,
  )
  for (const [at, parts] of all.entries()) {
    expect(pageParts.safeParse(parts).error, pages[at]).toBeUndefined()
    for (const { text, spans = [], cells = [], list } of parts.source?.lines ?? parts.all ?? []) {
      const outside = [...spans, ...cells].filter(({ start, end }) => start > end || end > text.length)
      expect(outside, pages[at]).toEqual([])
      expect(text.length, pages[at]).toBeGreaterThan(list?.mark ?? 0)
    }
  }
})
