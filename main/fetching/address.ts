import { parseUrl } from '../../preload/contract/parse-url'
import { withCredentials, wrongAddress } from './refusals'

const maxAddressLength = 2000

/**
 * A web address as a person types it, with or without https://, or as "feed:" before it. Throws a
 * LibraryError where it is none. What is behind # is cut: it is never sent, and two addresses that differ in
 * it are one.
 */
export function webAddress(typed: string): URL {
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
  if (url.username !== '' || url.password !== '') throw withCredentials()
  url.hash = ''
  return url
}
