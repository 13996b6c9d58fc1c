// All sentences for what goes wrong on the network, in one place: each says what is so and what the person
// can do. What a site answers is never shown in them; only its host, a status or a size is.

import { LibraryError } from '../../preload/contract/errors'
import { maxOriginalBytes } from '../../preload/contract/words'
import { codeOf } from '../base/errors'

const megabytes = maxOriginalBytes / 1024 / 1024

export function wrongAddress(): LibraryError {
  return new LibraryError(
    'invalid-input',
    'This is not a web address; give one like https://example.org/news.',
  )
}

/** A person may give a login to a site, and no site another one's. */
export function leadsToLogin(): LibraryError {
  return new LibraryError(
    'invalid-input',
    'This address leads to one with a name and password in it; open it in your browser.',
  )
}

export function unsendableLogin(): LibraryError {
  return new LibraryError(
    'invalid-input',
    'The name and password in this address cannot be sent; check them, or leave them out.',
  )
}

export function privateAddress(host: string): LibraryError {
  return new LibraryError(
    'unreachable',
    `${host} lies in your own network, where Dateline fetches nothing; save the page and import its file.`,
  )
}

export function staysOffline(): LibraryError {
  return new LibraryError(
    'offline',
    'Dateline is set to stay offline, so nothing was fetched; go online first, in the File menu.',
  )
}

export function tooManyRedirects(): LibraryError {
  return new LibraryError('unreachable', 'This address leads on and on to others; open it in your browser.')
}

export function tooLargeToFetch(): LibraryError {
  return new LibraryError(
    'too-large',
    `What is at this address is larger than ${megabytes} MB; it was not fetched.`,
  )
}

export function tooSlow(host: string): LibraryError {
  return new LibraryError('unreachable', `${host} took too long to answer; try again later.`)
}

export function wasCancelled(): LibraryError {
  return new LibraryError('cancelled', 'Cancelled: nothing was fetched.')
}

export function damagedAnswer(cause: unknown): LibraryError {
  return new LibraryError('unreachable', 'What the site sent arrived damaged; try again later.', { cause })
}

// By the status codes of HTTP (RFC 9110, section 15; RFC 6585, RFC 7725).
const statuses: Record<number, string> = {
  401: 'The site asks for a name and password; open the page in your browser and save it.',
  402: 'The site asks to be paid for this page; open it in your browser and save it.',
  403: 'The site does not let Dateline have this page; open it in your browser and save it.',
  404: 'There is no page at this address any more, or there never was; check the address.',
  410: 'This page was taken off the site; there is nothing left to fetch.',
  429: 'The site asks for fewer questions; try again in an hour.',
  451: 'The site may not show this page here, for legal reasons.',
}

const refusedLogin = 'The site does not accept this user name and password; check them.'

type Refusal = { url: URL; status: number; isRefused: boolean }

/** A site gives something out only to those whom it knows. Its message is about a page. */
export class LoginWanted extends LibraryError {
  /** Who asks. A login for any other origin is of no use there. */
  readonly origin: string
  readonly ofFeed: string
  /** It was given a user name and a password, and did not accept them. */
  readonly isRefused: boolean

  constructor({ url: { origin, host }, status, isRefused }: Refusal) {
    super('unreachable', isRefused ? refusedLogin : (statuses[status] ?? refusedLogin), { cause: status })
    this.name = 'LoginWanted'
    this.origin = origin
    this.isRefused = isRefused
    this.ofFeed = ofFeed(host, status, isRefused)
  }
}

function ofFeed(host: string, status: number, isRefused: boolean): string {
  if (isRefused)
    return `${host} does not accept this user name and password; check them and enter them again.`
  return status === 401
    ? `${host} asks for a user name and password before it gives this feed out; enter them.`
    : `${host} does not let Dateline have this feed; if you have a user name and password there, enter them.`
}

export function unknownSignIn(): LibraryError {
  return new LibraryError(
    'unreachable',
    'The site asks for a way to sign in that Dateline does not know; open the page in your browser.',
  )
}

/** The status is the error's cause: these sentences are about pages. */
export function badStatus(status: number): LibraryError {
  const known = statuses[status]
  if (known !== undefined) return new LibraryError('unreachable', known, { cause: status })
  const sentence =
    status >= 500
      ? `The site has a fault of its own (${status}); try again later.`
      : `The site did not give the page (${status}); open it in your browser.`
  return new LibraryError('unreachable', sentence, { cause: status })
}

// By the codes of the operating system and of Node's resolver, as they stand in an error's `code`.
const codes: Record<string, (host: string) => string> = {
  ENOTFOUND: (host) => `There is no site ${host}, or this computer is offline; check both.`,
  EAI_AGAIN: () => 'No name could be looked up; check whether this computer is online.',
  ECONNREFUSED: (host) => `${host} does not answer at this address; check it, or try again later.`,
  ECONNRESET: (host) => `${host} broke the connection off; try again later.`,
  ENETUNREACH: () => 'The network cannot be reached; check whether this computer is online.',
  EHOSTUNREACH: (host) => `${host} cannot be reached; try again later.`,
  ETIMEDOUT: (host) => `${host} took too long to answer; try again later.`,
}

/** What went wrong on the way, as a sentence; what was not foreseen is not told as if it was. */
export function refusalOf(error: unknown, host: string): LibraryError {
  if (error instanceof LibraryError) return error
  const code = codeOf(error)
  const words = codes[code]?.(host)
  if (words !== undefined) return new LibraryError('unreachable', words, { cause: error })
  if (isCertificate(code)) {
    const sentence = `${host} cannot prove that it is ${host}, so nothing was fetched from it.`
    return new LibraryError('unreachable', sentence, { cause: error })
  }
  return new LibraryError('unreachable', `${host} could not be reached; try again later.`, { cause: error })
}

/**
 * Codes of TLS: a certificate that is out of date, for another name, or signed by nobody known, and a broken
 * handshake.
 */
function isCertificate(code: string): boolean {
  return /CERT|SIGNATURE|ALTNAME|ERR_TLS|ERR_SSL|EPROTO/.test(code)
}
