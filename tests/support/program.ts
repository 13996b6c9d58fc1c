import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { answer } from '../../main/calls/answer'
import { handlersOf } from '../../main/calls/handlers'
import type { Host } from '../../main/app/host'
import { IncomingLinks } from '../../main/app/incoming-links'
import { pathsIn } from '../../main/app/paths'
import { openDevice } from '../../main/app/device'
import { createProgram, type Program } from '../../main/app/program'
import type { ArticleId } from '../../preload/contract/common'
import type { ErrorCode, Reply } from '../../preload/contract/errors'
import {
  type CallName,
  calls,
  type EventData,
  type EventName,
  type Input,
  type Output,
} from '../../preload/contract/index'
import { events } from '../../preload/contract/events'
import { temporaryFolder } from './library'
import { keyStoreOf } from './key-store'
import { launchBackupsHere, launchExporterHere, launchParserHere, launchWorkerHere } from './ports'

/** What a person says to the dialogs of a test. */
export type Answers = {
  folder: string | null
  files: string[]
  library: string | null
  newLibrary: string | null
  feedList: string | null
  export: string | null
  link: boolean
  watched: string | null
  backups: string | null
  existing: boolean
  /** Whether this system has a key store. */
  keyStore: boolean
}

export type Heard = { [N in EventName]: { name: N; data: EventData<N> } }[EventName]

export type TestProgram = {
  folder: string
  program: Program
  answers: Answers
  /** Every event that the window would have got. */
  heard: Heard[]
  opened: string[]
  /** Hosts of this machine that may be fetched from. */
  allowed: Set<string>
  /** As the window calls: cloned on the way there and back, and checked against the contract. */
  ask: <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>
  /** The code with which a call is refused. */
  refused: (name: CallName, input: unknown) => Promise<{ code: ErrorCode; message: string }>
  send: (name: unknown, input: unknown) => Promise<Reply<unknown>>
  importText: (text: string) => Promise<ArticleId>
}

function hostOf(answers: Answers, opened: string[]): Host {
  return {
    chooseFiles: () => Promise.resolve(answers.files),
    chooseFolder: () => Promise.resolve(answers.folder),
    chooseLibrary: () => Promise.resolve(answers.library),
    chooseNewLibrary: () => Promise.resolve(answers.newLibrary),
    chooseFeedList: () => Promise.resolve(answers.feedList),
    chooseExport: () => Promise.resolve(answers.export),
    chooseBackups: () => Promise.resolve(answers.backups),
    chooseWatched: () => Promise.resolve(answers.watched),
    confirmExisting: () => Promise.resolve(answers.existing),
    confirmLink: () => Promise.resolve(answers.link),
    openLink: ({ href }) => {
      opened.push(href)
      return Promise.resolve()
    },
    reloadWindow: () => undefined,
    wearTheme: () => undefined,
    wearSize: () => undefined,
    keyStore: keyStoreOf(answers),
    launchParser: launchParserHere,
    launchWorker: launchWorkerHere,
    launchExporter: launchExporterHere,
    launchBackups: launchBackupsHere,
  }
}

const info = { version: '0', electron: '0', chrome: '0', platform: 'linux', isStandIn: false } as const

function startProgram(folder: string, heard: Heard[], host: Host, allowed: ReadonlySet<string>): Program {
  const paths = pathsIn(folder)
  const device = openDevice({
    paths,
    info,
    send: (name, data) => {
      expect(events[name].parse(data)).toEqual(data)
      heard.push(structuredClone({ name, data }) as Heard)
    },
  })
  const program: Program = createProgram({
    device,
    paths,
    host,
    links: new IncomingLinks(() => device.send('link.came', {})),
    onPainted: () => {
      program.queue.begin()
      program.watcher.begin()
      program.unsaved.begin()
    },
    onOpened: () => undefined,
    onMenuChanged: () => undefined,
    onColorsChanged: () => undefined,
    allowed,
  })
  onTestFinished(() => program.end())
  return program
}

/** All of Dateline but Electron, with a data folder of its own and no library yet. */
export function newProgram(folder = temporaryFolder()): TestProgram {
  const answers: Answers = {
    files: [],
    folder: null,
    library: null,
    newLibrary: null,
    feedList: null,
    export: null,
    link: false,
    watched: null,
    backups: null,
    existing: false,
    keyStore: true,
  }
  const heard: Heard[] = []
  const opened: string[] = []
  const allowed = new Set<string>()
  const program = startProgram(folder, heard, hostOf(answers, opened), allowed)
  const handlers = handlersOf(program)

  const send = async (name: unknown, input: unknown) =>
    structuredClone(await answer(handlers, structuredClone(name), structuredClone(input)))

  const ask = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const reply = await send(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.code}: ${reply.message}`)
    expect(calls[name].output.parse(reply.value)).toEqual(reply.value)
    return reply.value as Output<N>
  }

  const refused = async (name: CallName, input: unknown) => {
    const reply = await send(name, input)
    if (reply.ok) throw new Error(`${name} was not refused.`)
    return { code: reply.code, message: reply.message }
  }

  const importText = async (text: string) => {
    const bytes = new TextEncoder().encode(text)
    const start = await ask('import.files', { files: [{ name: null, bytes }] })
    if (start.kind !== 'draft') throw new Error('One text became no draft.')
    const { draftId, fields, lines } = start.draft
    const roles = lines.map(({ role }) => role)
    const saved = await ask('import.save', {
      draftId,
      fields: { ...fields, title: fields.title ?? 'Untitled' },
      roles,
    })
    return saved.articleId
  }

  return { folder, program, answers, allowed, heard, opened, ask, refused, send, importText }
}

/** The same with an empty library open, and the long work allowed to begin. */
export async function programWithLibrary(): Promise<TestProgram> {
  const test = newProgram()
  test.answers.newLibrary = join(test.folder, 'News')
  await test.ask('library.create', {})
  await test.ask('app.painted', {})
  return test
}
