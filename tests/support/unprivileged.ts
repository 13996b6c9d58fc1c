import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { root } from '../../scripts/lib/root.mjs'

/** The user and group `nobody` of every Linux. */
const nobody = 65534

const asNobodyArgs = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--no-new-privs']

/** Whether Chromium's sandbox can be had here at all: in a chroot, the kernel gives no user namespaces to anybody. */
export function canBeSandboxed(): boolean {
  return spawnSync('setpriv', [...asNobodyArgs, 'unshare', '--user', 'true']).status === 0
}

export function ownedByNobody(folder: string) {
  chownSync(folder, nobody, nobody)
}

type Plain = { executablePath: string; args: string[] }

/** One per test process: a copy of 250 MB takes a second. */
let copies: { folder: string; command: Plain & { home: string } } | null = null

function copyApp(to: string) {
  for (const part of ['package.json', 'out', 'node_modules/better-sqlite3']) {
    cpSync(join(root, part), join(to, part), {
      recursive: true,
      filter: (path) => !/better-sqlite3\/(deps|src)$/.test(path),
    })
  }
}

function makeCopies({ executablePath, args }: Plain) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-nobody-'))
  chmodSync(folder, 0o755)
  const home = join(folder, 'home')
  mkdirSync(home)
  ownedByNobody(home)
  cpSync(dirname(executablePath), join(folder, 'electron'), { recursive: true })
  const isBuilt = args.includes(root)
  if (isBuilt) copyApp(join(folder, 'app'))
  const program = join(folder, 'electron', basename(executablePath))
  const launcher = join(folder, 'launch')
  // Playwright starts one program, so the change of user goes into a launcher. `exec` keeps the process id.
  const drop = `setpriv ${asNobodyArgs.join(' ')}`
  writeFileSync(launcher, `#!/bin/sh\nexec ${drop} '${program}' "$@"\n`, { mode: 0o755 })
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const copied = args.map((argument) => {
    if (argument === root) return join(folder, 'app')
    if (!argument.startsWith(root)) return argument
    cpSync(argument, join(folder, basename(argument)))
    return join(folder, basename(argument))
  })
  return { folder, command: { executablePath: launcher, args: copied, home } }
}

/** The same command as user `nobody`, from copies that this user may read: the checkout may lie in root's home. */
export function asNobody(plain: Plain) {
  if (!copies || !existsSync(copies.folder)) copies = makeCopies(plain)
  return copies.command
}
