import { v7 } from 'uuid'
import type { ActId } from '../../../preload/contract/common'
import { nouns } from '../../../preload/contract/words'
import type { BackupClient } from '../../jobs/backups/backup-client'
import type { BackupAnswer, BackupNamed, BackupWork } from '../../jobs/backups/backup-work'
import { findCopies } from '../../library/backups/adopt'
import { putInPlace } from '../../library/backups/restore'
import { databaseBytes, libraryMark } from '../../library/backups/snapshot'
import type { Library } from '../../library/database/database'
import { explain } from '../../base/errors'
import { errorDetails, log } from '../../base/log'
import { progressTelling } from './backup-progress'
import type { BackupSettings } from './backup-settings'
import type { Device } from '../device'
import { sealActs } from '../upkeep'

type BackupReason = BackupNamed<'make'>['asked']['reason']

type Needs = Pick<Device, 'currentLibrary' | 'send'> & {
  client: BackupClient
  settings: BackupSettings
  paths: { backups: string; sample: string }
}

const hour = 3_600_000
const lookEveryMs = 5 * 60_000
// The first screen and what a person does first come before.
const firstLookMs = 20_000
/** Of a database: what is copied, proved and kept within a second or two. */
const quickBytes = 100_000_000
const quittingMs = 10_000
/** After less than this the next start's first look comes soon enough, and quitting is quick. */
const shortSessionMs = 10 * 60_000

/** The back-ups of the library that is open, or of the one that could not be opened: when they are made, and restored. */
export class Backups {
  readonly #needs: Needs
  /** The library's mark at its last back-up, and when that was; of this library alone. */
  #last: { libraryId: string; mark: string; at: number } | null = null
  #problem: string | null = null
  #timer: NodeJS.Timeout | null = null
  /** When the library that is open was opened, by a clock that nobody sets. */
  #enteredAt = performance.now()
  #inHand = new Map<ActId, AbortController>()
  /** One that is being made, so that none is begun beside it. */
  #making: Promise<unknown> = Promise.resolve()

  constructor(needs: Needs) {
    this.#needs = needs
  }

  get folder(): string {
    return this.#needs.settings.folder ?? this.#needs.paths.backups
  }

  /** Why the last one that was to be made without being asked for could not be made. */
  get problem(): string | null {
    return this.#problem
  }

  /** From now on one is made every hour in which something changed. Processes may be started. */
  begin(): void {
    this.#timer ??= setInterval(() => void this.#makeIfDue('hourly'), lookEveryMs).unref()
    this.#lookSoon()
  }

