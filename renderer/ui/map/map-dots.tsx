import { type CSSProperties, useMemo, useState } from 'react'
import { type Point, showing, type Size, toScreen } from './map-view'
import { type Box, type Dot, labelSides, radiusOf, type Side } from './place-labels'
import type { MapView } from './use-map-view'
import type { MapPlace } from './map-place'

// More at once are a blot, and a way too long for the Tab key; nearer, there is room for others.
const maxDots = 60
const font = '500 12px "Inter Variable", system-ui, sans-serif'

let measuring: CanvasRenderingContext2D | null = null

type Drawn = Dot & { place: MapPlace; point: Point }
type Props = {
  places: readonly MapPlace[]
  points: readonly Point[]
  map: MapView
  size: Size
  onOpen: (key: string) => void
}

type DotProps = {
  dot: Drawn
  side: Side | undefined
  edge: 'left' | 'right' | undefined
  onOpen: () => void
  onFocus: () => void
  onBlur: () => void
}

/** The places that are seen, each a button; those for which there is room have their names beside them. */
export function MapDots(props: Props) {
  const { map, size, onOpen } = props
  const [focused, setFocused] = useState<string | null>(null)
  const dots = dotsIn(props, focused)
  const sides = useMemo(() => labelSides(dots, size, widthOf, [controlsIn(size)]), [dots, size])
  return (
    <ul className="map-places" aria-label="Places on the map">
      {dots.map((dot) => (
        <PlaceDot
          key={dot.key}
          dot={dot}
          side={sides.get(dot.key)}
          edge={edgeOf(dot, size)}
          onOpen={() => onOpen(dot.key)}
          onFocus={() => {
            setFocused(dot.key)
            const view = showing(map.view, dot.point, size)
            if (view !== map.view) map.show(view)
          }}
          onBlur={() => setFocused(null)}
        />
      ))}
    </ul>
  )
}

function dotsIn({ places, points, map, size }: Props, focused: string | null): Drawn[] {
  const largest = Math.max(...places.map(({ count }) => count))
  const all = places.flatMap((place, at): Drawn[] => {
    const point = points[at] ?? { x: 0, y: 0 }
    const { x, y } = toScreen(map.view, point)
    const isSeen = x > -10 && y > -10 && x < size.width + 10 && y < size.height + 10
    // The one with the focus stays: the focus would go with it.
    if (!isSeen && place.key !== focused) return []
    return [
      { x, y, key: place.key, name: place.name, radius: radiusOf(place.count, largest, size), place, point },
    ]
  })
  return all.filter((dot, at) => at < maxDots || dot.key === focused)
}

const widths = new Map<string, number>()

function widthOf(name: string): number {
  const known = widths.get(name)
  if (known !== undefined) return known
  measuring ??= document.createElement('canvas').getContext('2d')
  if (measuring !== null) measuring.font = font
  // The halo around the letters, too.
  const width = (measuring?.measureText(name).width ?? name.length * 7) + 6
  widths.set(name, width)
  return width
}

// Where the buttons of map.css stand.
function controlsIn({ width, height }: Size): Box {
  return {
    left: width - 52,
    top: height - 120,
    right: width,
    bottom: height,
  }
}

function PlaceDot({ dot, side, edge, onOpen, onFocus, onBlur }: DotProps) {
  const { place, x, y, radius } = dot
  return (
    <li className="map-place" style={{ left: x, top: y }} data-main={place.isMain || undefined}>
      <button
        type="button"
        className="map-dot"
        style={{ width: 2 * radius, height: 2 * radius }}
        aria-label={`${place.name}, ${place.about}`}
        onClick={onOpen}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      {side !== undefined && (
        <span className="map-label" data-side={side} style={styleOf(radius)} aria-hidden="true">
          {place.name}
        </span>
      )}
      <span className="map-tip" data-below={y < 90 || undefined} data-edge={edge} aria-hidden="true">
        <b>{place.name}</b>
        {place.about}
      </span>
    </li>
  )
}

function styleOf(radius: number) {
  return { '--radius': `${radius}px` } as CSSProperties
}

// Half the width of a place's tooltip, in pixels.
const halfTip = 128

function edgeOf({ x }: Dot, { width }: Size) {
  return x < halfTip ? 'left' : x > width - halfTip ? 'right' : undefined
}
