import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A port of this machine that answers everything, and counts whoever so much as connects. */
export async function openCanary() {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>sung</p>')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    host: `127.0.0.1:${port}`,
    connections: () => connections,
    close: () => server.close(),
  }
}
