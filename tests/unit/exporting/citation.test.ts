import { describe, expect, it } from 'vitest'
import { citationOf } from '../../../main/exporting/citation'
import { ownTemplate, placeholders } from '../../../main/exporting/placeholders'
import { growth, inStep } from '../../support/growth'

const values = {
  words: '“We close the harbour,”',
  speaker: 'Anna Weiss',
  cue: 'said',
  state: 'confirmed',
  kind: 'direct',
  title: 'Harbour closes',
  outlet: 'Gazette',
  author: 'Ada Marsh',
  agency: null,
  dateline: 'HARWICK',
  date: '2016-03-25 05:55 (time zone not stated)',
  printedDate: 'March 25, 2016, 5:55 am',
  updated: null,
  url: 'https://gazette.example/a_b?c=(d)&e=*f*',
  captured: '2016-03-26 10:00 UTC',
  sha256: 'ab'.repeat(32),
  link: 'dateline://article/0190163d-8694-739b-aea5-966c26f8ad90',
}

const nothing = Object.fromEntries(placeholders.map(({ name }) => [name, null]))

const hostile = [
  '<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- open',
  '[link](javascript:alert(1)) ![picture](https://x.example/p.png) <https://x.example>',
  '**bold** _it_ `code` ~~gone~~ # not a heading',
  '> quoted\n\n- item\n1. one\n\n---\n\n    code\n```\nfence',
  'www.x.example http://x.example a@b.example &amp; &lt; &#60; \\ \\*',
  '| a | b |\n|---|---|\n| c | d |',
  '{{speaker}} {{#words}} {{/title}} }} {{',
  'noncharacter \ufdd0 bell \u0007 turned \u202e back \u202c 🇩🇪',
  '[ref]: https://x.example "t"\n\n[ref]',
  'Setext\n===\nagain\n---',
]

function textOf(html: string): string {
  return html
    .replace(/<\/p>\s*<p>/g, '\n\n')
    .replace(/<br>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, number: string | undefined, name: string | undefined) =>
      number === undefined
        ? ({ lt: '<', gt: '>', amp: '&', quot: '"' }[name ?? ''] ?? whole)
        : String.fromCharCode(Number(number)),
    )
    .trim()
}

describe('a citation', () => {
  it('holds all that makes it evidence, as Markdown and as HTML', () => {
    const { markdown, html } = citationOf(ownTemplate, values)
    expect(markdown).toBe(
      [
        '> “We close the harbour,”',
        '',
        '— **Anna Weiss**, “said” (direct quotation, confirmed)',
        '',
        '*Gazette*, “Harbour closes”, Ada Marsh, HARWICK, 2016-03-25 05:55 (time zone not stated)',
        '<https://gazette.example/a_b?c=(d)&e=*f*>',
        '',
        `Captured 2016-03-26 10:00 UTC, original SHA-256 ${values.sha256}`,
      ].join('\n'),
    )
    expect(html).toContain('<blockquote>\n<p>“We close the harbour,”</p>')
    expect(html).toContain('<strong>Anna Weiss</strong>')
    expect(html).toContain('<a href="https://gazette.example/a_b?c=(d)&amp;e=*f*">')
  })

  it('leaves out what is not known', () => {
    const { markdown } = citationOf(ownTemplate, { ...nothing, words: 'Some words', title: 'A title' })
    expect(markdown).toMatch(/^> Some words\n\n“A title”\n/)
    expect(markdown).not.toMatch(/nobody|null|undefined|\{\{|—/)
  })

  it('says that nobody is named where a quotation has no speaker', () => {
    const { markdown } = citationOf(ownTemplate, { ...values, speaker: null, cue: null, state: 'suggested' })
    expect(markdown).toContain('— nobody is named (direct quotation, suggested)')
  })

  it.each(hostile)('shows hostile words as words, in HTML too: %j', (words) => {
    const { html } = citationOf('{{words}}', { ...nothing, words })
    expect(html).not.toMatch(/<(?!\/?p>|br>)/)
    expect(textOf(html)).toBe(words.trim())
  })

  it.each(hostile)('takes hostile words in every place for words: %j', (text) => {
    const all = Object.fromEntries(placeholders.map(({ name }) => [name, text]))
    const { html } = citationOf(ownTemplate, all)
    expect(html).not.toMatch(/<(?!\/?(?:p|br|strong|em|blockquote)>)/)
  })

  it('makes links of web addresses and its own alone', () => {
    for (const url of [
      ['javascript', 'alert(1)'].join(':'),
      'file:///etc/passwd',
      'https://a b.example',
      'data:text/html,x',
    ]) {
      expect(citationOf('{{url}}', { ...nothing, url }).html).not.toContain('<a')
    }
    expect(citationOf('{{link}}', values).html).toContain('<a href="dateline://article/')
  })

  it('shows markup of the template itself as words', () => {
    const template = '<b onclick="x()">{{words}}</b> ![p](https://x.example/p.png) [l](javascript:x)'
    const { html } = citationOf(template, values)
    expect(html).not.toMatch(/<b|<img|<a/)
  })

  it('lets links of the template’s own be links, and a bare domain words', () => {
    const template =
      '[{{title}}](https://x.example/a "Told") [mail](mailto:a@b.org) https://y.example/b_c, www.council.org, ours.org and a@b.org'
    expect(citationOf(template, values).html).toBe(
      '<p><a href="https://x.example/a">Harbour closes</a> mail <a href="https://y.example/b_c">https://y.example/b_c</a>, <a href="http://www.council.org">www.council.org</a>, ours.org and a@b.org</p>',
    )
  })

  it('is laid out as its template says', () => {
    const template = '# {{title}}\n\n- {{words}}\n- ~~{{cue}}~~\n\n1. `{{kind}}`\n\nOne  \ntwo\nthree\n\n---'
    expect(citationOf(template, values).html.replaceAll('\n', '')).toBe(
      '<h1>Harbour closes</h1><ul><li>“We close the harbour,”</li><li><del>said</del></li></ul><ol><li><code>direct</code></li></ol><p>One<br>two<br>three</p><hr>',
    )
  })
})

describe('how long a citation takes', () => {
  const repeated = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length))
  it.each([
    ['blanks', repeated(' ')],
    ['tabs and blanks', repeated('\t ')],
    ['blanks that end in a word', (size: number) => `${' '.repeat(size)}word`],
    ['words between underlines', repeated('_a_ ')],
    ['stars', repeated('*')],
    ['lines', repeated('a\n')],
    ['lines without a word', repeated('\n')],
    ['brackets', repeated('[![(')],
    ['addresses', repeated('www.a.b http://a.b a@b.c ')],
    ['full stops', repeated('a.b.')],
    ['colons and slashes', repeated('://')],
    ['what looks like numbers of signs', repeated('&#7;')],
    ['signs that no page should have', repeated('\ufdd0\u0007')],
    ['backslashes', repeated('\\')],
    ['equal signs and per cents', repeated('==%%::')],
  ])('keeps step with what is cited: %s', (_, make) => {
    const cited = (size: number) => citationOf(ownTemplate, { ...values, words: make(size) })
    expect(growth(4_000, cited)).toBeLessThan(inStep)
  })
})
