import { z } from 'zod'
import { errorCodes } from './errors'

export const libraryStatus = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    name: z.string(),
    /** Where it lies, for the person to read; the window cannot use it. */
    folder: z.string(),
    isSample: z.boolean(),
  }),
  z.object({
    state: z.literal('closed'),
    /** Null where none has been opened yet; else why the last one could not be. */
    problem: z.object({ code: z.enum(errorCodes), message: z.string(), folder: z.string() }).nullable(),
  }),
])
export type LibraryStatus = z.infer<typeof libraryStatus>
