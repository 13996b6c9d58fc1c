import { z } from 'zod'
import { call } from './define'
import { entityName, entityRef } from './entity-ref'

/** A place that is named, where it is, and why it is taken to be there. */
const namedPlace = z.object({
  ref: entityRef,
  name: entityName,
  /** Tells two places of one name apart: "Texas, United States". Empty for a country. */
  where: z.string(),
  kind: z.enum(['country', 'region', 'town']),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  /** In how many articles it is named. */
  articles: z.int(),
  /** "most populous place of that name": no person has confirmed where it is. */
  why: z.string(),
  /** The entity itself, where that is a place. */
  isSelf: z.boolean(),
})
export type NamedPlace = z.infer<typeof namedPlace>

const entityPlaces = z.object({
  /** Most often named first. */
  places: z.array(namedPlace),
  /** Names of places that are on no map. */
  unplaced: z.array(z.object({ ref: entityRef, name: entityName, articles: z.int() })),
  /** How many articles were looked at: the newest 2,000 at most. */
  articles: z.int(),
})
export type EntityPlaces = z.infer<typeof entityPlaces>

export const placeCalls = {
  /** Places named in the articles that name an entity, and the entity itself where it is one. */
  'entity.places': call(z.object({ of: entityRef }), entityPlaces),
}
