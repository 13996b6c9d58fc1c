import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fetchAddress, type FetchOptions } from '../../../main/fetching/fetch'
import { refusalOf } from '../../../main/fetching/refusals'
import { LibraryError } from '../../../preload/contract/errors'
import { maxOriginalBytes } from '../../../preload/contract/words'
import { asPerson } from '../../support/open-gate'
import { openSite, type Site } from '../../support/site'

async function siteOf(pages: Site['pages'] = {}) {
  const site = await openSite(pages)
  onTestFinished(() => site.close())
  return site
}

function ask(site: Site, path: string, more: Partial<FetchOptions> = {}) {
  return fetchAddress(`${site.url}${path}`, {
    version: '1',
    signal: new AbortController().signal,
    allowed: new Set([site.host]),
    ...asPerson(),
    ...more,
  })
}

async function refusal(asked: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof LibraryError)) throw new Error(`No refusal, but ${String(error)}.`)
  return { code: error.code, message: error.message }
}

function wordsOf(bytes: Uint8Array) {
  return new TextDecoder().decode(bytes)
}

test('a page comes with its type, charset and validators, and nobody is told more than the address', async () => {
  const site = await siteOf({
    '/a': {
      headers: { 'Content-Type': 'text/html; charset=koi8-r', ETag: '"one"', 'Set-Cookie': 'who=you' },
      body: 'words',
    },
  })
  const found = await ask(site, '/a#part')
  expect(found).toMatchObject({
    kind: 'fetched',
    type: 'text/html',
    charset: 'koi8-r',
    etag: '"one"',
    url: `${site.url}/a`,
  })
  await ask(site, '/a')
  expect(site.asked).toHaveLength(2)
  for (const { headers } of site.asked) {
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
    expect(headers['user-agent']).toMatch(/^Dateline\/1 /)
  }
})

test('what one has already is not sent again', async () => {
  const site = await siteOf({
    '/feed': (asked, answer) => {
      const isSame = asked.headers['if-none-match'] === '"one"'
      answer.writeHead(isSame ? 304 : 200, {
        ETag: '"one"',
        'Last-Modified': 'Mon, 01 Jan 2024 00:00:00 GMT',
      })
      answer.end(isSame ? undefined : 'new')
    },
  })
  const first = await ask(site, '/feed')
  if (first.kind !== 'fetched') throw new Error('not fetched')
  expect(await ask(site, '/feed', { since: first })).toEqual({ kind: 'not-modified', movedTo: null })
  expect(site.asked[1]?.headers['if-modified-since']).toBe('Mon, 01 Jan 2024 00:00:00 GMT')
})

