import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isOurs } from '../../../main/electron/origin'
import { windowFile } from '../../../main/electron/window-files'
import { temporaryFolder } from '../../support/library'

/** A window's folder with a neighbour whose name begins alike, and links that lead out of it. */
function folders() {
  const root = realpathSync(temporaryFolder())
  const folder = join(root, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(root, 'renderer-other'))
  writeFileSync(join(root, 'secret.js'), '1')
  writeFileSync(join(root, 'renderer-other', 'x.js'), '1')
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'main.js'), '1')
  writeFileSync(join(folder, 'notes.db'), '1')
  writeFileSync(join(folder, 'ä b.css'), '')
  symlinkSync(join(root, 'secret.js'), join(folder, 'link.js'))
  symlinkSync(root, join(folder, 'up'))
  return folder
}

it.each([
  ['app://dateline/index.html', 'index.html', 'text/html; charset=utf-8'],
  ['app://dateline/assets/main.js', 'assets/main.js', 'text/javascript; charset=utf-8'],
  ['app://dateline/index.html?a=b#c', 'index.html', 'text/html; charset=utf-8'],
  ['app://dateline/%C3%A4%20b.css', 'ä b.css', 'text/css; charset=utf-8'],
])('serves %s', async (address, file, type) => {
  const folder = folders()
  expect(await windowFile(folder, address)).toEqual({ path: join(folder, file), type })
})

it.each([
  'app://dateline/',
  'app://dateline',
  'app://dateline/assets',
  'app://dateline/missing.js',
  'app://dateline/notes.db',
  'app://dateline/../secret.js',
  'app://dateline/%2e%2e/secret.js',
  'app://dateline/%2e%2e%2fsecret.js',
  'app://dateline/..%5csecret.js',
  'app://dateline/assets/../../secret.js',
  'app://dateline/assets/%2e%2e/%2e%2e/secret.js',
  'app://dateline/..%2frenderer-other%2fx.js',
  'app://dateline/link.js',
  'app://dateline/up/secret.js',
  'app://dateline/up/renderer-other/x.js',
  'app://dateline//etc/passwd.js',
  'app://dateline/%00index.html',
  'app://dateline/index.html%00.js',
  'app://dateline/%E0%A4%A.js',
  'app://dateline/%252e%252e/secret.js',
  'app://other/index.html',
  'app://dateline.evil/index.html',
  'app://dateline:80/index.html',
  'file:///etc/passwd.js',
  'http://dateline/index.html',
  'nonsense',
  '',
])('does not serve %s', async (address) => {
  expect(await windowFile(folders(), address)).toBeNull()
})

it.each([
  ['app://dateline/index.html', true],
  ['app://dateline/', true],
  ['app://dateline.evil/', false],
  ['app://evil@dateline/', false],
  ['app://dateline:1/', false],
  ['APP://DATELINE/', false],
  ['http://dateline/', false],
  ['file:///dateline/', false],
  ['about:blank', false],
  ['about:srcdoc', false],
  ['data:text/html,x', false],
  ['blob:app://dateline/1', false],
  ['', false],
])('is %s ours: %s', (address, expected) => {
  expect(isOurs(address)).toBe(expected)
})
