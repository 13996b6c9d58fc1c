import { createHash } from 'node:crypto'
import { type FileHandle, open, rename } from 'node:fs/promises'
import { errorDetails, log } from './log'

// A file whose room on the disk is taken before it is needed: what is written into it finds room on a full disk. It has two
// areas. Records are put behind each other in one of them until it is full; then what still counts is written into the
// other. A record that was torn, or is of an earlier round, is not the one that its digest is of, and ends the reading.

const magic = 'DLUNSAV1'
const digestBytes = 16
const headerBytes = magic.length + 4 + digestBytes
const recordHeadBytes = 4 + digestBytes
const zeros = Buffer.alloc(256 * 1024)
/** An emptied journal is overwritten: nothing of what was written is to be found in it. */
const wipeAfterMs = 1_500

type Entry = { key: string; value: string | null }
type Found = { area: number; round: number; end: number; live: Map<string, string> }

/** Small texts by their keys, of which the newest of each outlives the process and the loss of power. */
export class ReservedJournal {
  readonly #file: string
  readonly #areaBytes: number
  #handle: FileHandle | null = null
  #opening: Promise<void> | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #live = new Map<string, string>()
  #due = new Map<string, string | null>()
  #writing: Promise<boolean> | null = null
  #area = 0
  #round = 1
  #end = headerBytes
  /** How far the areas hold anything. */
  #used = [headerBytes, headerBytes]
  #wiping: NodeJS.Timeout | null = null

  /** The file takes twice `areaBytes`, which is the most that all texts together may be. */
  constructor(file: string, areaBytes: number) {
    this.#file = file
    this.#areaBytes = areaBytes
  }

  /** Reads what is there and takes the room. Again does nothing. Never throws: what cannot be written later says so itself. */
  begin(): Promise<void> {
    this.#opening ??= this.#open().catch((error: unknown) =>
      log.error('unsaved', 'begin', errorDetails(error)),
    )
    return this.#opening
  }

  /** The newest texts by their keys. */
  async entries(): Promise<ReadonlyMap<string, string>> {
    await this.begin()
    await this.#writing
    return new Map(this.#live)
  }

  /** Answers whether it is on the disk. Texts that come while another is written go together. */
  put(key: string, value: string): Promise<boolean> {
    return this.#enter(key, value)
  }

  /** It no longer counts. */
  drop(key: string): Promise<boolean> {
    return this.#enter(key, null)
  }

  /** Writes what is due, and overwrites what no longer counts. */
  async end(): Promise<void> {
    if (this.#opening === null) return
    await this.#opening
    await this.#writing
    if (this.#wiping !== null) clearTimeout(this.#wiping)
    await this.#inTurn(() => this.#wipe()).catch(() => undefined)
    await this.#handle?.close()
    this.#handle = null
  }

  #enter(key: string, value: string | null): Promise<boolean> {
    this.#due.set(key, value)
    this.#writing ??= this.#inTurn(() => this.#write()).catch((error: unknown) => {
      log.error('unsaved', 'write', errorDetails(error))
      return false
    })
    return this.#writing
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(() => this.begin()).then(work)
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async #write(): Promise<boolean> {
    const due = [...this.#due].filter(([key, value]) => value !== null || this.#live.has(key))
    this.#due.clear()
    this.#writing = null
    if (due.length === 0) return true
    if (this.#handle === null) return false
    const next = new Map(this.#live)
    for (const [key, value] of due) {
      if (value === null) next.delete(key)
      else next.set(key, value)
    }
    const isWritten = await this.#append(
      due.map(([key, value]) => ({ key, value })),
      next,
    )
    if (isWritten) this.#live = next
    this.#wipeLater()
    return isWritten
  }

  async #append(entries: readonly Entry[], next: ReadonlyMap<string, string>): Promise<boolean> {
    const bytes = this.#recordsOf(entries, this.#round, this.#end)
    if (this.#end + bytes.length > this.#areaBytes) return this.#moveOver(next)
    await this.#writeAt(bytes, this.#area, this.#end)
    await this.#handle?.datasync()
    this.#end += bytes.length
    return true
  }

  /** What still counts goes into the other area; its head, which makes it the newer one, is written last. */
  async #moveOver(live: ReadonlyMap<string, string>): Promise<boolean> {
    const area = 1 - this.#area
    const round = this.#round + 1
    const entries = Array.from(live, ([key, value]) => ({ key, value }))
    const bytes = this.#recordsOf(entries, round, headerBytes)
    if (headerBytes + bytes.length > this.#areaBytes) return false
    await this.#writeAt(bytes, area, headerBytes)
    await this.#handle?.datasync()
    await this.#writeAt(headOf(round), area, 0)
    await this.#handle?.datasync()
    this.#area = area
    this.#round = round
    this.#end = headerBytes + bytes.length
    return true
  }

  #recordsOf(entries: readonly Entry[], round: number, from: number): Buffer {
    const records: Buffer[] = []
    let at = from
    for (const entry of entries) {
      const payload = Buffer.from(JSON.stringify(entry))
      const head = Buffer.alloc(4)
      head.writeUInt32BE(payload.length)
      records.push(head, digestOf(round, at, payload), payload)
      at += recordHeadBytes + payload.length
    }
    return Buffer.concat(records)
  }

  async #writeAt(bytes: Uint8Array, area: number, at: number): Promise<void> {
    this.#used[area] = Math.max(this.#used[area] ?? 0, at + bytes.length)
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten = 0 } =
        (await this.#handle?.write(bytes, done, bytes.length - done, area * this.#areaBytes + at + done)) ??
        {}
      if (bytesWritten === 0) throw new Error('The journal took nothing.')
      done += bytesWritten
    }
  }

  #wipeLater(): void {
    if (this.#live.size > 0) return
    if (this.#wiping !== null) clearTimeout(this.#wiping)
    this.#wiping = setTimeout(() => {
      this.#inTurn(() => this.#wipe()).catch((error: unknown) =>
        log.warn('unsaved', 'wipe', errorDetails(error)),
      )
    }, wipeAfterMs)
    this.#wiping.unref()
  }

  async #wipe(): Promise<void> {
    if (this.#handle === null || this.#live.size > 0 || this.#due.size > 0) return
    for (const area of [0, 1]) {
      const used = this.#used[area] ?? headerBytes
      for (let at = headerBytes; at < used; at += zeros.length) {
        await this.#writeAt(zeros.subarray(0, Math.min(zeros.length, used - at)), area, at)
      }
      this.#used[area] = headerBytes
    }
    await this.#beginAnew()
  }

  async #beginAnew(): Promise<void> {
    this.#round += 1
    this.#area = 0
    this.#end = headerBytes
    await this.#writeAt(headOf(this.#round), 0, 0)
  }

  async #open(): Promise<void> {
    this.#handle = await openOrMake(this.#file)
    const whole = Buffer.alloc(2 * this.#areaBytes)
    const { bytesRead } = await this.#handle.read(whole, 0, whole.length, 0)
    const found = newest(whole, this.#areaBytes)
    if (found === null && whole.some((byte) => byte !== 0)) return this.#putAside()
    await this.#takeRoom(bytesRead)
    if (found === null) return this.#beginAnew()
    Object.assign(this.#used, [this.#areaBytes, this.#areaBytes])
    this.#live = found.live
    this.#area = found.area
    this.#round = found.round
    this.#end = found.end
    this.#wipeLater()
  }

  /** Nothing in it can be read. It is kept for who may know how to, and another is begun. */
  async #putAside(): Promise<void> {
    await this.#handle?.close()
    await rename(this.#file, `${this.#file}.damaged-${Date.now()}`)
    log.error('unsaved', 'put-aside')
    await this.#open()
  }

  async #takeRoom(from: number): Promise<void> {
    try {
      for (let at = from; at < 2 * this.#areaBytes; at += zeros.length) {
        await this.#handle?.write(zeros, 0, Math.min(zeros.length, 2 * this.#areaBytes - at), at)
      }
      if (from < 2 * this.#areaBytes) await this.#handle?.sync()
    } catch (error) {
      // It may still find room when it is needed.
      log.warn('unsaved', 'no-room', errorDetails(error))
    }
  }
}

async function openOrMake(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r+')
  } catch {
    return open(file, 'wx+', 0o600)
  }
}

