import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

type Known = { user: string; password: string }
type Answering = (asked: IncomingMessage, answer: ServerResponse) => void

/** A page that is only given to who says this name and this password, in HTTP's Basic. They may be changed. */
export function lockedBy(known: Known, body: string, headers: Record<string, string> = {}): Answering {
  return ({ headers: said }, answer) => {
    const wanted = `Basic ${Buffer.from(`${known.user}:${known.password}`).toString('base64')}`
    if (said.authorization === wanted) answer.writeHead(200, headers).end(body)
    else answer.writeHead(401, { 'WWW-Authenticate': 'Basic realm="News", charset="UTF-8"' }).end('Who?')
  }
}

type Digest = Known & { algorithm: 'MD5' | 'SHA-256'; qop: string | null }

/** The same in HTTP's Digest, whose answers are computed here by the letter of RFC 7616. */
export function lockedByDigest({ user, password, algorithm, qop }: Digest, body: string): Answering {
  const hash = (words: string) =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(words)
      .digest('hex')
  const values = { realm: 'News "at" home', nonce: 'n0nce, with a comma', opaque: 'o' }
  return ({ headers: { authorization = '' }, url = '' }, answer) => {
    const said = (name: string) =>
      new RegExp(`[ ,]${name}="?((?:[^"\\\\,]|\\\\.|,(?! \\w+=))*)"?`).exec(authorization)?.[1] ?? ''
    const [who, what] = [hash(`${user}:${values.realm}:${password}`), hash(`GET:${url}`)]
    const middle = qop === null ? values.nonce : `${values.nonce}:${said('nc')}:${said('cnonce')}:auth`
    const isRight = said('response') === hash(`${who}:${middle}:${what}`) && said('uri') === url
    if (isRight && said('opaque') === values.opaque) {
      answer.writeHead(200).end(body)
      return
    }
    const stated = `realm="News \\"at\\" home", nonce="${values.nonce}", opaque=o, algorithm=${algorithm}`
    const asked = `Bearer realm="x", Digest ${stated}${qop === null ? '' : `, qop="${qop}"`}`
    answer.writeHead(401, { 'WWW-Authenticate': asked }).end('Who?')
  }
}
