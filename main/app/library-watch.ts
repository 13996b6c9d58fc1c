import { stat } from 'node:fs/promises'
import { readSmallFile, writeSmallFile } from '../base/jsonl-file'
import { log } from '../base/log'
import type { Library } from '../library/database/database'
import { sharedBy } from './shared-folder'

const lookEveryMs = 1_500

type Needs = {
  /** Where it is remembered of which libraries a person was told that they are shared. */
  file: string
  onChanged: () => void
}

/** What becomes of an open library's folder besides what Dateline does in it. */
export class LibraryWatch {
  readonly #needs: Needs
  #timer: NodeJS.Timeout | null = null
  isAway = false
  /** What keeps the folder in step with other devices, where the person has not been told of it before. */
  sharedBy: string | null = null

  constructor(needs: Needs) {
    this.#needs = needs
  }

  begin(library: Library): void {
    this.end()
    this.#timer = setInterval(() => void this.#look(library), lookEveryMs)
    this.#timer.unref()
    void this.#findSharing(library)
  }

  end(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
    this.isAway = false
    this.sharedBy = null
  }

  async #look({ db, fileId }: Library): Promise<void> {
    const timer = this.#timer
    const isAway = await stat(db.name, { bigint: true }).then(
      ({ dev, ino }) => `${dev}:${ino}` !== fileId,
      () => true,
    )
    if (timer !== this.#timer || isAway === this.isAway) return
    log.warn('library', isAway ? 'away' : 'back')
    this.isAway = isAway
    this.#needs.onChanged()
  }

  async #findSharing({ id, folder }: Library): Promise<void> {
    const timer = this.#timer
    const by = await sharedBy(folder)
    if (by === null || timer !== this.#timer) return
    const told = readSmallFile(this.#needs.file)
    if (told.get(id) === by) return
    writeSmallFile(this.#needs.file, [...told, [id, by]])
    this.sharedBy = by
    this.#needs.onChanged()
  }
}
