import { realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { parseUrl } from '../../preload/contract/parse-url'
import { host, scheme } from './origin'

/** Only what the window is made of: anything else in its folder is not served. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

type WindowFile = { path: string; type: string }

/** The file that an address means, or null where that is not a file of the folder, whatever links lie in it. */
export async function windowFile(folder: string, address: string): Promise<WindowFile | null> {
  const url = parseUrl(address)
  if (url?.protocol !== `${scheme}:` || url.host !== host) return null
  try {
    const wanted = decodeURIComponent(url.pathname)
    const type = Object.hasOwn(types, extname(wanted)) ? types[extname(wanted)] : undefined
    if (type === undefined || /[\0\\]/.test(wanted)) return null
    const root = await realpath(folder)
    const path = await realpath(join(root, wanted))
    return path.startsWith(root + sep) ? { path, type } : null
  } catch {
    return null
  }
}
