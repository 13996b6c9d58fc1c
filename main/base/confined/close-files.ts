import { resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

type Holder = Record<string, unknown>
type Work = (...all: unknown[]) => unknown

/** What reads, by a path that is its first argument: the loader of modules needs it for the code that is not read yet. */
const reading = new Set([
  ...['access', 'exists', 'lstat', 'open', 'opendir', 'readFile', 'readdir', 'readlink', 'realpath', 'stat'],
  ...['statfs', 'createReadStream', 'watch', 'watchFile'],
])

/** What changes something, by a path. */
const changing = new Set([
  ...['appendFile', 'chmod', 'chown', 'copyFile', 'cp', 'createWriteStream', 'lchmod', 'lchown', 'link'],
  ...['lutimes', 'mkdir', 'mkdtemp', 'openAsBlob', 'rename', 'rm', 'rmdir', 'symlink', 'truncate', 'unlink'],
  ...['utimes', 'writeFile'],
])

function bareName(name: string): string {
  return name.replace(/Sync$/, '')
}

/** The path that a function of `fs` was given; null for a file that is open already. */
function pathIn(given: unknown): string | null {
  if (typeof given === 'number' || (typeof given === 'object' && given !== null && 'fd' in given)) return null
  if (given instanceof URL) return fileURLToPath(given)
  return Buffer.isBuffer(given) ? given.toString() : String(given)
}

function writes(mode: unknown): boolean {
  if (typeof mode === 'number') return mode % 4 !== 0
  if (typeof mode === 'object' && mode !== null && 'flags' in mode) return writes(mode.flags)
  return typeof mode === 'string' && /[wa+]/.test(mode)
}

/** Leaves of `fs` what reads below `own`, and what works on a file that is open already. */
function closeIn(holder: Holder, own: string, called: string): string[] {
  const isOwn = (given: unknown): boolean => {
    const path = pathIn(given)
    return path === null || `${resolve(path)}${sep}`.startsWith(own)
  }
  const wrapped = (name: string, work: Work) => {
    const isReading = reading.has(bareName(name))
    const guarded: Work = (...all) => {
      const isOpening = /^(open|createReadStream)/.test(name)
      if (!isReading || !isOwn(all[0]) || (isOpening && writes(all[1])))
        throw new Error(`This process has no ${called}.${name} for that.`)
      return work.apply(holder, all)
    }
    // As `realpathSync.native`.
    return Object.assign(guarded, { native: guarded })
  }
  const closed: string[] = []
  for (const [name, work] of Object.entries(holder)) {
    if (typeof work !== 'function' || !(reading.has(bareName(name)) || changing.has(bareName(name)))) continue
    Object.defineProperty(holder, name, { value: wrapped(name, work as Work), writable: false })
    closed.push(`${called}.${name}`)
  }
  return closed
}

/** Closes every file but those in the folder `own`, which has the program's code. Answers the names of what is closed. */
export function closeFiles(fs: Holder, own: string): string[] {
  const within = `${resolve(own)}${sep}`
  return [...closeIn(fs, within, 'fs'), ...closeIn(fs['promises'] as Holder, within, 'fs.promises')]
}
