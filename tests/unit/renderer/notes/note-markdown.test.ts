import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../../renderer/notes/note-blocks'
import { htmlOf, readBlock } from '../../../../renderer/notes/note-markdown'
import { cpuTime } from '../../../support/cpu-time'
import { hostileNotes, ordinaryNotes } from '../../../support/hostile-notes'

const hash = 'a1'.repeat(32)

/** All of a note, read in one piece. */
function drawn(text: string): string {
  const env = {}
  return htmlOf(readBlock(text, env), text.length, env)
}

/** The same block by block, as the window does. */
function drawnByBlocks(text: string): string {
  const env = {}
  const parts = blocksOf(text).map((block) => ({ block, tokens: readBlock(block, env) }))
  return parts.map(({ block, tokens }) => htmlOf(tokens, block.length, env)).join('')
}

describe('blocks', () => {
  it.each(Object.entries(ordinaryNotes))('%s: read one by one they come to the same', (_name, text) => {
    expect(blocksOf(text).join('')).toBe(text)
    expect(drawnByBlocks(text)).toBe(drawn(text))
  })

  it('are split at blank lines and headings, and nowhere else', () => {
    expect(blocksOf('One\ntwo\n\nthree\n# Four\nfive')).toEqual(['One\ntwo\n\n', 'three\n', '# Four\nfive'])
    expect(blocksOf('- a\n\n- b\n\n  c\n\nd')).toEqual(['- a\n\n- b\n\n  c\n\n', 'd'])
    expect(blocksOf('```\na\n\nb\n# c\n```\n\nd')).toEqual(['```\na\n\nb\n# c\n```\n\n', 'd'])
    expect(blocksOf('``` a`b\n\nc')).toEqual(['``` a`b\n\n', 'c'])
    expect(blocksOf('')).toEqual([])
  })
})

it.each([
  [
    '**bold** _it_ ~~gone~~ `code`',
    '<p><strong>bold</strong> <em>it</em> <del>gone</del> <code>code</code></p>',
  ],
  ['one\ntwo', '<p>one<br>\ntwo</p>'],
  ['<b onclick="x">words</b> & more', '<p>&lt;b onclick=&quot;x&quot;&gt;words&lt;/b&gt; &amp; more</p>'],
  ['[a](https://example.org "t")', '<p><a href="https://example.org" title="t">a</a></p>'],
  ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
  ['![a picture](https://example.org/x.png)', '<p><a href="https://example.org/x.png">a picture</a></p>'],
  [
    '![](https://example.org/x.png)',
    '<p><a href="https://example.org/x.png">https://example.org/x.png</a></p>',
  ],
  ['[![a](https://example.org/x.png)](https://example.org)', '<p><a href="https://example.org">a</a></p>'],
  [
    `![the *quay*](dateline://image/${hash})`,
    `<p><img src="app://dateline/image/${hash}" alt="the quay"></p>`,
  ],
  [
    `![](dateline://image/${hash}0)`,
    `<p><a href="dateline://image/${hash}0">dateline://image/${hash}0</a></p>`,
  ],
  [`![a](app://dateline/image/${hash})`, `<p>![a](app://dateline/image/${hash})</p>`],
  [
    'See https://example.org/a_b_c. Or (www.example.org).',
    '<p>See <a href="https://example.org/a_b_c">https://example.org/a_b_c</a>. ' +
      'Or (<a href="http://www.example.org">www.example.org</a>).</p>',
  ],
  ['Report.md, ada@example.org and example.org', '<p>Report.md, ada@example.org and example.org</p>'],
  ['[a][r]\n\n[r]: https://example.org', '<p><a href="https://example.org">a</a></p>'],
])('%s', (text, html) => {
  expect(drawn(text).trim()).toBe(html)
})

it('draws tasks with a box that says what it is, and columns where they stand', () => {
  const tasks = drawn('- [x] done\n- [ ] open\n- [ ]none\n\n1. [X] first')
  expect(tasks).toContain('<li><input type="checkbox" aria-label="Done" checked> done</li>')
  expect(tasks).toContain('<li><input type="checkbox" aria-label="To do"> open</li>')
  expect(tasks).toContain('<li>[ ]none</li>')
  expect(tasks).toContain('<li><input type="checkbox" aria-label="Done" checked> first</li>')
  const table = drawn('| a | b |\n| :- | -: |\n| 1 | 2 |')
  expect(table).toContain('<th align="left">a</th>\n<th align="right">b</th>')
  expect(table).toContain('<td align="left">1</td>\n<td align="right">2</td>')
})

describe('what is too much', () => {
  it.each([
    ['lists in lists', '- '.repeat(1_200) + 'words'],
    ['quotations in quotations', '> '.repeat(1_200) + 'words'],
    ['lists by indent', Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- words`).join('\n')],
    ['emphasis in emphasis', `${'*a **b '.repeat(60)}words${'** c*'.repeat(60)}`],
    [
      'a long title, used again and again',
      `[a]: https://example.org "${'t'.repeat(900)}"\n\n${'[a] '.repeat(200)}`,
    ],
    ['a block longer than any', 'words '.repeat(4_000)],
  ])('%s: is given up, so that it stays as it is written', (_name, text) => {
    expect(() => drawn(text)).toThrow()
  })

  it('nine lists in one another are not', () => {
    const nested = Array.from({ length: 9 }, (_, i) => `${'  '.repeat(i)}- level ${i}`).join('\n')
    expect(drawn(nested)).toContain('level 8')
  })

  it.each(Object.entries(hostileNotes()))('%s: splitting it loses nothing', (_name, text) => {
    expect(blocksOf(text).join('') === text).toBe(true)
  })

  /** What is too much is left as it is, as in the window. */
  const drawAll = (text: string): void => {
    const env = {}
    for (const block of blocksOf(text)) {
      try {
        htmlOf(readBlock(block, env), block.length, env)
      } catch {
        continue
      }
    }
  }

  it.each(Object.entries(hostileNotes()))('%s: takes twice as long for twice as much', (_name, text) => {
    const half = cpuTime(() => drawAll(text.slice(0, text.length / 2)))
    // Four times, were it by the square; what a run costs once is left out of it.
    expect(cpuTime(() => drawAll(text))).toBeLessThan(3 * half + 150)
  })
})
