import { app } from 'electron'
import { join } from 'node:path'

/** A file of the built program. Not from `__dirname`: the bundler decides which file a module's code ends up in. */
export function built(path: string): string {
  return join(app.getAppPath(), 'out', path)
}
