import { expect } from 'vitest'
import { collected as schema, type Collected } from '../../preload/contract/collected'
import { openService } from '../../main/importing/services/open-service'
import type { Collection } from '../../main/importing/services/collect'

/** What is in an export; each article of it has the contract's shape. */
export async function openedExport(text: string): Promise<Collection> {
  const collection = await openService(new TextEncoder().encode(text))
  if (collection === null) throw new Error('No service’s file.')
  for (const one of collection.collected) expect(schema.parse(one)).toEqual(one)
  return collection
}

export async function articlesIn(text: string): Promise<Collected[]> {
  return (await openedExport(text)).collected
}

/** The only article of an export. */
export async function onlyIn(text: string): Promise<Collected> {
  const [only, ...others] = await articlesIn(text)
  expect(others).toEqual([])
  if (only === undefined) throw new Error('There is none.')
  return only
}
