import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPrivateAddress } from './private-address'
import { privateAddress } from './refusals'

type Asking = {
  headers: Record<string, string>
  signal: AbortSignal
  /** `host:port` of what may be fetched though it is not the public internet's. */
  allowed: ReadonlySet<string>
}

/** Asks once, and follows nothing. No cookies are kept, none are sent, and no referrer either. */
export function ask(url: URL, { headers, signal, allowed }: Asking): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isLocal = isAllowed(url, allowed)
    const literal = url.hostname.replace(/^\[|\]$/g, '')
    if (!isLocal && isIP(literal) !== 0 && isPrivateAddress(literal)) {
      reject(privateAddress(url.host))
      return
    }
    const options = { method: 'GET', headers, signal, agent: false, maxHeaderSize: 64 * 1024 } as const
    const checked = isLocal ? options : { ...options, lookup: checkedLookup(url.host) }
    const asked = url.protocol === 'https:' ? overHttps(url, checked) : overHttp(url, checked)
    asked.once('response', resolve)
    asked.once('error', reject)
    asked.end()
  })
}

function isAllowed(url: URL, allowed: ReadonlySet<string>): boolean {
  return allowed.has(`${url.hostname}:${portOf(url)}`)
}

function portOf({ port, protocol }: URL): string {
  return port === '' ? (protocol === 'https:' ? '443' : '80') : port
}

/**
 * Looks a name up, and answers only with addresses that may be connected to: what is checked is what is connected to,
 * so that a name cannot mean one thing when it is checked and another when it is used.
 */
function checkedLookup(host: string): LookupFunction {
  return (name, options, answer) => {
    lookUp(name, { ...options, all: true }, (error, found) => {
      const addresses = error === null ? found : ([] as LookupAddress[])
      const fine = addresses.filter(({ address }) => !isPrivateAddress(address))
      const [first] = fine
      if (error !== null) answer(error, '', 4)
      else if (first === undefined) answer(privateAddress(host), '', 4)
      else if (options.all === true) answer(null, fine)
      else answer(null, first.address, first.family)
    })
  }
}
