import { useEffect, useState } from 'react'
import { type Size, type View, zoomOf } from './map-view'
import { type Detail, loadWorld, type World } from './world'

// From here on the coarse outlines look cut with scissors.
const fineFrom = 3

/** Sea, land and borders; it says nothing to a screen reader that the places do not. */
export function MapLand({ view, size }: { view: View; size: Size }) {
  const world = useWorld(zoomOf(view, size) >= fineFrom ? 'fine' : 'coarse')
  return (
    <svg className="map-land" width={size.width} height={size.height} aria-hidden="true">
      {world !== null && (
        <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
          <path className="map-sea" d={world.sphere} />
          <path className="map-graticule" d={world.graticule} />
          <path className="map-ground" d={world.land} />
          <path className="map-borders" d={world.borders} />
        </g>
      )}
    </svg>
  )
}

function useWorld(detail: Detail): World | null {
  const [world, setWorld] = useState<World | null>(null)
  useEffect(() => {
    let isWanted = true
    void loadWorld(detail).then((loaded) => {
      if (isWanted) setWorld(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [detail])
  return world
}
