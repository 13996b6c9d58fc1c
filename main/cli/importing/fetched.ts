import { fetchAddress } from '../../fetching/fetch'
import { incomingOf } from '../../fetching/incoming'
import type { Incoming } from '../../parsing/parser-client'
import { progress, UsageError } from '../output'
import { version } from '../version'

/** Hosts, as HOST:PORT, that may be fetched from though they are not the public internet's. */
export type AllowOption = { allowHost?: string[] }

/** Told by its scheme; whatever else the shell is given is a path. */
export function isAddress(word: string): boolean {
  return /^https?:\/\//i.test(word)
}

/** What is at an address, fetched because the person named it. Ctrl+C ends it with the program. */
export async function fetched(address: string, { allowHost = [] }: AllowOption): Promise<Incoming> {
  progress(`fetching ${address}`)
  const found = await fetchAddress(address, {
    version: version(),
    signal: new AbortController().signal,
    allowed: new Set(allowHost.map((host) => host.toLowerCase())),
  })
  progress('')
  if (found.kind === 'fetched') return incomingOf(found)
  throw new UsageError(`${address} sent nothing.`)
}
