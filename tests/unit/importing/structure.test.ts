import { describe, expect, it } from 'vitest'
import { textOfLines } from '../../../main/importing/canonical'
import { flatStructure } from '../../../main/importing/flat-structure'
import type { Line } from '../../../preload/contract/importing'
import type { Setting } from '../../../preload/contract/structure'

function line(text: string, role: Line['role'], setting: Setting = {}): Line {
  return { text, role, why: 'a test says so', ...setting }
}

/** The words of every span of the first block that has any. */
function spanned(...lines: Line[]) {
  const { text, blocks } = textOfLines(lines)
  return blocks.flatMap(({ spans = [] }) =>
    spans.map((span) => [span.kind, text.slice(span.start, span.end)] as const),
  )
}

const first = line('The harbour board met.', 'paragraph')

describe('how lines are set', () => {
  it('is counted in the whole text, and skips what is left out', () => {
    const strong = { kind: 'strong' as const, start: 4, end: 9 }
    const share = line('Share this page', 'left-out', { spans: [strong] })
    expect(spanned(first, share, line('The vote was close.', 'item', { spans: [strong] }))).toEqual([
      ['strong', 'vote '],
    ])
  })

  it('is dropped where it does not lie in its words', () => {
    const spans: Setting['spans'] = [
      { kind: 'code', start: 0, end: 4000 },
      { kind: 'code', start: 9, end: 3 },
      { kind: 'emphasis', start: 3, end: 3 },
      { kind: 'code', start: 0, end: 3 },
    ]
    expect(spanned(line('The board', 'paragraph', { spans }))).toEqual([['code', 'The']])
  })

  it.each([
    'java' + 'script:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'https://a b.example',
    '#nowhere',
  ])('drops the link to %s', (href) => {
    expect(
      spanned(line('The board', 'paragraph', { spans: [{ kind: 'link', start: 0, end: 3, href }] })),
    ).toEqual([])
  })

  it.each(['https://courier.example/a', 'http://courier.example', 'mailto:desk@courier.example'])(
    'keeps the link to %s',
    (href) => {
      const spans = [{ kind: 'link' as const, start: 0, end: 3, href }]
      expect(spanned(line('The board', 'paragraph', { spans }))).toEqual([['link', 'The']])
    },
  )

  it('keeps a note whose words are in the text, and the name of its block alone', () => {
    const note = { kind: 'note' as const, start: 9, end: 12, target: 'fn1' }
    const noted = line('The board[1]', 'paragraph', { spans: [note], anchors: ['p1'] })
    const { blocks } = textOfLines([noted, line('Minutes, 3 May.', 'item', { anchors: ['fn1', 'x'] })])
    expect(blocks.map(({ anchors }) => anchors)).toEqual([undefined, ['fn1']])
    const leftOut = line('Minutes, 3 May.', 'left-out', { anchors: ['fn1'] })
    expect(spanned(noted, leftOut)).toEqual([])
  })

  it('keeps struck words, which have no length in the text', () => {
    const struck = { kind: 'struck' as const, start: 10, end: 10, words: 'three ' }
    const { text, blocks } = textOfLines([line('It costs  five million.', 'paragraph', { spans: [struck] })])
    expect(text).not.toContain('three')
    expect(blocks[0]?.spans).toEqual([struck])
  })

  it('holds only for what the line is: a person may have chosen another role for it', () => {
    const all: Setting = {
      level: 2,
      quote: 1,
      list: { id: 1, isOrdered: true, depth: 0, mark: 3 },
      table: 0,
      cells: [{ start: 0, end: 2, column: 0, columns: 1, isHead: true }],
    }
    const keys = (role: Line['role']) =>
      Object.keys(textOfLines([line('1. Yes', role, all)]).blocks[0] ?? {})
        .filter((key) => !['kind', 'start', 'end'].includes(key))
        .sort()
    expect(keys('heading')).toEqual(['level', 'quote'])
    expect(keys('item')).toEqual(['list', 'quote'])
    expect(keys('row')).toEqual(['cells', 'quote', 'table'])
    expect(keys('caption')).toEqual(['quote'])
  })
})

describe('structure as other programs read it', () => {
  it('has no block inside another one', () => {
    const cells = [
      { start: 0, end: 6, column: 0, columns: 1, isHead: true },
      { start: 9, end: 10, column: 1, columns: 1, isHead: false },
    ]
    const { blocks } = textOfLines([
      line('Votes', 'heading', { level: 3 }),
      line('Island | 4', 'row', { table: 0, cells }),
      line('We had no choice.', 'paragraph', { quote: 2, isAfterBreak: true }),
      line('2. Ferries', 'item', { list: { id: 0, isOrdered: true, depth: 1, mark: 3 } }),
    ])
    expect(flatStructure(blocks).blocks).toEqual([
      { kind: 'heading', level: 3, start: 0, end: 5 },
      { kind: 'row', start: 7, end: 17 },
      { kind: 'cell', isHead: true, start: 7, end: 13 },
      { kind: 'cell', isHead: false, start: 16, end: 17 },
      { kind: 'break', start: 19, end: 19 },
      { kind: 'quote', quote: 2, start: 19, end: 36 },
      { kind: 'item', level: 2, ordered: true, start: 38, end: 48 },
    ])
  })

  it('has the address of a link and of a note', () => {
    const spans: Setting['spans'] = [
      { kind: 'link', start: 0, end: 3, href: 'https://courier.example/' },
      { kind: 'note', start: 4, end: 7, target: 'n' },
    ]
    const { blocks } = textOfLines([line('See [1]', 'paragraph', { spans, anchors: ['n'] })])
    expect(flatStructure(blocks).spans).toEqual([
      { kind: 'link', start: 0, end: 3, href: 'https://courier.example/' },
      { kind: 'note', start: 4, end: 7, href: '#n' },
    ])
  })
})
