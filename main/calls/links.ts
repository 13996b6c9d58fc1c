import { LibraryError } from '../../preload/contract/errors'
import { parseUrl } from '../../preload/contract/parse-url'

/** An address that may be handed to the browser, parsed again here: what the window says of it does not count. */
export function parseLink(address: string): URL {
  const link = parseUrl(address)
  if (link === null) throw refusal()
  const isWeb = link.protocol === 'https:' || link.protocol === 'http:'
  if (!isWeb || link.host === '' || link.username !== '' || link.password !== '') throw refusal()
  return link
}

function refusal() {
  return new LibraryError(
    'invalid-input',
    'Only http and https addresses without a name and password in them can be opened.',
  )
}
