import { MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron'
import { parse } from 'node:path'
import { built } from './built'
import { openPageReader } from './page-reader'
import { log } from '../base/log'
import type { Confined, Confinement } from '../base/confined/fence'
import type { FromExporter, LaunchExporter } from '../exporter/export-messages'
import type { FromBackups, LaunchBackups } from '../jobs/backups/messages'
import type { FromWorker, LaunchWorker, ToWorker } from '../jobs/messages'
import type { FromParser, LaunchParser, ToParser } from '../parsing/messages'

// A program that needs more than this has been given something that was made to need more.
const parserHeapMb = 768
const workerHeapMb = 1024
// Ten times what an article of 10 MB takes.
const exporterHeapMb = 1024
const backupsHeapMb = 1024

/** What the processes of each name said last of how they are held. */
const confinements = new Map<string, Confinement>()

export function knownConfinements(): ReadonlyMap<string, Confinement> {
  return confinements
}

/** What dates and the order of words go by, and what Windows itself needs. Nothing else of a person's environment is passed on. */
const passedOn = ['TZ', 'LANG', 'LC_ALL', 'SystemRoot']

function smallEnvironment(): Record<string, string> {
  const kept = passedOn.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  // Electron takes an empty environment for none given, and passes its own on.
  return { DATELINE_PROCESS: '1', ...Object.fromEntries(kept) }
}

type Said = { kind?: string }

/**
 * Its switches are Chromium's, which reads of V8's only what --js-flags has; Node's, and so its permission model, do not
 * reach a utility process.
 */
function fork(file: string, serviceName: string, heapMb: number): UtilityProcess {
  const child = utilityProcess.fork(built(`main/${file}`), [], {
    serviceName,
    env: smallEnvironment(),
    cwd: parse(process.execPath).root,
    execArgv: [`--js-flags=--max-old-space-size=${heapMb}`],
  })
  child.once('message', (message: Said | Confined) => {
    if (!isConfined(message)) return
    const { closed, heapLimitMb, permissionModel } = message.confinement
    confinements.set(serviceName, message.confinement)
    log.info('process', 'confined', { serviceName, closed: closed.length, heapLimitMb, permissionModel })
  })
  return child
}

function isConfined(message: Said): message is Confined {
  return message.kind === 'confined'
}

/** Hears what a process says about its work. */
function hear(child: UtilityProcess, listener: (message: never) => void): void {
  child.on('message', (message: Said) => {
    if (!isConfined(message)) listener(message as never)
  })
}

/** With the parser ends the hidden document that it takes pages apart in, and with the document the parser. */
function forkParser(): UtilityProcess {
  const parser = fork('parser.cjs', 'Dateline parser', parserHeapMb)
  hear(parser, (message: FromParser) => {
    if (!('kind' in message)) return
    const { port, close } = openPageReader(() => void parser.kill())
    parser.once('exit', close)
    parser.postMessage({ kind: 'pages' } satisfies ToParser, [port])
  })
  return parser
}

export const launchParser: LaunchParser = (onExit) => {
  const child = forkParser()
  child.once('exit', onExit)
  return {
    port: {
      post: (request) => child.postMessage(request),
      onMessage: (listener) =>
        hear(child, (message: FromParser) => {
          if (!('kind' in message)) listener(message, null)
        }),
    },
    kill: () => void child.kill(),
  }
}

function tell(worker: UtilityProcess, message: ToWorker): void {
  worker.postMessage(message)
}

/** Starts a parser and gives it and the worker a channel of their own: no bytes pass through main. */
function giveParser(worker: UtilityProcess): UtilityProcess {
  const parser = forkParser()
  const { port1, port2 } = new MessageChannelMain()
  parser.postMessage({ kind: 'serve' } satisfies ToParser, [port1])
  worker.postMessage({ kind: 'parser' } satisfies ToWorker, [port2])
  parser.once('exit', () => tell(worker, { kind: 'parser-gone' }))
  return parser
}

export const launchWorker: LaunchWorker = (onExit) => {
  const worker = fork('worker.cjs', 'Dateline library worker', workerHeapMb)
  let parser: UtilityProcess | null = null
  hear(worker, ({ kind }: FromWorker) => {
    if (kind === 'parser-wanted') parser = giveParser(worker)
    if (kind === 'parser-unwanted') parser?.kill()
  })
  worker.once('exit', () => {
    parser?.kill()
    onExit()
  })
  return {
    port: {
      post: (message) => tell(worker, message),
      onMessage: (listener) => hear(worker, (message: FromWorker) => listener(message, null)),
    },
    kill: () => void worker.kill(),
  }
}

export const launchExporter: LaunchExporter = (onExit) => {
  const exporter = fork('exporter.cjs', 'Dateline exporter', exporterHeapMb)
  exporter.once('exit', onExit)
  return {
    port: {
      post: (message) => exporter.postMessage(message),
      onMessage: (listener) => hear(exporter, (message: FromExporter) => listener(message, null)),
    },
    kill: () => void exporter.kill(),
  }
}

export const launchBackups: LaunchBackups = (onExit) => {
  const child = fork('backups.cjs', 'Dateline back-ups', backupsHeapMb)
  child.once('exit', onExit)
  return {
    port: {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => hear(child, (message: FromBackups) => listener(message, null)),
    },
    kill: () => void child.kill(),
  }
}
