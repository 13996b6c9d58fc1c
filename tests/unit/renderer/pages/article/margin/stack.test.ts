import { expect, it } from 'vitest'
import { stack } from '../../../../../../renderer/pages/article/margin/stack'
import { randomFrom } from '../../../../../support/random'

const gap = 8

it('leaves notes with room between them beside their passages', () => {
  const wanted = [
    { top: 100, height: 40 },
    { top: 300, height: 60 },
  ]
  expect(stack(wanted, -1)).toEqual([100, 300])
})

it('pushes down what would stand over the note before it, and no further', () => {
  const wanted = [
    { top: 100, height: 60 },
    { top: 120, height: 40 },
    { top: 130, height: 40 },
    { top: 400, height: 40 },
  ]
  expect(stack(wanted, -1)).toEqual([100, 168, 216, 400])
})

it('has the active one at its passage: those before it give way upwards, those after it downwards', () => {
  const wanted = [
    { top: 100, height: 60 },
    { top: 120, height: 40 },
    { top: 130, height: 40 },
  ]
  expect(stack(wanted, 1)).toEqual([52, 120, 168])
  expect(stack(wanted, 2)).toEqual([14, 82, 130])
})

it('lets what was pushed down come back beside its passage where the active one leaves it the room', () => {
  const wanted = [
    { top: 100, height: 200 },
    { top: 120, height: 40 },
    { top: 240, height: 40 },
  ]
  expect(stack(wanted, -1)).toEqual([100, 308, 356])
  expect(stack(wanted, 1)).toEqual([0, 208, 256])
  expect(
    stack([{ top: 400, height: 200 }, ...wanted.slice(1).map((w) => ({ ...w, top: w.top + 400 }))], 1),
  ).toEqual([312, 520, 640])
})

it('never goes above the page: there the active one gives way too', () => {
  const wanted = [
    { top: 10, height: 50 },
    { top: 20, height: 50 },
  ]
  expect(stack(wanted, 1)).toEqual([0, 58])
})

it('takes no notes and an active one that is not among them', () => {
  expect(stack([], -1)).toEqual([])
  expect(stack([{ top: 5, height: 5 }], 3)).toEqual([5])
})

/** Notes with an active one, or none, as they may stand anywhere. */
const cases = Array.from({ length: 500 }, (_, seed) => {
  const random = randomFrom(seed)
  const wanted = Array.from({ length: random(60) }, () => ({ top: random(5_000), height: 1 + random(300) }))
  wanted.sort((a, b) => a.top - b.top)
  return { wanted, active: random(wanted.length + 1) - 1 }
})

it('keeps the order and the gap between any notes, and nothing stands above the page', () => {
  for (const { wanted, active } of cases) {
    const tops = stack(wanted, active)
    expect(tops).toHaveLength(wanted.length)
    tops.forEach((top, i) => {
      const least = i === 0 ? 0 : (tops[i - 1] ?? 0) + (wanted[i - 1]?.height ?? 0) + gap
      expect(top).toBeGreaterThanOrEqual(least)
    })
  }
})

it('has the active one at its passage wherever those before it find room above', () => {
  for (const { wanted, active } of cases) {
    const chosen = wanted[active]
    if (chosen === undefined) continue
    const needed = wanted.slice(0, active).reduce((sum, { height }) => sum + height + gap, 0)
    if (needed <= chosen.top) expect(stack(wanted, active)[active]).toBe(chosen.top)
  }
})
