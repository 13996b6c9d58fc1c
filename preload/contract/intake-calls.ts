import { mergeCalls } from './define'
import { feedCalls } from './feed'
import { feedRuleCalls } from './feed-rule'
import { fetchCalls } from './fetch'
import { importCalls } from './importing'
import { jobCalls } from './job'
import { watchCalls } from './watching'

/** The calls by which articles come in: from the disk, the window and the network, and by jobs. */
export const intakeCalls = mergeCalls(importCalls, jobCalls, feedCalls, feedRuleCalls, fetchCalls, watchCalls)
