import { describe, expect, it } from 'vitest'
import { set } from '../../../support/pdf-writer'
import { articleIn as article, readSheets as read } from '../../../support/read-sheets'

const size = 10
const headline = { x: 60, y: 780, size: 20, text: 'Mill race reopened' }

// Sixty-six points wide are eleven letters of Courier at 10; columns here are 26 letters wide.
const first = [
  'The mill race at Oster was',
  'opened again on Thursday,',
  'after four years in which',
  'Strandkirchen had drawn',
  'its water from a lorry',
  'that came twice a week.',
]
const second = [
  'Nobody had expected it so',
  'soon, the miller said, and',
  'she had only heard of it',
  'from a neighbour who keeps',
  'geese on the other bank of',
  'the water.',
]
const third = [
  'The council paid for the',
  'sluice with what was left',
  'of a bequest, and asked a',
  'carpenter from the next',
  'valley to build it out of',
  'larch.',
]

function whole(lines: readonly string[]): string {
  return lines.join(' ')
}

describe('columns', () => {
  it('are read one after the other though only the width of a letter parts them, and ragged lines go on', async () => {
    const step = 26 * 6 + 7
    const texts = [first, second, third].flatMap((lines, at) => set(60 + at * step, 740, size, lines))
    expect(await article({ texts: [headline, ...texts] })).toEqual([first, second, third].map(whole))
  })

  it('are told from words that are set wide in one line', async () => {
    const lines = [...first, ...second].map((text) => text.replaceAll(' ', '  '))
    const shown = await article({ texts: [headline, ...set(60, 740, size, lines)] })
    expect(shown.join(' ')).toBe(whole([...first, ...second]))
  })

  it('go on below a pull quote that lies over both', async () => {
    const [x, other] = [60, 260]
    // Its second line ends above the first column.
    const quote = [
      { x: 70, y: 690, size: 14, text: '“Geese do not read notices,' },
      { x: 70, y: 674, size: 14, text: 'she said then”' },
    ]
    const texts = [
      ...set(x, 740, size, first.slice(0, 3)),
      ...set(x, 650, size, first.slice(3)),
      ...set(x, 594, size, third),
      ...set(other, 740, size, second.slice(0, 3)),
      ...set(other, 650, size, second.slice(3)),
      ...set(other, 594, size, third),
      ...quote,
    ]
    const shown = await article({ texts: [headline, ...texts] })
    expect(shown).toContain(whole(first))
    expect(shown).toContain(whole(second))
  })

  it('stay apart from the labels of a figure in the next one', async () => {
    const labels = ['weir', 'race', 'sluice', 'wheel', 'millpond', 'yard', 'road']
    const texts = [
      ...set(60, 740, size, [...first, ...second]),
      ...labels.map((text, at) => ({ x: 265 + (at % 3) * 45, y: 739 - at * 11, size: 9, text })),
      ...set(260, 640, size, third),
    ]
    const shown = await article({ texts: [headline, ...texts] })
    expect(shown[0]).toBe(whole([...first, ...second]))
    expect(shown).toContain(whole(third))
  })

  it('end above a heading that reaches over both where their sentences end', async () => {
    const heading = { x: 60, y: 640, size: 14, text: 'What the sluice will cost them' }
    const texts = [
      ...set(60, 740, size, first),
      ...set(260, 740, size, second),
      heading,
      ...set(60, 610, size, third),
      ...set(260, 610, size, first),
    ]
    const shown = await article({ texts: [headline, ...texts] })
    expect(shown).toEqual([whole(first), whole(second), heading.text, whole(third), whole(first)])
  })
})

