import type { Login } from '../../preload/contract/login'
import { parseUrl } from '../../preload/contract/parse-url'
import type { IncomingMessage } from 'node:http'
import { typedAddress, webAddress } from './address'
import { authorizationOf, isSignInKnown } from './authorization'
import { type Progress, readBody } from './body'
import { ask } from './connect'
import type { Cause, NetworkGate } from './gate'
import {
  badStatus,
  LoginWanted,
  refusalOf,
  tooManyRedirects,
  tooSlow,
  unknownSignIn,
  wasCancelled,
  wrongAddress,
} from './refusals'

/** By what a site knows whether what one has is still what it has. */
type Validators = { etag: string | null; lastModified: string | null }

export type Fetched = {
  kind: 'fetched'
  bytes: Uint8Array
  /** Where it was found in the end. */
  url: string
  /** Where its site says that it is from now on; null where it is where it was. */
  movedTo: string | null
  type: string | null
  charset: string | null
} & Validators

export type FetchOptions = {
  version: string
  signal: AbortSignal
  allowed: ReadonlySet<string>
  gate: NetworkGate
  cause: Cause
  /** Asked for only once a site wants to know who asks; one that is for another origin is not sent. */
  login?: () => Login | null | Promise<Login | null>
  onProgress?: (progress: Progress) => void
  since?: Validators
  timeoutMs?: number
  /** Less than an original may have. */
  maxBytes?: number
}

/** Nothing has changed since; it may have moved all the same. */
export type NotModified = { kind: 'not-modified'; movedTo: string | null }

/** Fetches what belongs to a page that the person has had fetched, in the same fetch by hand and under the same guards. */
export type FetchMore = (
  address: string,
  limits: Pick<FetchOptions, 'timeoutMs' | 'maxBytes'>,
) => Promise<Fetched | NotModified>

// Sites lead from http to https and to another name; more in a row is a ring.
const maxRedirects = 5

// For all of it: looking up, connecting, each redirect and the whole body.
const patienceMs = 45_000

/**
 * What is at an address now, or why it cannot be had, as a LibraryError. The one way of Dateline onto the
 * network. `not-modified` only comes where `since` was given. `cancelled` is thrown where the signal says so, and
 * `LoginWanted` where the site wants another login, or one at all. A login that stands in the address goes before `login`.
 */
export async function fetchAddress(typed: string, options: FetchOptions): Promise<Fetched | NotModified> {
  const { url, login } = typedAddress(typed)
  const asked = login === null ? options : { ...options, login: () => login }
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), options.timeoutMs ?? patienceMs)
  const cancel = () => giveUp.abort()
  options.signal.addEventListener('abort', cancel)
  try {
    if (options.signal.aborted) throw wasCancelled()
    return await follow(url, asked, giveUp.signal)
  } catch (error) {
    if (options.signal.aborted) throw wasCancelled()
    if (giveUp.signal.aborted) throw tooSlow(url.host)
    throw refusalOf(error, url.host)
  } finally {
    clearTimeout(timer)
    options.signal.removeEventListener('abort', cancel)
  }
}

/** Every address on the way is checked like the first. */
async function follow(from: URL, options: FetchOptions, signal: AbortSignal) {
  let url = from
  // A redirect for now ends what is moved for good: what lies behind it may be elsewhere tomorrow.
  let [moved, isForGood] = [from, true]
  for (let step = 0; step <= maxRedirects; step++) {
    const answer = await askAs(url, options, signal)
    try {
      if (!isRedirect(answer)) {
        const movedTo = moved.href === from.href ? null : moved.href
        return { ...(await takeAnswer(answer, url, options)), movedTo }
      }
      url = nextOf(url, answer)
      isForGood &&= answer.statusCode === 301 || answer.statusCode === 308
      if (isForGood) moved = url
    } finally {
      answer.destroy()
    }
  }
  throw tooManyRedirects()
}

/**
 * Asks without a login first: a password goes only to a site that wants one, and in the way in which it wants it.
 */
async function askAs(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { allowed, gate, cause } = options
  const asking = { headers: headersOf(options), signal, allowed, gate, cause }
  const first = await ask(url, asking)
  if (!isRefusal(first)) return first
  first.destroy()
  const Authorization = await authorizationFor(url, first, options)
  const second = await ask(url, { ...asking, headers: { ...asking.headers, Authorization } })
  if (!isRefusal(second)) return second
  second.destroy()
  throw new LoginWanted({ url, status: second.statusCode ?? 0, isRefused: true })
}

function isRefusal({ statusCode }: IncomingMessage): boolean {
  return statusCode === 401 || statusCode === 403
}

async function authorizationFor(
  url: URL,
  { statusCode: status = 0, headers }: IncomingMessage,
  { login: findLogin }: FetchOptions,
): Promise<string> {
  const asked = headers['www-authenticate']
  if (!isSignInKnown(asked)) throw unknownSignIn()
  const login = await findLogin?.()
  if (login?.origin !== url.origin) throw new LoginWanted({ url, status, isRefused: false })
  const words = authorizationOf({ login, asked, url })
  if (words === null) throw unknownSignIn()
  return words
}

/**
 * What a site is told: which program asks, what it can read, and the site's own marks of what is known
 * already.
 */
function headersOf({ version, since }: FetchOptions): Record<string, string> {
  return {
    'User-Agent': `Dateline/${version} (an offline news reader, asked by a person)`,
    Accept:
      'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.8',
    'Accept-Encoding': 'gzip, br, deflate',
    ...(since?.etag ? { 'If-None-Match': since.etag } : {}),
    ...(since?.lastModified ? { 'If-Modified-Since': since.lastModified } : {}),
  }
}

function isRedirect({ statusCode }: IncomingMessage): boolean {
  return [301, 302, 303, 307, 308].includes(statusCode ?? 0)
}

async function takeAnswer(
  answer: IncomingMessage,
  url: URL,
  { onProgress, since, maxBytes }: FetchOptions,
): Promise<Omit<Fetched, 'movedTo'> | Omit<NotModified, 'movedTo'>> {
  const status = answer.statusCode ?? 0
  if (status === 304 && since !== undefined) return { kind: 'not-modified' }
  if (status < 200 || status > 299) throw badStatus(status)
  const { etag = null, 'last-modified': lastModified = null, 'content-type': type } = answer.headers
  return {
    kind: 'fetched',
    bytes: await readBody(answer, onProgress ?? (() => undefined), maxBytes),
    url: url.href,
    type: type?.split(';')[0]?.trim().toLowerCase() ?? null,
    charset: charsetOf(type),
    etag,
    lastModified,
  }
}

function charsetOf(type: string | undefined): string | null {
  return /charset\s*=\s*"?([\w.:-]{2,40})/i.exec(type ?? '')?.[1] ?? null
}

/** A redirect's address is the site's word: it goes through the same gate as one that a person typed. */
function nextOf(from: URL, { headers }: IncomingMessage): URL {
  const next = headers.location === undefined ? null : parseUrl(headers.location, from.href)
  if (next === null) throw wrongAddress()
  return webAddress(next.href)
}
