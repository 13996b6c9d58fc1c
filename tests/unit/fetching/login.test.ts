import { describe, expect, onTestFinished, test } from 'vitest'
import { fetchAddress, type FetchOptions } from '../../../main/fetching/fetch'
import { LoginWanted } from '../../../main/fetching/refusals'
import { LibraryError } from '../../../preload/contract/errors'
import type { Login } from '../../../preload/contract/login'
import { lockedBy, lockedByDigest } from '../../support/locked-site'
import { asPerson } from '../../support/open-gate'
import { openSite, type Site } from '../../support/site'

const ada = { user: 'ada', password: 'p: ä "secret"' }

async function siteOf(pages: Site['pages']) {
  const site = await openSite(pages)
  onTestFinished(() => site.close())
  return site
}

function ask(sites: readonly Site[], url: string, login: Login | null) {
  const options: FetchOptions = {
    version: '1',
    signal: new AbortController().signal,
    allowed: new Set(sites.map(({ host }) => host)),
    login: () => login,
    ...asPerson(),
  }
  return fetchAddress(url, options).then((fetched) =>
    fetched.kind === 'fetched' ? { ...fetched, words: new TextDecoder().decode(fetched.bytes) } : fetched,
  )
}

async function refusal(asked: Promise<unknown>): Promise<LibraryError> {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof LibraryError)) throw new Error(`No refusal, but ${String(error)}.`)
  return error
}

function sentTo({ asked }: Site) {
  return asked.map(({ headers }) => headers.authorization?.split(' ')[0] ?? null)
}

test('a site that wants to know who asks is told, and none that does not', async () => {
  const site = await siteOf({ '/feed': lockedBy(ada, 'words'), '/open': { body: 'open' } })
  const login = { origin: site.url, ...ada }
  expect(await ask([site], `${site.url}/feed`, login)).toMatchObject({ words: 'words', movedTo: null })
  expect(sentTo(site)).toEqual([null, 'Basic'])
  expect(await ask([site], `${site.url}/open`, login)).toMatchObject({ words: 'open' })
  expect(sentTo(site)).toEqual([null, 'Basic', null])
})

test('who asks without a login, or with a wrong one, is told which of the two it was', async () => {
  const site = await siteOf({ '/feed': lockedBy(ada, 'words'), '/shut': { status: 403 } })
  const nobody = await refusal(ask([site], `${site.url}/feed`, null))
  const wrong = await refusal(ask([site], `${site.url}/feed`, { origin: site.url, ...ada, password: 'x' }))
  const shut = await refusal(ask([site], `${site.url}/shut`, null))
  for (const error of [nobody, wrong, shut]) {
    expect(error).toBeInstanceOf(LoginWanted)
    expect(error).toMatchObject({ code: 'unreachable', origin: site.url })
    expect(JSON.stringify([error, error.message])).not.toContain('secret')
  }
  expect(nobody).toMatchObject({ ofFeed: expect.stringContaining('asks for a user name') as string })
  expect(wrong).toMatchObject({ ofFeed: expect.stringContaining('does not accept') as string })
  expect(shut).toMatchObject({ ofFeed: expect.stringContaining('does not let Dateline') as string })
  expect(nobody.message).toContain('open the page in your browser')
})

test('some sites say 403 to who has not said who asks: they are told as well', async () => {
  const site = await siteOf({
    '/feed': ({ headers }, answer) =>
      void answer.writeHead(headers.authorization === undefined ? 403 : 200).end('words'),
  })
  expect(await ask([site], `${site.url}/feed`, { origin: site.url, ...ada })).toMatchObject({
    words: 'words',
  })
})

test('a way to sign in that is not known is said, and no password is asked for', async () => {
  const asks = { status: 401, headers: { 'WWW-Authenticate': 'Bearer realm="x", Negotiate' } }
  const site = await siteOf({ '/feed': asks })
  const error = await refusal(ask([site], `${site.url}/feed`, { origin: site.url, ...ada }))
  expect(error).not.toBeInstanceOf(LoginWanted)
  expect(error.message).toContain('does not know')
  expect(sentTo(site)).toEqual([null])
})

