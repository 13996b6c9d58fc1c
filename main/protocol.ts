import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { scheme } from './origin'
import { windowFile } from './window-files'

/** What a page of ours may load and do. Trusted Types: markup only ever comes out of DOMPurify. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ')

const headers = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
}

/** Must run before Electron is ready. CORS goes with fetch: without it other origins could read answers. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ])

const refuse = (status: number): Response => new Response(null, { status, headers })

/** Serves the files of the built window under `app://dateline/`, and nothing else. Tells of each that it has served. */
export const serveWindow = (folder: string, onServed: (path: string) => void): void =>
  protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET') return refuse(405)
    const file = await windowFile(folder, request.url)
    if (file === null) return refuse(404)
    const body = await readFile(file.path)
    onServed(file.path)
    return new Response(body, { headers: { ...headers, 'Content-Type': file.type } })
  })
