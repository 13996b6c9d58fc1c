import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where Dateline keeps what is this device's and not the library's. The shell program finds it without Electron. */
export function defaultDataFolder(): string {
  const home = homedir()
  if (process.platform === 'win32') {
    return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Dateline')
  }
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Dateline')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Dateline')
}

/** What lies where in the data folder. */
export function pathsIn(dataFolder: string) {
  return {
    dataFolder,
    settings: join(dataFolder, 'settings.jsonl'),
    /** Sealed by the system's key store. */
    logins: join(dataFolder, 'logins.jsonl'),
    /** What is typed and not saved yet, of whatever library. */
    unsaved: join(dataFolder, 'unsaved.journal'),
    /** Everything that was asked of the network, with its addresses: this device's, and no log's. */
    requests: join(dataFolder, 'requests.jsonl'),
    /** What the window ran on when it was last started. */
    runtime: join(dataFolder, 'runtime.jsonl'),
    windowState: join(dataFolder, 'window.jsonl'),
    /** Where back-ups are made, and how large they may become. */
    backupSettings: join(dataFolder, 'backups.jsonl'),
    /** Of which libraries it was said that they are shared. */
    shared: join(dataFolder, 'shared.jsonl'),
    watched: join(dataFolder, 'watched.jsonl'),
    openings: join(dataFolder, 'openings.jsonl'),
    recent: join(dataFolder, 'recent.jsonl'),
    logs: join(dataFolder, 'logs'),
    /** Chromium's own files, apart from ours. */
    session: join(dataFolder, 'session'),
    /** What Node compiled of the program itself. May be deleted at any time. */
    compiled: join(dataFolder, 'session', 'compiled'),
    /** Outside the libraries, so that losing one does not lose the other. */
    backups: join(dataFolder, 'backups'),
    sample: join(dataFolder, 'Sample Library'),
  }
}

export type Paths = ReturnType<typeof pathsIn>
