import { mergeCalls } from '../../preload/contract/define'
import type { Handlers } from '../../preload/contract/index'
import { annotatingCalls } from './annotating'
import { articleListCalls } from './article-lists'
import { articleCalls } from './articles'
import { exportingCalls } from './exporting'
import { findingCalls } from './findings'
import { historyCalls } from './history'
import { importingCalls } from './importing'
import { jobCalls } from './jobs'
import { libraryCalls } from './library'
import { linkCalls } from './links'
import { longActCalls } from './long-acts'
import { revisionCalls } from './revisions'
import { requestCalls } from './safety/requests'
import { savedSearchCalls } from './searching/saved-searches'
import { backupCalls } from './safety/backups'
import { searchCalls } from './searching/searching'
import { verifyCalls } from './safety/verifying'
import { settingsCalls } from './settings'
import type { Program } from '../app/program'

/** The contract answered: every call that the window may make, and what it tells the window afterwards. */
export function handlersOf(program: Program): Handlers {
  return mergeCalls(
    historyCalls(program),
    longActCalls(program),
    articleCalls(program),
    articleListCalls(program),
    backupCalls(program),
    annotatingCalls(program),
    findingCalls(program),
    importingCalls(program),
    jobCalls(program),
    exportingCalls(program),
    libraryCalls(program),
    linkCalls(program),
    requestCalls(program),
    revisionCalls(program),
    savedSearchCalls(program),
    searchCalls(program),
    settingsCalls(program),
    verifyCalls(program),
  )
}
