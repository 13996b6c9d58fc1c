import type { NamedPlace } from '../../../../preload/contract/place'
import { keyOfRef } from '../../../navigation/navigation-store'

export function articlesInWords(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? 'article' : 'articles'}`
}

/** Two places of one name are two on the map. */
export function placeKey({ ref, lat, lon }: NamedPlace): string {
  return `${keyOfRef(ref)} ${lat} ${lon}`
}
