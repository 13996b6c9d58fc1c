import type { CheckedInput, Output } from '../../../preload/contract/index'
import type { LeftOver } from '../../../preload/contract/safety/unsaved'
import { ReservedJournal } from '../../base/reserved-journal'
import { now } from '../../library/database/ids'
import type { Library } from '../../library/database/database'
import { untilDone } from '../../library/database/waiting/when-free'
import { unsaved as kept, type Unsaved } from './unsaved'

/** Twice this is taken on the disk. The longest note has 200,000 letters, and at the worst 1.2 MB in here. */
const areaBytes = 4 * 1024 * 1024

/**
 * What is typed and not saved yet, kept outside of the libraries and whatever becomes of them: at the next opening it is
 * written back, or shown where the library has changed under it.
 */
export class UnsavedWords {
  readonly #journal: ReservedJournal

  constructor(file: string) {
    this.#journal = new ReservedJournal(file, areaBytes)
  }

  /** Takes its room on the disk: before the first paint that would slow it down. */
  begin(): void {
    void this.#journal.begin()
  }

  end(): Promise<void> {
    return this.#journal.end()
  }

  /** Answers whether it is on the disk. */
  keep(library: Pick<Library, 'id'>, words: CheckedInput<'unsaved.keep'>): Promise<boolean> {
    const one: Unsaved = { ...words, libraryId: library.id, typedAt: now() }
    return this.#journal.put(nameOf(library, words), JSON.stringify(one))
  }

  async drop(library: Pick<Library, 'id'>, words: { key: string }): Promise<void> {
    await this.#journal.drop(nameOf(library, words))
  }

  /** Writes what is as it was into the library; answers how many were, and what is left. */
  async takeUp(
    library: Library,
    { except }: CheckedInput<'unsaved.takeUp'>,
  ): Promise<Output<'unsaved.takeUp'>> {
    if (library.mode === 'read') return { restored: 0, left: [] }
    // A start has nothing to write back, as a rule.
    const { writeBack } = await import('./write-back')
    const left: LeftOver[] = []
    let restored = 0
    for (const one of await this.#of(library)) {
      if (except.includes(one.key)) continue
      const outcome = await untilDone(library, () => writeBack(library, one))
      if (outcome.isDone) await this.drop(library, one)
      if (outcome.isDone) restored += outcome.isWritten ? 1 : 0
      else left.push({ ...leftOf(one), now: outcome.now, where: outcome.where })
    }
    return { restored, left }
  }

  /** Does with what was left as the person chose. It goes only once the library has it, or it is not wanted. */
  async settle(library: Library, { key, choice, actId }: CheckedInput<'unsaved.settle'>): Promise<void> {
    const one = (await this.#of(library)).find((other) => other.key === key)
    if (one === undefined) return
    const { writeChosen } = await import('./write-back')
    if (choice !== 'none') await untilDone(library, () => writeChosen(library, one, { choice, actId }))
    await this.drop(library, one)
  }

  async #of({ id }: Pick<Library, 'id'>): Promise<Unsaved[]> {
    return [...(await this.#journal.entries()).values()].flatMap((words) => {
      const read = kept.safeParse(JSON.parse(words))
      return read.success && read.data.libraryId === id ? [read.data] : []
    })
  }
}

function nameOf({ id }: Pick<Library, 'id'>, { key }: { key: string }): string {
  return `${id} ${key}`
}

function leftOf({ key, of, body, typedAt }: Unsaved): Omit<LeftOver, 'now' | 'where'> {
  return { key, of, body, typedAt }
}