function digestOf(round: number, at: number, payload: Uint8Array): Buffer {
  const place = Buffer.alloc(8)
  place.writeUInt32BE(round)
  place.writeUInt32BE(at, 4)
  return createHash('sha256').update(place).update(payload).digest().subarray(0, digestBytes)
}

function headOf(round: number): Buffer {
  const head = Buffer.alloc(magic.length + 4)
  head.write(magic, 'latin1')
  head.writeUInt32BE(round, magic.length)
  return Buffer.concat([head, digestOf(round, 0, head)])
}

function newest(whole: Buffer, areaBytes: number): Found | null {
  const areas = [0, 1].flatMap((area) => {
    const bytes = whole.subarray(area * areaBytes, (area + 1) * areaBytes)
    const round = bytes.readUInt32BE(magic.length)
    return bytes.subarray(0, headerBytes).equals(headOf(round)) ? [{ area, round, bytes }] : []
  })
  const [last] = areas.sort((one, other) => other.round - one.round)
  return last === undefined ? null : { ...last, ...replay(last.bytes, last.round) }
}

function replay(bytes: Buffer, round: number): Pick<Found, 'end' | 'live'> {
  const live = new Map<string, string>()
  let at = headerBytes
  while (at + recordHeadBytes <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const from = at + recordHeadBytes
    if (length === 0 || from + length > bytes.length) break
    const payload = bytes.subarray(from, from + length)
    if (!bytes.subarray(at + 4, from).equals(digestOf(round, at, payload))) break
    // Its digest says that it is as it was written here.
    const { key, value } = JSON.parse(payload.toString('utf8')) as Entry
    if (value === null) live.delete(key)
    else live.set(key, value)
    at = from + length
  }
  return { end: at, live }
}
