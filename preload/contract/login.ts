import { z } from 'zod'
import { parseUrl } from './parse-url'

// Basic authentication (RFC 7617) ends the user name at the first colon, and neither may have control characters.
const user = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^:\p{Cc}]*$/u, 'a user name has no colon and no control character')
const password = z
  .string()
  .max(1000)
  .regex(/^\P{Cc}*$/u, 'a password has no control character')

export const userAndPassword = z.object({ user, password })

/** A user name and a password, and the only origin that they are for: `https://example.org`. */
export const login = userAndPassword.extend({ origin: z.string().min(1).max(2000) })
export type Login = z.infer<typeof login>

/** What the window may know of a login. The password itself never goes to the window. */
export const knownLogin = z.object({
  user: z.string(),
  /** In the system's key store; otherwise it is forgotten when the program ends. */
  isKept: z.boolean(),
})

/**
 * An address without the user name and the password that stand in it as `user:password@`, and these apart. Any other
 * address is answered as it is.
 */
export function withoutLogin(address: string): { address: string; login: Login | null } {
  const url = parseUrl(address)
  if (url === null || (url.username === '' && url.password === '')) return { address, login: null }
  const found = { origin: url.origin, user: decoded(url.username), password: decoded(url.password) }
  url.username = ''
  url.password = ''
  // What cannot be sent is no login, and does not stay in the address either.
  return { address: url.href, login: login.safeParse(found).success ? found : null }
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}
