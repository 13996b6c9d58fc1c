import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LibraryError } from '../../preload/contract/errors'
import type { LibraryStatus } from '../../preload/contract/library'
import { type Damage, databaseName, freeMemory, type Library } from '../library/database/database'
import { untilRead } from '../library/database/waiting/when-free'
import { canWrite, copyToRead } from '../library/database/reading/copy-to-read'
import { closeLibrary, createLibrary, openLibrary } from '../library/database/open'
import { log } from '../base/log'
import { LibraryWatch } from './library-watch'
import type { Paths } from './paths'
import type { Recent } from './recent'

type Problem = Extract<LibraryStatus, { state: 'closed' }>['problem']

type Needs = {
  paths: Paths
  recent: Recent
  /** Something of the open library is not what was written. */
  onDamage: (damage: Damage) => void
  /** The status is another, though the same library is open. */
  onChanged: () => void
}

/** Who works on the library. */
type Users = {
  onOpened: () => void
  /** Ends what still works on the library that is about to close. */
  onClosing: () => Promise<void>
}

// Long enough for the worker, which writes a few milliseconds at a time. Whoever asked waits for any other (when-free.ts).
const tryForMs = 30

// Who types or scrolls asks more often.
const idleMs = 1_000

/** The one library that is open, if any. */
export class CurrentLibrary {
  readonly #needs: Needs
  #users: Users | null = null
  #open: Library | null = null
  #problem: Problem = null
  #turn: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | null = null
  readonly #watch: LibraryWatch

  constructor(needs: Needs) {
    this.#needs = needs
    this.#watch = new LibraryWatch({ file: needs.paths.shared, onChanged: needs.onChanged })
  }

  /** From now on they are told. Whether one is open already is theirs to see. */
  serve(users: Users): void {
    this.#users = users
  }

  get status(): LibraryStatus {
    if (this.#open === null) return { state: 'closed', problem: this.#problem }
    const { name, folder, mode } = this.#open
    const { isAway, sharedBy } = this.#watch
    const more = {
      ...(mode === 'read' ? { isReadOnly: true } : {}),
      ...(isAway ? { isAway } : {}),
      ...(sharedBy === null ? {} : { sharedBy }),
    }
    return { state: 'open', name, folder, isSample: folder === this.#needs.paths.sample, ...more }
  }

  /** The status once a library that is being opened is open, or could not be: a starting window waits for it. */
  async settled(): Promise<LibraryStatus> {
    await this.#turn
    return this.status
  }

  get opened(): Library | null {
    return this.#open
  }

  /** Throws `library-closed` where none is open. */
  get library(): Library {
    if (this.#open === null) throw new LibraryError('library-closed', 'No library is open; open one first.')
    this.#restLater()
    return this.#open
  }

  /** A library that nobody has asked for a while takes little memory, however large it is. */
  #restLater(): void {
    this.#idle ??= setTimeout(() => this.#open && freeMemory(this.#open), idleMs).unref()
    this.#idle.refresh()
  }

  /** Where the library cannot be opened and none is open, the status says why. */
  open(folder: string): Promise<LibraryStatus> {
    return this.#inTurn(() => this.#tryToOpen(folder))
  }

  /**
   * Makes a library in an empty folder and opens it; the one that was open is closed. It is called like its
   * folder.
   */
  create(folder: string): Promise<LibraryStatus> {
    const make = () => createLibrary(folder, { ...this.#options, name: basename(folder) })
    return this.#inTurn(() => this.#replace(folder, make))
  }

  /** Opens the library of examples, which is made the first time that somebody asks for it. */
  openSample(): Promise<LibraryStatus> {
    const { sample } = this.#needs.paths
    return this.#inTurn(async () => {
      if (!existsSync(join(sample, databaseName))) {
        // Its texts are only loaded when the sample is opened.
        const { createSampleLibrary } = await import('../sample/create')
        await createSampleLibrary(sample, this.#options)
      }
      return this.#tryToOpen(sample)
    })
  }

  /** Tries again what could not be opened. */
  retry(): Promise<LibraryStatus> {
    return this.#problem === null ? Promise.resolve(this.status) : this.open(this.#problem.folder)
  }

  /** Has another file take the place of the library's, which is closed meanwhile; it is opened again also where that throws. */
  exchange(folder: string, replace: () => void): Promise<LibraryStatus> {
    return this.#inTurn(async () => {
      await this.#close()
      try {
        replace()
      } finally {
        await this.#tryToOpen(folder)
      }
      return this.status
    })
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#close())
  }

  get #options() {
    return {
      backupsFolder: this.#needs.paths.backups,
      busyTimeoutMs: tryForMs,
      onDamage: this.#needs.onDamage,
    }
  }

  /** One change after the other: two at once would leave one of their libraries open for ever. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async #tryToOpen(folder: string): Promise<LibraryStatus> {
    try {
      return await this.#replace(folder, () => openLibrary(folder, { ...this.#options, mode: 'write' }))
    } catch (error) {
      if (error instanceof LibraryError && error.code === 'library-read-only') return this.#tryToRead(folder)
      return this.#notOpened(folder, error)
    }
  }

  /** A folder that cannot be written to can be read all the same, if need be as a copy that nobody is held up by. */
  async #tryToRead(folder: string): Promise<LibraryStatus> {
    try {
      const copy = canWrite(folder) ? {} : { copy: await copyToRead(folder) }
      return await this.#replace(folder, () =>
        openLibrary(folder, { ...this.#options, ...copy, mode: 'read' }),
      )
    } catch (error) {
      return this.#notOpened(folder, error)
    }
  }

  #notOpened(folder: string, error: unknown): LibraryStatus {
    if (!(error instanceof LibraryError) || this.#open !== null) throw error
    log.warn('library', 'not-opened', { code: error.code })
    this.#problem = { code: error.code, message: error.message, folder }
    return this.status
  }

  /** The current library stays open until the other one is: a wrong folder leaves no person without a library. */
  async #replace(folder: string, open: () => Library): Promise<LibraryStatus> {
    if (this.#open?.folder === folder) return this.status
    const library = await untilRead(open)
    await this.#close()
    this.#open = library
    this.#watch.begin(library)
    this.#problem = null
    this.#needs.recent.remember({ name: library.name, folder: library.folder })
    this.#users?.onOpened()
    return this.status
  }

  async #close(): Promise<void> {
    const library = this.#open
    if (library === null) return
    await this.#users?.onClosing()
    this.#open = null
    this.#watch.end()
    closeLibrary(library)
  }
}
