import type { Handlers } from '../../../preload/contract/index'
import type { Program } from '../../app/program'

export type UnsavedCalls = Extract<keyof Handlers, `unsaved.${string}`>

/** What is typed is kept by main itself: a library that is locked, full or gone is not asked. */
export function unsavedCalls({
  currentLibrary,
  library,
  unsaved,
  send,
}: Program): Pick<Handlers, UnsavedCalls> {
  return {
    'unsaved.keep': async (words) => {
      const { opened } = currentLibrary
      return { isKept: opened !== null && (await unsaved.keep(opened, words)) }
    },
    'unsaved.drop': async (words) => {
      if (currentLibrary.opened !== null) await unsaved.drop(currentLibrary.opened, words)
      return {}
    },
    'unsaved.takeUp': async (asked) => {
      const answer = await unsaved.takeUp(library(), asked)
      if (answer.restored > 0) send('library.changed', { nouns: ['note', 'tag', 'change'], articleId: null })
      return answer
    },
    'unsaved.settle': async (asked) => {
      await unsaved.settle(library(), asked)
      send('library.changed', { nouns: ['note', 'tag', 'change'], articleId: null })
      return {}
    },
  }
}
