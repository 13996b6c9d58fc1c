import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { lockedBy } from '../support/locked-site'
import { openSite } from '../support/site'
import { story } from '../support/story'
import { begin, dialog, row, source, subscribe } from './feed-actions'

function feed(...numbers: readonly number[]) {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title><link>/</link>${numbers
    .map(
      (
        n,
      ) => `<item><guid isPermaLink="false">${n}</guid><title>Story number ${n}</title><link>/story/${n}</link>
        <description>What is known of story ${n} so far.</description></item>`,
    )
    .join('')}</channel></rss>`
}

/** The machine that tests run on has no key store. This has Electron say that there is one, in which bytes are turned over. */
function withKeyStore(app: ElectronApplication) {
  return app.evaluate(({ safeStorage }) => {
    const turned = (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte ^ 0xa5))
    Object.assign(safeStorage, {
      getSelectedStorageBackend: () => 'gnome_libsecret',
      isEncryptionAvailable: () => true,
      isAsyncEncryptionAvailable: () => Promise.resolve(true),
      encryptStringAsync: (words: string) => Promise.resolve(turned(Buffer.from(words))),
      decryptStringAsync: (sealed: Buffer) => Promise.resolve({ result: turned(sealed).toString() }),
    })
  })
}

function passwordDialog(window: Page) {
  return window.getByRole('dialog', { name: 'Password for Harbour Gazette' })
}

async function enter(at: ReturnType<typeof dialog>, { user, password }: { user: string; password: string }) {
  await at.getByLabel('User name').fill(user)
  await at.getByLabel('Password', { exact: true }).fill(password)
  await at.getByLabel('Password', { exact: true }).press('Enter')
}

async function aboutFeed(window: Page) {
  await source(window).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'About this feed…' }).click()
  return window.getByRole('dialog', { name: 'Harbour Gazette' })
}

function wordsUnder(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'latin1'))
    .join('\n')
}

test('a feed behind a password is followed, locked again by its site, unlocked, forgotten and left', async ({
  launch,
}) => {
  const known = { user: 'ada', password: 'open-sesame-7f' }
  const site = await openSite({ '/feed': lockedBy(known, feed(1)) })
  const running = await begin(launch, site)
  const { window, dataFolder, problems } = running
  await withKeyStore(running.app)

  await subscribe(window, `${site.url}/feed`)
  await expect(dialog(window)).toContainText(`${site.host} asks for a user name and password`)
  await expect(dialog(window).getByLabel('User name')).toBeFocused()
  await expect(dialog(window)).toContainText('kept in this system’s key store')
  await expect(dialog(window)).toContainText('This site is not encrypted')
  await expect(dialog(window).getByRole('button', { name: 'Subscribe' })).toBeDisabled()
  await expectAccessible(window, 'a feed that asks for a password')
  await enter(dialog(window), { user: 'ada', password: 'wrong' })
  await expect(dialog(window)).toContainText('does not accept this user name and password')
  await expect(dialog(window).getByLabel('Password', { exact: true })).toBeFocused()
  await enter(dialog(window), known)
  await expect(dialog(window)).toBeHidden()
  await expect(row(window, 'Story number 1')).toBeVisible()

  const first = known.password
  known.password = 'second-password-8e'
  site.pages['/feed'] = lockedBy(known, feed(1, 2))
  await window.keyboard.press('F5')
  await expect(source(window)).toContainText('does not accept this user name and password')
  await source(window).click()
  const notice = window.getByRole('status').filter({ hasText: 'does not accept' })
  await expect(notice).toBeVisible()
  await expect(row(window, 'Story number 1')).toBeVisible()
  await expectAccessible(window, 'a followed feed that asks for a password')
  await notice.getByRole('button', { name: 'Enter password…' }).click()
  await expect(passwordDialog(window).getByLabel('User name')).toHaveValue('ada')
  await expect(passwordDialog(window).getByLabel('Password', { exact: true })).toHaveValue('')
  await expectAccessible(window, 'the password of a followed feed')
  await enter(passwordDialog(window), { user: 'ada', password: 'wrong again' })
  await expect(passwordDialog(window)).toContainText('does not accept')
  await expect(passwordDialog(window).getByLabel('Password', { exact: true })).toBeEditable()
  await enter(passwordDialog(window), known)
  await expect(passwordDialog(window)).toBeHidden()
  await expect(row(window, 'Story number 2')).toBeVisible()
  await expect(notice).toBeHidden()

  const library = join(dataFolder, 'News')
  expect(await running.quit()).toBe(0)
  const secrets = [first, known.password, ...[first, known.password].map((one) => btoa(`ada:${one}`))]
  const kept = readFileSync(join(dataFolder, 'logins.jsonl'), 'utf8')
  expect(kept).toContain('"key"')
  for (const words of [wordsUnder(library), wordsUnder(join(dataFolder, 'logs')), kept])
    for (const secret of secrets) expect(words).not.toContain(secret)

  const again = await launch({ dataFolder, args: [`--allow-host=${site.host}`] })
  await withKeyStore(again.app)
  site.pages['/feed'] = lockedBy(known, feed(1, 2, 3))
  await again.window.getByRole('button', { name: 'Refresh all feeds' }).click()
  await expect(row(again.window, 'Story number 3')).toBeVisible()

  const about = await aboutFeed(again.window)
  await expect(about).toContainText('Asked as ada')
  await expectAccessible(again.window, 'about a feed with a password')
  await about.getByRole('button', { name: 'Forget' }).click()
  await expect(about).not.toContainText('Asked as')
  expect(readFileSync(join(dataFolder, 'logins.jsonl'), 'utf8')).toBe('')
  await about.getByRole('button', { name: 'Refresh' }).click()
  await expect(about).toContainText('asks for a user name and password')
  await about.getByRole('button', { name: 'Enter password…' }).click()
  await enter(passwordDialog(again.window), known)
  await expect(passwordDialog(again.window)).toBeHidden()

  await source(again.window).click({ button: 'right' })
  await again.window.getByRole('menuitem', { name: 'Unsubscribe' }).click()
  await expect(again.window.getByRole('button', { name: 'Refresh all feeds' })).toBeHidden()
  expect(readFileSync(join(dataFolder, 'logins.jsonl'), 'utf8')).toBe('')
  await again.window.getByRole('button', { name: 'Undo' }).click()
  await again.window.getByRole('button', { name: 'Refresh all feeds' }).click()
  await expect(source(again.window)).toContainText('asks for a user name and password')
  expect([...problems, ...again.problems]).toEqual([])
  site.close()
})

test('without a key store a password is said to be forgotten with the program, and is', async ({
  launch,
}) => {
  const known = { user: 'ada', password: 'open-sesame-7f' }
  const site = await openSite({ '/feed': lockedBy(known, feed(1)) })
  const { window, dataFolder, problems, quit } = await begin(launch, site)
  await subscribe(window, `${site.url.replace('//', '//ada:wrong@')}/feed`)
  await expect(dialog(window)).toContainText('forgotten when Dateline quits')
  await expect(dialog(window).getByLabel('Address of the feed or of its site')).toHaveValue(
    `${site.url}/feed`,
  )
  await enter(dialog(window), known)
  await expect(row(window, 'Story number 1')).toBeVisible()
  site.pages['/feed'] = lockedBy(known, feed(1, 2))
  await window.keyboard.press('F5')
  await expect(row(window, 'Story number 2')).toBeVisible()
  const about = await aboutFeed(window)
  await expect(about).toContainText('forgotten when Dateline quits')
  expect(await quit()).toBe(0)
  expect(wordsUnder(dataFolder)).not.toContain(known.password)

  const again = await launch({ dataFolder, args: [`--allow-host=${site.host}`] })
  await again.window.getByRole('button', { name: 'Refresh all feeds' }).click()
  await expect(source(again.window)).toContainText('asks for a user name and password')
  expect([...problems, ...again.problems]).toEqual([])
  site.close()
})

test('the shell uses a password in an address once or leaves it out, and neither shows nor keeps it', async () => {
  test.skip(process.env['DATELINE_PACKED'] !== undefined, 'The shell program of the checkout is meant.')
  const known = { user: 'ada', password: 'open-sesame-7f' }
  const site = await openSite({ '/page': lockedBy(known, story(1), { 'Content-Type': 'text/plain' }) })
  const folder = mkdtempSync(join(tmpdir(), 'dateline-password-test-'))
  const said: string[] = []
  const dateline = async (...words: string[]) => {
    const given = [join(root, 'scripts/dateline.mjs'), ...words, '--library', join(folder, 'News')]
    type Ended = { code?: number; stdout: string; stderr: string }
    const ended: Ended = await promisify(execFile)(process.execPath, given).catch(
      (error: unknown) => error as Ended,
    )
    said.push(ended.stdout, ended.stderr)
    return ended
  }
  try {
    const at = (login: string) => `${site.url.replace('//', `//${login}@`)}/page`
    const allowed = ['import', '--json', '--allow-host', site.host]
    const imported = await dateline(...allowed, at('ada:open-sesame-7f'))
    expect(JSON.parse(imported.stdout)).toMatchObject([{ file: `${site.url}/page`, outcome: 'imported' }])
    const refused = await dateline(...allowed, at('ada:wrong-7f'))
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`${site.url}/page: The site does not accept this user name`),
    })

    const list = join(folder, 'in.opml')
    const outline = `<outline text="Locked" xmlUrl="${at('ada:open-sesame-7f')}"/>`
    writeFileSync(list, `<opml version="2.0"><body>${outline}</body></opml>`)
    const taken = await dateline('subscriptions', list)
    expect(taken.stderr).toContain('passwords that stood in addresses of the list were left out')
    const written = await dateline('subscriptions')
    expect(written.stdout).toContain(`xmlUrl="${site.url}/page"`)

    expect(said.join('\n')).not.toMatch(/open-sesame-7f|wrong-7f/)
    expect(wordsUnder(join(folder, 'News'))).not.toContain('open-sesame-7f')
  } finally {
    rmSync(folder, { recursive: true, force: true })
    site.close()
  }
})
