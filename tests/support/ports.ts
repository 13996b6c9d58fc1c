import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { FromExporter, LaunchExporter, ToExporter } from '../../main/exporter/export-messages'
import { serveExporter } from '../../main/exporter/exporter'
import { serveParser } from '../../main/parsing/parser'
import type { Port } from '../../main/base/port'
import { serveBackups } from '../../main/jobs/backups/backup-server'
import type { FromBackups, LaunchBackups, ToBackups } from '../../main/jobs/backups/messages'
import type { FromWorker, LaunchWorker, ToWorker } from '../../main/jobs/messages'
import type { LaunchParser, ParseReply, ParseRequest } from '../../main/parsing/messages'
import { serveWorker } from '../../main/jobs/worker'
import { simpleTakeApart } from './take-apart'

// The processes of the long work, in this one: their messages are cloned as between processes.

type Envelope = { message: unknown; transferPort: MessagePort | null }

function portOver(port: MessagePort): Port {
  return {
    post: (message) => {
      port.postMessage({ message, transferPort: null } satisfies Envelope)
    },
    onMessage: (listener) => {
      port.on('message', ({ message, transferPort }: Envelope) => {
        listener(message, transferPort === null ? null : portOver(transferPort))
      })
      port.unref()
    },
  }
}

/** A channel that `sever` cuts as the death of a process does. */
function channel() {
  const { port1, port2 } = new MessageChannel()
  return { port1, port2, sever: () => port1.close() }
}

/** `serve` is what the process does; `onExit` comes as its death would. */
function launcher<Out, In>(serve: (port: Port<In, Out>, far: MessagePort) => void) {
  return (onExit: () => void) => {
    const { port1, port2, sever } = channel()
    port1.once('close', () => setImmediate(onExit))
    serve(portOver(port2) as Port<In, Out>, port1)
    return { port: portOver(port1) as Port<Out, In>, kill: sever }
  }
}

/** There is no Chromium here: lines come out of a page, and nothing is judged. */
const takeApart = simpleTakeApart()

export const launchParserHere: LaunchParser = launcher<ParseRequest, ParseReply>((port) =>
  serveParser(port, takeApart),
)

function giveParser(worker: MessagePort) {
  const { port1, port2 } = channel()
  serveParser(portOver(port1) as Port<ParseReply, ParseRequest>, takeApart)
  const message: ToWorker = { kind: 'parser' }
  worker.postMessage({ message, transferPort: port2 } satisfies Envelope, [port2])
}

export const launchWorkerHere: LaunchWorker = launcher<ToWorker, FromWorker>((port, far) => {
  const post = (message: FromWorker) => {
    if (message.kind === 'parser-wanted') giveParser(far)
    port.post(message)
  }
  serveWorker({ post, onMessage: port.onMessage })
})

export const launchBackupsHere: LaunchBackups = launcher<ToBackups, FromBackups>((port) => serveBackups(port))

export const launchExporterHere: LaunchExporter = launcher<ToExporter, FromExporter>((port) =>
  serveExporter(port),
)
