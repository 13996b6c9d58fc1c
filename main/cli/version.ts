import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Out of package.json, which lies two folders above the bundle. */
export function version(): string {
  const file = join(__dirname, '../../package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
