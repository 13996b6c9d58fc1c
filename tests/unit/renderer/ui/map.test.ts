import { describe, expect, it } from 'vitest'
import {
  panned,
  type Point,
  showing,
  toScreen,
  viewOf,
  wholeView,
  zoomed,
  zoomOf,
} from '../../../../renderer/ui/map/map-view'
import { type Dot, labelSides, radiusOf } from '../../../../renderer/ui/map/place-labels'
import { loadWorld, project, worldHeight, worldWidth } from '../../../../renderer/ui/map/world'

const size = { width: 800, height: 400 }
const middle = { x: 400, y: 200 }

describe('the drawn world', () => {
  it('has land, borders and sea, coarse and fine', async () => {
    const [coarse, fine] = await Promise.all([loadWorld('coarse'), loadWorld('fine')])
    for (const { sphere, graticule, land, borders } of [coarse, fine]) {
      for (const path of [sphere, graticule, land, borders]) expect(path).toMatch(/^M[\d.,MLZ-]+$/)
    }
    expect(fine.land.length).toBeGreaterThan(3 * coarse.land.length)
  })

  it('has every place within it, north above south and west left of east', () => {
    for (const lat of [-90, -45, 0, 45, 90]) {
      for (const lon of [-180, 0, 180]) {
        const { x, y } = project(lat, lon)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(worldWidth)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(worldHeight)
      }
    }
    expect(project(60, 10).y).toBeLessThan(project(-30, 10).y)
    expect(project(0, -70).x).toBeLessThan(project(0, 100).x)
  })
})

describe('moving about', () => {
  it('never leaves the world, nor goes further away than all of it', () => {
    const whole = wholeView(size)
    expect(zoomOf(whole, size)).toBeCloseTo(1)
    expect(zoomed(whole, 0.1, size, middle)).toEqual(whole)
    const far = panned(zoomed(whole, 8, size, middle), { x: 1e6, y: -1e6 }, size)
    expect(toScreen(far, { x: 0, y: 0 }).x).toBe(0)
    expect(toScreen(far, { x: 0, y: worldHeight }).y).toBeCloseTo(size.height)
    expect(zoomOf(zoomed(whole, 1e6, size, middle), size)).toBeCloseTo(24)
  })

  it('keeps what is under the pointer there', () => {
    const near = zoomed(wholeView(size), 4, size, middle)
    const around: Point = { x: 300, y: 150 }
    const before = { x: (around.x - near.x) / near.scale, y: (around.y - near.y) / near.scale }
    const after = toScreen(zoomed(near, 2, size, around), before)
    expect(after.x).toBeCloseTo(around.x)
    expect(after.y).toBeCloseTo(around.y)
  })

  it('begins where the places are, one alone with its surroundings', () => {
    expect(viewOf([], size)).toEqual(wholeView(size))
    const europe = [project(60, 25), project(40, -5), project(50, 30)]
    const view = viewOf(europe, size)
    expect(zoomOf(view, size)).toBeGreaterThan(2)
    for (const point of europe) {
      const { x, y } = toScreen(view, point)
      expect(x > 20 && x < 780 && y > 20 && y < 380).toBe(true)
    }
    expect(zoomOf(viewOf([project(50, 10)], size), size)).toBeCloseTo(5)
  })

  it('brings a place in view, and does not move where it is', () => {
    const near = zoomed(wholeView(size), 8, size, middle)
    const { x, y } = toScreen(showing(near, project(-34, 151), size), project(-34, 151))
    expect(x >= 0 && x <= 800 && y >= 0 && y <= 400).toBe(true)
    const seen = { x: (middle.x - near.x) / near.scale, y: (middle.y - near.y) / near.scale }
    expect(showing(near, seen, size)).toBe(near)
  })
})

function dot(name: string, x: number, y: number, radius = 5): Dot {
  return { key: name, name, x, y, radius }
}
function width(name: string) {
  return name.length * 7
}

describe('names beside places', () => {
  it('lie on no other name, on no place and not outside', () => {
    const dots = Array.from({ length: 60 }, (_, n) =>
      dot(`Place ${n}`, ((n * 97) % 160) + 300, ((n * 61) % 90) + 150, 4 + (n % 9)),
    )
    const sides = labelSides(dots, size, width)
    expect(sides.size).toBeGreaterThan(5)
    expect(sides.size).toBeLessThan(60)
    expect(sides.has('Place 0')).toBe(true)
  })

  it('go to the other side where there is no room, or are left out', () => {
    expect(labelSides([dot('Sydney', 790, 300)], size, width).get('Sydney')).toBe('left')
    const beside = labelSides([dot('Moscow', 400, 200), dot('Tula', 420, 200)], size, width)
    expect(beside.get('Moscow')).toBe('left')
    expect(beside.get('Tula')).toBe('right')
    expect(
      labelSides([dot('A name that is wider than all', 4, 4)], { width: 60, height: 20 }, width).size,
    ).toBe(0)
    const kept = [{ left: 0, top: 0, right: 800, bottom: 400 }]
    expect(labelSides([dot('Oslo', 400, 200)], size, width, kept).size).toBe(0)
  })

  it('the area says how often', () => {
    expect(radiusOf(100, 100, size)).toBe(16)
    expect(radiusOf(25, 100, size)).toBe(8)
    expect(radiusOf(1, 10_000, size)).toBe(4)
    expect(radiusOf(0, 0, size)).toBe(4)
  })
})
