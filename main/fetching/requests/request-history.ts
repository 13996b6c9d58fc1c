import { type FileHandle, open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type { NetworkRequest } from '../../../preload/contract/safety/request'
import { codeOf } from '../../base/errors'
import { blocked, ended, type Head, lineIn, type RequestLine, unfinished } from './request-lines'

/** Where the requests before those of the present file are. */
export function formerFile(file: string): string {
  return file.replace(/(?:\.jsonl)?$/, '.former.jsonl')
}

export type EveryRequest = {
  /** Those that are listed, the earliest first. */
  requests: readonly NetworkRequest[]
  /** Ever, those too that are no longer listed. */
  made: number
  blocked: number
  dropped: number
  lost: number
  clearedAt: string | null
}

type Known = {
  byId: Map<string, NetworkRequest>
  /** How much of each file was read, by what the system knows the file by. */
  readOf: Map<number, number>
  heads: Head[]
  /** Those of `blocked` lines that stand for several. */
  more: number
  lost: number
}

const pieceBytes = 512 * 1024

/** A person who looks at the list again soon does not wait; who does not look has the memory back. */
const keptMs = 60_000

/** What the request log holds, read a piece at a time so that nobody waits; read again, only what has been added. */
export class RequestHistory {
  readonly #file: string
  #known: Known = nothingKnown()
  #forgetting: NodeJS.Timeout | null = null
  #reading: Promise<EveryRequest> | null = null

  constructor(file: string) {
    this.#file = file
  }

  read(): Promise<EveryRequest> {
    this.#reading ??= this.#readAll().finally(() => (this.#reading = null))
    return this.#reading
  }

  /** Other files have taken the place of those that were read. */
  forget(): void {
    this.#known = nothingKnown()
  }

  /** When the present file was begun; null where it does not say. */
  async beganAt(): Promise<number | null> {
    const file = await opened(this.#file)
    if (file === null) return null
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
      const first = buffer.toString('utf8', 0, bytesRead).split('\n').map(lineIn).find(Boolean)
      return first?.is === 'head' ? Date.parse(first.head.at) : null
    } finally {
      await file.close()
    }
  }

  async #readAll(): Promise<EveryRequest> {
    const files = [await opened(formerFile(this.#file)), await opened(this.#file)].filter(
      (file) => file !== null,
    )
    try {
      const about = await Promise.all(files.map((file) => file.stat()))
      const isSame = [...this.#known.readOf].every(([ino, read]) =>
        about.some((one) => one.ino === ino && one.size >= read),
      )
      if (!isSame) this.#known = nothingKnown()
      for (const [at, file] of files.entries()) await readMore(this.#known, file, about[at]?.ino ?? 0)
      return told(this.#known)
    } finally {
      for (const file of files) await file.close()
      this.#forgetSoon()
    }
  }

  #forgetSoon(): void {
    if (this.#forgetting !== null) clearTimeout(this.#forgetting)
    this.#forgetting = setTimeout(() => this.forget(), keptMs)
    this.#forgetting.unref()
  }
}

function nothingKnown(): Known {
  return { byId: new Map(), readOf: new Map(), heads: [], more: 0, lost: 0 }
}

async function opened(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Whole lines only: one that is being written is read the next time. */
async function readMore(known: Known, file: FileHandle, ino: number): Promise<void> {
  for (;;) {
    const from = known.readOf.get(ino) ?? 0
    known.readOf.set(ino, from)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(pieceBytes), 0, pieceBytes, from)
    const until = buffer.subarray(0, bytesRead).lastIndexOf(10) + 1
    // A line as long as this is no line of ours.
    const whole = until === 0 && bytesRead === pieceBytes ? pieceBytes : until
    if (whole === 0) return
    for (const words of buffer.toString('utf8', 0, whole).split('\n')) {
      const line = lineIn(words)
      if (line !== null) take(known, line)
    }
    known.readOf.set(ino, from + whole)
    await setImmediate()
  }
}

function take(known: Known, line: RequestLine): void {
  const { byId } = known
  if (line.is === 'head') known.heads.push(line.head)
  else if (line.is === 'begun') byId.set(line.begun.id, unfinished(line.begun))
  else if (line.is === 'lost') known.lost += line.count
  else if (line.is === 'blocked') {
    byId.set(line.begun.id, blocked(line.begun, line.problem))
    known.more += line.count - 1
  } else {
    const request = byId.get(line.id)
    if (request !== undefined) byId.set(line.id, ended(request, line.ended))
  }
}

/** What is not listed is what stood before the first file that is there. */
function told({ byId, heads, more, lost }: Known): EveryRequest {
  const requests = [...byId.values()]
  const made = requests.filter(({ outcome }) => outcome !== 'blocked').length
  const [first] = heads
  return {
    requests,
    made: (first?.made ?? 0) + made,
    blocked: (first?.blocked ?? 0) + requests.length - made + more,
    dropped: (first?.made ?? 0) + (first?.blocked ?? 0),
    lost,
    clearedAt: heads.map(({ clearedAt }) => clearedAt).findLast(Boolean) ?? null,
  }
}
