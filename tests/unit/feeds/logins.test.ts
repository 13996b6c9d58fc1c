import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from '../../../main/base/log'
import { Logins } from '../../../main/feeds/logins'
import * as feeds from '../../../main/library/feeds/feeds'
import { redo, undo } from '../../../main/library/journal/undo'
import { keyStoreOf } from '../../support/key-store'
import { newLibrary, temporaryFolder } from '../../support/library'

const ada = { origin: 'https://news.example', user: 'ada', password: 'open sesame' }

/** `again` is the same device after a restart of the program. */
function opened(system = { keyStore: true }) {
  const file = join(temporaryFolder(), 'logins.jsonl')
  const again = () => new Logins({ file, keyStore: keyStoreOf(system) })
  const library = newLibrary()
  const follow = (name: string) => feeds.subscribe(library, { url: `https://news.example/${name}`, name }).id
  return { file, logins: again(), again, library, follow }
}

test('a login outlives the program, and its file has no word of it', async () => {
  const { file, logins, again, follow } = opened()
  const [one, other] = [follow('one'), follow('other')]
  await logins.set(one, ada)
  expect(await logins.known(one)).toEqual({ user: 'ada', isKept: true })
  expect(await again().of(one)).toEqual(ada)
  expect(await again().of(other)).toBeNull()
  const words = readFileSync(file, 'utf8')
  for (const word of ['ada', 'sesame', 'news.example', Buffer.from(ada.password).toString('base64')])
    expect(words).not.toContain(word)
  await logins.set(one, { ...ada, password: 'another' })
  expect(await again().of(one)).toMatchObject({ password: 'another' })
  logins.forget([one])
  expect(await logins.of(one)).toBeNull()
  expect(await again().of(one)).toBeNull()
  expect(readFileSync(file, 'utf8')).toBe('')
})

test('without a key store a login is known until the program ends, and no file is written', async () => {
  const { file, logins, again, follow } = opened({ keyStore: false })
  const feedId = follow('one')
  expect(await logins.canKeep()).toBe(false)
  await logins.set(feedId, ada)
  expect(await logins.known(feedId)).toEqual({ user: 'ada', isKept: false })
  expect(() => readFileSync(file)).toThrow('ENOENT')
  expect(await again().of(feedId)).toBeNull()
})

test('a login that was kept is not, once another took its place that cannot be', async () => {
  const system = { keyStore: true }
  const { logins, again, follow } = opened(system)
  const feedId = follow('one')
  await logins.set(feedId, ada)
  system.keyStore = false
  await logins.set(feedId, { ...ada, password: 'new' })
  expect(await logins.known(feedId)).toEqual({ user: 'ada', isKept: false })
  expect(await again().of(feedId)).toBeNull()
})

test('what cannot be opened here, or is damaged, is no login', async () => {
  const { file, logins, again, follow } = opened()
  const [one, two] = [follow('one'), follow('two')]
  await logins.set(one, ada)
  await logins.set(two, ada)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const [first = '', second = ''] = lines
  const damaged = JSON.parse(first) as { key: string }
  writeFileSync(file, `${JSON.stringify({ ...damaged, value: 'AAAA' })}\n${second}\nnonsense\n`)
  expect(await again().of(one)).toBeNull()
  expect(await again().known(one)).toBeNull()
  expect(await again().of(two)).toEqual(ada)
})

test('the log says that a login could not be opened, and has no word of it', async () => {
  const { file, again, follow } = opened()
  const feedId = follow('one')
  const sealed = Buffer.from(await keyStoreOf({ keyStore: true }).seal('sesame is no JSON'))
  writeFileSync(file, `${JSON.stringify({ key: feedId, value: sealed.toString('base64') })}\n`)
  const logs = temporaryFolder()
  openLog(logs)
  expect(await again().of(feedId)).toBeNull()
  const words = readFileSync(join(logs, 'dateline.log'), 'utf8')
  expect(words).toContain('not opened')
  expect(words).not.toContain('sesame')
})

test('what is forgotten while it is being sealed is not kept', async () => {
  const { logins, again, follow } = opened()
  const feedId = follow('one')
  const setting = logins.set(feedId, ada)
  logins.forget([feedId])
  await setting
  expect(await logins.of(feedId)).toBeNull()
  expect(await again().of(feedId)).toBeNull()
})

test('a feed that is followed no longer has no login, by whatever way that came about', async () => {
  const { logins, again, library, follow } = opened()
  const [stays, goes] = [follow('stays'), follow('goes')]
  for (const feedId of [stays, goes]) await logins.set(feedId, ada)
  undo(library)
  logins.forgetUnfollowed(library)
  expect([await again().of(stays), await again().of(goes)]).toEqual([ada, null])
  redo(library)
  logins.forgetUnfollowed(library)
  expect(await logins.of(goes)).toBeNull()
  feeds.unsubscribe(library, { feedId: stays })
  // What another library follows is none of this one's business.
  logins.forgetUnfollowed(newLibrary())
  expect(await logins.of(stays)).toEqual(ada)
  logins.forgetUnfollowed(library)
  expect(await logins.of(stays)).toBeNull()
})

test('what a feed was found with is its own only on the site that asked for it', async () => {
  const { logins, follow } = opened()
  const [one, two, three] = [follow('one'), follow('two'), follow('three')]
  logins.found(ada)
  await logins.adopt(one, 'https://other.example', null)
  await logins.adopt(two, ada.origin, null)
  expect([await logins.of(one), await logins.of(two)]).toEqual([null, null])
  logins.found(ada)
  await logins.adopt(three, ada.origin, null)
  expect(await logins.of(three)).toEqual(ada)
})

test('a password in an address never comes into the library', () => {
  const library = newLibrary()
  const url = 'https://ada:sesame@news.example/feed'
  expect(() => feeds.subscribe(library, { url, name: null })).toThrow('enter it by itself')
  expect(() => feeds.subscribeAll(library, [{ url, name: null }])).toThrow('enter it by itself')
  expect(feeds.list(library)).toEqual([])
  const about = 'https://news.example/@ada/feed?for=ada@news.example'
  expect(feeds.subscribe(library, { url: about, name: null }).url).toBe(about)
})
