import { describe, expect, it } from 'vitest'
import { longestHoldMs, PassedPlaces } from '../../../../renderer/ui/lists/passed-places'

const at = (row: number) => ({ row, into: 0 })

describe('the places that a list is scrolled through', () => {
  it('are shown where their rows are known', () => {
    const passed = new PassedPlaces()
    const here = at(5)
    expect(passed.shownAt(here, () => true, 0)).toBe(here)
  })

  it('leave the last one that was known on screen until rows come, of the latest place first', () => {
    const passed = new PassedPlaces()
    const known = new Set([0])
    const isKnown = ({ row }: { row: number }) => known.has(row)
    passed.shownAt(at(0), isKnown, 0)
    expect(passed.shownAt(at(100), isKnown, 10)).toEqual(at(0))
    expect(passed.shownAt(at(200), isKnown, 20)).toEqual(at(0))
    known.add(100)
    expect(passed.shownAt(at(300), isKnown, 30)).toEqual(at(100))
    known.add(200).add(400)
    expect(passed.shownAt(at(350), isKnown, 40)).toEqual(at(200))
    expect(passed.shownAt(at(400), isKnown, 50)).toEqual(at(400))
    expect(passed.shownAt(at(500), isKnown, 60)).toEqual(at(400))
  })

  it('give way to the room of rows that do not come', () => {
    const passed = new PassedPlaces()
    const isKnown = ({ row }: { row: number }) => row === 0
    passed.shownAt(at(0), isKnown, 0)
    expect(passed.shownAt(at(100), isKnown, 10)).toEqual(at(0))
    expect(passed.shownAt(at(100), isKnown, 9 + longestHoldMs)).toEqual(at(0))
    expect(passed.shownAt(at(100), isKnown, 10 + longestHoldMs)).toEqual(at(100))
  })

  it('are forgotten where rows have moved', () => {
    const passed = new PassedPlaces()
    passed.shownAt(at(0), () => true, 0)
    passed.forget()
    expect(passed.shownAt(at(100), () => false, 10)).toEqual(at(100))
  })
})
