import { expect, it } from 'vitest'
import { settings } from '../../../../preload/contract/settings'
import { interfaceSizes, steppedSize } from '../../../../renderer/settings/interface-size'

it('goes from size to size, and stays at the ends', () => {
  expect(steppedSize(100, 1)).toBe(110)
  expect(steppedSize(100, -1)).toBe(90)
  expect(steppedSize(200, 1)).toBe(200)
  expect(steppedSize(75, -1)).toBe(75)
  // A size between two, which another version may have kept.
  expect(steppedSize(133, 1)).toBe(150)
  expect(steppedSize(133, -1)).toBe(125)
})

it('has only sizes that the settings take', () => {
  for (const size of interfaceSizes) expect(settings.shape.interfaceSize.safeParse(size).success).toBe(true)
})
