import type { ActId } from '../../preload/contract/common'
import type { Noun } from '../../preload/contract/events'
import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { putTag } from '../library/annotations/tags'
import { doWithMany } from '../library/articles/lists/do-with-many'
import { stepInTurns } from '../library/journal/long-undo'
import { onLibrary } from './on-library'

/** What undo and redo may change. */
const everyNoun: Noun[] = [
  'article',
  'source',
  'feed',
  'highlight',
  'note',
  'tag',
  'entity',
  'quote',
  'date',
  'search',
  'change',
]

type Names = 'change.undo' | 'change.redo' | 'article.doWithMany' | 'act.cancel'

/** The acts that may be of so many rows that main does them in turns. */
export function longActCalls(program: Program): Pick<Handlers, Names> {
  const { longActs } = program
  const { read, writeInTurns } = onLibrary(program)
  const step = async (...asked: Parameters<typeof stepInTurns>) => {
    const undone = await stepInTurns(...asked)
    // A subscription may have ended by it.
    program.network.logins.forgetUnfollowed(asked[0])
    return undone
  }
  const stepping = (direction: 'undo' | 'redo') =>
    writeInTurns(everyNoun, async (library, input: { act?: ActId | undefined }) => {
      await longActs.stopForUndo()
      return longActs.run((turns) => step(library, direction, input, turns), { isUndo: true })
    })
  return {
    'change.undo': stepping('undo'),
    'change.redo': stepping('redo'),
    'article.doWithMany': writeInTurns(['article', 'source', 'tag', 'change'], (library, input) =>
      longActs.run((turns) => doWithMany(library, input, turns, putTag)),
    ),
    'act.cancel': read((_, { actId }: { actId: ActId }) => {
      longActs.cancel(actId)
      return {}
    }),
  }
}
