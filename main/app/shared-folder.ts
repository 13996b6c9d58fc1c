import { access, readFile, statfs } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

// SQLite needs locks that hold and writes that come in their order. Network file systems often have neither, and programs that
// keep folders in step copy a file in the middle of a write.

/** How Linux calls them in `statfs`. */
const networks = new Map([
  [0x6969, 'a network folder (NFS)'],
  [0x517b, 'a network folder (SMB)'],
  [0xfe534d42, 'a network folder (SMB)'],
  [0xff534d42, 'a network folder (SMB)'],
  [0x5346414f, 'a network folder (AFS)'],
])
const fuse = 0x65735546

const names: readonly (readonly [part: RegExp, by: string])[] = [
  [/^Dropbox( \(.*\))?$/u, 'Dropbox'],
  [/^OneDrive( - .*)?$/u, 'OneDrive'],
  [/^(Google ?Drive|GoogleDrive-.*|My Drive)$/u, 'Google Drive'],
  [/^(iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/u, 'iCloud'],
  [/^(Nextcloud|ownCloud)$/u, 'Nextcloud'],
]

/** Files that these programs put into the folder that they keep in step. */
const markers: readonly (readonly [file: string, by: string])[] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.tmp.drivedownload', 'Google Drive'],
  ['.sync', 'Resilio Sync'],
]

/** What a folder is shared by, in words; null where nothing tells that it is. */
export async function sharedBy(folder: string, mounts = '/proc/self/mounts'): Promise<string | null> {
  return (await onNetwork(folder, mounts)) ?? inStep(folder)
}

async function onNetwork(folder: string, mounts: string): Promise<string | null> {
  if (process.platform === 'win32') return folder.startsWith('\\\\') ? 'a network folder' : null
  if (process.platform !== 'linux') return null
  try {
    const { type } = await statfs(folder)
    if (type !== fuse) return networks.get(type) ?? null
    return (await isSshfs(folder, mounts)) ? 'a network folder (SSHFS)' : null
  } catch {
    return null
  }
}

async function isSshfs(folder: string, mounts: string): Promise<boolean> {
  const lines = (await readFile(mounts, 'utf8')).split('\n').map((line) => line.split(' '))
  const above = lines
    .map(([, place = '', kind = '']) => ({ place: place.replaceAll('\\040', ' '), kind }))
    .filter(({ place }) => folder === place || folder.startsWith(place === '/' ? '/' : `${place}/`))
    .sort((one, other) => other.place.length - one.place.length)
  return above[0]?.kind === 'fuse.sshfs'
}

async function inStep(folder: string): Promise<string | null> {
  const parts = folder.split(sep)
  const named = names.find(([part]) => parts.some((one) => part.test(one)))
  if (named !== undefined) return named[1]
  for (let at = folder; ; at = dirname(at)) {
    for (const [file, by] of markers) if (await isThere(join(at, file))) return by
    if (dirname(at) === at) return null
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
