import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { expectAccessible } from '../support/axe'
import { doubtfulPage } from '../support/doubtful-page'
import { newLibraryIn, pasteText } from '../support/import-by-window'
import { expect, type launch as start, test } from '../support/launch'
import { openSite, type Site } from '../support/site'

const strike = readFileSync(join(root, 'tests/fixtures/pages/strike.html'), 'utf8').replaceAll(
  /CANARY\/?/g,
  'http://127.0.0.1:9/',
)

async function begin(launch: typeof start, site: Site) {
  const running = await launch({ args: [`--allow-host=${site.host}`] })
  await newLibraryIn(running.app, running.window, join(running.dataFolder, 'News'))
  return running
}

function dialog(window: Page) {
  return window.getByRole('dialog', { name: /Import from address|Fetch this page/ })
}
function field(window: Page) {
  return dialog(window).getByLabel('Address of the page')
}
function form(window: Page) {
  return window.getByRole('dialog', { name: 'Import article' })
}

async function ask(window: Page, address: string) {
  await field(window).fill(address)
  await dialog(window).getByRole('button', { name: 'Fetch page' }).click()
}

test('a page is fetched from its address, once, and becomes an article', async ({ launch }) => {
  const site = await openSite({ '/story': { body: strike } })
  const { window, problems } = await begin(launch, site)
  await window.keyboard.press('Control+l')
  await expect(field(window)).toBeFocused()
  await expectAccessible(window, 'import from address')
  await ask(window, `${site.url}/story`)
  await expect(form(window).getByLabel('Title', { exact: true })).toHaveValue(
    'Dockers end eleven-week strike in Port Sabel',
  )
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('main').getByRole('article')).toContainText(
    'Dockers in Port Sabel voted on Friday',
  )
  expect(site.paths()).toEqual(['/story'])
  expect(site.asked[0]?.headers['user-agent']).toMatch(/^Dateline\//)
  expect(site.asked[0]?.headers).not.toHaveProperty('cookie')
  expect(site.asked[0]?.headers).not.toHaveProperty('referer')
  expect(problems).toEqual([])
  site.close()
})

test('what cannot be fetched is said in the dialog, which stays', async ({ launch }) => {
  const secret = await openSite({ '/': { body: 'secret' } })
  const site = await openSite({
    '/inside': { status: 302, headers: { Location: `${secret.url}/` } },
    '/large': (_asked, answer) => void answer.writeHead(200, { 'Content-Length': '99000000' }).write('x'),
    '/image': {
      headers: { 'Content-Type': 'image/png' },
      body: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    },
    '/feed': { body: '<rss version="2.0"><channel><title>News</title></channel></rss>' },
  })
  const { window, problems } = await begin(launch, site)
  await pasteText(window, ` ${site.url}/missing `)
  await expect(window.getByRole('dialog', { name: 'Fetch this page?' })).toBeVisible()
  await expect(field(window)).toHaveValue(`${site.url}/missing`)
  expect(site.asked).toEqual([])
  for (const [path, words] of [
    ['/missing', 'no page at this address'],
    ['/inside', 'your own network'],
    ['/large', 'larger than 32 MB'],
    ['/image', 'PNG image'],
    ['/feed', 'Subscribe to Feed'],
  ]) {
    await ask(window, `${site.url}${path ?? ''}`)
    await expect(dialog(window)).toContainText(words ?? '')
  }
  await ask(window, 'no address')
  await expect(dialog(window)).toContainText('not a web address')
  await expectAccessible(window, 'an address that cannot be fetched')
  expect(secret.asked).toEqual([])
  await window.keyboard.press('Escape')
  await expect(dialog(window)).toBeHidden()
  expect(problems).toEqual([])
  site.close()
  secret.close()
})

test('a slow fetch shows how far it is, and ends when it is cancelled', async ({ launch }) => {
  const ended: boolean[] = []
  const site = await openSite({
    '/slow': (_asked, answer) => {
      answer.writeHead(200, { 'Content-Length': '4000000', 'Content-Type': 'text/html' })
      answer.write('x'.repeat(1_500_000))
      answer.on('close', () => ended.push(true))
    },
  })
  const { window, problems } = await begin(launch, site)
  await window.keyboard.press('Control+l')
  await ask(window, `${site.url}/slow`)
  await expect(dialog(window).getByRole('progressbar')).toBeVisible()
  await expect(dialog(window)).toContainText('1.4 MB')
  await expectAccessible(window, 'a page on its way')
  await dialog(window).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog(window).getByRole('button', { name: 'Fetch page' })).toBeVisible()
  await expect.poll(() => ended).toEqual([true])
  expect(problems).toEqual([])
  site.close()
})

test('the shell fetches an address that it is given', async () => {
  test.skip(process.env['DATELINE_PACKED'] !== undefined, 'The shell program of the checkout is meant.')
  const site = await openSite({ '/story': { body: strike }, '/doubtful': { body: doubtfulPage.html } })
  const folder = mkdtempSync(join(tmpdir(), 'dateline-address-test-'))
  try {
    const program = join(root, 'scripts/dateline.mjs')
    const library = join(folder, 'News')
    const given = ['import', '--library', library, '--json', '--allow-host', site.host]
    const addresses = [`${site.url}/story`, `${site.url}/doubtful`]
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...given, ...addresses])
    expect(JSON.parse(stdout)).toMatchObject([
      { outcome: 'imported', title: 'Dockers end eleven-week strike in Port Sabel' },
      { outcome: 'imported', title: doubtfulPage.title, reason: expect.stringMatching(/^Check this: /) },
    ])
    expect(stderr).toContain(`dateline: ${site.url}/doubtful: Check this: `)
    const refused = promisify(execFile)(process.execPath, [
      program,
      'import',
      '--library',
      library,
      `${site.url}/story`,
    ])
    await expect(refused).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('your own network'),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    site.close()
  }
})
