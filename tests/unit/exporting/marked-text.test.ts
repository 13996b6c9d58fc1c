import { describe, expect, it } from 'vitest'
import MarkdownIt from 'markdown-it'
import { markedBlocks } from '../../../main/exporting/marked-text'
import type { Highlight } from '../../../preload/contract/highlight'
import { type Line, setText } from '../../support/set-text'

/** The text as Markdown, with the given words highlighted. */
function markdown(lines: readonly Line[], ...marked: string[]): string {
  const { text, blocks } = setText(lines)
  const highlights = marked.map((words) => {
    const start = text.indexOf(words)
    return { image: null, placement: { state: 'exact', start, end: start + words.length } } as Highlight
  })
  const revision = { text, blocks } as Parameters<typeof markedBlocks>[0]
  return [...markedBlocks(revision, highlights)].join('\n\n')
}

function html(lines: readonly Line[]): string {
  return new MarkdownIt({ html: true }).enable('strikethrough').render(markdown(lines)).replace(/\n/g, '')
}

const bullet = { id: 0, isOrdered: false, depth: 0, mark: 0 }

describe('structure as Markdown', () => {
  it('writes items with their printed numbers, those within others indented', () => {
    const inner = { id: 1, isOrdered: true, depth: 1, mark: 3 }
    const lines: Line[] = [
      ['item', 'a bicycle', { list: bullet }],
      ['item', '3. a car', { list: inner }],
      ['paragraph', 'with its driver', { list: { ...inner, mark: 0 } }],
      ['item', '- a cart', { list: bullet }],
    ]
    expect(markdown(lines)).toBe('- a bicycle\n\n  3. a car\n\n     with its driver\n- \\- a cart')
    expect(html(lines)).toContain('<ol start="3"><li><p>a car</p><p>with its driver</p></li></ol>')
  })

  it('writes a table with the head that it has, or an empty one', () => {
    const cells = (isHead: boolean) => [
      { start: 0, end: 6, column: 0, columns: 1, isHead },
      { start: 9, end: 12, column: 2, columns: 1, isHead },
    ]
    const head: Line = ['row', 'Island | 4|2', { table: 0, cells: cells(true) }]
    const row: Line = ['row', 'Island | 4|2', { table: 0, cells: cells(false) }]
    expect(markdown([head, row])).toBe('| Island |  | 4\\|2 |\n| --- | --- | --- |\n| Island |  | 4\\|2 |')
    expect(markdown([row]).split('\n')[0]).toBe('|  |  |  |')
  })

  it('writes quotations with who is quoted, apart from the next one', () => {
    const lines: Line[] = [
      ['paragraph', 'We had no choice.', { quote: 1 }],
      ['quote-source', 'Ida Brekke', { quote: 1 }],
      ['paragraph', 'Nor had we.', { quote: 2 }],
    ]
    expect(markdown(lines)).toBe('> We had no choice.\n>\n> — Ida Brekke\n\n> > Nor had we.')
    expect(markdown([['quote-source', '– Ida Brekke', { quote: 1 }]])).toBe('> – Ida Brekke')
  })

  it('writes text as typed between fences that it does not hold', () => {
    expect(markdown([['preformatted', '06:00  Quay\n```\n  *06:20*']])).toBe(
      '````\n06:00  Quay\n```\n  *06:20*\n````',
    )
  })

  it('writes a heading below that of the text, and a line where a break was', () => {
    const lines: Line[] = [
      ['heading', 'Votes', { level: 4 }],
      ['paragraph', 'All.', { isAfterBreak: true }],
    ]
    expect(markdown(lines)).toBe('##### Votes\n\n---\n\nAll.')
  })

  it('writes a note under its mark', () => {
    const note = { kind: 'note' as const, start: 14, end: 17, target: 'fn-7' }
    const lines: Line[] = [
      ['paragraph', 'The board met.[7] It rose.', { spans: [note] }],
      ['item', '[7] Minutes, 3 May.', { list: bullet, anchors: ['fn-7'] }],
    ]
    expect(markdown(lines)).toBe('The board met.[^1] It rose.\n\n[^1]: Minutes, 3 May.')
  })
})

describe('what is set apart in a line', () => {
  it('is marked around its words and not around the blanks beside them', () => {
    const spans = [
      { kind: 'strong' as const, start: 3, end: 14 },
      { kind: 'link' as const, start: 8, end: 13, href: 'https://courier.example/a_(b)' },
      { kind: 'emphasis' as const, start: 14, end: 18 },
      { kind: 'code' as const, start: 19, end: 24 },
    ]
    expect(markdown([['paragraph', 'The old swing *now* `do`', { spans }]])).toBe(
      'The **old [swing](<https://courier.example/a_(b)>)** *\\*now*\\* `` `do` ``',
    )
  })

  it('is highlighted inside, piece by piece', () => {
    const spans = [{ kind: 'strong' as const, start: 4, end: 9 }]
    expect(markdown([['paragraph', 'The board met twice.', { spans }]], 'The board met')).toBe(
      '==The== **==board==** ==met== twice.',
    )
  })

  it('keeps struck words, and those of the source that look like our marks', () => {
    const spans = [{ kind: 'struck' as const, start: 9, end: 9, words: 'a*b ' }]
    expect(markdown([['paragraph', 'It costs ==five\ufdd0==', { spans }]])).toBe(
      'It costs ~~a\\*b~~ \\=\\=five\ufffd\\=\\=',
    )
  })
})
