import { z } from 'zod'
import { nothing } from './common'
import { call } from './define'
import { importStart } from './importing'

/** What one fetch that a person asked for has received so far; `total` is null where the site does not say. */
export const fetchProgress = z.object({ host: z.string(), received: z.int(), total: z.int().nullable() })
export type FetchProgress = z.infer<typeof fetchProgress>

export const fetchCalls = {
  /** Goes online: the page at an address as a draft. One at a time. */
  'fetch.page': call(z.object({ address: z.string().min(1).max(2000) }), importStart),
  /** Ends the fetch that is under way; the call that asked for it fails as cancelled. */
  'fetch.cancel': call(nothing, nothing),
}
