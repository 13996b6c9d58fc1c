import { LibraryError } from '../../preload/contract/errors'
import { readPlainText } from '../importing/plain-text'
import type { ParseReply, ParseRequest, Port } from './messages'
import { portToMain } from './utility-port'

const unforeseen = 'Dateline could not read this text; look in the log file, and keep the file.'

const parse = ({ id, bytes, name, url }: ParseRequest): ParseReply => {
  try {
    // The decoded text stays here: the lines of the reading already have all of it.
    const { encoding, reading } = readPlainText(bytes, { name, url })
    return { id, ok: true, parsed: { encoding, reading } }
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
export const serveParser = (port: Port<ParseReply, ParseRequest>): void =>
  port.onMessage((request) => port.post(parse(request)))

const main = portToMain()
main?.onMessage((message, hand) => {
  if (hand !== null) serveParser(hand as Port<ParseReply, ParseRequest>)
  else main.post(parse(message as ParseRequest))
})
