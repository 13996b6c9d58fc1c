// What can be on a disk after the power went: what was waited for is there; of the rest any part may be, in any order, and the last
// sectors torn. Names are kept in order by the journal of the file system (ext4's rule: waiting for any file has all names before it
// written, too), so that a later name is never there without the earlier ones.

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Random } from '../../support/random'
import type { DiskCall } from './trace'

const sectorBytes = 512

/** What becomes of writes that nobody waited for. */
export type Fate = 'dropped' | 'some' | 'torn' | 'kept'
export const fates: readonly Fate[] = ['dropped', 'some', 'torn', 'kept']

/** `isOwn`: the bytes are in a buffer of this disk's alone, which may have room behind them. */
type File = { bytes: Buffer; isOwn?: boolean }

/** The files below a folder by their paths. */
export type Disk = Map<string, File>

export function readDisk(folder: string): Disk {
  const disk: Disk = new Map()
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name)
    if (statSync(path).isFile()) disk.set(path, { bytes: readFileSync(path) })
  }
  return disk
}

/** Writes a disk's files below `folder` into another folder, without SQLite's shared memory, which no power cut leaves. */
export function writeDisk(disk: Disk, folder: string, into: string): void {
  for (const [path, { bytes }] of disk) {
    if (path.endsWith('-shm')) continue
    const target = join(into, relative(folder, path))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
  }
}

type Change = Exclude<DiskCall, { kind: 'acknowledge' | 'sync' }>

const aboutNames: ReadonlySet<string> = new Set(['create', 'rename', 'link', 'remove'])

/** The disk after `calls` were asked of it, on which the power went; `before` is what it held. */
export function afterPowerCut(before: Disk, calls: readonly DiskCall[], fate: Fate, random: Random): Disk {
  const { ofFile, ofNames } = waitedFor(calls)
  const namesKept =
    fate === 'kept'
      ? calls.length
      : fate === 'dropped'
        ? ofNames
        : ofNames + random(calls.length - ofNames + 1)
  const disk: Disk = new Map(Array.from(before, ([path, { bytes }]) => [path, { bytes }]))
  calls.forEach((call, at) => {
    if (call.kind === 'acknowledge' || call.kind === 'sync') return
    // A copy is made of what the process read, which is all that was written before.
    const source = call.kind === 'copy' ? bytesAt(before, calls.slice(0, at), call.from) : Buffer.alloc(0)
    if (aboutNames.has(call.kind)) {
      if (at < namesKept) apply(disk, call, source, null)
      return
    }
    const isWaitedFor = at < (ofFile[at] ?? 0)
    if (isWaitedFor || fate === 'kept') apply(disk, call, source, null)
    else if (fate === 'some' && random(2) === 0) apply(disk, call, source, null)
    else if (fate === 'torn' && random(10) < 7) apply(disk, call, source, random)
  })
  return disk
}

function bytesAt(before: Disk, calls: readonly DiskCall[], path: string): Buffer {
  return afterPowerCut(before, calls, 'kept', () => 0).get(path)?.bytes ?? Buffer.alloc(0)
}

/** Up to which call the names are on the disk, and for each call that writes, up to which call its file was waited for. */
function waitedFor(calls: readonly DiskCall[]): { ofFile: number[]; ofNames: number } {
  const ofFile: number[] = []
  const last = new Map<string, number>()
  let ofNames = 0
  for (let at = calls.length - 1; at >= 0; at -= 1) {
    const call = calls[at]
    if (call === undefined) continue
    if (call.kind === 'sync') {
      ofNames = Math.max(ofNames, at)
      last.set(call.path, Math.max(last.get(call.path) ?? 0, at))
    } else if (call.kind === 'rename') {
      // What was waited for under the later name was waited for under the earlier one.
      const later = last.get(call.to)
      last.delete(call.to)
      if (later !== undefined) last.set(call.from, later)
    } else if (call.kind === 'write' || call.kind === 'truncate') ofFile[at] = last.get(call.path) ?? 0
    else if (call.kind === 'copy') ofFile[at] = last.get(call.to) ?? 0
  }
  return { ofFile, ofNames }
}

/** `torn`: only some of the sectors of a write arrive. */
function apply(disk: Disk, call: Change, source: Buffer, torn: Random | null): void {
  switch (call.kind) {
    case 'create':
      if (call.empties || !disk.has(call.path)) disk.set(call.path, { bytes: Buffer.alloc(0) })
      return
    case 'remove':
      disk.delete(call.path)
      return
    case 'rename': {
      const file = disk.get(call.from)
      if (file === undefined) return
      disk.delete(call.from)
      disk.set(call.to, file)
      return
    }
    case 'link': {
      const file = disk.get(call.from)
      if (file !== undefined) disk.set(call.to, file)
      return
    }
    case 'copy':
      setBytes(disk, call.to, source)
      return
    case 'truncate': {
      const { bytes } = disk.get(call.path) ?? { bytes: Buffer.alloc(0) }
      const length = Math.min(bytes.length, call.length)
      setBytes(
        disk,
        call.path,
        Buffer.concat([bytes.subarray(0, length), Buffer.alloc(call.length - length)]),
      )
      return
    }
    case 'write':
      writeInto(disk, call, torn)
  }
}

/** Bytes of a file whose name never reached the disk are nowhere. */
function setBytes(disk: Disk, path: string, bytes: Buffer): void {
  const file = disk.get(path)
  if (file !== undefined) Object.assign(file, { bytes, isOwn: false })
}

function writeInto(
  disk: Disk,
  { path, at, bytes }: Extract<Change, { kind: 'write' }>,
  torn: Random | null,
): void {
  const file = disk.get(path)
  if (file === undefined) return
  makeRoom(file, Math.max(file.bytes.length, at + bytes.length))
  if (torn === null) bytes.copy(file.bytes, at)
  else {
    for (let part = 0; part < bytes.length; part += sectorBytes)
      if (torn(2) === 0) bytes.copy(file.bytes, at + part, part, part + sectorBytes)
  }
}

/** Has the bytes of a file be so many, in a buffer that is its own: what is behind its end was never written and is zero. */
function makeRoom(file: File, length: number): void {
  const { bytes, isOwn = false } = file
  const room = bytes.buffer.byteLength - bytes.byteOffset
  if (isOwn && length <= room) {
    file.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, length)
    return
  }
  const larger = Buffer.from(new ArrayBuffer(length * 2), 0, length)
  bytes.copy(larger)
  Object.assign(file, { bytes: larger, isOwn: true })
}
