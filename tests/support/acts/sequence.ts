import type { Library } from '../../../main/library/database/database'
import { closeLibrary } from '../../../main/library/database/open'
import { stepInTurns } from '../../../main/library/journal/long-undo'
import type { ActId } from '../../../preload/contract/common'
import { LibraryError } from '../../../preload/contract/errors'
import type { CallName } from '../../../preload/contract/index'
import { automaticActs } from '../automatic-acts'
import { newLibrary, reopen } from '../library'
import { pick, type Random, randomFrom } from '../random'
import { turns } from '../turns'
import { type Act, actsByCall } from './by-call'

/** Each step has chances of its own, so that a sequence without some of its steps does the same with the others. */
export type Step =
  | { seed: number; kind: 'act'; call: CallName }
  | { seed: number; kind: 'by itself' | 'undo' | 'redo' | 'undo one' | 'open again' }

const calls = Object.keys(actsByCall) as CallName[]

// A library without articles has nothing to do much with.
const first: readonly CallName[] = [
  'import.save',
  'import.save',
  'entity.confirm',
  'feed.subscribe',
  'note.create',
  'highlight.create',
  'savedSearch.create',
  'collection.create',
  'feedRule.create',
]
// Tags are merged where there are two.
const forTags: readonly CallName[] = ['tag.add', 'tag.add', 'tag.add']
// They need what is rarely there.
const rare: readonly CallName[] = [
  'article.markSeparate',
  'entity.merge',
  'note.save',
  'feed.refresh',
  'feedRule.bringBack',
  'feed.takeFormerAddress',
  'savedSearch.change',
  'savedSearch.move',
  'collection.move',
  'collection.moveArticle',
]
const oneOfThese = [first, rare, calls, calls, calls]

export function stepsOf(seed: number, count: number, { byItself }: { byItself: boolean }): Step[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => stepOf(random, byItself))
}

/** Every kind of act, several times over, after some of which many others make something. */
export function stepsOfEach(seed: number): Step[] {
  const random = randomFrom(seed)
  const begin = Array.from({ length: 4 }, () => first)
  return [...begin, ...Array.from({ length: 12 }, () => [...first, ...forTags, ...calls])]
    .flat()
    .map((call) => ({ seed: random(1_000_000_000), kind: 'act', call }))
}

function stepOf(random: Random, byItself: boolean): Step {
  const seed = random(1_000_000_000)
  const chance = random(100)
  if (chance < 10) return { seed, kind: 'undo' }
  if (chance < 16) return { seed, kind: 'redo' }
  if (chance < 20) return { seed, kind: 'undo one' }
  if (chance < 22) return { seed, kind: 'open again' }
  if (chance < 45 && byItself) return { seed, kind: 'by itself' }
  return { seed, kind: 'act', call: pick(random, pick(random, oneOfThese) ?? calls) ?? 'import.save' }
}

/** A library on which steps are done. `refused` are the sentences with which undo passed an act over. */
export class Trial {
  library: Library = newLibrary()
  readonly written = new Set<CallName>()
  readonly refused: string[] = []

  constructor() {
    this.library.db.pragma('synchronous = OFF')
  }

  async do(step: Step): Promise<void> {
    const random = randomFrom(step.seed)
    if (step.kind === 'act') await this.#act(step.call, random)
    else if (step.kind === 'by itself') await this.#do(pick(random, automaticActs), random)
    else if (step.kind === 'open again') this.#openAgain()
    else if (step.kind === 'undo one') await allowed(() => this.#undoOne(random))
    else await this.step(step.kind)
  }

  async #act(call: CallName, random: Random): Promise<void> {
    const before = this.#lastAct()
    await this.#do(actsByCall[call], random)
    if (this.#lastAct() !== before) this.written.add(call)
  }

  async #do(act: Act | undefined, random: Random): Promise<void> {
    await allowed(() => act?.(this.library, random))
  }

  /** Whether there was something to undo, or to do again. What cannot be is passed over, and said. */
  async step(direction: 'undo' | 'redo'): Promise<boolean> {
    try {
      return (await stepInTurns(this.library, { direction }, turns())) !== null
    } catch (error) {
      if (!(error instanceof LibraryError) || error.code !== 'conflict') throw error
      this.refused.push(error.message)
      return true
    }
  }

  /** Answers how many steps that took. */
  async all(direction: 'undo' | 'redo', most = Infinity): Promise<number> {
    let steps = 0
    while (steps < most && (await this.step(direction))) steps += 1
    return steps
  }

  /** As a message does it that offers to take back its own act. */
  async #undoOne(random: Random): Promise<void> {
    const acts = this.library.db
      .prepare(`SELECT id FROM act WHERE undo_state = 'done' ORDER BY n`)
      .pluck()
      .all()
    const act = pick(random, acts as ActId[])
    if (act !== undefined) await stepInTurns(this.library, { direction: 'undo', act }, turns())
  }

  #openAgain(): void {
    closeLibrary(this.library)
    this.library = reopen(this.library)
    this.library.db.pragma('synchronous = OFF')
  }

  #lastAct(): unknown {
    return this.library.db.prepare(`SELECT max(n) FROM act WHERE undo_state = 'done'`).pluck().get()
  }
}

/** Nothing happens where something is refused. */
async function allowed(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof LibraryError) || !['conflict', 'not-found'].includes(error.code)) throw error
  }
}

/** As few of the steps as still fail: what a person has to look at. */
export async function fewest(steps: Step[], fails: (steps: Step[]) => Promise<boolean>): Promise<Step[]> {
  let left = steps
  for (let size = Math.ceil(left.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < left.length;) {
      const fewer = [...left.slice(0, from), ...left.slice(from + size)]
      if (await fails(fewer)) left = fewer
      else from += size
    }
  }
  return left
}
