import { z } from 'zod'
import { nothing } from './common'
import { call } from './define'
import { errorCodes } from './errors'

const libraryStatus = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    name: z.string(),
    /** Where it lies, for the person to read; the window cannot use it. */
    folder: z.string(),
    isSample: z.boolean(),
    /** Its folder cannot be written to: everything can be read and exported, and nothing changed. */
    isReadOnly: z.boolean().optional(),
    /** It is not where it was when it was opened. */
    isAway: z.boolean().optional(),
    /** What keeps its folder in step with other devices, or that it is on a network, in words; told once. */
    sharedBy: z.string().optional(),
  }),
  z.object({
    state: z.literal('closed'),
    /** Null where none has been opened yet; else why the last one could not be. */
    problem: z.object({ code: z.enum(errorCodes), message: z.string(), folder: z.string() }).nullable(),
  }),
])
export type LibraryStatus = z.infer<typeof libraryStatus>

const recentLibrary = z.object({ name: z.string(), folder: z.string(), isMissing: z.boolean() })
export type RecentLibrary = z.infer<typeof recentLibrary>

const appInfo = z.object({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  platform: z.enum(['linux', 'mac', 'windows']),
  /** The Electron that only serves to run and test where the real one cannot be fetched. */
  isStandIn: z.boolean(),
})
export type AppInfo = z.infer<typeof appInfo>

export const libraryCalls = {
  'library.status': call(nothing, libraryStatus),
  'library.recent': call(nothing, z.array(recentLibrary)),
  /** Asks for a folder. The status is unchanged where the person closed the dialog. */
  'library.create': call(nothing, libraryStatus),
  'library.choose': call(nothing, libraryStatus),
  'library.openRecent': call(z.object({ index: z.int().min(0).max(20) }), libraryStatus),
  'library.openSample': call(nothing, libraryStatus),
  'library.retry': call(nothing, libraryStatus),
  'app.info': call(nothing, appInfo),
  /** The first screen is drawn (the list, or the welcome): long work may begin now. Again does nothing. */
  'app.painted': call(nothing, nothing),
}
