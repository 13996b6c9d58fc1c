import { z } from 'zod'
import { errorCodes } from './errors'

export const libraryStatus = z.discriminatedUnion('state', [
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
