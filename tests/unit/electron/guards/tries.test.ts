import { expect, it } from 'vitest'
import { Tries } from '../../../../main/electron/guards/tries'

it('begins anew with longer pauses, and not for ever', () => {
  const tries = new Tries(() => 0)
  expect(Array.from({ length: 6 }, () => tries.pauseAfterFailure())).toEqual([
    0,
    500,
    2_000,
    5_000,
    null,
    null,
  ])
})

it('forgets failures of more than a minute ago', () => {
  let now = 0
  const tries = new Tries(() => now)
  for (let hour = 0; hour < 20; hour += 1) {
    expect(tries.pauseAfterFailure()).toBe(0)
    now += 60_000
  }
})