describe('a password goes to nobody but the site that it was given for', () => {
  const lead = (to: string) => ({ status: 302, headers: { Location: to } })
  const anybody = { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }

  test('not to another, to which it leads', async () => {
    const other = await siteOf({ '/feed': anybody })
    const site = await siteOf({ '/feed': lead(`${other.url}/feed`) })
    const error = await refusal(ask([site, other], `${site.url}/feed`, { origin: site.url, ...ada }))
    expect(error).toMatchObject({ origin: other.url })
    expect([...sentTo(site), ...sentTo(other)]).toEqual([null, null])
  })

  test('not from there on, where it has said who asks before', async () => {
    const other = await siteOf({ '/feed': { body: 'words' }, '/shut': anybody })
    const site = await siteOf({
      '/feed': ({ headers }, answer) => {
        const isKnown = headers.authorization !== undefined
        answer.writeHead(isKnown ? 302 : 401, { Location: `${other.url}/feed` }).end()
      },
    })
    const login = { origin: site.url, ...ada }
    expect(await ask([site, other], `${site.url}/feed`, login)).toMatchObject({ words: 'words' })
    expect(sentTo(site)).toEqual([null, 'Basic'])
    expect(sentTo(other)).toEqual([null])
  })

  test('not without encryption where it was given for an encrypted site, nor to another port', async () => {
    const site = await siteOf({ '/feed': anybody })
    for (const origin of [site.url.replace('http:', 'https:'), 'http://127.0.0.1', 'http://127.0.0.1:1']) {
      await refusal(ask([site], `${site.url}/feed`, { origin, ...ada }))
    }
    expect(sentTo(site)).toEqual([null, null, null])
  })
})

test('a name and a password in an address are no part of it', async () => {
  const site = await siteOf({ '/feed': lockedBy(ada, 'words') })
  const other = await siteOf({
    '/feed': { status: 302, headers: { Location: site.url.replace('//', '//x:y@') } },
  })
  const inAddress = `ada:${encodeURIComponent(ada.password)}@`
  const found = await ask([site], `${site.url.replace('//', `//${inAddress}`)}/feed#part`, null)
  expect(found).toMatchObject({ words: 'words', url: `${site.url}/feed`, movedTo: null })
  expect(site.asked.map(({ headers, path }) => [path, headers.host])).toEqual([
    ['/feed', site.host],
    ['/feed', site.host],
  ])
  // A site's word is no login of a person's.
  expect((await refusal(ask([site, other], `${other.url}/feed`, null))).code).toBe('invalid-input')
  expect(site.asked).toHaveLength(2)
})

describe('Digest, in which the password itself is not sent', () => {
  test.each([
    ['MD5', 'auth'],
    ['MD5', null],
    ['SHA-256', 'auth-int,auth'],
  ] as const)('%s with %s', async (algorithm, qop) => {
    const site = await siteOf({ '/feed?a=b,c': lockedByDigest({ ...ada, algorithm, qop }, 'words') })
    const login = { origin: site.url, ...ada }
    expect(await ask([site], `${site.url}/feed?a=b,c`, login)).toMatchObject({ words: 'words' })
    expect(sentTo(site)).toEqual([null, 'Digest'])
    expect(site.asked[1]?.headers.authorization).not.toContain('secret')
    expect(await refusal(ask([site], `${site.url}/feed?a=b,c`, { ...login, password: 'x' }))).toMatchObject({
      origin: site.url,
    })
  })

  test('of two ways the safer one is taken, and the other where that cannot be', async () => {
    const asks = (header: string) => ({ status: 401, headers: { 'WWW-Authenticate': header } })
    const site = await siteOf({
      '/both': asks('Basic realm="a, Digest b", Digest realm="x", nonce="n", qop="auth"'),
      '/odd': asks('Digest realm="x", nonce="n", algorithm=SHA-512-256, Basic realm="x"'),
      '/only': asks('Digest realm="x", nonce="n", qop="auth-int"'),
    })
    const login = { origin: site.url, ...ada }
    for (const path of ['/both', '/odd', '/only']) await refusal(ask([site], `${site.url}${path}`, login))
    expect(sentTo(site)).toEqual([null, 'Digest', null, 'Basic', null])
  })
})