describe('packed answers', () => {
  test.each([
    ['gzip', gzipSync],
    ['br', (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ])('%s is unpacked, and a bomb of it given up', async (name, pack) => {
    const headers = { 'Content-Encoding': name }
    const site = await siteOf({
      '/fine': { headers, body: pack(Buffer.from('words')) },
      '/bomb': { headers, body: pack(Buffer.alloc(80 * 1024 * 1024)) },
      '/damaged': { headers, body: pack(Buffer.from('words '.repeat(900))).subarray(0, 12) },
    })
    const fine = await ask(site, '/fine')
    expect(fine.kind === 'fetched' && wordsOf(fine.bytes)).toBe('words')
    expect((await refusal(ask(site, '/bomb'))).code).toBe('too-large')
    expect((await refusal(ask(site, '/damaged'))).code).toBe('unreachable')
  })
})

test('too much is refused by its stated length, and by its own where none is stated', async () => {
  const site = await siteOf({
    '/stated': (_asked, answer) => {
      answer.writeHead(200, { 'Content-Length': String(maxOriginalBytes + 1) })
      answer.write('x')
    },
    '/endless': (_asked, answer) => {
      const block = Buffer.alloc(1024 * 1024)
      const more = () => {
        while (!answer.destroyed && answer.write(block));
      }
      answer.on('drain', more)
      more()
    },
  })
  expect((await refusal(ask(site, '/stated'))).message).toContain('larger than 32 MB')
  expect((await refusal(ask(site, '/endless'))).code).toBe('too-large')
})

test('each address on the way is checked like the first', async () => {
  const other = await siteOf({ '/secret': { body: 'secret' } })
  const site = await siteOf({
    '/once': { status: 302, headers: { Location: '/end' } },
    '/end': { body: 'words' },
    '/inside': { status: 302, headers: { Location: `${other.url}/secret` } },
    '/six': { status: 302, headers: { Location: 'http://[::ffff:7f00:1]/secret' } },
    '/round': { status: 307, headers: { Location: '/round' } },
    '/file': { status: 302, headers: { Location: 'file:///etc/passwd' } },
    '/nowhere': { status: 302 },
  })
  expect(await ask(site, '/once')).toMatchObject({ url: `${site.url}/end` })
  expect((await refusal(ask(site, '/inside'))).message).toContain('your own network')
  expect((await refusal(ask(site, '/six'))).message).toContain('your own network')
  expect((await refusal(ask(site, '/round'))).message).toContain('leads on and on')
  expect((await refusal(ask(site, '/file'))).code).toBe('invalid-input')
  expect((await refusal(ask(site, '/nowhere'))).code).toBe('invalid-input')
  expect(other.asked).toEqual([])
})

test('a page has moved as far as its redirects are for good, also where nothing has changed', async () => {
  const lead = (status: number, to: string) => ({ status, headers: { Location: to } })
  const site = await siteOf({
    '/one': lead(301, '/two'),
    '/two': lead(308, '/three'),
    '/three': lead(302, '/end'),
    '/now': lead(307, '/one'),
    '/same': lead(301, '/unchanged'),
    '/unchanged': { status: 304 },
    '/end': { body: 'words' },
  })
  const at = async (path: string) => {
    const { movedTo } = await ask(site, path, { since: { etag: '"1"', lastModified: null } })
    return movedTo
  }
  expect(await at('/one')).toBe(`${site.url}/three`)
  expect(await at('/three')).toBeNull()
  expect(await at('/now')).toBeNull()
  expect(await at('/end')).toBeNull()
  expect(await at('/same')).toBe(`${site.url}/unchanged`)
})

test('a name that leads to this machine is refused after it was looked up', async () => {
  const site = await siteOf({ '/': { body: 'secret' } })
  const port = site.host.split(':')[1] ?? ''
  const signal = new AbortController().signal
  const nobody = { version: '1', signal, allowed: new Set<string>(), ...asPerson() }
  for (const host of [
    'localhost',
    '127.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
    '0.0.0.0',
  ]) {
    const { message } = await refusal(fetchAddress(`http://${host}:${port}/`, nobody))
    expect(message, host).toContain('your own network')
  }
  expect(site.asked).toEqual([])
})

test('each failure is one sentence', async () => {
  const site = await siteOf({
    '/gone': { status: 410 },
    '/fault': { status: 503 },
    '/cut': (_asked, answer) => {
      answer.writeHead(200, { 'Content-Length': '100' }).write('half')
      setImmediate(() => answer.destroy())
    },
    '/slow': () => undefined,
  })
  const closed = await openSite()
  closed.close()
  const messages = [
    await refusal(ask(site, '/missing')),
    await refusal(ask(site, '/gone')),
    await refusal(ask(site, '/fault')),
    await refusal(ask(site, '/cut')),
    await refusal(ask(site, '/slow', { timeoutMs: 50 })),
    await refusal(ask(closed, '/')),
    refusalOf(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), 'nobody.example'),
    refusalOf(Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' }), 'nobody.example'),
  ]
  for (const { code, message } of messages) {
    expect(code).toBe('unreachable')
    expect(message).toMatch(/[^.]\.$/)
    expect(message).not.toContain('. ')
  }
})

test('a cancelled fetch ends at once', async () => {
  const site = await siteOf({ '/slow': (_asked, answer) => void answer.writeHead(200).write('first') })
  const wish = new AbortController()
  const asked = ask(site, '/slow', { signal: wish.signal, onProgress: () => wish.abort() })
  expect((await refusal(asked)).code).toBe('cancelled')
})
