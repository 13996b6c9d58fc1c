import { feedCalls } from './feed'
import { fetchCalls } from './fetch'

/** The calls of everything that goes online, or could. */
export const onlineCalls = { ...feedCalls, ...fetchCalls }
