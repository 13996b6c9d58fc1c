import { fork } from 'node:child_process'
import { dirname, join, parse } from 'node:path'
import { portToChild } from '../../base/child-port'
import type { Confined } from '../../base/confined/fence'
import type { FromParser, LaunchParser, ParseReply, ToParser } from '../../parsing/messages'
import type { Pages } from './pages'

// As much as the window's parser has.
const heapMb = 768

/** What dates and the order of words go by, and what Windows itself needs. */
const passedOn = ['TZ', 'LANG', 'LC_ALL', 'SystemRoot']

/** Both names of the permission model, of which a Node has one, or none. */
const permissionSwitches = ['--permission', '--experimental-permission']

/**
 * Node's own permission model, where this Node has one: nothing is written, nothing but the program's own code is read, and
 * no process, thread or native code is started.
 */
function permissions(own: string): string[] {
  const known = permissionSwitches.find((name) => process.allowedNodeEnvironmentFlags.has(name))
  return known === undefined ? [] : [known, `--allow-fs-read=${join(own, '*')}`]
}

/**
 * Reads in a process of its own that can be ended: what the shell is given is trusted no more than what the window is, and
 * it does not share its memory with the library.
 */
export function launchParserBeside(pages: Pages, file = parserFile()): LaunchParser {
  return (onExit) => {
    const child = fork(file, [], {
      cwd: parse(file).root,
      env: Object.fromEntries(passedOn.map((name) => [name, process.env[name]])),
      execArgv: [...permissions(dirname(file)), `--max-old-space-size=${heapMb}`],
      // As JSON, bytes would be written out one by one.
      serialization: 'advanced',
      // What libraries print is no answer.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const { port, begin } = portToChild(child)
    const kill = () => void child.kill('SIGKILL')
    let isGone = false
    const gone = () => {
      if (!isGone) onExit()
      isGone = true
    }
    child.once('error', gone)
    child.once('exit', gone)
    let answered: (reply: ParseReply) => void = () => undefined
    port.onMessage((message) => {
      const said = message as FromParser | Confined
      if (!('kind' in said)) answered(said)
      else if (said.kind === 'pages-wanted') pages.serve(begin({ kind: 'pages' } satisfies ToParser), kill)
    })
    return {
      port: {
        post: (request) => port.post(request),
        onMessage: (listener) => (answered = (reply) => listener(reply, null)),
      },
      kill,
    }
  }
}

/** The bundler decides which file this code ends up in; the program that was started is beside the parser. */
function parserFile(): string {
  return join(dirname(process.argv[1] ?? ''), 'parser.cjs')
}
