import { type Protocol, protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { built } from './built'
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

/**
 * What the hidden document that reads web pages may load: its own script. The extractors write markup into documents
 * that are never live, which Trusted Types could not tell from others; whatever became live could still do nothing.
 */
const pageReaderPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headersWith = (contentPolicy: string) => ({
  'Content-Security-Policy': contentPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
})

/** Must run before Electron is ready. CORS goes with fetch: without it other origins could read answers. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ])

type Serve = {
  folder: string
  policy: string
  /** Told of each file that is on its way. */
  onServed?: (path: string) => void
}

/** Serves the files of a built folder under `app://dateline/`, and nothing else. */
const serve = (by: Protocol, { folder, policy: contentPolicy, onServed }: Serve): void => {
  const headers = headersWith(contentPolicy)
  const refuse = (status: number): Response => new Response(null, { status, headers })
  by.handle(scheme, async (request) => {
    if (request.method !== 'GET') return refuse(405)
    const file = await windowFile(folder, request.url)
    if (file === null) return refuse(404)
    const body = await readFile(file.path)
    onServed?.(file.path)
    return new Response(body, { headers: { ...headers, 'Content-Type': file.type } })
  })
}

/** For the window. */
export const serveWindow = (onServed: (path: string) => void): void =>
  serve(protocol, { folder: built('renderer'), policy, onServed })

/** For the hidden documents that read web pages, in a session of their own. */
export const servePageReader = (session: Session, folder: string): void =>
  serve(session.protocol, { folder, policy: pageReaderPolicy })
