import { mergeCalls } from './define'
import { feedCalls } from './feed'
import { feedRuleCalls } from './feed-rule'
import { fetchCalls } from './fetch'
import { importCalls } from './importing'
import { jobCalls } from './job'
import { requestCalls } from './safety/request'
import { watchCalls } from './watching'

/** The calls by which articles come in, from the disk, the window and the network and by jobs; and what was asked of the network. */
export const intakeCalls = mergeCalls(
  importCalls,
  jobCalls,
  feedCalls,
  feedRuleCalls,
  fetchCalls,
  requestCalls,
  watchCalls,
)
