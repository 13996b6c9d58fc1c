import type { ActId, FeedId } from '../../preload/contract/common'
import type { UndoneChange } from '../../preload/contract/change'
import { putTag } from '../library/annotations/tags'
import { isLongMove, moveTags, renamesMany, type TagsAsked } from '../library/annotations/tags/move-tags'
import { type EraseAsked, type Erased, erase, finishErase } from '../library/articles/erasing/erase'
import { howMany } from '../library/articles/lists/chosen'
import { type Asked, doWithMany } from '../library/articles/lists/do-with-many'
import type { Library } from '../library/database/database'
import { hasManyEntries, movesManyEntries, unsubscribe } from '../library/feeds/feeds'
import { removeOld } from '../library/feeds/remove-old'
import { bringBack, type Muted } from '../library/feeds/rules'
import { stepInTurns } from '../library/journal/long-undo'
import type { LongTurns } from '../library/journal/turns'
import { actToStep, hasManyLines, type StepAsked } from '../library/journal/undo'
import type { Written } from '../library/journal/write-each'

/** What is asked for and what is answered, of each thing that may be done with a great many rows. */
type Kinds = {
  doWithMany: { asked: Asked; answer: Written }
  step: { asked: StepAsked; answer: UndoneChange | null }
  moveTags: { asked: TagsAsked; answer: Written }
  bringBack: { asked: Muted; answer: { articles: number } }
  erase: { asked: EraseAsked; answer: Erased }
  finishErase: { asked: Record<string, never>; answer: Record<string, never> }
  removeOld: { asked: { feedId: FeedId }; answer: Written }
  unsubscribe: {
    asked: { feedId: FeedId; actId?: ActId | undefined }
    answer: Record<string, never>
  }
}

type Name = keyof Kinds

type WorkOf<N extends Name> = { [K in N]: { name: K; asked: Kinds[K]['asked'] } }[N]

/** One of them, as it is sent to the worker. */
export type LongWork = WorkOf<Name>

/** The same, of this name. */
export type Named<N extends LongWork['name']> = LongWork & { name: N }

export type AnswerOf<N extends LongWork['name']> = Kinds[N]['answer']

type Ways = {
  [K in Name]: {
    run: (library: Library, asked: Kinds[K]['asked'], turns: LongTurns) => Promise<AnswerOf<K>> | AnswerOf<K>
    /** Whether main would be held up by it for longer than it takes to start the worker. */
    isLong: (library: Library, asked: Kinds[K]['asked']) => boolean
  }
}

// 20 ms of main's time, in turns of 8.
const few = 100

const ways: Ways = {
  doWithMany: {
    run: (library, asked, turns) => doWithMany(library, asked, turns, putTag),
    isLong: (library, { chosen }) => howMany(library, chosen) > few,
  },
  step: {
    run: stepInTurns,
    isLong: (library, asked) => {
      const found = actToStep(library, asked)
      return (
        found !== undefined &&
        (hasManyLines(library, found, few) ||
          movesManyEntries(library, found.n) ||
          renamesMany(library, found.n, few))
      )
    },
  },
  moveTags: { run: moveTags, isLong: (library, asked) => isLongMove(library, asked, few) },
  bringBack: { run: bringBack, isLong: (_, { articleId }) => articleId === null },
  erase: { run: erase, isLong: () => true },
  finishErase: { run: (library, _, turns) => finishErase(library, turns), isLong: () => true },
  removeOld: { run: removeOld, isLong: () => true },
  unsubscribe: {
    run: (library, { feedId, actId }) =>
      unsubscribe(actId === undefined ? library : { ...library, actId }, { feedId }),
    isLong: (library, { feedId }) => hasManyEntries(library, feedId),
  },
}

export function isLong<N extends Name>(library: Library, { name, asked }: WorkOf<N>): boolean {
  return ways[name].isLong(library, asked)
}

/** Does it in turns, by itself or in the worker. */
export async function doLongWork<N extends Name>(
  library: Library,
  { name, asked }: WorkOf<N>,
  turns: LongTurns,
): Promise<AnswerOf<N>> {
  return ways[name].run(library, asked, turns)
}
