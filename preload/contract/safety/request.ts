import { z } from 'zod'
import { instant, nothing } from '../common'
import { call } from '../define'
import { requestReasons, requestStarters } from '../words'

/** One request of Dateline's, or one that it did not let out. Kept on this device, and in no library. */
const networkRequest = z.object({
  id: z.string(),
  at: instant,
  method: z.string(),
  host: z.string(),
  address: z.string(),
  why: z.enum(requestReasons),
  /** The feed by its name, where it was for one. */
  about: z.string().nullable(),
  by: z.enum(requestStarters),
  /** `unfinished`: under way, or Dateline ended meanwhile. `blocked`: nothing was sent. */
  outcome: z.enum(['answered', 'failed', 'blocked', 'unfinished']),
  status: z.int().nullable(),
  /** Bytes on the wire, with what the protocol adds. */
  received: z.int(),
  sent: z.int(),
  ms: z.number().nullable(),
  problem: z.string().nullable(),
})
export type NetworkRequest = z.infer<typeof networkRequest>

const requestFilter = z.object({ host: z.string().max(200), why: z.enum(requestReasons).nullable() })
export type RequestFilter = z.infer<typeof requestFilter>

const requestSummary = z.object({
  /** Since Dateline was first started on this device, those too that are no longer listed. */
  everMade: z.int(),
  everBlocked: z.int(),
  listed: z.int(),
  /** What is no longer listed, for its age or its number. */
  dropped: z.int(),
  clearedAt: instant.nullable(),
  /** Could not be entered, because the disk took nothing. */
  lost: z.int(),
})
export type RequestSummary = z.infer<typeof requestSummary>

export const requestCalls = {
  /** The latest first. `next` is null at the end. */
  'request.list': call(
    z.object({
      filter: requestFilter,
      after: z.string().max(100).nullable(),
      limit: z.int().min(1).max(200),
    }),
    z.object({ requests: z.array(networkRequest), next: z.string().nullable(), total: z.int() }),
  ),
  'request.summary': call(nothing, requestSummary),
  /** The list becomes empty; how many there were stays known. */
  'request.clear': call(nothing, nothing),
  /** As CSV, to where the person chooses; null where the dialog was closed. */
  'request.export': call(nothing, z.object({ fileName: z.string() }).nullable()),
}