  enter(library: Library): void {
    this.#needs.settings.remember(library.folder, library.id)
    this.#last = null
    this.#problem = null
    this.#enteredAt = performance.now()
    if (this.#timer !== null) this.#lookSoon()
  }

  #lookSoon(): void {
    setTimeout(() => void this.#makeIfDue('hourly'), firstLookMs).unref()
  }

  /** The library is about to close: what is being made is not there, and what was made is whole. */
  leave(): void {
    for (const ending of this.#inHand.values()) ending.abort()
    this.#needs.client.leave()
  }

  /** The program ends: a last one is made where that is quick, and somebody has worked for a while. */
  async end(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    if (this.#timer !== null && performance.now() - this.#enteredAt >= shortSessionMs) {
      const ended = setTimeout(() => this.leave(), quittingMs)
      await this.#makeIfDue('quitting')
      clearTimeout(ended)
    }
    this.#timer = null
    this.leave()
  }

  /** Makes one now. Throws a LibraryError where none could be made. */
  make(reason: BackupReason): Promise<BackupAnswer<'make'>> {
    const library = this.#needs.currentLibrary.library
    const mark = libraryMark(library)
    const made = this.#making.then(async () => {
      const { limitBytes } = this.#needs.settings
      const asked = { ...this.#of(library.folder), reason, limitBytes }
      await sealActs(library, 'written')
      const answer = await this.#do({ name: 'make', asked })
      this.#last = { libraryId: library.id, mark, at: Date.now() }
      this.#problem = null
      return answer
    })
    this.#making = made.catch(() => undefined)
    return made.finally(() => this.#told())
  }

  /** One of the library as it stands, before something that cannot be undone: the last one, where nothing changed since. */
  async makeBefore(reason: 'before-erase'): Promise<void> {
    await this.#making
    const library = this.#needs.currentLibrary.library
    if (library.folder === this.#needs.paths.sample) return
    if (this.#isCurrent(library)) return
    await this.make(reason)
  }

  list(): Promise<BackupAnswer<'list'>> {
    const at = this.#place()
    return this.#do({ name: 'list', asked: { ...this.#of(at.folder), libraryId: at.libraryId } })
  }

  compare(number: number): Promise<BackupAnswer<'compare'>> {
    const { folder } = this.#needs.currentLibrary.library
    return this.#do({ name: 'compare', asked: { ...this.#of(folder), number } })
  }

  /**
   * Puts a back-up in the library's place, after one of what stands now; the file that was there is kept aside. Where
   * anything fails, what stands now stays.
   */
  async restore(number: number): Promise<{ before: number | null; missing: number }> {
    const { folder, libraryId, isOpen } = this.#place()
    const before = isOpen ? (await this.make('before-restore')).number : null
    const { missing } = await this.#do({
      name: 'restore',
      asked: { ...this.#of(folder), libraryId, number },
    })
    await this.#needs.currentLibrary.exchange(folder, () => putInPlace(folder, { isDamaged: !isOpen }))
    // Whatever was asked of the library before may be answered otherwise now.
    this.#needs.send('library.changed', { nouns: [...nouns], articleId: null })
    return { before, missing }
  }

  /** Ends what is told under this name, where that is one of ours. */
  cancel(actId: ActId): boolean {
    this.#inHand.get(actId)?.abort()
    return this.#inHand.has(actId)
  }

  /** Another folder or limit holds from the next one on. */
  onSettings(): void {
    this.#last = null
    this.#told()
  }

  #told(): void {
    this.#needs.send('library.changed', { nouns: ['backup'], articleId: null })
  }

  #of(folder: string) {
    return { folder, backupsFolder: this.#needs.paths.backups, parent: this.folder }
  }

  /** Where the library lies that is open, or that could not be opened. */
  #place(): { folder: string; libraryId: string | null; isOpen: boolean } {
    const { opened, status } = this.#needs.currentLibrary
    if (opened === null && status.state === 'closed' && status.problem !== null) {
      const { folder } = status.problem
      return { folder, libraryId: this.#needs.settings.idOf(folder), isOpen: false }
    }
    const { folder, id: libraryId } = this.#needs.currentLibrary.library
    return { folder, libraryId, isOpen: true }
  }

  #isCurrent(library: Library): boolean {
    return this.#last?.libraryId === library.id && this.#last.mark === libraryMark(library)
  }

  async #makeIfDue(reason: 'hourly' | 'quitting'): Promise<void> {
    const { opened } = this.#needs.currentLibrary
    if (this.#timer === null || opened === null || opened.folder === this.#needs.paths.sample) return
    try {
      await this.#learnLast(opened)
      if (this.#needs.currentLibrary.opened !== opened || !this.#isDue(opened, reason)) return
      await this.make(reason)
    } catch (error) {
      this.#note(error)
    }
  }

  #isDue(library: Library, reason: 'hourly' | 'quitting'): boolean {
    if (findCopies(library).length > 0) return true
    // A new library has nothing to lose yet.
    if (this.#isCurrent(library) || (this.#last === null && libraryMark(library).startsWith('0-')))
      return false
    if (reason === 'quitting' && databaseBytes(library) > quickBytes) return false
    // The clock may have been set meanwhile, either way.
    return this.#last === null || Math.abs(Date.now() - this.#last.at) >= hour
  }

  /** What earlier runs of the program made. */
  async #learnLast(library: Library): Promise<void> {
    if (this.#last !== null) return
    const { backups } = await this.list()
    const newest = backups.find(({ state }) => state !== 'damaged')?.manifest
    if (newest !== null && newest !== undefined)
      this.#last = { libraryId: library.id, mark: newest.mark, at: Date.parse(newest.at) }
  }

  #note(error: unknown): void {
    const { code, sentence, bug } = explain(error, 'Dateline could not make a back-up; look in the log file.')
    if (code === 'cancelled') return
    log.warn('backups', 'not-made', bug === null ? { code } : errorDetails(bug))
    this.#problem = sentence
    this.#told()
  }

  async #do<N extends BackupWork['name']>(work: BackupNamed<N>): Promise<BackupAnswer<N>> {
    const actId = v7() as ActId
    const ending = new AbortController()
    this.#inHand.set(actId, ending)
    const { onProgress, tellEnd } = progressTelling(this.#needs.send, actId, work.name)
    try {
      return await this.#needs.client.do(work, { onProgress, ends: ending.signal })
    } finally {
      this.#inHand.delete(actId)
      tellEnd()
    }
  }
}
