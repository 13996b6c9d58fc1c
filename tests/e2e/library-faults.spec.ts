import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { isRoot } from '../../scripts/lib/processes.mjs'
import { root } from '../../scripts/lib/root.mjs'
import { provideElectron } from '../../scripts/runtime/electron.mjs'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { articleFile, openArticle } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')
const title = 'Harbour bridge to reopen after eleven years'

function notice(window: Page) {
  return window.locator('.library-notice')
}

test('a library in a folder that cannot be written to is read, and every act says why not', async ({
  launch,
}) => {
  test.skip(!isRoot || process.platform !== 'linux', 'Only root may mount a folder to be read.')
  const { dataFolder, quit } = await openArticle(launch, harbour)
  await quit()
  const folder = join(dataFolder, 'Articles')
  execFileSync('mount', ['--bind', folder, folder])
  execFileSync('mount', ['-o', 'remount,ro,bind', folder])
  try {
    const { window, kill } = await launch({ dataFolder, args: [`--library=${folder}`] })
    await expect(notice(window)).toContainText('This library is open for reading only')
    await window.getByRole('option', { name: title }).click()
    await expect(window.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expectAccessible(window, 'a library that can only be read')
    await window.getByRole('option', { name: title }).press('s')
    await expect(window.getByText('its folder cannot be written to; nothing was changed')).toBeVisible()
    await window.keyboard.press('Shift+N')
    await window.keyboard.type('May I?')
    await expect(window.getByRole('alert').filter({ hasText: 'Not saved yet' })).toContainText(
      'the library cannot be written to',
    )
    await kill()
  } finally {
    execFileSync('umount', ['-l', folder])
  }
})

test('a library that goes away while it is open is said at once, and its coming back too', async ({
  launch,
}) => {
  const { window, dataFolder } = await openArticle(launch, harbour)
  const folder = join(dataFolder, 'Articles')
  renameSync(folder, join(dataFolder, 'Away'))
  await expect(notice(window)).toContainText('The library is no longer in')
  await expectAccessible(window, 'a library that is away')
  expect(existsSync(folder)).toBe(false)
  renameSync(join(dataFolder, 'Away'), folder)
  await expect(notice(window)).toBeHidden()
})

test('a library in a folder that is kept in step is opened, and that is said once', async ({ launch }) => {
  const first = await openArticle(launch, harbour)
  const { dataFolder } = first
  await first.quit()
  const folder = join(dataFolder, 'Dropbox', 'Articles')
  mkdirSync(join(dataFolder, 'Dropbox'))
  cpSync(join(dataFolder, 'Articles'), folder, { recursive: true })
  const args = [`--library=${folder}`]
  const second = await launch({ dataFolder, args })
  await expect(notice(second.window)).toContainText('This library lies in Dropbox')
  await expectAccessible(second.window, 'a library in a folder that is kept in step')
  await second.quit()
  const third = await launch({ dataFolder, args })
  await expect(third.window.getByRole('option', { name: title })).toBeVisible()
  await expect(notice(third.window)).toBeHidden()
})

test('a second start with another library has it opened, and says so where it cannot be', async ({
  launch,
}) => {
  test.skip(process.env['DATELINE_PACKED'] !== undefined, 'Starts the built program beside the running one.')
  const { window, dataFolder } = await openArticle(launch, harbour)
  const { program } = await provideElectron()
  const start = (library: string) =>
    new Promise((ended) => {
      const words = [root, '--log-level=3', `--user-data-dir=${dataFolder}`, `--library=${library}`]
      spawn(program, [...(isRoot ? ['--no-sandbox'] : []), ...words], { stdio: 'ignore' }).once('exit', ended)
    })
  const nowhere = join(dataFolder, 'Nowhere')
  await start(nowhere)
  await expect(window.getByText(`${nowhere} was not opened.`)).toBeVisible()
  await expect(window).toHaveTitle('Articles – Dateline')
  expect(existsSync(nowhere)).toBe(false)
  const other = join(dataFolder, 'Other')
  cpSync(join(dataFolder, 'Articles'), other, { recursive: true })
  await start(other)
  await expect(window.getByRole('option', { name: title })).toBeVisible()
  await expect.poll(() => window.evaluate(() => document.title)).toContain('Dateline')
})
