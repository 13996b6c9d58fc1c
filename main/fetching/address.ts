import { type Login, withoutLogin } from '../../preload/contract/login'
import { parseUrl } from '../../preload/contract/parse-url'
import { leadsToLogin, unsendableLogin, wrongAddress } from './refusals'

const maxAddressLength = 2000

/** As `typedAddress`, for an address that is a site's word: throws where a name or a password stands in it. */
export function webAddress(words: string): URL {
  const { url, login } = typedAddress(words)
  if (login !== null) throw leadsToLogin()
  return url
}

/**
 * A web address as a person types it, with or without https://, or as "feed:" before it. Throws a
 * LibraryError where it is none. A user name and a password that stand in it are answered apart: they are no part of where
 * something is. What is behind # is cut: it is never sent, and two addresses that differ in it are one.
 */
export function typedAddress(typed: string): { url: URL; login: Login | null } {
  const words = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://')
  const whole = /^[a-z][a-z\d+.-]*:(?!\d+(?:\/|$))/i.test(words) ? words : `https://${words}`
  if (words === '' || /\s/.test(words) || words.length > maxAddressLength) throw wrongAddress()
  const url = parseUrl(whole)
  if (url === null) throw wrongAddress()
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw wrongAddress()
  if (!url.hostname.includes('.') && !url.hostname.includes(':') && url.hostname !== 'localhost')
    throw wrongAddress()
  url.hash = ''
  const { address, login } = withoutLogin(url.href)
  const bare = parseUrl(address) ?? url
  if (login === null && bare.href !== url.href) throw unsendableLogin()
  return { url: bare, login }
}
