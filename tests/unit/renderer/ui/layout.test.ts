import { describe, expect, it } from 'vitest'
import {
  layoutOf,
  paneMaximum,
  type PaneName,
  paneMinimum,
  sharesOf,
  sidesThatFit,
} from '../../../../preload/contract/pane-layout'
import { placeBeside } from '../../../../renderer/ui/menus/place-beside'

const stored = { collections: 16, list: 24, reader: 38, panel: 22 }
const both = { collections: true, panel: true }
function pixels(share: number, width: number) {
  return (share / 100) * width
}

describe('layoutOf', () => {
  it.each([900, 1075, 1280, 1600, 2560])('fills a window of %i px and starves no pane', (width) => {
    const layout = layoutOf(stored, sidesThatFit(width, true), width)
    const { collections, ...shown } = layout
    expect(collections + layout.list + layout.reader + layout.panel).toBeCloseTo(100)
    for (const [name, share] of Object.entries(shown)) {
      expect(pixels(share, width), name).toBeGreaterThan(paneMinimum[name as PaneName] - 0.01)
    }
  })

  it('keeps stored shares where they fit', () => {
    const layout = layoutOf(stored, both, 1600)
    expect(layout.collections).toBe(16)
    expect(layout.panel).toBe(22)
    expect(layout.list).toBe(24)
  })

  it('gives what a closed pane had to the reader, and leaves the list alone', () => {
    const layout = layoutOf(stored, { collections: false, panel: false }, 1300)
    expect([layout.collections, layout.panel]).toEqual([0, 0])
    expect(layout.list).toBe(24)
    expect(layout.reader).toBe(76)
  })

  it('leaves the width of a very wide window to the reader', () => {
    const layout = layoutOf(stored, both, 2560)
    expect(pixels(layout.collections, 2560)).toBeCloseTo(paneMaximum.collections)
    expect(pixels(layout.list, 2560)).toBeCloseTo(paneMaximum.list)
    expect(layout.reader).toBeGreaterThan(layout.list)
  })
})

describe('sidesThatFit', () => {
  it.each([
    [640, { collections: true, panel: true }, { collections: false, panel: false }],
    [815, { collections: true, panel: false }, { collections: true, panel: false }],
    [900, { collections: true, panel: true }, { collections: false, panel: true }],
    [900, { collections: true, panel: false }, { collections: true, panel: true }],
    [1074, { collections: true, panel: true }, { collections: false, panel: true }],
    [1075, { collections: true, panel: true }, { collections: true, panel: true }],
  ])('at %i px with %o open are %o', (width, open, fits) => {
    expect(sidesThatFit(width, open.panel)).toEqual(fits)
  })

  it('leaves room for the list and the reader in the narrowest window there can be', () => {
    expect(paneMinimum.list + paneMinimum.reader).toBeLessThanOrEqual(640)
  })
})

describe('sharesOf', () => {
  it('remembers the share of a pane that is closed now', () => {
    expect(sharesOf({ collections: 0, list: 30, reader: 70, panel: 0 }, stored)).toEqual({
      collections: 16,
      list: 30,
      reader: 70,
      panel: 22,
    })
  })
})

describe('placeBeside', () => {
  const room = { width: 1000, height: 600 }
  const size = { width: 200, height: 100 }

  it('goes below its anchor', () => {
    expect(placeBeside({ left: 50, right: 90, top: 20, bottom: 40 }, size, room)).toEqual({
      left: 50,
      top: 44,
    })
  })

  it('goes above at the bottom of the window and stays inside at its right', () => {
    expect(placeBeside({ left: 950, right: 990, top: 560, bottom: 580 }, size, room)).toEqual({
      left: 792,
      top: 456,
    })
  })

  it('never leaves the window, however little room there is', () => {
    const { left, top } = placeBeside({ left: 5, right: 9, top: 50, bottom: 60 }, size, {
      width: 150,
      height: 90,
    })
    expect([left, top]).toEqual([8, 8])
  })
})
