import { app } from 'electron'
import { join } from 'node:path'

/** A file of the built program. Not from `__dirname`: the bundler decides which file a module's code ends up in. */
export const built = (path: string): string => join(app.getAppPath(), 'out', path)
