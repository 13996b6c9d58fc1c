import { describe, expect, it } from 'vitest'
import { withLostHyphens } from '../../../../main/importing/pdf/lines/lost-hyphens'
import type { TextLine } from '../../../../main/importing/pdf/placed'
import { set } from '../../../support/pdf-writer'
import { articleIn, readSheets } from '../../../support/read-sheets'

const size = 10
const headline = { x: 60, y: 780, size: 20, text: 'Salt road closed' }
const told = [
  'The salt road over the Harn',
  'pass was closed on Monday by',
  'a slide that took eighty feet',
  'of the upper wall with it, and',
  'no one can say for how long it',
  'will stay so. Carts go round by',
  'the mill, which takes them four',
  'hours more in either direction.',
]

describe('a text with something of another kind beside it', () => {
  it('is read by itself where a box of facts has lines on heights of its own', async () => {
    const facts = [
      ['Length', '14 miles'],
      ['Summit', '2,310 ft'],
      ['Opened', 'in 1788'],
      ['Toll', 'a crown'],
      ['Carts', '90 a day'],
    ]
    const box = facts.flatMap((row, at) =>
      row.map((text, column) => ({ x: 290 + column * 70, y: 738 - at * 17, size: 9, text })),
    )
    const shown = await articleIn({ texts: [headline, ...set(60, 740, size, told), ...box] })
    expect(shown[0]).toBe(told.join(' '))
  })

  it('is read line by line where each question has its answers beside it', async () => {
    const questions = [
      'Did the cart slide on the way?',
      'Was the wall wet by that hour?',
      'Did you hear it fall behind you?',
    ]
    const texts = [...questions, ...questions].flatMap((text, at) => [
      { x: 60, y: 740 - at * 12, size, text },
      { x: 300, y: 740 - at * 12, size, text: 'yes' },
      { x: 340, y: 740 - at * 12, size, text: at % 3 === 0 ? 'no where?________' : 'no' },
    ])
    const lines = await readSheets({ texts: [headline, ...texts] })
    const rows = lines.filter(({ role }) => role === 'row').map(({ text }) => text)
    expect(rows.slice(0, 2)).toEqual([
      `${questions[0] ?? ''} | yes | no where?________`,
      `${questions[1] ?? ''} | yes | no`,
    ])
  })

  it('is told from the heading beside it, whose letters are larger', async () => {
    const texts = [
      ...set(60, 740, size, told),
      { x: 60 + 31 * 6 + 9, y: 740 - 5 * 12, size: 14, text: 'What it costs' },
      ...set(255, 664, size, told),
    ]
    const shown = await articleIn({ texts: [headline, ...texts] })
    expect(shown).toContain(told.join(' '))
    expect(shown).toContain('What it costs')
  })
})

describe('what stands side by side', () => {
  it('is read by itself where two tables have rows on heights of their own', async () => {
    const names = ['Harn', 'Oster', 'Sabel', 'Rell', 'Marr', 'Strand', 'Holm', 'Vik', 'Lund', 'Berg']
    const carts = names.flatMap((name, at) => [
      { x: 60, y: 740 - at * 14, size, text: `${name} carts` },
      { x: 180, y: 740 - at * 14, size, text: String(100 + at * 7) },
    ])
    const boats = names.flatMap((name, at) => [
      { x: 300, y: 736 - at * 18.5, size, text: `${name} boats` },
      { x: 420, y: 736 - at * 18.5, size, text: String(200 + at * 9) },
    ])
    const lines = await readSheets({ texts: [headline, ...carts, ...boats] })
    const rows = lines.filter(({ role }) => role === 'row').map(({ text }) => text)
    expect(rows).toEqual([
      ...names.map((name, at) => `${name} carts | ${100 + at * 7}`),
      ...names.map((name, at) => `${name} boats | ${200 + at * 9}`),
    ])
  })

  it('is columns for as far as they go where most of a page is one', async () => {
    const left = [
      'At noon the cart stood still.',
      'Then it went on, one wheel',
      'after the other, as carts do',
      'that nobody steers.',
      'Nobody saw it after that.',
    ]
    const right = [
      'The wall stood as it had for',
      'eighty years, and the board',
      'thought no more of it than',
      'of the weather in the spring',
      'of any other year.',
      'It was wrong.',
    ]
    const wide = told.map((line, at) => `${line} ${told[at + 1] ?? ''}`.trim())
    const texts = [
      ...set(60, 740, size, [...wide, ...wide, ...wide]),
      ...set(60, 400, size, left, 15),
      ...set(330, 400, size, right),
    ]
    const shown = await articleIn({ texts: [headline, ...texts] })
    expect(shown.join(' ')).toContain(`${left.join(' ')} ${right.join(' ')}`)
  })

  it('is not one sentence where each column has a line or two', async () => {
    const texts = [
      { x: 60, y: 740, size: 12, text: 'What the road costs the town' },
      { x: 330, y: 740, size: 12, text: 'What the boats cost it' },
      ...set(60, 700, size, told),
      ...set(330, 700, size, told),
    ]
    const shown = await articleIn({ texts: [headline, ...texts] })
    expect(shown).toEqual([
      'What the road costs the town',
      'What the boats cost it',
      ...Array<string>(2).fill(told.join(' ')),
    ])
  })
})

