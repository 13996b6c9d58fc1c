import { expect, it } from 'vitest'
import { placePopover } from '../../../../renderer/highlights/popover/place-popover'

const size = { width: 300, height: 40 }
const view = { left: 100, top: 50, right: 900, bottom: 650 }
function line(top: number, left = 400, right = 600) {
  return { left, top, right, bottom: top + 24 }
}

it('stands over the first line, centred on it', () => {
  expect(placePopover({ first: line(300), last: line(360) }, size, view)).toEqual({ left: 350, top: 252 })
})

it('goes under the last line where there is no room above', () => {
  expect(placePopover({ first: line(60), last: line(120) }, size, view).top).toBe(152)
})

it('stays in view where the passage fills it', () => {
  const { top } = placePopover({ first: line(-400), last: line(900) }, size, view)
  expect(top).toBeGreaterThanOrEqual(view.top)
  expect(top + size.height).toBeLessThanOrEqual(view.bottom)
})

it('stays between the sides', () => {
  expect(placePopover({ first: line(300, 100, 140), last: line(300) }, size, view).left).toBe(106)
  expect(placePopover({ first: line(300, 860, 900), last: line(300) }, size, view).left).toBe(594)
})
