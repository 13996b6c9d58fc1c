import { createHash, randomBytes } from 'node:crypto'
import type { Login } from '../../preload/contract/login'

// How a site is told who asks, where it asks for that: HTTP's Digest (RFC 7616), of which only a hash of the password is
// sent, before Basic (RFC 7617).

type Challenge = { scheme: string; values: Map<string, string> }

/** `WWW-Authenticate`. A site that refuses without it is told as Basic has it. */
type Asked = string | undefined

type Wanted = { login: Login; asked: Asked; url: URL }

export function isSignInKnown(asked: Asked): boolean {
  return challengesIn(asked).some(({ scheme }) => scheme === 'basic' || scheme === 'digest')
}

/** The header `Authorization` for a GET request; null where the site asks for a way to sign in that is not known here. */
export function authorizationOf({ login, asked, url }: Wanted): string | null {
  const challenges = challengesIn(asked)
  for (const { scheme, values } of challenges) {
    const words = scheme === 'digest' ? digestOf(login, values, url) : null
    if (words !== null) return words
  }
  return challenges.some(({ scheme }) => scheme === 'basic') ? basicOf(login) : null
}

/** A scheme and what it states, as often as there is one. A value that belongs to none is passed over. */
function challengesIn(header: Asked = 'Basic'): Challenge[] {
  const challenges: Challenge[] = []
  const parts = /([\w!#$%&'*+.^`|~-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g
  for (const [whole, name = '', quoted, plain] of header.matchAll(parts)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? plain
    if (value === undefined) challenges.push({ scheme: whole.toLowerCase(), values: new Map() })
    else challenges.at(-1)?.values.set(name.toLowerCase(), value)
  }
  return challenges
}

function basicOf({ user, password }: Login): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

const hashes: Record<string, string> = { md5: 'md5', 'sha-256': 'sha256' }

/** Null where the site wants a hash or a protection that is not known here. */
function digestOf({ user, password }: Login, asked: ReadonlyMap<string, string>, url: URL): string | null {
  const { algorithm = 'MD5', realm, nonce, opaque, qop } = Object.fromEntries(asked)
  const hash = hashes[algorithm.toLowerCase()]
  const isProtected = qop !== undefined
  if (hash === undefined || realm === undefined || nonce === undefined) return null
  if (isProtected && !/(?:^|[\s,])auth(?:$|[\s,])/i.test(qop)) return null
  const hashed = (...parts: string[]) => createHash(hash).update(parts.join(':')).digest('hex')
  const [uri, count, ours] = [`${url.pathname}${url.search}`, '00000001', randomBytes(16).toString('hex')]
  const [who, what] = [hashed(user, realm, password), hashed('GET', uri)]
  const response = isProtected ? hashed(who, nonce, count, ours, 'auth', what) : hashed(who, nonce, what)
  const stated = { username: user, realm, nonce, uri, response, ...(opaque === undefined ? {} : { opaque }) }
  const words = Object.entries(stated).map(([name, value]) => `${name}="${escaped(value)}"`)
  if (asked.has('algorithm')) words.push(`algorithm=${algorithm}`)
  if (isProtected) words.push('qop=auth', `nc=${count}`, `cnonce="${ours}"`)
  return `Digest ${words.join(', ')}`
}

function escaped(value: string): string {
  return value.replace(/["\\]/g, '\\$&')
}
