import type { NamedPlace } from '../../../../preload/contract/place'
import { keyOfRef } from '../../../navigation/navigation-store'

export const articlesInWords = (count: number): string =>
  `${count.toLocaleString()} ${count === 1 ? 'article' : 'articles'}`

/** Two places of one name are two on the map. */
export const placeKey = ({ ref, lat, lon }: NamedPlace): string => `${keyOfRef(ref)} ${lat} ${lon}`
