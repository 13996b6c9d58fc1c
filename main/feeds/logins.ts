import type { FeedId } from '../../preload/contract/common'
import type { FeedLogin } from '../../preload/contract/feed'
import { login as schema, type Login } from '../../preload/contract/login'
import { readSmallFile, writeSmallFile } from '../base/jsonl-file'
import { log } from '../base/log'
import type { Library } from '../library/database/database'
import { unfollowed } from '../library/feeds/followed'

/**
 * What the system keeps a person's passwords with. It is asked only once there is one, because some systems then ask the
 * person.
 */
export type KeyStore = {
  /** False where the system has none, or one that anybody could open. */
  isThere: () => Promise<boolean>
  /** Only this person can open it again, and only on this device. */
  seal: (words: string) => Promise<Uint8Array>
  /** Throws where it was sealed elsewhere, or is damaged. */
  open: (sealed: Uint8Array) => Promise<string>
}

type Needs = {
  /** Beside the settings, and in no library: a library is copied and sent. */
  file: string
  keyStore: KeyStore
}

/**
 * The user names and passwords of feeds, each sealed by the system's key store. Where there is none they are known until
 * the program ends.
 */
export class Logins {
  readonly #needs: Needs
  /** Those entered or opened since the program began. */
  readonly #open = new Map<FeedId, Login>()
  #sealed: Map<FeedId, string> | null = null
  /** What the last feed that was looked for was found with. */
  #found: Login | null = null

  constructor(needs: Needs) {
    this.#needs = needs
  }

  canKeep(): Promise<boolean> {
    return this.#needs.keyStore.isThere()
  }

  /** Null where none is known, or where the one that was kept cannot be opened any more. */
  async of(feedId: FeedId): Promise<Login | null> {
    const known = this.#open.get(feedId)
    const sealed = this.#kept().get(feedId)
    if (known !== undefined || sealed === undefined) return known ?? null
    const opened = await this.#unseal(sealed)
    // It may have been changed or forgotten meanwhile.
    if (this.#kept().get(feedId) !== sealed) return this.of(feedId)
    if (opened !== null) this.#open.set(feedId, opened)
    return opened
  }

  /** What the window may know: never the password. */
  async known(feedId: FeedId): Promise<FeedLogin['login']> {
    const login = await this.of(feedId)
    return login && { user: login.user, isKept: this.#kept().has(feedId) }
  }

  /** In the place of the one that was known. */
  async set(feedId: FeedId, login: Login): Promise<void> {
    this.#open.set(feedId, login)
    const sealed = await this.#seal(login)
    if (this.#open.get(feedId) !== login) return
    const kept = this.#kept()
    if (sealed === null) {
      if (kept.delete(feedId)) this.#write()
      return
    }
    kept.set(feedId, sealed)
    if (!this.#write()) kept.delete(feedId)
  }

  forget(feedIds: readonly FeedId[]): void {
    let isWritten = true
    for (const feedId of feedIds) {
      this.#open.delete(feedId)
      if (this.#kept().delete(feedId)) isWritten = false
    }
    if (!isWritten) this.#write()
  }

  /** Those of feeds that this library no longer follows, by whatever way that came about. */
  forgetUnfollowed(library: Library): void {
    const known = new Set([...this.#open.keys(), ...this.#kept().keys()])
    if (known.size > 0) this.forget(unfollowed(library, [...known]))
  }

  /** What a feed that was looked for was found with: null for nothing. */
  found(login: Login | null): void {
    this.#found = login
  }

  /** A feed was subscribed to: what it was found with is its own, where its site is the one that asked. */
  async adopt(feedId: FeedId, origin: string, given: Login | null): Promise<void> {
    const login = given ?? this.#found
    this.#found = null
    if (login?.origin === origin) await this.set(feedId, login)
  }

  #kept(): Map<FeedId, string> {
    this.#sealed ??= new Map(
      [...readSmallFile(this.#needs.file)].flatMap(([key, value]) =>
        typeof value === 'string' ? [[key as FeedId, value] as const] : [],
      ),
    )
    return this.#sealed
  }

  #write(): boolean {
    return writeSmallFile(this.#needs.file, this.#kept())
  }

  async #seal(login: Login): Promise<string | null> {
    try {
      if (!(await this.canKeep())) return null
      return Buffer.from(await this.#needs.keyStore.seal(JSON.stringify(login))).toString('base64')
    } catch (error) {
      log.warn('logins', 'not sealed', nameOf(error))
      return null
    }
  }

  async #unseal(sealed: string): Promise<Login | null> {
    try {
      const words = await this.#needs.keyStore.open(Buffer.from(sealed, 'base64'))
      return schema.parse(JSON.parse(words))
    } catch (error) {
      log.warn('logins', 'not opened', nameOf(error))
      return null
    }
  }
}

/** Its message may quote what could not be read, which is a password here. */
function nameOf(error: unknown) {
  return { error: error instanceof Error ? error.name : typeof error }
}
