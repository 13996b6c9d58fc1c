import type { Incoming } from '../parsing/parser-client'
import type { Fetched } from './fetch'

const maxFileNameLength = 120

/** What was fetched, to be read as a file would be. */
export function incomingOf(fetched: Fetched): Incoming {
  return {
    bytes: fetched.bytes,
    name: nameOf(fetched),
    url: fetched.url,
    charset: fetched.charset,
  }
}

/** The name that what was fetched would have as a file: its address's last part, or the site's. */
function nameOf({ url, type }: Pick<Fetched, 'url' | 'type'>): string {
  const { hostname, pathname } = new URL(url)
  const last = pathname.split('/').findLast((part) => part !== '') ?? hostname
  const name = last.replace(/[^\p{L}\p{N}._~-]+/gu, '-').slice(-maxFileNameLength)
  return isPageType(type) && !/\.x?html?$/i.test(name) ? `${name}.html` : name
}

/** Whether what was fetched from an address would be called so: a file of another name came another way. */
export function isNamedAfter(name: string, url: string): boolean {
  return ['text/html', null].some((type) => nameOf({ url, type }) === name)
}

function isPageType(type: string | null): boolean {
  return type !== null && /html/.test(type)
}
