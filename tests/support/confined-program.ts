import type * as ChildProcess from 'node:child_process'
import type * as Dgram from 'node:dgram'
import type * as Dns from 'node:dns'
import type * as Fs from 'node:fs'
import type * as Http from 'node:http'
import type * as Https from 'node:https'
import type * as Net from 'node:net'
import type * as WorkerThreads from 'node:worker_threads'
import { createRequire } from 'node:module'
import { raiseFence } from '../../main/base/confined/fence'

// A program for the tests of the fence: with the word `fenced` it raises it, then it tries every way out that it is handed,
// and says of each whether it led anywhere. Arguments: `fenced` or `open`, a port of this machine, a folder.

const [, program = '', how, port = '', folder = ''] = process.argv
const load = createRequire(program)
const confinement = how === 'fenced' ? raiseFence({ files: 'own', addons: false }) : null

type Way = () => unknown

/** Resolves where the socket is connected, rejects where it is not. */
function connected(socket: NodeJS.EventEmitter): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve).once('response', resolve).once('error', reject)
  })
}

const ways: Record<string, Way> = {
  'net.connect': () => connected((load('net') as typeof Net).connect(Number(port), '127.0.0.1')),
  'new net.Socket': () =>
    connected(new (load('net') as typeof Net).Socket().connect(Number(port), '127.0.0.1')),
  'import of net': async () => connected((await import('node:net')).connect(Number(port), '127.0.0.1')),
  'http.get': () => connected((load('http') as typeof Http).get(`http://127.0.0.1:${port}/`)),
  'https.get': () =>
    connected((load('https') as typeof Https).get(`https://127.0.0.1:${port}/`)).catch((error: unknown) => {
      // It speaks no TLS; that it was reached at all is what counts.
      if (!/SSL|wrong version|socket hang up|EPROTO|ECONNRESET/.test(String(error))) throw error
    }),
  fetch: () => fetch(`http://127.0.0.1:${port}/`),
  'net.createServer': () =>
    new Promise((resolve) => (load('net') as typeof Net).createServer().listen(0, () => resolve(0))),
  dgram: () => {
    const socket = (load('dgram') as typeof Dgram).createSocket('udp4')
    return new Promise((resolve) => socket.bind(0, () => resolve(socket.close())))
  },
  'dns.lookup': () =>
    new Promise((resolve, reject) =>
      (load('dns') as typeof Dns).lookup('localhost', (error) => (error ? reject(error) : resolve(0))),
    ),
  'child_process.execFileSync': () =>
    (load('child_process') as typeof ChildProcess).execFileSync(process.execPath, ['-e', '1']),
  'import of child_process': async () =>
    (await import('node:child_process')).spawnSync(process.execPath, ['-e', '1']).status,
  'a thread': () => new (load('worker_threads') as typeof WorkerThreads).Worker('1', { eval: true }),
  'process.dlopen': () => {
    if (typeof process.dlopen !== 'function') throw new Error('none')
    try {
      process.dlopen({ exports: {} }, `${folder}/none.node`)
    } catch (error) {
      // Whoever may load native code is told that there is none.
      if (!/cannot open shared object|no such file/i.test(String(error))) throw error
    }
  },
  'process.binding': () => (process as unknown as { binding: (name: string) => unknown }).binding('fs'),
  'reading a file': () => (load('fs') as typeof Fs).readFileSync(`${folder}/secret.txt`),
  'reading it by a promise': () => (load('fs') as typeof Fs).promises.readFile(`${folder}/secret.txt`),
  'reading it by a stream': () => (load('fs') as typeof Fs).createReadStream(`${folder}/secret.txt`),
  'listing a folder': () => (load('fs') as typeof Fs).readdirSync(folder),
  'writing a file': () => (load('fs') as typeof Fs).writeFileSync(`${folder}/written.txt`, 'x'),
  'opening one to write': () => (load('fs') as typeof Fs).openSync(`${folder}/written.txt`, 'w'),
  'writing beside its code': () => (load('fs') as typeof Fs).writeFileSync(`${program}.x`, 'x'),
  'removing a file': () => (load('fs') as typeof Fs).rmSync(`${folder}/written.txt`, { force: true }),
}

async function outcomeOf(way: Way): Promise<string> {
  try {
    await way()
    return 'led out'
  } catch (error) {
    return `closed: ${String(error)}`
  }
}

async function tryAll(): Promise<void> {
  const outcomes: Record<string, string> = {}
  for (const [name, way] of Object.entries(ways)) outcomes[name] = await outcomeOf(way)
  // What it does need goes on: its own code, and what is open already.
  const readsOwn = (load('fs') as typeof Fs).readFileSync(program).length > 0
  process.stdout.write(JSON.stringify({ outcomes, readsOwn, confinement }), () => process.exit(0))
}

void tryAll()
