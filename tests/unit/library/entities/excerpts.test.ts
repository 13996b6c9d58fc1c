import { expect, it } from 'vitest'
import { around } from '../../../../main/library/entities/excerpts'

const family = '👩‍👩‍👧‍👦'

function aroundWord(before: string, after: string) {
  return around(`${before}Kelda${after}`, before.length, before.length + 'Kelda'.length)
}

it('shows the words of its own paragraph on either side', () => {
  expect(aroundWord('Above.\n\nThe lake of ', ' is low.\n\nBelow.')).toEqual({
    before: 'The lake of ',
    after: ' is low.',
  })
})

it('cuts long ones between words, and says so', () => {
  const { before, after } = aroundWord('over there '.repeat(40), ' and away'.repeat(40))
  expect(before).toMatch(/^…(over |there )+$/)
  expect(after).toMatch(/^( and| away)+…$/)
  expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(161)
})

it.each([family, '🇩🇰', 'e\u0301'])('cuts no %s in two where there are no words', (sign) => {
  const [before, after] = Object.values(aroundWord(`x${sign.repeat(200)}`, `${sign.repeat(200)}x`))
  for (const shown of [before, after]) expect(shown?.replaceAll(sign, '')).toBe('…')
})
