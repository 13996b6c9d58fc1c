import { dateCalls } from './date'
import { mergeCalls } from './define'
import { entityCalls } from './entity'
import { quoteCalls } from './quote'

/** What an engine finds in texts, and what a person decides about it. */
export const findingCalls = mergeCalls(dateCalls, entityCalls, quoteCalls)
