import { describe, expect, it } from 'vitest'
import { htmlOfRtf } from '../../../../main/importing/formats/rtf/html'
import { readIncoming } from '../../../../main/importing/read-bytes'
import { simpleTakeApart } from '../../../support/take-apart'

function html(body: string | Uint8Array, head = '\\ansi\\ansicpg1252') {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : Buffer.from(body)
  return htmlOfRtf(Buffer.concat([Buffer.from(`{\\rtf1${head} `), bytes, Buffer.from('}')])).html
}

const fonts = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times;}{\\f2\\fcharset128 Mincho;}}'
const styles =
  "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s7 \\u220\\'dcberschrift 2;}{\\*\\cs3 Strong;}}"

describe('the words of a Rich Text file', () => {
  it.each([
    ['a byte by its code page', "Caf\\'e9", '<p>Café</p>'],
    ['another code page', "\\f1\\'cf\\'f0\\'e8\\'f7\\'e0\\'eb", '<p>Причал</p>'],
    ['a character of two bytes', "\\f2\\'93\\'fa\\'96\\'7b", '<p>日本</p>'],
    ['Unicode, once', "Caf\\u233\\'e9 au lait", '<p>Café au lait</p>'],
    ['Unicode with more to skip', "\\uc2 A\\u1071\\'ff\\'ffB", '<p>AЯB</p>'],
    ['a sign outside the first plane', '\\u-10179?\\u-8688?', '<p>😐</p>'],
    ['signs with names', '\\ldblquote No\\rdblquote\\emdash said she', '<p>“No”—said she</p>'],
    ['braces and strokes', '\\{a\\}\\\\b', '<p>{a}\\b</p>'],
    ['what looks like markup', 'a <b> & "c"', '<p>a &lt;b&gt; &amp; &quot;c&quot;</p>'],
    ['line ends of the file, as nothing', 'har\r\nbour', '<p>harbour</p>'],
    ['a line end that is meant', 'one\\\ntwo', '<p>one</p>\n<p>two</p>'],
  ])('has %s', (_, body, expected) => {
    expect(html(`${fonts}${body}`)).toBe(expected)
  })

  it.each([
    ['a picture', '{\\pict\\pngblip 89504e47}'],
    ['a picture in bytes', '{\\pict\\bin4 }}}}}'],
    ['hidden words', '{\\v hidden}'],
    ['deleted words', '{\\deleted gone}'],
    ['a group that may be left out', '{\\*\\unknown words}'],
    ['a running head', '{\\header Sabel Herald\\par}'],
    ['a remark', '{\\*\\annotation Check this}'],
    ['a bookmark', '{\\*\\bkmkstart quay}'],
  ])('has none of %s', (_, group) => {
    expect(html(`One ${group}two`)).toBe('<p>One two</p>')
  })
})

describe('the lists of a Rich Text file', () => {
  const number = (words: string) => `{\\listtext\\pard\\plain ${words}\\tab}`
  it.each([
    [
      'numbers as they are printed, by their levels',
      `${number('1.')}\\pard\\ls1 Oak\\par ${number('1.1')}\\pard\\ls1\\ilvl1 Elm\\par ${number('2.')}\\pard\\ls1 Ash\\par\\pard End\\par`,
      '<ol><li data-printed-mark="1.">Oak<ol><li data-printed-mark="1.1">Elm</li></ol></li><li data-printed-mark="2.">Ash</li></ol>\n<p>End</p>',
    ],
    [
      'bullets, also those that a font of signs draws as a letter',
      `${number("\\'b7")}\\pard\\ls2 Oak\\par ${number('o')}\\pard\\ls2\\ilvl1 Elm\\par`,
      '<ul><li>Oak<ul><li>Elm</li></ul></li></ul>',
    ],
    [
      'items of older programs',
      "{\\pntext\\f1\\'b7\\tab}{\\*\\pn\\pnlvlblt}Oak\\par {\\pntext a)\\tab}Elm\\par\\pard End\\par",
      '<ul><li>Oak</li></ul><ol><li data-printed-mark="a)">Elm</li></ol>\n<p>End</p>',
    ],
    ['items without a mark', '\\pard\\ls3 Oak\\par\\pard\\ls0 End\\par', '<ul><li>Oak</li></ul>\n<p>End</p>'],
    ['a level that is left out', `\\pard\\ls1\\ilvl4 Oak\\par`, '<ul><li>Oak</li></ul>'],
    [
      'no item where a heading or a cell has a number',
      `{\\stylesheet{\\s1 heading 1;}}${number('2')}\\pard\\s1\\ls1 Ferry\\par ${number('3.')}\\pard\\intbl\\ls1 Oak\\cell\\row`,
      '<h1>2 Ferry</h1>\n<table><tr><td>3. Oak</td></tr></table>',
    ],
    [
      'quotations that are set off by their style',
      '{\\stylesheet{\\s4 Intense Quote;}{\\s5 Quoted;}}\\pard\\s4 No.\\par\\pard\\s5 Yes.\\par',
      '<blockquote><p>No.</p></blockquote>\n<p>Yes.</p>',
    ],
  ])('has %s', (_, body, expected) => {
    expect(html(body)).toBe(expected)
  })
})

