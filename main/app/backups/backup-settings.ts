import { z } from 'zod'
import { readSmallFile, writeSmallFile } from '../../base/jsonl-file'

const shapes = {
  folder: z.string().min(1).nullable(),
  limitBytes: z.int().min(1),
  ids: z.record(z.string(), z.string()),
}

// Enough for most libraries ten times over, and little beside a disk of today.
const usualLimitBytes = 20_000_000_000
const rememberedIds = 50

/** What this device keeps of back-ups. A path never comes from the window, so it is not among the settings. */
export class BackupSettings {
  readonly #file: string
  #folder: string | null
  #limitBytes: number
  /** The ids of libraries by their folders: one that is damaged cannot be asked any more. */
  #ids: Map<string, string>

  constructor(file: string) {
    this.#file = file
    const stored = readSmallFile(file)
    this.#folder = shapes.folder.catch(null).parse(stored.get('folder') ?? null)
    this.#limitBytes = shapes.limitBytes.catch(usualLimitBytes).parse(stored.get('limitBytes'))
    this.#ids = new Map(Object.entries(shapes.ids.catch({}).parse(stored.get('ids'))))
  }

  /** The folder that the person chose; null for the usual one. */
  get folder(): string | null {
    return this.#folder
  }

  set folder(folder: string | null) {
    this.#folder = folder
    this.#write()
  }

  get limitBytes(): number {
    return this.#limitBytes
  }

  set limitBytes(bytes: number) {
    this.#limitBytes = bytes
    this.#write()
  }

  idOf(folder: string): string | null {
    return this.#ids.get(folder) ?? null
  }

  remember(folder: string, id: string): void {
    if (this.#ids.get(folder) === id) return
    this.#ids.delete(folder)
    this.#ids = new Map([...this.#ids, [folder, id] as const].slice(-rememberedIds))
    this.#write()
  }

  #write(): void {
    writeSmallFile(
      this.#file,
      Object.entries({
        folder: this.#folder,
        limitBytes: this.#limitBytes,
        ids: Object.fromEntries(this.#ids),
      }),
    )
  }
}
