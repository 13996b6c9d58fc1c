import { readFileSync, realpathSync } from 'node:fs'
import { access, constants, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { lockName } from '../../library/database/lock'
import { holderOf } from '../lock-holder'
import { type Finding, fine, notice } from './finding'

/** Where locks and flushes are only promises, or where another machine writes too. */
const overNetwork =
  /^(?:nfs\d?|cifs|smb\w*|9p|afs|ceph|glusterfs|fuse\.(?:sshfs|rclone|gvfsd-fuse|s3fs|davfs))$/
const synced =
  /(?:^|[\\/])(?:Dropbox|OneDrive[^\\/]*|Google ?Drive|My Drive|Nextcloud|ownCloud|iCloud ?Drive|Mobile Documents|pCloud ?Drive|MEGA|Syncthing|Sync)(?:[\\/]|$)/i

const littleBytes = 500_000_000

/** What the folder of a library lies on, and whether it can be written to. */
export async function findingsOfFolder(folder: string): Promise<Finding[]> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const room = fine('library', 'free space', `${Math.round(free / 1_000_000).toLocaleString('en')} MB`)
  const type = typeOf(folder)
  const system = fine('library', 'file system', type ?? 'not known')
  const inSync = synced.exec(realpathSync(folder))?.[0].replace(/[\\/]/g, '') ?? null
  const place = fine('library', 'synced folder', inSync ?? 'no')
  const canWrite = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  const writable = fine('library', 'may be written to', canWrite)
  return [
    free < littleBytes
      ? notice(room, 'There is little space left: free some, before work is refused.')
      : room,
    type !== null && overNetwork.test(type)
      ? notice(
          system,
          'This is a disk on the network, which may lose what was saved; keep the library on this computer.',
        )
      : system,
    inSync === null
      ? place
      : notice(
          place,
          'A program copies this folder while Dateline writes; keep the library elsewhere, and back it up there.',
        ),
    canWrite
      ? writable
      : notice(writable, 'The folder is read-only: Dateline reads a copy, and saves nothing.'),
    fine('library', 'opened by', holderOf(join(folder, lockName)) ?? 'nobody that the system tells of'),
  ]
}

/** By the longest mount point that leads there; null where the system does not list them. */
function typeOf(folder: string): string | null {
  try {
    const path = `${realpathSync(folder)}/`
    const mounts = readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .map(([, at = '', type = '']) => ({ at: at.replaceAll('\\040', ' '), type }))
      .filter(({ at, type }) => type !== '' && path.startsWith(at.endsWith('/') ? at : `${at}/`))
      .sort((one, other) => other.at.length - one.at.length)
    return mounts[0]?.type ?? null
  } catch {
    return null
  }
}
