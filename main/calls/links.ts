import { LibraryError } from '../../preload/contract/errors'
import type { Handlers } from '../../preload/contract/index'
import type { Followed } from '../../preload/contract/link'
import { isOwnLink, parseOwnLink } from '../../preload/contract/own-link'
import { parseUrl } from '../../preload/contract/parse-url'
import type { Program } from '../app/program'
import { suggestLinks } from '../library/search/link-suggestions'
import { followLink } from '../use-cases/follow-link'

type Names = Extract<keyof Handlers, `link.${string}`>

export function linkCalls(program: Program): Pick<Handlers, Names> {
  return {
    'link.open': ({ url }) => openLink(program, url),
    'link.take': () => ({ address: program.links.take() }),
    'link.suggest': ({ typed }) => suggestLinks(program.library(), typed),
    'link.follow': ({ address }) => follow(program, address),
  }
}

/** Nothing is handed to the browser before the person has agreed; `opened` says whether they did. */
async function openLink({ host, links }: Program, address: string): Promise<{ opened: boolean }> {
  if (isOwnLink(address)) {
    links.came(address)
    return { opened: true }
  }
  const link = parseLink(address)
  if (!(await host.confirmLink(link))) return { opened: false }
  await host.openLink(link)
  return { opened: true }
}

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

function follow({ library }: Program, address: string): Followed {
  const link = parseOwnLink(address)
  if (link === null) {
    throw new LibraryError(
      'invalid-input',
      'This link is none that Dateline made; copy it again in Dateline, and use it as a whole.',
    )
  }
  const opened = library()
  return link.to === 'page' ? { shows: 'question', address: link.address } : followLink(opened, link)
}
