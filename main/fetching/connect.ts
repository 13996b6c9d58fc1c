import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import type { Cause, NetworkGate } from './gate'
import { isPrivateAddress } from './private-address'
import { privateAddress, refusalOf } from './refusals'

type Asking = {
  headers: Record<string, string>
  signal: AbortSignal
  /** `host:port` of what may be fetched though it is not the public internet's. */
  allowed: ReadonlySet<string>
  gate: NetworkGate
  cause: Cause
}

/**
 * Asks once, and follows nothing. No cookies are kept, none are sent, and no referrer either. The only place where a
 * connection is opened, so the gate stands here.
 */
export function ask(url: URL, { headers, signal, allowed, gate, cause }: Asking): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isLocal = isAllowed(url, allowed)
    const literal = url.hostname.replace(/^\[|\]$/g, '')
    if (!isLocal && isIP(literal) !== 0 && isPrivateAddress(literal)) {
      const refusal = privateAddress(url.host)
      gate.refuse(url, cause, refusal.message)
      reject(refusal)
      return
    }
    let answer: IncomingMessage | null = null
    const end = (why: Error) => {
      answer?.destroy(why)
      asked.destroy(why)
    }
    const note = gate.enter(url, cause, end)
    const options = { method: 'GET', headers, signal, agent: false, maxHeaderSize: 64 * 1024 } as const
    const checked = isLocal ? options : { ...options, lookup: checkedLookup(url.host) }
    const asked = url.protocol === 'https:' ? overHttps(url, checked) : overHttp(url, checked)
    asked.once('response', (come: IncomingMessage) => {
      answer = come
      resolve(come)
    })
    asked.once('error', reject)
    noteEnd(asked, url, note)
    asked.end()
  })
}

/** Says what came of a request once its connection is closed, however that came about. */
function noteEnd(asked: ClientRequest, { host }: URL, note: ReturnType<NetworkGate['enter']>): void {
  const began = performance.now()
  let socket: Socket | null = null
  let status: number | null = null
  let problem: string | null = null
  const fail = (error: Error) => (problem ??= problemOf(error, host))
  asked.once('socket', (its) => (socket = its))
  asked.once('error', fail)
  asked.once('response', (answer: IncomingMessage) => {
    status = answer.statusCode ?? null
    answer.once('error', fail)
  })
  asked.once('close', () => {
    const { bytesRead = 0, bytesWritten = 0 } = socket ?? {}
    const ms = Math.round(performance.now() - began)
    note({ status, received: bytesRead, sent: bytesWritten, ms, problem })
  })
}

function problemOf(error: Error, host: string): string {
  return error.name === 'AbortError' ? 'It was ended before it was done.' : refusalOf(error, host).message
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
