import { useEffect } from 'react'
import type { TextSpan } from '../../anchoring/passage'
import { usePaintStyles } from '../../anchoring/paint-styles'
import { paint, unpaint } from '../../anchoring/painting'
import { rangeOf } from '../../anchoring/text-map'
import { useTextSurface } from '../surface-store'

type Names = { readonly all: string; readonly current: string }

// Ink and no colour: what is found is told from highlights, names and quotations on every paper.
export const placeStyles = ['find', 'search']
  .map(
    (who) => `
::highlight(${who}-hit) { background-color: color-mix(in srgb, var(--ink) 15%, transparent); text-decoration: underline 2px var(--ink) }
::highlight(${who}-current) { background-color: var(--ink); color: var(--paper) }`,
  )
  .join('')

/** Marks places of the article on screen, and the one of them that was stepped to, under the names of their styles. */
export function usePaintedPlaces(names: Names, places: readonly TextSpan[], current: number | null): void {
  usePaintStyles(placeStyles)
  const surface = useTextSurface((state) => state.surface)
  const pieces = useTextSurface((state) => state.pieces)
  const { all, current: one } = names
  useEffect(() => {
    if (!surface) return
    const map = surface.map()
    paint(
      all,
      places.map((place) => rangeOf(map, place)).filter((range) => range !== null),
      40,
    )
    return () => unpaint([all])
  }, [surface, pieces, all, places])
  useEffect(() => {
    const place = current === null ? undefined : places[current]
    const range = surface && place ? rangeOf(surface.map(), place) : null
    paint(one, range ? [range] : [], 41)
    return () => unpaint([one])
  }, [surface, pieces, one, places, current])
}
