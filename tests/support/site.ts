import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
type Page = Answer | ((asked: IncomingMessage, answer: ServerResponse) => void)

export type Asked = { path: string; headers: IncomingHttpHeaders }

/** A web site on this machine, page by page: what the test puts into `pages`, and who asked for what. */
export async function openSite(pages: Record<string, Page> = {}) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers })
    const page = pages[path] ?? { status: 404, body: 'not here' }
    if (typeof page === 'function') {
      page(request, response)
      return
    }
    const { status = 200, headers = { 'Content-Type': 'text/html; charset=utf-8' }, body = '' } = page
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    pages,
    asked,
    paths: () => asked.map(({ path }) => path),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export type Site = Awaited<ReturnType<typeof openSite>>
