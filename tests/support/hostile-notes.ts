/** As long as a note may be. */
const maxNoteLength = 200_000

function fill(unit: string, length = maxNoteLength): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n')
}

const sentence = 'The harbour authority said that the bridge would stay closed until the rains were over. '

function hostile(): Record<string, string> {
  return {
    'lists in one line': fill('- '),
    'lists by indent': lines(620, (at) => `${' '.repeat(at)}- a`),
    'quotations in one line': fill('> '),
    'quotations of lists': fill('> - '),
    'deep quotations, line by line': lines(4_000, () => `${'>'.repeat(48)}a`),
    'growing backticks': lines(625, (at) => '`'.repeat(at + 1)).replaceAll('\n', ' '),
    'long blanks': `a${fill(' ')}b`,
    'blank lines': fill(' \n'),
    '_a_ runs': fill('_a_'),
    'stars and lines': fill('*_'),
    'stars that never close': fill('*a **b '),
    'open brackets': fill('['),
    'open links': fill('[a](b'),
    'brackets that close': '['.repeat(maxNoteLength / 2) + ']'.repeat(maxNoteLength / 2),
    'open pictures': fill('![[['),
    'open tags': fill('<'),
    'open comments': fill('<!--'),
    references: lines(6_000, (at) => `[r${at}]: https://example.org/${at} "t"`),
    'one reference, used often': `[a]: https://example.org "${fill('t', 1_000)}"\n\n${fill('[a]\n\n', 190_000)}`,
    'a wide table': lines(3, (at) => fill(at === 1 ? '-|' : 'a|', 60_000)),
    'a long table': `a|b\n-|-\n${fill('1|2\n')}`,
    'many tables': fill('a|b\n-|-\n1|2\n\n'),
    addresses: fill('https://a.example/b '),
    www: fill('www.'),
    'e-mail addresses': fill('a@b.example '),
    entities: fill('&amp;'),
    headings: fill('# a\n'),
    'underlined headings': fill('a\n=\n'),
    'one word': fill('a'),
    'short lines': fill('a\n'),
    'emphasis in emphasis': '*a '.repeat(30_000) + ' b*'.repeat(30_000),
  }
}

/** Texts that one reader of Markdown or another takes long over, throws on, or makes very much of. */
export function hostileNotes(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(hostile()).map(([name, text]) => [name, text.slice(0, maxNoteLength)]),
  )
}

/** What people write. */
export const ordinaryNotes: Record<string, string> = {
  'a sentence': 'Ask for the **2016 accounts**.',
  'paragraphs and lists': `# Piers\n\n${sentence}\n${sentence}\n\n- one\n- two\n  - three\n\n    more of it\n\n- four\n\n1. a\n2. b\n\nEnd.`,
  'lists apart': '- a\n\n* b\n\ntext\n\n3. c\n4. d\n\n    code after it',
  code: 'Before\n\n```js\nconst a = 1\n\n# no heading\n- no item\n```\nafter\n\n~~~\n```\n\n~~~\n\n    indented\n\n    code',
  'an open fence': 'Before\n\n```\ncode\n\nwithout an end',
  'a fence in an item': '- a\n  ```\n  b\n\n  c\n  ```\n- d\n\ne',
  quotations: '> one\n> two\n\n> three\nlazy\n\n> - a\n>\n> - b\n\nafter',
  'a table': '| a | b |\n| :- | -: |\n| 1 | 2 |\n\nafter',
  underlined: 'Title\n=====\n\nSub\n---\n\n---\n\ntext',
  references:
    'See [one] and [two][b].\n\n[one]: https://example.org/1\n\ntext\n\n[b]: https://example.org/2 "B"\n',
  tasks: '- [x] done\n- [ ] open\n\n  more\n\n- [ ] last',
  'blank edges': '\n\n\ntext\n\n\n\nmore\n\n',
  'headings in lists': '- a\n# b\n  c\n\n> d\n# e',
}

/** An ordinary note of so many characters. */
export function longNote(length: number): string {
  return lines(
    Math.ceil(length / 420),
    (at) =>
      `## Part ${at}\n\n${sentence.repeat(3)}**Bold ${at}** and _it_, [a link](https://example.org/${at}).\n\n- one\n- two \`code\`\n`,
  ).slice(0, length)
}
