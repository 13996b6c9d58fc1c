import { LibraryError } from '../../preload/contract/errors'
import type { Watching } from '../../preload/contract/watching'
import { filesIn, type FolderFile } from '../base/folder-files'
import type { ItemToImport } from '../jobs/queue'
import { explain } from '../base/errors'
import { log, errorDetails } from '../base/log'
import { SettledFiles } from './settled-files'
import { readWatched, type Watched, writeWatched } from './watch-file'

type Needs = {
  /** Where the folder is remembered. */
  file: string
  /** The library that is open, if any. */
  openLibrary: () => { id: string } | null
  importItems: (items: readonly ItemToImport[]) => void
  /** What the settings say of it is not what it was. */
  onChanged: () => void
  everyMs?: number
}

// Some file systems, those of networks among them, report no new files: so the folder is looked at.
const lookEveryMs = 3_000

const missing =
  'The folder is not there or may not be opened, so nothing is imported from it; bring it back, or choose another one.'

/** Imports what is new in a folder. Nothing in it is ever moved, changed or deleted. */
export class Watcher {
  readonly #needs: Needs
  #watched: Watched | null
  #settled = new SettledFiles()
  #problem: string | null = null
  #timer: NodeJS.Timeout | null = null
  #hasEnded = true

  constructor(needs: Needs) {
    this.#needs = needs
    this.#watched = readWatched(needs.file)
  }

  get status(): Watching {
    const { folder = null, libraryName = null, libraryId = null } = this.#watched ?? {}
    const isOpen = libraryId !== null && this.#needs.openLibrary()?.id === libraryId
    return { folder, libraryName, isOpen, problem: this.#problem }
  }

  watch(watched: Watched): void {
    this.#keep(watched)
    this.#settled = new SettledFiles()
    this.#problem = null
  }

  stop(): void {
    this.#keep(null)
    this.#problem = null
  }

  /** From now on the folder is looked at: before the first paint that would slow it down. */
  begin(): void {
    if (!this.#hasEnded) return
    this.#hasEnded = false
    void this.#look()
  }

  end(): void {
    this.#hasEnded = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #keep(watched: Watched | null): void {
    this.#watched = watched
    writeWatched(this.#needs.file, watched)
  }

  async #look(): Promise<void> {
    const watched = this.#watched
    if (watched !== null && this.status.isOpen) {
      try {
        await this.#takeNew(watched)
      } catch (error) {
        const { sentence, bug } = explain(error, missing)
        this.#tell(sentence)
        if (bug !== null) log.error('watching', 'look', errorDetails(bug))
      }
    }
    if (this.#hasEnded) return
    this.#timer = setTimeout(() => void this.#look(), this.#needs.everyMs ?? lookEveryMs)
    this.#timer.unref()
  }

  async #takeNew(watched: Watched): Promise<void> {
    const there = await filesIn(watched.folder).catch((error: unknown) => {
      if (error instanceof LibraryError && error.code === 'unreadable') return null
      throw error
    })
    if (there === null) {
      this.#tell(missing)
      return
    }
    const fresh = await this.#settled.of(there.filter(({ name }) => !watched.known.has(name)))
    // Meanwhile the person may have stopped it, or the library may have been closed.
    if (this.#watched !== watched || !this.status.isOpen) return
    this.#tell(null)
    this.#take(watched, there, fresh)
  }

  /** The job first: what is then imported twice after a crash is found to be there already. */
  #take(watched: Watched, there: readonly FolderFile[], fresh: readonly FolderFile[]): void {
    const names = new Set(there.map(({ name }) => name))
    // A file that comes back after it had gone is new again.
    const still = [...watched.known].filter((name) => names.has(name))
    if (fresh.length === 0 && still.length === watched.known.size) return
    if (fresh.length > 0) this.#needs.importItems(fresh)
    this.#keep({ ...watched, known: new Set([...still, ...fresh.map(({ name }) => name)]) })
  }

  #tell(problem: string | null): void {
    if (problem === this.#problem) return
    this.#problem = problem
    this.#needs.onChanged()
  }
}
