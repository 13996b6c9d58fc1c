import type { z } from 'zod'
import { backupCalls } from './safety/backup'
import { annotatingCalls } from './annotating'
import { articleCalls } from './article'
import { articleListCalls } from './article-list'
import { changeCalls } from './change'
import { citationCalls } from './citation'
import { collectionCalls } from './collection'
import { mergeCalls } from './define'
import type { events } from './events'
import { exportCalls } from './export'
import { findingCalls } from './finding'
import { intakeCalls } from './intake-calls'
import { formerTextCalls } from './former-text'
import { libraryCalls } from './library'
import { linkCalls } from './link'
import { placeCalls } from './place'
import { revisionCalls } from './revision'
import { searchCalls } from './search/calls'
import { unsavedCalls } from './safety/unsaved'
import { verifyCalls } from './safety/verify'
import { settingsCalls } from './settings'
import { windowCalls } from './window'

/** Everything that the window can ask of main. What is not named here cannot be reached. */
export const calls = mergeCalls(
  annotatingCalls,
  articleCalls,
  articleListCalls,
  backupCalls,
  changeCalls,
  citationCalls,
  collectionCalls,
  findingCalls,
  exportCalls,
  formerTextCalls,
  intakeCalls,
  libraryCalls,
  linkCalls,
  placeCalls,
  revisionCalls,
  searchCalls,
  settingsCalls,
  unsavedCalls,
  verifyCalls,
  windowCalls,
)

type Calls = typeof calls
export type CallName = keyof Calls
/** What a caller passes. */
export type Input<N extends CallName> = z.input<Calls[N]['input']>
/** What main works with once the input has been checked. */
export type CheckedInput<N extends CallName> = z.output<Calls[N]['input']>
export type Output<N extends CallName> = z.output<Calls[N]['output']>

export type Handlers = {
  [N in CallName]: (input: CheckedInput<N>) => Output<N> | Promise<Output<N>>
}

export type EventName = keyof typeof events
export type EventData<N extends EventName> = z.output<(typeof events)[N]>
