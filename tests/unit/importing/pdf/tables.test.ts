import { describe, expect, it } from 'vitest'
import { set } from '../../../support/pdf-writer'
import { readSheets } from '../../../support/read-sheets'

const size = 10
const headline = { x: 60, y: 780, size: 20, text: 'Tolls of the salt road' }
const lead = set(60, 740, size, [
  'The board of the road printed its tolls on Monday, as it',
  'does every spring, and again nobody was pleased with them.',
])
const [first, second, third] = [60, 240, 340]

function row(y: number, ...cells: readonly string[]) {
  return cells.flatMap((text, at) =>
    text === '' ? [] : [{ x: [first, second, third][at] ?? first, y, size, text }],
  )
}

async function rowsIn(texts: Parameters<typeof readSheets>[0]['texts']) {
  const lines = await readSheets({ texts: [headline, ...lead, ...texts] })
  return lines.filter(({ role }) => role === 'row')
}

describe('a table', () => {
  it('becomes rows with their cells, an empty one kept', async () => {
    const rows = await rowsIn([
      ...row(690, 'Cart', 'Summer', 'Winter'),
      ...row(672, 'One horse', '2 crowns', '3 crowns'),
      ...row(654, 'Two horses', '', '5 crowns'),
      ...row(636, 'On foot', 'nothing', 'nothing'),
    ])
    expect(rows.map(({ text }) => text)).toEqual([
      'Cart | Summer | Winter',
      'One horse | 2 crowns | 3 crowns',
      'Two horses |  | 5 crowns',
      'On foot | nothing | nothing',
    ])
    expect(new Set(rows.map(({ table }) => table)).size).toBe(1)
    const [, , horses] = rows
    expect(horses?.cells?.map(({ start, end, column }) => [horses.text.slice(start, end), column])).toEqual([
      ['Two horses', 0],
      ['', 1],
      ['5 crowns', 2],
    ])
  })

  it('keeps the lines of a cell together where they had no room or stop in the middle', async () => {
    const rows = await rowsIn([
      ...row(690, 'One horse', '2 crowns', '3 crowns'),
      ...row(672, 'A cart with two horses or', '4 crowns', '5 crowns'),
      ...row(660, 'more, its driver and his'),
      ...row(648, 'family'),
      ...row(630, 'On foot', 'nothing', 'nothing'),
    ])
    expect(rows.map(({ text }) => text)).toEqual([
      'One horse | 2 crowns | 3 crowns',
      'A cart with two horses or more, its driver and his family | 4 crowns | 5 crowns',
      'On foot | nothing | nothing',
    ])
  })

  it('keeps apart the figures of two cells of which one is full, and an amount with its currency', async () => {
    const rows = [
      ['Harn', '108.8', '9,358,245', '1,204'],
      ['Oster', '108.9', '12,008,829', '1,310'],
      ['Sabel', '104.5', '8,750,907', '1,499'],
    ]
    const texts = rows.flatMap(([name = '', share = '', sum = '', toll = ''], at) => [
      { x: 60, y: 740 - at * 14, size: 10, text: name },
      { x: 130, y: 740 - at * 14, size: 10, text: share },
      // The longest begins a letter's size behind the cell before it.
      { x: 230 - sum.length * 6, y: 740 - at * 14, size: 10, text: sum },
      { x: 250, y: 740 - at * 14, size: 10, text: '$' },
      { x: 280, y: 740 - at * 14, size: 10, text: toll },
    ])
    const lines = await readSheets({ texts: [headline, ...texts] })
    const found = lines.filter(({ role }) => role === 'row').map(({ text }) => text)
    expect(found).toEqual(
      rows.map(
        ([name, share, sum, toll]) => `${name ?? ''} | ${share ?? ''} | ${sum ?? ''} | $ ${toll ?? ''}`,
      ),
    )
  })

  it('has the label of a group as a row of its own, over all columns', async () => {
    const rows = await rowsIn([
      ...row(690, 'One horse', '2 crowns', '3 crowns'),
      ...row(672, 'On foot', 'nothing', 'nothing'),
      ...row(654, 'Tolls of Sundays and of holidays'),
      ...row(636, 'One horse', '4 crowns', '6 crowns'),
      ...row(618, 'On foot', 'a crown', 'a crown'),
    ])
    expect(rows.map(({ text }) => text)[2]).toBe('Tolls of Sundays and of holidays')
    expect(rows[2]?.cells).toEqual([{ start: 0, end: 32, column: 0, columns: 3, isHead: false }])
  })

  it('says which row is its head by the font of it', async () => {
    const head = row(690, 'Cart', 'Summer', 'Winter').map((text) => ({ ...text, font: 'B1' }))
    const rows = await rowsIn([
      ...head,
      ...row(672, 'One horse', '2 crowns', '3 crowns'),
      ...row(654, 'On foot', 'nothing', 'nothing'),
    ])
    expect(rows.map(({ cells }) => cells?.every(({ isHead }) => isHead))).toEqual([true, false, false])
  })

  it('is none in two texts side by side, nor in a numbered list', async () => {
    const left = [
      'The first of them says that the',
      'road is the board’s own, and no',
      'carter has a right to it.',
    ]
    const right = [
      'The other says that the toll is',
      'for the wall, and that the wall',
      'has been down since 1911.',
    ]
    const beside = [...set(60, 690, size, left), ...set(320, 690, size, right)]
    const items = ['One cart a day.', 'No cart on Sundays.', 'None at all in snow.']
    const list = items.flatMap((text, at) => [
      { x: 60, y: 600 - at * 14, size, text: `${at + 1}.` },
      { x: 100, y: 600 - at * 14, size, text },
    ])
    expect(await rowsIn([...beside, ...list])).toEqual([])
    const lines = await readSheets({ texts: [headline, ...lead, ...list] })
    expect(lines.filter(({ role }) => role === 'item').map(({ text }) => text)).toContain(
      '2. No cart on Sundays.',
    )
  })
})