describe('a paragraph', () => {
  it('begins where a line is set in by less than a letter behind the end of a sentence', async () => {
    const last = 'They pay a crown for it.'
    const texts = [
      ...set(60, 740, size, [...told, last]),
      { x: 67, y: 740 - 9 * 12, size, text: 'Schoolchildren ride there' },
      ...set(60, 740 - 10 * 12, size, ['for nothing, as ever.']),
    ]
    const shown = await articleIn({ texts: [headline, ...texts] })
    expect(shown).toEqual([[...told, last].join(' '), 'Schoolchildren ride there for nothing, as ever.'])
  })
})

describe('the mark of a note', () => {
  it('belongs to its word though it stands half a letter higher, and in a gap', async () => {
    const texts = [
      { x: 60, y: 740, size, text: 'I, the undersigned, of ...' },
      { x: 60 + 27 * 6, y: 745, size: 6, text: '1' },
      { x: 60 + 29 * 6, y: 740, size, text: 'have used the road.' },
      ...set(60, 728, size, told),
    ]
    const [text] = await articleIn({ texts: [headline, ...texts] })
    expect(text).toContain('of ...[1] have used the road.')
  })

  it('does not move what it stands behind where it brings its own brackets', async () => {
    const texts = [
      { x: 60, y: 540, size, text: 'Opened' },
      { x: 140, y: 540, size, text: '2 July 1788' },
      { x: 140 + 11 * 6, y: 544.3, size: 8, text: '[1]' },
      { x: 60, y: 520, size, text: 'Closed' },
      { x: 140, y: 520, size, text: 'Monday' },
      { x: 140 + 6 * 6, y: 525, size: 8, text: '[2]' },
      { x: 140 + 6 * 6 + 15, y: 520, size, text: ', at noon' },
      { x: 60, y: 500, size, text: 'Toll' },
      { x: 140, y: 500, size, text: 'a crown' },
    ]
    const lines = await readSheets({ texts: [headline, ...set(60, 740, size, told), ...texts] })
    const rows = lines.filter(({ role }) => role === 'row').map(({ text }) => text)
    expect(rows).toEqual(['Opened | 2 July 1788[1]', 'Closed | Monday[2], at noon', 'Toll | a crown'])
  })

  it('is no figure that goes on', async () => {
    const texts = [
      ...set(60, 740, size, told),
      { x: 60 + 31 * 6, y: 740 - 7 * 12 + 4, size: 6, text: '4' },
      { x: 60, y: 600, size: 8, text: '4.0.379 is the number of the last survey of the wall.' },
      ...set(60, 560, size, told),
    ]
    const lines = await readSheets({ texts: [headline, ...texts] })
    expect(lines.map(({ text }) => text)).toContain('4.0.379 is the number of the last survey of the wall.')
  })
})

describe('a hyphen that PDF.js leaves out', () => {
  const column = { left: 60, right: 260 }
  function lineOf(text: string, right: number, at: number): TextLine {
    return { text, page: 0, left: 60, right, y: 740 - at * 12, size, font: 'f', column }
  }

  it('is seen by the place that it takes at the end of a line, and not where the words are whole', () => {
    const lines = [
      ['The slide took with it the', 260],
      ['wall, and all that the parlia', 256.6],
      ['ment had paid for it. No one', 260],
      ['says so, and the old ferry', 256.6],
      ['house stands as it did. The', 260],
      ['road to the ferry house is', 260],
      ['as wet as the ferry is insu', 256.6],
      ['lated, and no less so.', 260],
    ] as const
    const all = lines.map(([text, right], at) => lineOf(text, right, at))
    expect(withLostHyphens(all, all).map(({ text }) => text)).toEqual(
      lines.map(([text]) => (/parlia$|insu$/.test(text) ? `${text}\u00ad` : text)),
    )
  })

  it('is not where one line alone ends short, as lines of a scan do', () => {
    const texts = [
      'The slide took with it',
      'wall and all of the parapet',
      'stones, and no one says',
      'so. The road is as wet',
    ]
    const all = [...texts, ...texts].map((text, at) => lineOf(text, at === 1 ? 257 : 260, at))
    expect(withLostHyphens(all, all)).toEqual(all)
  })

  it('is known where only the whole word stands elsewhere, in ragged lines and before a note too', () => {
    const note = { ...lineOf('1 A note at the foot of it.', 200, 3), size: 8 }
    const lines = [
      lineOf('The old parliament paid for it', 250, 0),
      lineOf('and no one knows what the parlia', 240, 1),
      note,
      lineOf('ment has left.', 150, 4),
    ]
    const [, divided] = withLostHyphens(lines, lines)
    expect(divided?.text).toBe('and no one knows what the parlia\u00ad')
  })

  it('is not looked for where lines end where they like', () => {
    const all = ['parlia', 'ment', 'wall', 'road', 'ferry'].map((text, at) => lineOf(text, 256.6 - at, at))
    expect(withLostHyphens(all, all)).toEqual(all)
  })
})
