import type { ActId, ArticleId } from '../../preload/contract/common'
import type { Noun } from '../../preload/contract/events'
import type { Library } from '../library/database/database'
import { untilRead, whenFree } from '../library/database/waiting/when-free'
import { type Steps, withPauses } from '../library/database/steps'
import type { Program } from '../app/program'

/** Makes handlers of functions that read or write the library that is open now. */
export function onLibrary({ library, send }: Pick<Program, 'library' | 'send'>) {
  return {
    read:
      <I, O>(run: (library: Library, input: I) => O | Promise<O>) =>
      (input: I): O | Promise<O> => {
        const opened = library()
        return untilRead(() => run(opened, input))
      },

    /** For an answer that may take long: others get their turn in between. */
    readInSteps:
      <I, O>(run: (library: Library, input: I) => Steps<O>) =>
      (input: I): Promise<O> =>
        withPauses(run(library(), input)),

    /**
     * Afterwards tells the window which nouns are not what they were. Where another program holds the library it waits up to
     * `forMs` without holding anybody up.
     */
    write:
      <I, O>(nouns: Noun[], run: (library: Library, input: I) => O, forMs?: number) =>
      (input: I): O | Promise<O> => {
        const opened = forAct(library(), input)
        const write = () => {
          const output = run(opened, input)
          if (nouns.length > 0) send('library.changed', { nouns, articleId: articleIn(input, output) })
          return output
        }
        return whenFree(opened, write, forMs)
      },

    /** For what takes several turns: the window is told whether or not the last of them was reached. */
    writeInTurns:
      <I, O>(nouns: Noun[], run: (library: Library, input: I) => Promise<O>) =>
      async (input: I): Promise<O> => {
        let output: O | null = null
        try {
          const opened = forAct(library(), input)
          output = await whenFree(opened, () => run(opened, input))
          return output
        } finally {
          send('library.changed', { nouns, articleId: articleIn(input, output) })
        }
      },
  }
}

/** The library as seen by one call: what is written through it is the act that the window named. */
function forAct(library: Library, input: unknown): Library {
  return typeof input === 'object' && input !== null && 'actId' in input && typeof input.actId === 'string'
    ? { ...library, actId: input.actId as ActId }
    : library
}

/** The article that a call is about, where its input or its answer names one; null may be any of them. */
function articleIn(...places: unknown[]): ArticleId | null {
  for (const place of places) {
    if (typeof place !== 'object' || place === null || !('articleId' in place)) continue
    if (typeof place.articleId === 'string') return place.articleId as ArticleId
  }
  return null
}