describe('the structure of a Rich Text file', () => {
  it.each([
    ['paragraphs', 'One\\par Two\\par', '<p>One</p>\n<p>Two</p>'],
    ['headings by their styles', '\\pard\\s1 Ferry\\par\\pard Text\\par', '<h1>Ferry</h1>\n<p>Text</p>'],
    ['headings of another language', "\\pard\\s7 F\\'e4hre\\par", '<h2>Fähre</h2>'],
    ['headings by their outline', '\\pard\\outlinelevel2 Ferry\\par', '<h3>Ferry</h3>'],
    ['a break of a line', 'One\\line two\\par', '<p>One<br>two</p>'],
    ['emphasis', 'a {\\b bold} {\\i word}', '<p>a <strong>bold</strong> <em>word</em></p>'],
    ['emphasis that ends', '\\b one\\b0 two', '<p><strong>one</strong>two</p>'],
    ['raised figures', '10{\\super 6} and {\\strike old}', '<p>10<sup>6</sup> and <s>old</s></p>'],
    [
      'a table',
      '\\trowd\\intbl Ward\\cell For\\cell\\row\\trowd\\intbl East\\cell 4\\cell\\row\\pard After\\par',
      '<table><tr><td>Ward</td><td>For</td></tr><tr><td>East</td><td>4</td></tr></table>\n<p>After</p>',
    ],
    [
      'a note',
      'Text{\\super\\chftn{\\footnote{\\super\\chftn} The dog paid nothing.}} goes on\\par',
      '<p>Text[1] goes on</p>\n<p>[1] The dog paid nothing.</p>',
    ],
    [
      'a link',
      '{\\field{\\*\\fldinst{HYPERLINK "https://herald.example/a"}}{\\fldrslt{the report}}} says',
      '<p><a href="https://herald.example/a">the report</a> says</p>',
    ],
  ])('has %s', (_, body, expected) => {
    expect(html(`${styles}${body}`)).toBe(expected)
  })

  it('refuses one that is nested without end', () => {
    expect(() => html('{'.repeat(5_000))).toThrow('nested too deeply')
  })
})

it('a Rich Text file is an article, its author who wrote it', async () => {
  const body = `{\\rtf1\\ansi{\\info{\\title Ferry}{\\author Ines Marr}{\\creatim\\yr2026\\mo3\\dy9}}${styles}\\pard\\s1 The ferry returns\\par\\pard The first ferry in nine years left Port Sabel on Friday morning, with a dog on board.\\par}`
  const { reading, encoding, isPage } = await readIncoming(
    Buffer.from(body, 'latin1'),
    { name: 'a.rtf' },
    simpleTakeApart(),
  )
  expect(reading.fields).toMatchObject({ title: 'The ferry returns', byline: 'Ines Marr', published: null })
  expect({ encoding, isPage }).toEqual({ encoding: 'binary', isPage: false })
  expect(reading.lines).toContainEqual({
    text: '2026-03-09',
    role: 'left-out',
    why: 'when the file was made, not when it was published',
  })
})
