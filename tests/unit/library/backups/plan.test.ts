import { expect, test } from 'vitest'
import { keptByPlan } from '../../../../main/library/backups/plan'

const hour = 3_600_000
const start = Date.UTC(2026, 0, 1, 0, 30)

type Aged = Parameters<typeof keptByPlan>[0][number]

function backups(times: readonly number[]): Aged[] {
  return times.map((time, at) => ({
    number: at + 1,
    at: new Date(time).toISOString(),
    damaged: 0,
    reason: 'hourly',
  }))
}

function hours(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, n) => from + n * hour)
}

/** As the store does it: after each new one. */
function thinned(all: readonly Aged[]) {
  let standing: Aged[] = []
  for (const one of all) {
    const next = [...standing, one]
    const kept = keptByPlan(next)
    standing = next.filter(({ number }) => kept.has(number))
  }
  return standing
}

test('of eight weeks of hours, 24 hours, 7 days and 4 weeks are left', () => {
  const left = thinned(backups(hours(start, 24 * 56)))
  expect(left.length).toBeGreaterThanOrEqual(24 + 5 + 2)
  expect(left.length).toBeLessThanOrEqual(35)
  const newest = left.at(-1)!
  const ages = left.map(({ at }) => (Date.parse(newest.at) - Date.parse(at)) / hour)
  expect(ages.filter((age) => age < 24)).toHaveLength(24)
  expect(Math.max(...ages)).toBeGreaterThan(24 * 20)
})

test.each([
  ['back', -1],
  ['ahead', 1],
])('a clock that jumps %s ten years prunes nothing of before the jump, nor after it comes back', (_, way) => {
  const tenYears = way * 10 * 365 * 24 * hour
  const before = hours(start, 20)
  const jumped = hours(start + 20 * hour + tenYears, 3)
  const after = hours(start + 24 * hour, 3)
  const all = backups([...before, ...jumped, ...after])
  expect(thinned(all).map(({ number }) => number)).toEqual(all.map(({ number }) => number))
})

test('an hour back, as when clocks change, costs at most the doubles of that hour', () => {
  const all = backups([...hours(start, 5), ...hours(start + 4 * hour, 3)])
  expect(thinned(all).map(({ number }) => number)).toEqual([1, 2, 3, 4, 6, 7, 8])
})

test('back-ups of a damaged library never take the place of whole ones', () => {
  const all = backups([start, start + 60_000, start + 120_000]).map((one): Aged => ({
    ...one,
    damaged: one.number === 1 ? 0 : 1,
  }))
  expect(thinned(all).map(({ number }) => number)).toEqual([1, 3])
})

test('the last one from before a change of the format stays', () => {
  const all = backups(hours(start, 24 * 60)).map((one): Aged => ({
    ...one,
    reason: one.number === 7 ? 'before-migration' : one.reason,
  }))
  expect(thinned(all)[0]?.number).toBe(7)
})

test('those made on purpose stay for a day beside the hourly ones, and no longer', () => {
  const asked = hours(start, 2).flatMap((time) => [time, time + 60_000, time + 120_000])
  const all = backups([...asked, ...hours(start + 20 * hour, 20)]).map((one): Aged => ({
    ...one,
    reason: one.number <= 6 ? 'before-restore' : one.reason,
  }))
  expect(thinned(all.slice(0, 8)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(thinned(all).filter(({ number }) => number <= 6).length).toBeLessThan(3)
})
