import { geoGraticule10, geoNaturalEarth1, type GeoPermissibleObjects, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'

type Topology = Parameters<typeof mesh>[0]
type Shapes = Parameters<typeof mesh>[1]

/** The world drawn 1,000 wide, as paths for SVG. */
export type World = { sphere: string; graticule: string; land: string; borders: string }

export const worldWidth = 1_000
export const worldHeight = 520

function made() {
  return geoNaturalEarth1().fitSize([worldWidth, worldHeight], { type: 'Sphere' })
}

const projection = made()

/** Where a place is in the drawn world. */
export function project(lat: number, lon: number): { x: number; y: number } {
  const [x = 0, y = 0] = projection([lon, lat]) ?? []
  return { x, y }
}

// A tenth of a unit is a tenth of a pixel or less until the map is drawn ten times as large.
const path = geoPath(projection).digits(2)
// Coasts have points enough: without more in between they are drawn in half the time.
const pathOfCoasts = geoPath(made().precision(0)).digits(2)

export type Detail = 'coarse' | 'fine'

const reading: Record<Detail, () => Promise<{ default: unknown }>> = {
  coarse: () => import('world-atlas/countries-110m.json'),
  fine: () => import('world-atlas/countries-50m.json'),
}

const worlds = new Map<Detail, Promise<World>>()

/** The outlines of Natural Earth: coarse ones for the whole world, fine ones for a part of it. */
export function loadWorld(detail: Detail): Promise<World> {
  const known = worlds.get(detail)
  if (known !== undefined) return known
  const world = reading[detail]().then((file) => drawnWorld(file.default as Topology))
  worlds.set(detail, world)
  return world
}

function drawnWorld(topology: Topology): World {
  const { countries, land } = topology.objects as Record<string, Shapes>
  if (countries === undefined || land === undefined) throw new Error('This is no world.')
  return {
    sphere: drawn({ type: 'Sphere' }),
    graticule: drawn(geoGraticule10()),
    land: drawnCoasts(feature(topology, land)),
    borders: drawnCoasts(mesh(topology, countries, (one, other) => one !== other)),
  }
}

function drawn(shape: GeoPermissibleObjects): string {
  return path(shape) ?? ''
}

function drawnCoasts(shape: GeoPermissibleObjects): string {
  return pathOfCoasts(shape) ?? ''
}
