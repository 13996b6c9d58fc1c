import { dirname, join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { FromParser, LaunchParser, ParseReply, ToParser } from '../../parsing/messages'
import { envelope } from '../../base/thread-port'
import type { Pages } from './pages'

// As much as the window's parser has.
const heapMb = 768

/** Reads in a thread that can be ended: what the shell is given is trusted no more than what the window is. */
export function parserThread(pages: Pages): LaunchParser {
  return (onExit) => {
    // What libraries print is no answer.
    const thread = new Worker(parserFile(), {
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      stdout: true,
      stderr: true,
    })
    const end = () => void thread.terminate()
    thread.once('error', () => undefined)
    thread.once('exit', onExit)
    thread.on('message', (message: FromParser) => {
      if (!('kind' in message)) return
      const { port1, port2 } = new MessageChannel()
      pages.serve(port1, end)
      thread.postMessage(envelope({ kind: 'pages' } satisfies ToParser, port2), [port2])
    })
    return {
      port: {
        post: (request) => thread.postMessage(envelope(request, null)),
        onMessage: (listener) =>
          void thread.on('message', (message: ParseReply | FromParser) => {
            if (!('kind' in message)) listener(message, null)
          }),
      },
      kill: end,
    }
  }
}

/** The bundler decides which file this code ends up in; the program that was started is beside the parser. */
function parserFile(): string {
  return join(dirname(process.argv[1] ?? ''), 'parser.cjs')
}
