import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { NetworkRequest } from '../../../preload/contract/safety/request'
import { codeOf } from '../../base/errors'
import { writeWhole } from '../../base/files'
import { errorDetails, log } from '../../base/log'
import { type Ended, type Head, type RequestLine, written } from './request-lines'
import { formerFile, RequestHistory } from './request-history'

// Two files, the former of which goes when the present one is full or a year old: so what is listed is at least the last
// year, unless there is more of it than this, and at most the last two.
const maxBytes = 10_000_000
const yearMs = 365 * 24 * 60 * 60_000

/** Lines that wait for a disk that takes nothing. */
const maxWaiting = 5_000
const maxAddressLength = 4_000

/** A page may try thousands of times a second: what goes beyond this in a minute is counted. */
const maxBlockedAMinute = 100
const minuteMs = 60_000

type About = Pick<NetworkRequest, 'address' | 'why' | 'about' | 'by'>

const ofPage = { why: 'blocked', by: 'page', about: null } as const

type Needs = { file: string; onEntered?: () => void; now?: () => number; maxBytes?: number }

/**
 * Everything that was asked of the network, and why. Who asks never waits for it; what the disk does not take is tried
 * again with what comes next, and counted where that is too much.
 */
export class RequestLog {
  readonly history: RequestHistory
  readonly #needs: Required<Needs>
  #waiting: string[] = []
  #lost = 0
  #work: Promise<void> = Promise.resolve()
  #isWriting = false
  #minute = { from: 0, blocked: 0, more: 0 }

  constructor(needs: Needs) {
    this.#needs = { onEntered: () => undefined, now: Date.now, maxBytes, ...needs }
    this.history = new RequestHistory(needs.file)
  }

  /** Something is about to be asked for. Answers how to say what came of it. */
  begin(asked: About): (ended: Ended) => void {
    const begun = this.#begun(asked)
    this.#enter({ is: 'begun', begun })
    return (ended) => this.#enter({ is: 'ended', id: begun.id, ended })
  }

  /** Something was to be asked for, and nothing was sent. */
  blocked(asked: About, problem: string): void {
    const now = this.#needs.now()
    if (now - this.#minute.from >= minuteMs) this.#nextMinute(now)
    this.#minute.blocked += 1
    if (this.#minute.blocked > maxBlockedAMinute) this.#minute.more += 1
    else this.#enter({ is: 'blocked', begun: this.#begun(asked), problem, count: 1 })
  }

  /** A page tried to load something by itself. */
  blockedPage(address: string): void {
    this.blocked({ address, ...ofPage }, 'A page asked for it by itself.')
  }

  #nextMinute(now: number): void {
    const { more } = this.#minute
    this.#minute = { from: now, blocked: 0, more: 0 }
    if (more === 0) return
    const begun = this.#begun({ address: '', ...ofPage })
    this.#enter({
      is: 'blocked',
      begun,
      problem: 'These came too fast to be listed one by one.',
      count: more,
    })
  }

  #begun({ address, ...asked }: About) {
    const at = new Date(this.#needs.now()).toISOString()
    return { id: randomUUID(), at, method: 'GET', address: address.slice(0, maxAddressLength), ...asked }
  }

  /** All that was entered is on its way to the disk, or is known to be refused by it. */
  async flush(): Promise<void> {
    this.#nextMinute(this.#needs.now())
    await this.#work
  }

  /** How many there were stays known. */
  async clear(): Promise<void> {
    await this.flush()
    const { file, now } = this.#needs
    this.#work = this.#work.then(async () => {
      const { made, blocked } = await this.history.read()
      const at = new Date(now()).toISOString()
      writeWhole(file, headOf({ at, made, blocked, clearedAt: at }), { overwrite: true })
      await rm(formerFile(file), { force: true })
      this.history.forget()
    })
    const cleared = this.#work
    this.#work = cleared.catch(() => undefined)
    await cleared
    this.#needs.onEntered()
  }

  #enter(line: RequestLine): void {
    if (this.#waiting.length >= maxWaiting) this.#lost += 1
    else this.#waiting.push(written(line))
    this.#needs.onEntered()
    if (this.#isWriting) return
    this.#isWriting = true
    this.#work = this.#work.then(() => this.#write())
  }

  async #write(): Promise<void> {
    try {
      await this.#makeRoom()
      while (this.#waiting.length > 0) {
        const lines = [...this.#waiting]
        const lost = this.#lost === 0 ? '' : written({ is: 'lost', count: this.#lost })
        await appendFile(this.#needs.file, `${lost}${lines.join('')}`, { mode: 0o600 })
        this.#waiting = this.#waiting.slice(lines.length)
        this.#lost = 0
      }
    } catch (error) {
      log.warn('requests', 'not-entered', errorDetails(error))
    } finally {
      this.#isWriting = false
    }
  }

  /** Begins the file, and begins it anew where it is full or old. */
  async #makeRoom(): Promise<void> {
    const { file, now } = this.#needs
    const found = await sizeOf(file)
    if (found === null) {
      await mkdir(dirname(file), { recursive: true })
      await this.#begin({ made: 0, blocked: 0, clearedAt: null })
      return
    }
    const begunAt = await this.history.beganAt()
    const isOld = begunAt !== null && now() - begunAt > yearMs
    if (found < this.#needs.maxBytes && !isOld) return
    const { made, blocked, clearedAt } = await this.history.read()
    await rename(file, formerFile(file))
    this.history.forget()
    await this.#begin({ made, blocked, clearedAt })
  }

  async #begin(before: Omit<Head, 'at'>): Promise<void> {
    const at = new Date(this.#needs.now()).toISOString()
    await appendFile(this.#needs.file, headOf({ at, ...before }), { mode: 0o600 })
  }
}

function headOf(head: Head): Buffer {
  return Buffer.from(written({ is: 'head', head }))
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
