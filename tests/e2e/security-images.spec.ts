import { existsSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { dropBytes } from '../support/drop-bytes'
import { newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { ferry, pictureDocuments } from '../support/picture-documents'

const vectorFile = join(root, '../shared/eval/safety/vectors/protocol-traversal.json')

function ask(app: ElectronApplication, addresses: readonly string[]) {
  return app.evaluate(
    ({ net }, all) =>
      Promise.all(
        all.map(async (address) => {
          const answer = await net.fetch(address).catch(() => null)
          const header = (name: string) => answer?.headers.get(name) ?? null
          const words = answer === null ? '' : await answer.text()
          return {
            address,
            status: answer?.status ?? null,
            type: header('content-type'),
            sniff: header('x-content-type-options'),
            policy: header('content-security-policy'),
            isLeak: /root:x:0:0|\[fonts\]|SQLite format/.test(words),
          }
        }),
      ),
    addresses,
  )
}

test('only pictures of the open library are given out, by their hash alone', async ({ launch }) => {
  const { app, window, dataFolder } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await dropBytes(window, [pictureDocuments.email()])
  await expect(window.getByRole('dialog', { name: 'Import article' })).toBeVisible()
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('button', { name: /^Enlarge image/ })).toBeVisible()

  const hash = createHash('sha256').update(ferry).digest('hex')
  const original = createHash('sha256').update(pictureDocuments.email().bytes).digest('hex')
  const base = 'app://dateline/image/'
  const [good, ...others] = await ask(app, [
    `${base}${hash}`,
    `${base}${original}`,
    `${base}${'0'.repeat(64)}`,
    `${base}${hash}.png`,
    `${base}${hash}/../${original}`,
    `${base}../library.db`,
    `${base}%2e%2e/%2e%2e/library.db`,
    `${base}${hash.slice(0, 2)}/${hash}`,
  ])
  expect(good).toMatchObject({ status: 200, type: 'image/png', sniff: 'nosniff' })
  expect(good?.policy).toContain("default-src 'none'")
  for (const other of others) expect(other).toMatchObject({ status: 404, sniff: 'nosniff', isLeak: false })
})

test('no way out of a folder leads anywhere', async ({ launch }) => {
  test.skip(!existsSync(vectorFile), 'The vectors are not on this machine.')
  const { app } = await launch()
  const vectors = JSON.parse(readFileSync(vectorFile, 'utf8')) as { payload: string }[]
  const plain = vectors.map(({ payload }) =>
    payload.replaceAll('%SCHEME%', 'app').replaceAll('%HOST%', 'dateline'),
  )
  const below = plain.map((address) => address.replace('app://dateline/', 'app://dateline/image/'))
  for (const { address, status, isLeak } of await ask(app, [...plain, ...below])) {
    expect({ address, isLeak }).toEqual({ address, isLeak: false })
    // The window's own page by a strange port is still only that.
    if (!address.endsWith('/index.html')) expect([null, 403, 404], address).toContain(status)
  }
})

test('the window loads pictures from the library, and from nowhere else', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  const outcome = await window.evaluate(async () => {
    const refused: string[] = []
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI))
    const load = (source: string) =>
      new Promise<string>((done) => {
        const image = new Image()
        image.onload = () => done('loaded')
        image.onerror = () => done('refused')
        image.src = source
      })
    const sources = [
      'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
      'app://dateline/index.html',
      'app://dateline/images/x',
      'https://news.example/a.png',
      'file:///etc/passwd',
      'blob:app://dateline/1',
    ]
    return { loaded: await Promise.all(sources.map(load)), refused: refused.length, of: sources.length }
  })
  expect(outcome.loaded).toEqual(Array.from({ length: outcome.of }, () => 'refused'))
  // A file is refused before any policy is asked.
  expect(outcome.refused).toBe(outcome.of - 1)
})
