import type { Theme } from '../../preload/contract/settings'
import type { LaunchExporter } from '../exporter/export-messages'
import type { KeyStore } from '../feeds/logins'
import type { LaunchBackups } from '../jobs/backups/messages'
import type { LaunchWorker } from '../jobs/messages'
import type { LaunchParser } from '../parsing/messages'

/**
 * What main needs of the desktop it runs on. electron-host.ts provides it with Electron; tests answer the questions themselves,
 * so that everything else of main runs in plain Node.
 */
export type Host = {
  /** Files to import; none where the person closed the dialog. */
  chooseFiles: () => Promise<string[]>
  /** A folder of files to import. */
  chooseFolder: () => Promise<string | null>
  /** A folder to watch for new files. */
  chooseWatched: () => Promise<string | null>
  /** Whether this many files, which are in that folder already, are to be imported too. */
  confirmExisting: (files: number) => Promise<boolean>
  /** A folder to keep back-ups in. */
  chooseBackups: () => Promise<string | null>
  /** The folder of a library to open. */
  chooseLibrary: () => Promise<string | null>
  /** A new folder for a new library, named by the person. */
  chooseNewLibrary: () => Promise<string | null>
  /** A list of feeds that another program exported. */
  chooseFeedList: () => Promise<string | null>
  /** Where to write an export. The dialog itself asks before something is overwritten. */
  chooseExport: (fileName: string) => Promise<string | null>
  confirmLink: (link: URL) => Promise<boolean>
  openLink: (link: URL) => Promise<void>
  /** Loads the window's page anew. */
  reloadWindow: () => void
  wearTheme: (theme: Theme) => void
  /** Makes everything in the window this large, in percent. */
  wearSize: (percent: number) => void
  keyStore: KeyStore
  launchParser: LaunchParser
  launchWorker: LaunchWorker
  launchExporter: LaunchExporter
  launchBackups: LaunchBackups
}
