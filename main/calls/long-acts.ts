import type { ActId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import type { Noun } from '../../preload/contract/events'
import type { CheckedInput, Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { weigh } from '../library/articles/erasing/weigh'
import { onLibrary } from './on-library'

/** What undo and redo may change. */
const everyNoun: Noun[] = [
  'article',
  'source',
  'feed',
  'collection',
  'highlight',
  'color',
  'note',
  'tag',
  'entity',
  'quote',
  'date',
  'search',
  'change',
]

type Names =
  | 'change.undo'
  | 'change.redo'
  | 'article.doWithMany'
  | 'article.weigh'
  | 'article.erase'
  | 'tag.rename'
  | 'tag.merge'
  | 'tag.delete'
  | 'act.cancel'

/** Whoever renames a tag renames it in the rules that put it on, and in the searches that name it. */
const nounsOfTags: Noun[] = ['tag', 'feed', 'search', 'change']

/** The acts that may be of so many rows that they are done in turns. */
export function longActCalls({
  backups,
  library,
  longActs,
  network,
  send,
  onColorsChanged,
}: Program): Pick<Handlers, Names> {
  const { read, writeInTurns } = onLibrary({ library, send })
  const stepping = (direction: 'undo' | 'redo') =>
    writeInTurns(everyNoun, async (_, input: { act?: ActId | undefined }) => {
      const undone = await longActs.do({ name: 'step', asked: { direction, act: input.act } })
      // A subscription may have ended by it.
      network.logins.forgetUnfollowed(library())
      onColorsChanged()
      return undone
    })
  return {
    'change.undo': stepping('undo'),
    'change.redo': stepping('redo'),
    'article.doWithMany': writeInTurns(['article', 'source', 'collection', 'tag', 'change'], (_, asked) =>
      longActs.do({ name: 'doWithMany', asked }),
    ),
    'article.weigh': read(weigh),
    'article.erase': writeInTurns(everyNoun, (_, asked) => erase({ backups, longActs }, asked)),
    'tag.rename': writeInTurns(nounsOfTags, (_, asked) =>
      longActs.do({ name: 'moveTags', asked: { ...asked, kind: 'rename' } }),
    ),
    'tag.merge': writeInTurns(nounsOfTags, (_, { into: to, ...asked }) =>
      longActs.do({ name: 'moveTags', asked: { ...asked, to, kind: 'merge' } }),
    ),
    'tag.delete': writeInTurns(nounsOfTags, (_, asked) =>
      longActs.do({ name: 'moveTags', asked: { ...asked, kind: 'remove' } }),
    ),
    'act.cancel': ({ actId }) => cancel({ backups, library, longActs }, actId),
  }
}

function cancel(
  { backups, library, longActs }: Pick<Program, 'backups' | 'library' | 'longActs'>,
  actId: ActId,
) {
  if (backups.cancel(actId)) return {}
  // Only a library that is open has other work in hand.
  library()
  longActs.cancel(actId)
  return {}
}

type EraseInput = CheckedInput<'article.erase'>

async function erase(
  { backups, longActs }: Pick<Program, 'backups' | 'longActs'>,
  { withoutBackup, ...asked }: EraseInput,
) {
  if (withoutBackup !== true) await backUpFirst(backups)
  return longActs.do({ name: 'erase', asked })
}

/** What is deleted for good cannot be undone: without a back-up nothing is, unless the person says so. */
async function backUpFirst(backups: Program['backups']): Promise<void> {
  try {
    await backups.makeBefore('before-erase')
  } catch (error) {
    if (!(error instanceof LibraryError) || error.code === 'cancelled') throw error
    throw new LibraryError(
      'conflict',
      `Nothing was deleted, because no back-up could be made first. ${error.message}`,
    )
  }
}
