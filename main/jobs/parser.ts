import { LibraryError } from '../../preload/contract/errors'
import type { PageReply, PageRequest } from '../../preload/contract/page'
import { openIncoming } from '../importing/read-bytes'
import type { TakeApart } from '../importing/take-apart'
import type { FromParser, ParseReply, ParseRequest, Port, ToParser } from './messages'
import { PageClient } from './page-client'
import { portToThread } from './thread-port'
import { portToMain } from './utility-port'

const unforeseen = 'Dateline could not read this text; look in the log file, and keep the file.'

const parse = async ({ id, bytes, name, url }: ParseRequest, takeApart: TakeApart): Promise<ParseReply> => {
  try {
    const read = await openIncoming(bytes, { name, url }, takeApart)
    if ('entries' in read) return { id, ok: true, parsed: read }
    // The decoded text stays here: the lines of the reading already have all of it.
    const { encoding, reading, isPage, keepsake = null } = read
    return { id, ok: true, parsed: { encoding, reading, isPage, keepsake } }
  } catch (error) {
    const isForeseen = error instanceof LibraryError
    return {
      id,
      ok: false,
      code: isForeseen ? error.code : 'unreadable',
      sentence: isForeseen ? error.message : unforeseen,
      bug: isForeseen ? null : error,
    }
  }
}

/** Reads bytes that nobody trusts, for as long as main lets it: no library, no network, no state. */
export const serveParser = (port: Port<ParseReply, ParseRequest>, takeApart: TakeApart): void =>
  port.onMessage((request) => void parse(request, takeApart).then((reply) => port.post(reply)))

const serveMain = (main: Port<FromParser, ToParser>): void => {
  const pages = new PageClient(() => main.post({ kind: 'pages-wanted' }))
  const takeApart: TakeApart = (html, url, want) => pages.takeApart(html, url, want)
  main.onMessage((message, hand) => {
    if (!('kind' in message)) void parse(message, takeApart).then((reply) => main.post(reply))
    else if (hand === null) return
    else if (message.kind === 'serve') serveParser(hand as Port<ParseReply, ParseRequest>, takeApart)
    else pages.given(hand as Port<PageRequest, PageReply>)
  })
}

const main = portToMain() ?? portToThread()
if (main !== null) serveMain(main as Port<FromParser, ToParser>)
