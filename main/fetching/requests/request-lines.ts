import { type NetworkRequest } from '../../../preload/contract/safety/request'
import { requestReasons, requestStarters } from '../../../preload/contract/words'

// A request is entered in two lines, so that one is known of that the program did not live to see the end of: what is
// asked for and why, before anything is sent; and what came of it.

type Begun = Pick<NetworkRequest, 'id' | 'at' | 'method' | 'address' | 'why' | 'about' | 'by'>
export type Ended = Pick<NetworkRequest, 'status' | 'received' | 'sent' | 'ms' | 'problem'>

/** Stands first in each file: what was entered before it, in files that are gone or going. */
export type Head = { at: string; made: number; blocked: number; clearedAt: string | null }

export type RequestLine =
  | { is: 'head'; head: Head }
  | { is: 'begun'; begun: Begun }
  | { is: 'ended'; id: string; ended: Ended }
  | { is: 'blocked'; begun: Begun; problem: string; count: number }
  /** So many could not be entered. */
  | { is: 'lost'; count: number }

/** The empty line before it keeps a line that a power cut left half written from taking this one along. */
export function written(line: RequestLine): string {
  return `\n${JSON.stringify(line)}\n`
}

/** Null for a line that is damaged. */
export function lineIn(words: string): RequestLine | null {
  if (words === '') return null
  try {
    const line = JSON.parse(words) as RequestLine
    return isWhole(line) ? line : null
  } catch {
    return null
  }
}

function isWhole(line: RequestLine | null): boolean {
  switch (line?.is) {
    case 'head':
      return isCount(line.head.made) && isCount(line.head.blocked) && isTime(line.head.at)
    case 'begun':
      return isBegun(line.begun)
    case 'blocked':
      return isBegun(line.begun) && isCount(line.count) && typeof line.problem === 'string'
    case 'ended':
      return isCount(line.ended.received) && isCount(line.ended.sent)
    case 'lost':
      return isCount(line.count)
    case undefined:
      return false
  }
}

function isBegun({ id, at, address, why, by }: Begun): boolean {
  return (
    typeof id === 'string' &&
    typeof address === 'string' &&
    isTime(at) &&
    requestReasons.includes(why) &&
    requestStarters.includes(by)
  )
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

const nothingYet = { status: null, received: 0, sent: 0, ms: null, problem: null }

export function unfinished(begun: Begun): NetworkRequest {
  return { ...begun, ...nothingYet, host: hostOf(begun.address), outcome: 'unfinished' }
}

export function blocked(begun: Begun, problem: string): NetworkRequest {
  return { ...unfinished(begun), outcome: 'blocked', problem }
}

/** A site that answers with an error has answered. */
export function ended(request: NetworkRequest, end: Ended): NetworkRequest {
  return { ...request, ...end, outcome: end.problem === null ? 'answered' : 'failed' }
}

function hostOf(address: string): string {
  return /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(address)?.[1] ?? ''
}
