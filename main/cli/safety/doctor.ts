import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultDataFolder, type Paths, pathsIn } from '../../app/paths'
import { readRuntime } from '../../app/runtime'
import { connectToWrite } from '../../library/database/connect'
import { answer, answerJson, exitCodes } from '../output'
import { version } from '../version'
import type { LibraryOption } from '../which-library'
import { confinementHere } from './confinement'
import { findingsOfLibrary } from './library-findings'
import { findingsOfNetwork } from './network-findings'
import { type Finding, fine, notice, problem } from './finding'

/**
 * How Dateline stands on this device, and proof of what it promises: what it asked of the network, that its log has no words,
 * how its database is kept. Changes nothing. The exit code says that some failed where there is a problem.
 */
export async function examine(options: LibraryOption & { json?: true }): Promise<void> {
  const paths = pathsIn(defaultDataFolder())
  const findings = [
    ...program(paths),
    ...places(paths),
    ...database(),
    ...(await findingsOfLibrary(options, paths)),
    ...(await findingsOfNetwork(paths)),
    ...confinementHere(),
  ]
  const isWell = findings.every(({ state }) => state !== 'problem')
  if (!isWell) process.exitCode = exitCodes.someFailed
  if (options.json) answerJson({ isWell, findings })
  else answer([...findings.map(lineOf), isWell ? 'no problem found' : 'there are problems'].join('\n'))
}

function lineOf({ about, name, value, state, sentence }: Finding): string {
  const mark = state === 'fine' ? '' : `  ${state}: ${sentence ?? ''}`
  return `${about.padEnd(12)} ${name}: ${value}${mark}`
}

function program({ runtime }: Paths): Finding[] {
  const shell = [
    fine('program', 'version', version()),
    fine('program', 'Node of the shell', process.versions.node),
  ]
  const window = readRuntime(runtime)
  if (window === null) return [...shell, fine('program', 'window', 'not started on this device yet')]
  const electron = fine('program', 'Electron of the window', window.electron)
  return [
    ...shell,
    window.isStandIn
      ? notice(
          electron,
          'This is the stand-in, for running and testing only: it lacks years of security fixes.',
        )
      : electron,
    fine('program', 'Chromium of the window', window.chrome),
    fine('program', 'Node of the window', window.node),
  ]
}

function places({ settings, logs, backups, requests }: Paths): Finding[] {
  return Object.entries({ settings, log: logs, 'back-ups': backups, 'list of requests': requests }).map(
    ([name, path]) => fine('places', name, path),
  )
}

/** A fresh file, opened as every library is: what SQLite then answers, and not what was asked of it. */
function database(): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-doctor-'))
  try {
    const file = join(folder, 'scratch.db')
    writeFileSync(file, '')
    const db = connectToWrite(file, 0)
    const valueOf = (name: string) => db.pragma(name, { simple: true })
    const found = [
      fine('database', 'SQLite', String(db.prepare('SELECT sqlite_version()').pluck().get())),
      wanted('synchronous', valueOf('synchronous'), 2),
      wanted('journal_mode', valueOf('journal_mode'), 'wal'),
      wanted('foreign_keys', valueOf('foreign_keys'), 1),
      wanted('secure_delete', valueOf('secure_delete'), 2),
      wanted('trusted_schema', valueOf('trusted_schema'), 0),
    ]
    db.close()
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function wanted(name: string, found: unknown, value: number | string): Finding {
  const finding = fine('database', name, String(found))
  return found === value
    ? finding
    : problem(finding, `It is to be ${value}: what is saved is not safe here, so use another build.`)
}
