import type { Port } from '../base/port'
import type { FromWorker } from './messages'
import type { LaunchParser, ParseReply, ParseRequest } from '../parsing/messages'

export type RequestedParser = {
  launch: LaunchParser
  /** Main has sent one, by its port. */
  connect: (port: Port<ParseRequest, ParseReply>) => void
  gone: () => void
}

/** The worker cannot start processes: main starts its parsers, and sends the port of each. */
export function askMainForParsers(post: (message: FromWorker) => void): RequestedParser {
  const state = {
    port: null as Port<ParseRequest, ParseReply> | null,
    early: [] as ParseRequest[],
    listen: ((_reply: ParseReply) => undefined) as (reply: ParseReply) => void,
    onExit: null as (() => void) | null,
  }
  return {
    launch: (onExit) => {
      Object.assign(state, { port: null, early: [], onExit })
      post({ kind: 'parser-wanted' })
      return {
        port: {
          post: (request) => {
            if (state.port === null) state.early.push(request)
            else state.port.post(request)
          },
          onMessage: (listener) => {
            state.listen = (reply) => listener(reply, null)
          },
        },
        kill: () => post({ kind: 'parser-unwanted' }),
      }
    },
    connect: (port) => {
      state.port = port
      port.onMessage((reply) => state.listen(reply))
      for (const request of state.early.splice(0)) port.post(request)
    },
    gone: () => state.onExit?.(),
  }
}
