import type { NamedPlace } from '../../../../preload/contract/place'
import { keyOfRef } from '../../../navigation/navigation-store'

/** Two places of one name are two on the map. */
export function placeKey({ ref, lat, lon }: NamedPlace): string {
  return `${keyOfRef(ref)} ${lat} ${lon}`
}
