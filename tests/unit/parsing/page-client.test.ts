import { expect, it } from 'vitest'
import { PageClient } from '../../../main/parsing/page-client'
import type { Port } from '../../../main/base/port'
import type { PageReply, PageRequest } from '../../../preload/contract/page'
import { LibraryError } from '../../../preload/contract/errors'

const parts = {
  language: null,
  canonical: null,
  title: 'Bridge',
  meta: [],
  jsonLd: [],
  headings: [],
  stated: [],
  readability: null,
  defuddle: null,
}

/** The far end of a port: what it was sent, and a way to answer. */
function farEnd() {
  const requests: PageRequest[] = []
  let listen: (reply: PageReply) => void = () => undefined
  const port: Port<PageRequest, PageReply> = {
    post: (request) => void requests.push(request),
    onMessage: (listener) => {
      listen = (reply) => listener(reply, null)
    },
  }
  return { port, requests, answer: (reply: unknown) => listen(reply as PageReply) }
}

it('asks for a document once, and sends what came before it was there', async () => {
  let wanted = 0
  const client = new PageClient(() => (wanted += 1))
  const answers = [client.takeApart('<p>1', null), client.takeApart('<p>2', null)]
  const { port, requests, answer } = farEnd()
  client.connect(port)
  expect([wanted, requests.map(({ html }) => html)]).toEqual([1, ['<p>1', '<p>2']])
  for (const { id } of requests) answer({ id, ok: true, parts })
  expect((await Promise.all(answers)).map(({ title }) => title)).toEqual(['Bridge', 'Bridge'])
})

it('one page that cannot be read fails alone', async () => {
  const client = new PageClient(() => undefined)
  const { port, requests, answer } = farEnd()
  client.connect(port)
  const bad = client.takeApart('<p>bad', null)
  const good = client.takeApart('<p>good', null)
  answer({ id: requests[0]?.id, ok: false, reason: 'RangeError' })
  answer({ id: requests[1]?.id, ok: true, parts })
  await expect(bad).rejects.toThrow(LibraryError)
  await expect(good).resolves.toMatchObject({ title: 'Bridge' })
})

it('an answer of any other shape is not believed, and the next page gets another document', async () => {
  let wanted = 0
  const client = new PageClient(() => (wanted += 1))
  const { port, requests, answer } = farEnd()
  const first = client.takeApart('<p>1', null)
  client.connect(port)
  answer({ id: requests[0]?.id, ok: true, parts: { ...parts, meta: 'everything' } })
  await expect(first).rejects.toThrow(LibraryError)
  const second = client.takeApart('<p>2', null)
  client.gone(new LibraryError('unreadable', 'gone'))
  await expect(second).rejects.toThrow('gone')
  expect(wanted).toBe(2)
})
