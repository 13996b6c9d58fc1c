import { feedCalls } from './feed'
import { fetchCalls } from './fetch'
import { importCalls } from './importing'

/** The calls by which articles come in: from the disk, from the window, and from the network. */
export const waysIn = { ...importCalls, ...feedCalls, ...fetchCalls }
