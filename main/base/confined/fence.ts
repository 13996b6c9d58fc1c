import { createRequire, syncBuiltinESMExports } from 'node:module'
import { dirname } from 'node:path'
import { closeFiles } from './close-files'

/** What a process may still do once the fence is up. */
export type Allowed = {
  /** `own`: to read what lies beside its code, and to write nothing. */
  files: 'all' | 'own'
  /** To load native code, as SQLite is. */
  addons: boolean
}

/** What a process says of itself: which ways are closed, and by what. */
export type Confinement = {
  /** Whether Node's own permission model holds it. */
  permissionModel: boolean
  closed: readonly string[]
  /** Megabytes that its heap may grow to. */
  heapLimitMb: number
}

/** What a process tells whoever started it, before anything else. */
export type Confined = { kind: 'confined'; confinement: Confinement }

// Bundles may not be found to import these: only what they hold is taken away.
const load = createRequire(import.meta.url)

type Holder = Record<string, unknown>

/** Functions by which code reaches another process, another thread or the network. Names that a Node does not have are left out. */
const ways: Record<string, readonly string[]> = {
  net: ['connect', 'createConnection', 'createServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'reverse'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  worker_threads: ['Worker'],
}

/** Methods behind them, which `http`, `https`, `tls` and `fetch` end in too. */
const methods: readonly (readonly [module: string, name: string, methods: readonly string[]])[] = [
  ['net', 'Socket', ['connect']],
  ['net', 'Server', ['listen']],
  ['dgram', 'Socket', ['bind', 'connect', 'send']],
  ['child_process', 'ChildProcess', ['spawn']],
]

const globals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']

/** By which code could get at what is closed, or at other processes. */
const ofProcess = ['binding', '_linkedBinding', 'kill', 'chdir', 'abort']

// Some are only made when they are first read, which takes its time: they are not read here.
function close(holder: Holder, name: string, called = name): string[] {
  if (!(name in holder)) return []
  const refuse = () => {
    throw new Error(`This process has no ${called}.`)
  }
  Object.defineProperty(holder, name, { value: refuse, writable: false, configurable: false })
  return [called]
}

function closeModules(): string[] {
  const closed: string[] = []
  for (const [module, of, names] of methods) {
    const { prototype } = (load(`node:${module}`) as Record<string, { prototype: Holder }>)[of] ?? {}
    if (prototype !== undefined)
      closed.push(...names.flatMap((name) => close(prototype, name, `${module}.${of}.${name}`)))
  }
  for (const [module, names] of Object.entries(ways)) {
    const holder = load(`node:${module}`) as Holder
    closed.push(...names.flatMap((name) => close(holder, name, `${module}.${name}`)))
  }
  const { promises } = load('node:dns') as { promises: Holder }
  closed.push(
    ...Object.keys(promises)
      .filter((name) => typeof promises[name] === 'function')
      .flatMap((name) => close(promises, name, `dns.promises.${name}`)),
  )
  return closed
}

/** Of Electron's a utility process has `net`, which asks the network by way of main. */
function closeElectron(): string[] {
  const loader = load('node:module') as { _load: (request: string, ...rest: unknown[]) => unknown }
  const before = loader._load
  loader._load = (request, ...rest) => {
    if (/^electron(\/|$)/.test(request)) throw new Error('This process has no electron.')
    return before.call(loader, request, ...rest)
  }
  return ['electron']
}

/**
 * Takes away what the code of this process never needs, before any other code of ours or of a package is read. It keeps a
 * mistake, or a package that has been led astray, from the network, from other programs and from files; it is no wall
 * against native code. Cannot be taken back.
 */
export function raiseFence({ files, addons }: Allowed): Confinement {
  const closed = [
    ...closeModules(),
    ...closeElectron(),
    ...globals.flatMap((name) => close(globalThis as unknown as Holder, name)),
    ...ofProcess.flatMap((name) => close(process as unknown as Holder, name, `process.${name}`)),
    ...(addons ? [] : close(process as unknown as Holder, 'dlopen', 'process.dlopen')),
    ...(files === 'own' ? closeFiles(load('node:fs') as Holder, dirname(process.argv[1] ?? '')) : []),
  ]
  syncBuiltinESMExports()
  const { getHeapStatistics } = load('node:v8') as { getHeapStatistics: () => { heap_size_limit: number } }
  return {
    permissionModel: 'permission' in process,
    closed,
    heapLimitMb: Math.round(getHeapStatistics().heap_size_limit / 1024 / 1024),
  }
}
