import { parseUrl } from '../../preload/contract/parse-url'

/** The scheme of the window's own pages: never `file:`, whose pages may read the disk. */
export const scheme = 'app'
export const host = 'dateline'

/** electron-vite's server, in `npm run dev` only: a built program has no such branch. */
export const devServer: URL | null =
  import.meta.env.DEV && process.env['ELECTRON_RENDERER_URL'] !== undefined
    ? new URL(process.env['ELECTRON_RENDERER_URL'])
    : null

export const startPage = devServer?.href ?? `${scheme}://${host}/index.html`

/** Whether an address belongs to the window's own origin. Node calls the origin of every own scheme "null". */
export function isOurs(address: string): boolean {
  const url = parseUrl(address)
  if (url === null) return false
  const { protocol, host: of, username, password } = url
  if (devServer !== null) return protocol === devServer.protocol && of === devServer.host
  return protocol === `${scheme}:` && of === host && username === '' && password === ''
}
