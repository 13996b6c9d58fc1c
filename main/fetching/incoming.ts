import type { Incoming } from '../parsing/parser-client'
import type { Fetched } from './fetch'

const maxFileNameLength = 120

const isPageType = (type: string | null): boolean => type !== null && /html/.test(type)

/** The name that what was fetched would have as a file: its address's last part, or the site's. */
const nameOf = ({ url, type }: Fetched): string => {
  const { hostname, pathname } = new URL(url)
  const last = pathname.split('/').findLast((part) => part !== '') ?? hostname
  const name = last.replace(/[^\p{L}\p{N}._~-]+/gu, '-').slice(-maxFileNameLength)
  return isPageType(type) && !/\.x?html?$/i.test(name) ? `${name}.html` : name
}

/** What was fetched, to be read as a file would be. */
export const incomingOf = (fetched: Fetched): Incoming => ({
  bytes: fetched.bytes,
  name: nameOf(fetched),
  url: fetched.url,
  charset: fetched.charset,
})
