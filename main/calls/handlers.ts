import { mergeCalls } from '../../preload/contract/define'
import type { Noun } from '../../preload/contract/events'
import type { Handlers } from '../../preload/contract/index'
import { annotatingCalls } from './annotating'
import { articleCalls } from './articles'
import { exportingCalls } from './exporting'
import { findingCalls } from './findings'
import { importingCalls } from './importing'
import { jobCalls } from './jobs'
import { libraryCalls } from './library'
import { revisionCalls } from './revisions'
import { settingsCalls } from './settings'
import { onLibrary } from './on-library'
import type { Library } from '../library/database/database'
import * as changes from '../library/journal/undo'
import type { Program } from '../app/program'

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
  'change',
]

/** The contract answered: every call that the window may make, and what it tells the window afterwards. */
export function handlersOf(program: Program): Handlers {
  const { read, write } = onLibrary(program)
  /** What is refused is out of the way from then on: the window asks what undo means now. */
  const stepping =
    <I, O>(step: (input: I) => O) =>
    (input: I): O => {
      try {
        return step(input)
      } catch (error) {
        program.send('library.changed', { nouns: ['change'], articleId: null })
        throw error
      }
    }
  /** A subscription may have ended by it. */
  const forgetting =
    <I, O>(step: (library: Library, input: I) => O) =>
    (library: Library, input: I): O => {
      const output = step(library, input)
      program.network.logins.forgetUnfollowed(library)
      return output
    }
  const stepCalls = {
    'change.state': read(changes.state),
    'change.undo': stepping(write(everyNoun, forgetting(changes.undo))),
    'change.redo': stepping(write(everyNoun, forgetting(changes.redo))),
  }
  return mergeCalls(
    stepCalls,
    articleCalls(program),
    annotatingCalls(program),
    findingCalls(program),
    importingCalls(program),
    jobCalls(program),
    exportingCalls(program),
    libraryCalls(program),
    revisionCalls(program),
    settingsCalls(program),
  )
}
