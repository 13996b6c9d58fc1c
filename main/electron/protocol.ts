import { type Protocol, protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { built } from './built'
import { imageHashIn, imagePath } from './image-address'
import { type FirstPage, withFirstPage } from './first-page'
import { devServer, host, scheme } from './origin'
import { wornTheme } from './theme'
import { windowFile } from './window-files'

/** What a page of ours may load and do. Trusted Types: markup only ever comes out of DOMPurify. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // The library's pictures, and nothing that an article could name.
  `img-src ${scheme}://${host}${imagePath}`,
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  // What takes a PDF apart for its pages: a file of the window's own.
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify pdf-worker',
].join('; ')

/**
 * What the hidden document that reads web pages may load: its own script. The extractors write markup into documents
 * that are never live; its one Trusted Types policy lets markup through and nothing that is code or leads to code.
 */
const pageReaderPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

// There the window comes from elsewhere than its pictures.
const forDevelopment = devServer === null ? {} : { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** Must run before Electron is ready. CORS goes with fetch: without it other origins could read answers. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
    },
  ])
}

type Serve = {
  folder: string
  policy: string
  /** What is written into each page. */
  firstPage?: () => Promise<FirstPage>
  /** The library's picture of this hash; null where it has none. */
  findImage?: FindImage
}

export type FindImage = (hash: string) => Promise<{ bytes: Uint8Array; type: string } | null>

/** For the window. */
export function serveWindow(needs: Required<Pick<Serve, 'firstPage' | 'findImage'>>): void {
  serve(protocol, { folder: built('renderer'), policy, ...needs })
}

/** Serves the files of a built folder under `app://dateline/`, pictures by their hash, and nothing else. */
function serve(by: Protocol, { folder, policy: contentPolicy, firstPage, findImage }: Serve): void {
  const headers = headersWith(contentPolicy)
  const refuse = (status: number): Response => new Response(null, { status, headers })
  by.handle(scheme, async (request) => {
    if (request.method !== 'GET') return refuse(405)
    const hash = imageHashIn(request.url)
    if (hash !== null) {
      const image = (await findImage?.(hash)) ?? null
      if (image === null) return refuse(404)
      // Another library must not show what this one had.
      const about = { ...headers, ...forDevelopment, 'Content-Type': image.type, 'Cache-Control': 'no-store' }
      return new Response(image.bytes, { headers: about })
    }
    const file = await windowFile(folder, request.url)
    if (file === null) return refuse(404)
    if (firstPage !== undefined && file.type.startsWith('text/html')) {
      const html = await readFile(file.path, 'utf8')
      // It has titles of the library in it.
      const about = { ...headers, 'Content-Type': file.type, 'Cache-Control': 'no-store' }
      return new Response(streamOf(withFirstPage(html, wornTheme(), firstPage)), { headers: about })
    }
    const body = await readFile(file.path)
    return new Response(body, { headers: { ...headers, 'Content-Type': file.type } })
  })
}

/** Each part is on its way before the next is made. */
function streamOf(parts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const part = await parts.next()
      if (part.done === true) controller.close()
      else controller.enqueue(encoder.encode(part.value))
    },
  })
}

function headersWith(contentPolicy: string) {
  return {
    'Content-Security-Policy': contentPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
  }
}

/** For the hidden documents that read web pages, in a session of their own. */
export function servePageReader(session: Session, folder: string): void {
  serve(session.protocol, { folder, policy: pageReaderPolicy })
}
