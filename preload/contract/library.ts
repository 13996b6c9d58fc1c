import { z } from 'zod'
import { nothing } from './common'
import { call } from './define'
import { libraryStatus } from './library-status'
import { salvageCalls } from './safety/salvage'

export type { LibraryStatus } from './library-status'

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
  ...salvageCalls,
  'app.info': call(nothing, appInfo),
  /** The first screen is drawn (the list, or the welcome): long work may begin now. Again does nothing. */
  'app.painted': call(nothing, nothing),
}
