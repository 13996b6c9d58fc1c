import { isWithin, type Spot, spotsOf, whereabouts } from './gazetteer'
import type { Holder } from './lands'

/** A place that an article names; `follows` says that another name stands right behind it: "Paris, Texas". */
export type NamedPlace = { name: string; follows: readonly string[] }
export type Settled = { spot: Spot; where: string; why: string }

// Below a tenth of the people of its namesake a place is not taken for it on a hint: London in Ontario.
const minPopulationShare = 0.1

/**
 * Which place of its name is meant in an article that also names what `holds` looks among; null for a name that is on no map. The most
 * populous one, unless the article says otherwise.
 */
export function settlePlace(
  place: NamedPlace,
  holds: Holder,
  precedes: readonly string[] = [],
): Settled | null {
  const spots = spotsOf(place.name)
  const [first, ...rest] = spots
  if (first === undefined) return null
  const where = said(first, plainly(first, rest.length === 0))
  if (rest.length === 0) return where
  const beside = besides(spots, place, precedes)
  if (beside !== null) return beside
  const hint = holds(first)
  if (hint !== undefined) return said(first, `the article names ${hint}`)
  for (const spot of rest) {
    const land = spot.people >= first.people * minPopulationShare ? holds(spot) : undefined
    if (land !== undefined && first.kind === 'town') return said(spot, `the article names ${land}`)
  }
  return where
}

function said(spot: Spot, why: string): Settled {
  return { spot, where: whereabouts(spot), why }
}

function plainly({ kind }: Spot, isOnly: boolean): string {
  if (kind === 'country') return isOnly ? 'a country' : 'the country of that name'
  return isOnly ? 'the only larger place of that name' : 'most populous place of that name'
}

/** By what stands beside it: as the town before ", Texas", or as the state behind "Atlanta,". */
function besides(
  spots: readonly Spot[],
  { follows }: NamedPlace,
  precedes: readonly string[],
): Settled | null {
  for (const spot of spots) {
    const land = heldBy(spot, follows)
    if (land !== undefined) return said(spot, `the article says “, ${land}” behind it`)
    const town = precedes.find((name) => spotsOf(name).some((other) => isWithin(other, spot)))
    if (town !== undefined) return said(spot, `the article says “${town},” before it`)
  }
  return null
}

function heldBy(spot: Spot, names: readonly string[]): string | undefined {
  return names.find((name) => spotsOf(name).some((land) => isWithin(spot, land)))
}

/** "Paris, Texas" found as one name. */
export function splitName(name: string): NamedPlace {
  const at = name.indexOf(', ')
  if (at < 1 || spotsOf(name).length > 0) return { name, follows: [] }
  return { name: name.slice(0, at), follows: [name.slice(at + 2)] }
}
