import type { PageReply, PageRequest } from '../../preload/contract/page'
import { readFeedOrPage } from '../importing/feeds/find-feeds'
import { readOpml } from '../importing/feeds/opml'
import { shownImageHeader } from '../importing/images/captured-images'
import { imageHeaderOf } from '../importing/images/image-header'
import { openIncoming } from '../importing/open-bytes'
import { readIncoming, type ReadWithImages } from '../importing/read-bytes'
import type { TakeApart } from '../importing/take-apart'
import { explain } from '../base/errors'
import type { Port } from '../base/port'
import type {
  FromParser,
  Parsed,
  ParseReply,
  ParseRequest,
  ParseResult,
  ParseWish,
  ToParser,
} from './messages'
import { ExportInHand } from './export-in-hand'
import { PageClient } from './page-client'
import { portToParent } from '../base/child-port'
import { portToMain } from '../base/utility-port'

const unforeseen = 'Dateline could not read this text; look in the log file, and keep the file.'

/** The decoded text stays here: the lines of the reading already have all of it. */
function withoutText({ text: _text, serviceEntry, ...read }: ReadWithImages): Parsed {
  return {
    ...read,
    serviceEntry: serviceEntry ?? null,
  }
}

type Tools = { takeApart: TakeApart; inHand: ExportInHand }

async function look(
  { bytes, name, url, charset, wish }: ParseRequest,
  { takeApart, inHand }: Tools,
): Promise<ParseResult[ParseWish['kind']]> {
  if (wish.kind === 'piece') return inHand.read(bytes, wish)
  if (wish.kind === 'feed')
    return readFeedOrPage(bytes, { url: url ?? '', charset, known: wish.known, takeApart })
  if (wish.kind === 'opml') return readOpml(bytes)
  if (wish.kind === 'note-image') return imageHeaderOf(bytes)
  if (wish.kind === 'image') return shownImageHeader(bytes, wish.isEdge)
  const hints = { name, url, charset }
  if (wish.kind === 'article') return withoutText(await readIncoming(bytes, hints, takeApart))
  const read = await openIncoming(bytes, hints, takeApart)
  return 'entries' in read ? read : withoutText(read)
}

async function parse(request: ParseRequest, tools: Tools): Promise<ParseReply> {
  const { id } = request
  try {
    return { id, ok: true, parsed: await look(request, tools) }
  } catch (error) {
    return { id, ok: false, ...explain(error, unforeseen, 'unreadable') }
  }
}

/**
 * Reads untrusted bytes, for as long as main lets it: no library, no network, no state but an export in hand. Every request is answered, also
 * where reading throws what was not foreseen.
 */
export function serveParser(port: Port<ParseReply, ParseRequest>, takeApart: TakeApart): void {
  port.onMessage(answering(takeApart, (reply) => port.post(reply)))
}

/** One after the other, in their order: who asks can then tell of which one this process hangs or dies. */
function answering(takeApart: TakeApart, post: (reply: ParseReply) => void) {
  let before: Promise<void> = Promise.resolve()
  const inHand = new ExportInHand()
  return (request: ParseRequest): void => {
    before = before.then(() => serve(request, { takeApart, inHand }, post))
  }
}

async function serve(
  request: ParseRequest,
  { takeApart, inHand }: Tools,
  post: (reply: ParseReply) => void,
): Promise<void> {
  const telling: TakeApart = async (html, url, want) => {
    const parts = await takeApart(html, url, want)
    post({ id: request.id, ok: 'part' })
    return parts
  }
  post(await parse(request, { takeApart: telling, inHand }))
}

/**
 * Main may give the worker a port of its own to this process, and a port to the hidden page that takes markup
 * apart.
 */
function serveMain(main: Port<FromParser, ToParser>): void {
  const pages = new PageClient(() => main.post({ kind: 'pages-wanted' }))
  const takeApart: TakeApart = (html, url, want) => pages.takeApart(html, url, want)
  const read = answering(takeApart, (reply) => main.post(reply))
  main.onMessage((message, transferPort) => {
    if (!('kind' in message)) read(message)
    else if (transferPort === null) return
    else if (message.kind === 'serve') serveParser(transferPort as Port<ParseReply, ParseRequest>, takeApart)
    else pages.connect(transferPort as Port<PageRequest, PageReply>)
  })
}

/** Begins to answer whoever started this process; without a port to one it does nothing. `first` is told before all else. */
export function startParser(first: unknown): void {
  const main = portToMain() ?? portToParent()
  if (main === null) return
  main.post(first)
  serveMain(main as Port<FromParser, ToParser>)
}
