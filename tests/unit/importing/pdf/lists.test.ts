import { describe, expect, it } from 'vitest'
import { set, type Sheet } from '../../../support/pdf-writer'
import { readSheets } from '../../../support/read-sheets'

const size = 10
const headline = { x: 60, y: 780, size: 20, text: 'Rules of the salt road' }
const lead = set(60, 740, size, [
  'The board of the road has written down its rules again, as',
  'carters had asked it to do for as long as anyone remembers.',
])

async function linesOf(...texts: Sheet['texts'][number][]) {
  return readSheets({ texts: [headline, ...lead, ...texts] })
}

describe('a list', () => {
  it('is known by its numbers, which stay, and an item goes on where its words are indented', async () => {
    const lines = await linesOf(
      ...set(70, 690, size, ['1. Carts keep to the wall, and at the bend they wait']),
      ...set(88, 678, size, ['for what comes down.']),
      ...set(70, 664, size, ['2. Nobody sings on the bridge, or strikes it with a', '3. No lamps.']),
    )
    const items = lines.filter(({ role }) => role === 'item')
    expect(items.map(({ text }) => text)).toEqual([
      '1. Carts keep to the wall, and at the bend they wait for what comes down.',
      '2. Nobody sings on the bridge, or strikes it with a',
      '3. No lamps.',
    ])
    expect(items.map(({ list }) => list)).toEqual(
      items.map(() => ({ id: 0, isOrdered: true, depth: 0, mark: 3 })),
    )
  })

  it('is known by its bullets, which are drawn, and may hold another', async () => {
    const lines = await linesOf(
      ...set(70, 690, size, ['* Carts keep to the wall.']),
      ...set(90, 676, size, ['* Not at the bend.']),
      ...set(70, 662, size, ['* Nobody sings.']),
    )
    const items = lines.filter(({ role }) => role === 'item')
    expect(items.map(({ text, list }) => [text, list?.id, list?.depth, list?.mark])).toEqual([
      ['Carts keep to the wall.', 0, 0, 0],
      ['Not at the bend.', 1, 1, 0],
      ['Nobody sings.', 0, 0, 0],
    ])
  })

  it('is known by a letter that a font of signs draws as a bullet', async () => {
    const rules = ['Carts keep to the wall.', 'Nobody sings there.', 'No lamps after nine.']
    const lines = await linesOf(
      ...rules.flatMap((text, at) => [
        { x: 70, y: 690 - at * 14, size, text: 'h', font: 'B1' },
        { x: 84, y: 690 - at * 14, size, text },
      ]),
    )
    expect(lines.filter(({ role }) => role === 'item').map(({ text }) => text)).toEqual(rules)
  })

  it('is none where one number stands alone', async () => {
    const lines = await linesOf(
      ...set(60, 690, size, ['7. Carts keep to the wall, as they always have done here.']),
    )
    expect(lines.filter(({ role }) => role === 'item')).toEqual([])
  })
})

describe('headings', () => {
  it('have levels by their sizes', async () => {
    const text = [
      'Carts keep to the wall, and at the bend they wait for what',
      'comes down, since it cannot stop there in the wet.',
    ]
    const lines = await linesOf(
      { x: 60, y: 690, size: 15, text: 'On the road' },
      ...set(60, 670, size, text),
      { x: 60, y: 630, size: 12, text: 'At the bend' },
      ...set(
        60,
        610,
        size,
        text.map((line) => line.replace('Carts', 'Riders')),
      ),
    )
    const headings = lines.filter(({ role }) => role === 'heading')
    expect(headings.map((one) => [one.text, one.level])).toEqual([
      ['On the road', 2],
      ['At the bend', 3],
    ])
  })
})
