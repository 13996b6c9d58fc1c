import { expect, it } from 'vitest'
import { abridge } from '../../../../preload/contract/abridge'

const long = 'word '.repeat(200)

it('leaves a short comparison as it is', () => {
  const pieces = [
    { kind: 'same', text: 'It will ' },
    { kind: 'added', text: 'not ' },
    { kind: 'same', text: 'rain.' },
  ] as const
  expect(abridge(pieces)).toEqual(pieces)
})

it('keeps of long stretches that stayed what stands beside a change', () => {
  const [first, second, third, , last] = abridge([
    { kind: 'same', text: long },
    { kind: 'removed', text: 'one' },
    { kind: 'same', text: long },
    { kind: 'added', text: 'two' },
    { kind: 'same', text: long },
  ])
  expect(second).toEqual({ kind: 'removed', text: 'one' })
  expect(first?.text).toMatch(/^… word .* $/)
  expect(third?.text).toMatch(/^word .* … word .* $/)
  expect(last?.text).toMatch(/^word .* …$/)
  for (const piece of [first, third, last]) expect(piece?.text.length).toBeLessThan(200)
})

it('ends where nobody would read on', () => {
  const shown = abridge([{ kind: 'added', text: long.repeat(5) }])
  expect(shown).toHaveLength(1)
  expect(shown[0]?.text.length).toBeLessThan(1_210)
  expect(shown[0]?.text.endsWith('…')).toBe(true)
})

it.each(['👩‍👩‍👧‍👦', '🇩🇰', 'e\u0301', '雨'])('cuts no %s in two where there are no words', (sign) => {
  const run = sign.repeat(2_000)
  const shown = abridge([
    { kind: 'added', text: 'one' },
    { kind: 'same', text: `x${run}x` },
    { kind: 'removed', text: `x${run}x` },
  ])
  expect(shown).toHaveLength(3)
  for (const { text } of shown.slice(1)) {
    expect(text).toContain(sign)
    expect(text.replaceAll(sign, '').replaceAll('x', '').replaceAll(' ', '')).toBe('…')
  }
})
