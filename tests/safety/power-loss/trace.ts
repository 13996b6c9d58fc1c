// What a process asked of the disk, in order, as strace saw it. Paths are those of the moment: a file that is renamed while it is open goes on
// under its new name.

import { readFileSync } from 'node:fs'

export type DiskCall =
  | { kind: 'create'; path: string; empties: boolean }
  | { kind: 'write'; path: string; at: number; bytes: Buffer }
  | { kind: 'truncate'; path: string; length: number }
  | { kind: 'sync'; path: string }
  | { kind: 'rename' | 'link' | 'copy'; from: string; to: string }
  | { kind: 'remove'; path: string }
  /** What the process said that it has been told is on the disk. */
  | { kind: 'acknowledge'; line: string }

/** The calls that change files or wait for them; a call that strace does not know here is left out. */
const traced = [
  'openat',
  'pwrite64',
  'pwritev',
  'write',
  'writev',
  'fsync',
  'fdatasync',
  'ftruncate',
  'unlink',
  'unlinkat',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'copy_file_range',
  'sendfile',
]

/** How strace is to be called so that `readTrace` can read what it writes. */
export function straceArguments(file: string): string[] {
  return ['-f', '-y', '-xx', '-s', '4000000', '--signal=none', '-o', file, '-e', `trace=${traced.join(',')}`]
}

/** All that happened to files below a folder, and what was acknowledged. Throws on a call of which the bytes cannot be known. */
export function readTrace(file: string, folder: string): DiskCall[] {
  const calls: DiskCall[] = []
  const positions = new Map<string, number>()
  for (const line of wholeLines(readFileSync(file, 'latin1'))) {
    const call = callOf(line, positions)
    if (call === null) continue
    if (call.kind === 'acknowledge') calls.push(call)
    else if ([...pathsOf(call)].some((path) => path.startsWith(`${folder}/`))) calls.push(call)
  }
  return calls
}

function* pathsOf(call: DiskCall): Generator<string> {
  if ('path' in call) yield call.path
  if ('from' in call) yield* [call.from, call.to]
}

/** Lines without their process; a call that another process interrupted is put together. */
function* wholeLines(text: string): Generator<string> {
  const begun = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, process, rest] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (process === undefined || rest === undefined) continue
    const unfinished = rest.endsWith('<unfinished ...>') ? rest.slice(0, -'<unfinished ...>'.length) : null
    if (unfinished !== null) {
      begun.set(process, unfinished.trimEnd())
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)
    yield resumed === null ? rest : (begun.get(process) ?? '') + (resumed[1] ?? '')
  }
}

function decoded(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex')
}

const text = '"((?:\\\\x[0-9a-f]{2})*)"(\\.\\.\\.)?'
const handle = '\\d+<((?:\\\\x[0-9a-f]{2})*)>'
const patterns = {
  call: /^(\w+)\(.* = (-?\d+)/,
  opened: new RegExp(`, ${text}, ([A-Z_|]+)`),
  pwrite: new RegExp(`^pwrite64\\(${handle}, ${text}, \\d+, (\\d+)\\)`),
  write: new RegExp(`^write\\((\\d+)<((?:\\\\x[0-9a-f]{2})*)>, ${text}`),
  handle: new RegExp(`^\\w+\\(${handle}`),
  truncate: /, (\d+)\) = 0/,
  texts: new RegExp(text, 'g'),
  handles: new RegExp(handle, 'g'),
}

type Read = (line: string, positions: Map<string, number>) => DiskCall | null

function pathAt(line: string): string {
  return decoded(patterns.handle.exec(line)?.[1] ?? '').toString()
}

const create: Read = (line, positions) => {
  const [, hex = '', , flags = ''] = patterns.opened.exec(line) ?? []
  const path = decoded(hex).toString()
  positions.set(path, 0)
  const empties = flags.includes('O_TRUNC')
  return empties || flags.includes('O_CREAT') ? { kind: 'create', path, empties } : null
}

const pwrite: Read = (line) => {
  const [, path = '', hex = '', cut, at = ''] = patterns.pwrite.exec(line) ?? []
  if (at === '' || cut !== undefined) throw new Error(`This write cannot be read: ${line.slice(0, 120)}`)
  return { kind: 'write', path: decoded(path).toString(), at: Number(at), bytes: decoded(hex) }
}

const write: Read = (line, positions) => {
  const [, number = '', hexPath = '', hex = '', cut] = patterns.write.exec(line) ?? []
  if (cut !== undefined) throw new Error(`This write cannot be read: ${line.slice(0, 120)}`)
  const bytes = decoded(hex)
  if (number === '1') return { kind: 'acknowledge', line: bytes.toString().trimEnd() }
  const path = decoded(hexPath).toString()
  const at = positions.get(path) ?? 0
  positions.set(path, at + bytes.length)
  return { kind: 'write', path, at, bytes }
}

const sync: Read = (line) => ({ kind: 'sync', path: pathAt(line) })
const truncate: Read = (line) => ({
  kind: 'truncate',
  path: pathAt(line),
  length: Number(patterns.truncate.exec(line)?.[1]),
})

function textsIn(line: string): string[] {
  return [...line.matchAll(patterns.texts)].map(([, hex = '']) => decoded(hex).toString())
}

const remove: Read = (line) => ({ kind: 'remove', path: textsIn(line)[0] ?? '' })
const rename: Read = (line) => pair('rename', textsIn(line))
const link: Read = (line) => pair('link', textsIn(line))
const copy: Read = (line) =>
  pair(
    'copy',
    [...line.matchAll(patterns.handles)].map(([, hex = '']) => decoded(hex).toString()),
  )

function pair(kind: 'rename' | 'link' | 'copy', [from = '', to = '']: string[]): DiskCall {
  return { kind, from, to }
}

const unreadable: Read = (line) => {
  const path = pathAt(line)
  // A pipe or a socket is no file.
  if (!path.startsWith('/')) return null
  throw new Error(`This call is not understood: ${line.slice(0, 120)}`)
}

const readers: Record<string, Read> = {
  openat: create,
  pwrite64: pwrite,
  pwritev: unreadable,
  write,
  writev: unreadable,
  fsync: sync,
  fdatasync: sync,
  ftruncate: truncate,
  unlink: remove,
  unlinkat: remove,
  rename,
  renameat: rename,
  renameat2: rename,
  link,
  linkat: link,
  copy_file_range: copy,
  // Its first file is the one that is written to.
  sendfile: (line, positions) => {
    const call = copy(line, positions)
    return call?.kind === 'copy' ? { kind: 'copy', from: call.to, to: call.from } : call
  },
}

function callOf(line: string, positions: Map<string, number>): DiskCall | null {
  const [, name = '', answer = '-1'] = patterns.call.exec(line) ?? []
  const read = readers[name]
  // A file without a name, such as SQLite's own for sorting, is gone with its process.
  const isNameless = line.includes('>(deleted)')
  return read === undefined || isNameless || Number(answer) < 0 ? null : read(line, positions)
}
