import type { Collection } from '../../main/importing/services/collect'
import { openService } from '../../main/importing/services/open-service'
import { collected as schema } from '../../preload/contract/collected'

/** What is in a service's file, each article of it as the contract has it. Throws where it is none. */
export async function openedService(given: string | Uint8Array): Promise<Collection> {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given
  const collection = await openService(bytes)
  if (collection === null) throw new Error('No service’s file.')
  for (const one of collection.collected) schema.parse(one)
  return collection
}
