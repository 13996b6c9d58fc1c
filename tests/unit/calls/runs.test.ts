import { expect, test } from 'vitest'
import { inRuns } from '../../../main/calls/searching/runs'
import { newLibrary } from '../../support/library'

test('a run ends when the next one of its name begins, or one that ends it', async () => {
  const inRun = inRuns({ library: newLibrary })
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const search = async (_: unknown, isCancelled: () => boolean) => {
    await held
    return { wasCancelled: isCancelled() }
  }
  const counts = inRun('counts a', search)
  const former = inRun('first', search)
  const more = inRun('more', search, [])
  const hits = inRun('first', search, ['counts '])
  const later = inRun('counts b', search)
  release()
  const cancelled = { wasCancelled: true, isCancelled: true }
  const whole = { wasCancelled: false, isCancelled: false }
  expect(await Promise.all([counts, former, more, hits, later])).toEqual([
    cancelled,
    cancelled,
    whole,
    whole,
    whole,
  ])
})
