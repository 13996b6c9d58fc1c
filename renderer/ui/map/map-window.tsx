import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'
import { IconButton } from '../button'
import './map.css'
import { MapDots } from './map-dots'
import { MapLand } from './map-land'
import { type Point, type Size, zoomOf } from './map-view'
import { type MapView, useMapView, usePinch, useSize } from './use-map-view'
import { project } from './world'
import type { WorldMapProps } from './map-place'

/** The map in its frame, as wide as there is room. */
export function MapWindow(props: WorldMapProps) {
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  return (
    <div ref={frame} className="map">
      {size !== null && <MapSurface {...props} size={size} />}
    </div>
  )
}

function MapSurface({ places, label, onOpen, size }: WorldMapProps & { size: Size }) {
  const points = useMemo(() => places.map(({ lat, lon }) => project(lat, lon)), [places])
  const map = useMapView(size, points)
  const surface = useRef<HTMLDivElement>(null)
  usePinch(surface, map.zoomBy)
  const hear = (event: KeyboardEvent) => {
    const action = isPlain(event) ? keyAction(event.key, map) : null
    if (action === null) return
    event.preventDefault()
    action()
  }
  return (
    <div
      ref={surface}
      className="map-surface"
      role="group"
      aria-label={`Map: ${label}. Arrow keys move it, plus and minus zoom, 0 shows all places.`}
      tabIndex={0}
      onKeyDown={hear}
      {...useDragging(map)}
    >
      <MapLand view={map.view} size={size} />
      <MapDots places={places} points={points} map={map} size={size} onOpen={onOpen} />
      <Controls map={map} size={size} />
    </div>
  )
}

function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey
}

const stride = 60

const arrows: Record<string, Point> = {
  ArrowLeft: { x: stride, y: 0 },
  ArrowRight: { x: -stride, y: 0 },
  ArrowUp: { x: 0, y: stride },
  ArrowDown: { x: 0, y: -stride },
}

function keyAction(key: string, map: MapView): (() => void) | null {
  const by = arrows[key]
  if (by !== undefined) return () => map.pan(by)
  if (key === '+' || key === '=') return () => map.zoomIn()
  if (key === '-' || key === '_') return () => map.zoomOut()
  return key === '0' ? map.reset : null
}

/** Moves the map with the pointer that is held down on it. */
function useDragging(map: MapView) {
  const last = useRef<Point | null>(null)
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest('button') !== null) return
      last.current = { x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      if (last.current === null) return
      map.pan({ x: event.clientX - last.current.x, y: event.clientY - last.current.y })
      last.current = { x: event.clientX, y: event.clientY }
    },
    onLostPointerCapture: () => {
      last.current = null
    },
  }
}

function Controls({ map, size }: { map: MapView; size: Size }) {
  const zoom = zoomOf(map.view, size)
  return (
    <div className="map-controls" role="group" aria-label="Map">
      <IconButton icon="plus" label="Zoom in" chord="+" disabled={zoom > 23.9} onClick={() => map.zoomIn()} />
      <IconButton
        icon="minus"
        label="Zoom out"
        chord="-"
        disabled={zoom < 1.01}
        onClick={() => map.zoomOut()}
      />
      <IconButton icon="retry" label="All places" chord="0" onClick={map.reset} />
    </div>
  )
}