describe('what is turned', () => {
  it('is read as it is shown where the page is turned', async () => {
    // Written up the side of a sheet that is shown by a quarter to the right.
    const texts = [headline, ...set(60, 740, size, [...first, ...second])].map((text) => ({
      ...text,
      matrix: `0 1 -1 0 ${842 - text.y} ${text.x}`,
    }))
    expect(whole(await article({ texts, entries: '/Rotate 90' }))).toBe(whole([...first, ...second]))
  })

  it('is read where the text itself is set up the side of the page', async () => {
    const texts = set(60, 500, size, [...first, ...second]).map((text) => ({
      ...text,
      matrix: `0 1 -1 0 ${595 - text.y} ${text.x}`,
    }))
    expect(whole(await article({ texts }))).toBe(whole([...first, ...second]))
  })

  it('is read as it was before it was mirrored', async () => {
    const texts = first.map((text, at) => ({
      ...{ x: 0, y: 0, size, text },
      matrix: `-1 0 0 1 535 ${740 - at * 12}`,
    }))
    expect(await article({ texts })).toEqual([whole(first)])
  })

  it('is left out, with why, where it is a stamp in the margin', async () => {
    const stamp = { x: 0, y: 0, size, text: 'Archive 2291, shelf 4', matrix: '0 1 -1 0 30 300' }
    const lines = await read({ texts: [headline, ...set(60, 740, size, first), stamp] })
    const [left] = lines.filter(({ text }) => text === stamp.text)
    expect(left).toMatchObject({ role: 'left-out', why: 'set in another direction than the text' })
    expect(lines.filter(({ role }) => role === 'paragraph').map(({ text }) => text)).toEqual([whole(first)])
  })

  it('is read from right to left where Japanese is set from top to bottom, by maps that the file only names', async () => {
    const hex = (words: string) =>
      Array.from(words, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')
    const columns = ['水車小屋の水路は木曜日', 'にふたたび開かれたと村', 'の人々はよろこんでいる。']
    const texts = columns.map((words, at) => ({
      x: 400 - at * 18,
      y: 700,
      size: 12,
      text: hex(words),
      font: 'J1',
    }))
    expect(await article({ texts })).toEqual([columns.join('')])
  })
})

describe('letters and figures', () => {
  it('join a large first letter to its word, and the lines beside it to one paragraph', async () => {
    const [top = '', ...rest] = first
    const texts = [
      { x: 60, y: 716, size: 40, text: 'T' },
      ...set(88, 740, size, [top.slice(1), ...rest.slice(0, 2)]),
      ...set(60, 704, size, rest.slice(2)),
    ]
    expect(await article({ texts: [headline, ...texts] })).toEqual([whole(first)])
  })

  it('write a power raised, the mark of a note in brackets, and a lowered figure lowered', async () => {
    const y = 700
    const at = (letters: number) => 60 + letters * 6
    const texts = [
      { x: 60, y, size, text: 'About 10' },
      { x: at(8), y: y + 4, size: 6, text: '6' },
      { x: at(8) + 6, y, size, text: 'litres of H' },
      { x: at(19) + 6, y: y - 2, size: 6, text: '2' },
      { x: at(19) + 9.6, y, size, text: 'O a day run by.' },
      { x: at(34) + 9.6, y: y + 4, size: 6, text: '3' },
      ...set(60, 688, size, first),
    ]
    const [paragraph = ''] = await article({ texts: [headline, ...texts] })
    expect(paragraph).toMatch(/^About 10⁶ litres of H₂O a day run by\.\[3\]/)
  })

  it('keep the raised letters of a word, and write a fraction as one', async () => {
    const texts = [
      { x: 60, y: 740, size, text: 'On the 10' },
      { x: 60 + 9 * 6, y: 745, size: 6, text: 'th' },
      { x: 60 + 11 * 6, y: 740, size, text: 'the race was open for' },
      { x: 60, y: 728, size, text: 'only' },
      { x: 60 + 4 * 6 + 4, y: 731, size: 6, text: '1' },
      { x: 60 + 4 * 6 + 8, y: 728, size, text: '/' },
      { x: 60 + 4 * 6 + 14, y: 728, size: 6, text: '2' },
      { x: 60 + 4 * 6 + 22, y: 728, size, text: 'of an hour at 48' },
      { x: 60 + 20 * 6 + 23, y: 731, size: 6, text: '3' },
      { x: 60 + 20 * 6 + 27, y: 728, size, text: '/' },
      { x: 60 + 20 * 6 + 33, y: 728, size: 6, text: '4' },
      { x: 60 + 20 * 6 + 41, y: 728, size, text: 'crowns.' },
    ]
    const [text] = await article({ texts: [headline, ...texts, ...set(60, 700, size, first)] })
    expect(text).toBe('On the 10th the race was open for only 1/2 of an hour at 48 3/4 crowns.')
  })

  it('make words of a heading whose letters are set apart', async () => {
    const letters = Array.from('THE MILL', (text, at) => ({ x: 60 + at * 10, y: 720, size: 13, text }))
    const texts = [
      headline,
      ...set(60, 700, size, second),
      ...letters.map((one) => ({ ...one, y: 610 })),
      ...set(60, 590, size, first),
    ]
    const lines = await read({ texts: texts.filter(({ text }) => text !== ' ') })
    expect(lines.find(({ text }) => text === 'THE MILL')).toMatchObject({ role: 'heading' })
  })

  it('keep the hyphens that are the word’s own', async () => {
    const lines = [
      'A well-known sluice-',
      'keeper, his mother-in-',
      'law and a water-',
      'wheel stood by. No sluice-',
      'keeper had seen the like; the wa-',
      'terwheel was new.',
    ]
    expect(
      await article({ texts: [headline, ...set(60, 700, size, [...lines, 'Each sluice-keeper knows it.'])] }),
    ).toEqual([
      'A well-known sluice-keeper, his mother-in-law and a waterwheel stood by. No sluice-keeper had seen the like; the waterwheel was new.',
      'Each sluice-keeper knows it.',
    ])
  })
})

describe('what stands between two lines', () => {
  it('puts nothing into an address or behind a dash', async () => {
    const lines = [
      'The plans are at https://mill.example/oster/',
      'sluice-gates/2025 and were sent by press@',
      'mill.example in the years 2021–',
      '2025, as the council has said since then.',
    ]
    expect(await article({ texts: [headline, ...set(60, 700, size, lines)] })).toEqual([
      'The plans are at https://mill.example/oster/sluice-gates/2025 and were sent by press@mill.example in the years 2021–2025, as the council has said since then.',
    ])
  })

  it('keeps a line in small capitals in its place', async () => {
    const texts = [
      ...set(60, 740, size, first.slice(0, 3)),
      { x: 60, y: 704, size, text: 'the' },
      { x: 84, y: 704, size: 8, text: 'OSTER MILL COUNCIL' },
      ...set(60, 692, size, ['had drawn its water from', 'a lorry all the time.']),
    ]
    expect(await article({ texts: [headline, ...texts] })).toEqual([
      `${whole(first.slice(0, 3))} the OSTER MILL COUNCIL had drawn its water from a lorry all the time.`,
    ])
  })

  it('leads over a note at the foot of a column, which comes behind the text with its mark', async () => {
    const [left, right] = [60, 260]
    const texts = [
      ...set(left, 740, size, [...first.slice(0, 5), 'that came from the old']),
      { x: 60 + 22 * 6, y: 684, size: 6, text: '1' },
      { x: left, y: 640, size: 8, text: '1 It is called a lorry here.' },
      ...set(right, 740, size, ['Oster road twice a week.', ...second]),
    ]
    const [text, ...behind] = await article({ texts: [headline, ...texts] })
    expect(text).toContain('came from the old[1] Oster road twice a week.')
    expect(behind.at(-1)).toBe('[1] It is called a lorry here.')
  })
})

describe('headings', () => {
  it('are lines of their own in another font too, and a bold byline or a bold end of a list is none', async () => {
    const texts = [
      { x: 60, y: 756, size, text: 'By Ines Marr', font: 'B1' },
      ...set(60, 730, size, first),
      { x: 60, y: 640, size, text: 'What the carpenter built', font: 'B1' },
      ...set(60, 626, size, [...second, ...third]),
      { x: 60, y: 470, size, text: 'Larch, oak', font: 'B1' },
      { x: 60, y: 456, size, text: 'and elm' },
    ]
    const lines = await read({ texts: [headline, ...texts] })
    const headings = lines.filter(({ role }) => role === 'heading').map(({ text }) => text)
    expect(headings).toEqual(['What the carpenter built'])
    expect(lines.find(({ text }) => text.includes('Ines Marr'))?.role).toBe('byline')
  })

  it('are no pull quotes: one is left out, with why, where its words stand in the text, and else is text', async () => {
    const quote = (text: string, y: number) => ({ x: 60, y, size: 14, text })
    const texts = [
      ...set(60, 730, size, first),
      quote('“Nobody had expected it”', 640),
      ...set(60, 610, size, second),
      quote('“Geese do not read”', 510),
      ...set(60, 480, size, third),
    ]
    const lines = await read({ texts: [headline, ...texts] })
    const roleOf = (text: string) => lines.find((line) => line.text === text)
    expect(roleOf('“Nobody had expected it”')).toMatchObject({
      role: 'left-out',
      why: 'a pull quote, whose words stand in the text',
    })
    expect(roleOf('“Geese do not read”')?.role).toBe('paragraph')
  })
})
