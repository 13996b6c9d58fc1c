import { withoutLogin } from '../../../preload/contract/login'
import { defaultDataFolder, pathsIn } from '../../app/paths'
import { openSettings } from '../../app/settings'
import { fetchAddress } from '../../fetching/fetch'
import { NetworkGate } from '../../fetching/gate'
import { incomingOf } from '../../fetching/incoming'
import { RequestLog } from '../../fetching/requests/request-log'
import type { Incoming } from '../../parsing/parser-client'
import { progress, UsageError } from '../output'
import { version } from '../version'

/** Hosts, as HOST:PORT, that may be fetched from though they are not the public internet's. */
export type AllowOption = { allowHost?: string[] }

/** Told by its scheme; whatever else the shell is given is a path. */
export function isAddress(word: string): boolean {
  return /^https?:\/\//i.test(word)
}

/** What may be shown of a path or an address: not a password that stands in it. */
export function shown(word: string): string {
  return isAddress(word) ? withoutLogin(word).address : word
}

/**
 * What is at an address, fetched because the person named it. Ctrl+C ends it with the program. A user name and a password
 * that stand in it are sent where the site asks for them, and are not kept. It is entered where Dateline enters its own
 * requests, and refused where Dateline is set to stay offline.
 */
export async function fetched(address: string, { allowHost = [] }: AllowOption): Promise<Incoming> {
  progress(`fetching ${shown(address)}`)
  const { requests: file, settings } = pathsIn(defaultDataFolder())
  const requests = new RequestLog({ file })
  try {
    const found = await fetchAddress(address, {
      version: version(),
      signal: new AbortController().signal,
      allowed: new Set(allowHost.map((host) => host.toLowerCase())),
      gate: new NetworkGate({ isOffline: () => openSettings(settings).get().offline, requests }),
      cause: { why: 'page', by: 'shell', about: null },
    })
    progress('')
    if (found.kind === 'fetched') return incomingOf(found)
  } finally {
    await requests.flush()
  }
  throw new UsageError(`${shown(address)} sent nothing.`)
}
