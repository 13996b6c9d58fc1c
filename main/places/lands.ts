import { keysAround, keysOfLand, type Spot, spotsOf } from './gazetteer'

/** The first of some names that means a region or country in which a place lies. */
export type Holder = (spot: Spot) => string | undefined

type Lands = {
  /** Of all names, or of all but one. */
  holder: (except: number | null) => Holder
  /** Whether one of them lies in this one. */
  isAround: (spot: Spot) => boolean
}

/**
 * The regions and countries among an article's names, found by what lies in them: each name is looked at once, where to
 * compare every name with every other takes seconds for a list of thousands of towns.
 */
export function landsAmong(names: readonly string[]): Lands {
  // The second one is for the name that is itself the first.
  const firstTwo = new Map<string, number[]>()
  const around = new Set<string>()
  const enter = (key: string, at: number) => {
    const known = firstTwo.get(key)
    if (known === undefined) firstTwo.set(key, [at])
    else if (known.length < 2 && known[0] !== at) known.push(at)
  }
  names.forEach((name, at) => {
    for (const land of spotsOf(name)) {
      if (land.kind === 'town') continue
      for (const key of keysOfLand(land)) enter(key, at)
      for (const key of keysAround(land)) around.add(key)
    }
  })
  return {
    holder: (except) => (spot) => {
      const found = keysAround(spot).flatMap(
        (key) => (firstTwo.get(key) ?? []).find((at) => at !== except) ?? [],
      )
      return found.length === 0 ? undefined : names[Math.min(...found)]
    },
    isAround: (spot) => keysOfLand(spot).some((key) => around.has(key)),
  }
}
