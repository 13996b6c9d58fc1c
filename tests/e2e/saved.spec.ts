import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { isRoot } from '../../scripts/lib/processes.mjs'
import { expectAccessible } from '../support/axe'
import { expect, type Running, test } from '../support/launch'
import { holdFromOutside } from '../support/other-program'
import { watchStalls } from '../support/stalls'
import { articleFile, openArticle, startAgain } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

/** How often the program is killed; a night has time for hundreds. */
const rounds = Number(process.env['DATELINE_SAFETY_ROUNDS'] ?? 3)

// What may pass until it is said that a note is not saved, and until what is typed is.
const saidMs = 2_000
const savedMs = 2_000
// The bound is 50; the machine is shared, and the lock is held for as long as it takes to be told.
const maxTurnMs = 250

function folderOf(dataFolder: string): string {
  return join(dataFolder, 'Articles')
}

function fileOf(dataFolder: string): string {
  return join(folderOf(dataFolder), 'library.db')
}

function bodiesIn(dataFolder: string): unknown[] {
  const database = new Database(fileOf(dataFolder), { readonly: true })
  try {
    return database.prepare('SELECT body FROM note WHERE deleted_at IS NULL ORDER BY n').pluck().all()
  } finally {
    database.close()
  }
}

async function beginNote(window: Page) {
  await window.keyboard.press('Shift+N')
  const area = window.getByRole('textbox', { name: 'Note on the article' })
  await expect(area).toBeFocused()
  return area
}

function notSaved(window: Page) {
  return window.getByRole('alert').filter({ hasText: 'Not saved yet' })
}

function saved(window: Page) {
  return window.locator('.note-status[data-state=saved]')
}

/** Main and everything that it started, as a power cut would. */
async function killAll({ app, gone }: Running): Promise<void> {
  process.kill(-(app.process().pid ?? 0), 'SIGKILL')
  await gone()
}

test('“Saved” is true though all of it is killed within 50 ms', async ({ launch }) => {
  test.setTimeout(60_000 + rounds * 30_000)
  let running = await openArticle(launch, harbour)
  const { dataFolder } = running
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { window } = running
    await beginNote(window)
    const words = `Written in round ${round}.`
    await window.keyboard.type(words)
    const from = performance.now()
    await saved(window).waitFor()
    times.push(performance.now() - from)
    await killAll(running)
    expect(String(bodiesIn(dataFolder)[0])).toMatch(new RegExp(`${words}$`))
    running = await startAgain(launch, dataFolder, harbour)
  }
  test.info().annotations.push({ type: 'typed to Saved, ms', description: times.map(Math.round).join(' ') })
})

test('what is typed while another program holds the library is kept, said, and saved by itself', async ({
  launch,
}) => {
  const { app, window, dataFolder } = await openArticle(launch, harbour)
  const area = await beginNote(window)
  const held = await holdFromOutside(fileOf(dataFolder), 'EXCLUSIVE')
  const stalls = await watchStalls(app, window)
  await window.keyboard.type('Typed while it was locked')
  await expect(notSaved(window)).toHaveText(
    /Not saved yet: another program is using the library; it is kept and will be saved by itself\./,
    { timeout: saidMs + 1_000 },
  )
  await window.keyboard.type(', and on.')
  await expect(area).toHaveValue('Typed while it was locked, and on.')
  await expectAccessible(window, 'a note that is not saved yet')
  const { main } = await stalls()
  await held.free()
  await expect(saved(window)).toBeVisible({ timeout: savedMs + 2_000 })
  expect(bodiesIn(dataFolder)).toEqual(['Typed while it was locked, and on.'])
  test.info().annotations.push({ type: 'longest turn of main, ms', description: String(Math.round(main)) })
  expect(main).toBeLessThan(maxTurnMs)
})

test('what was typed and never saved is there again after all of it was killed', async ({ launch }) => {
  const running = await openArticle(launch, harbour)
  const { window, dataFolder } = running
  await beginNote(window)
  const held = await holdFromOutside(fileOf(dataFolder), 'IMMEDIATE')
  await window.keyboard.type('These words were never saved.')
  await expect(notSaved(window)).toContainText('it is kept')
  await killAll(running)
  await held.free()
  expect(bodiesIn(dataFolder)).toEqual([])
  const again = await startAgain(launch, dataFolder, harbour)
  await expect(
    again.window.getByText('What you typed last and was not saved is in its note again.'),
  ).toBeVisible()
  await again.window.getByRole('tab', { name: 'Notes' }).click()
  await expect(again.window.locator('.note-body')).toHaveText('These words were never saved.')
})

test('words whose place has changed meanwhile are shown beside it, and go where the person says', async ({
  launch,
}) => {
  const running = await openArticle(launch, harbour)
  const { window, dataFolder } = running
  await beginNote(window)
  await window.keyboard.type('As it was.')
  await expect(saved(window)).toBeVisible()
  const held = await holdFromOutside(fileOf(dataFolder), 'IMMEDIATE')
  await window.keyboard.type(' And what I typed.')
  await expect(notSaved(window)).toContainText('it is kept')
  await killAll(running)
  await held.free()
  const database = new Database(fileOf(dataFolder))
  database.exec(`UPDATE note SET version = version + 1, body = 'Changed by another.'`)
  database.close()
  const args = [`--library=${folderOf(dataFolder)}`]
  const again = await launch({ dataFolder, args })
  const dialog = again.window.getByRole('dialog', { name: 'Words that were never saved' })
  await expect(dialog).toContainText('As it was. And what I typed.')
  await expect(dialog).toContainText('Changed by another.')
  await expectAccessible(again.window, 'words that were never saved')
  await dialog.getByRole('button', { name: 'Decide later' }).click()
  await expect(dialog).toBeHidden()
  await killAll(again)
  const third = await launch({ dataFolder, args })
  const asked = third.window.getByRole('dialog', { name: 'Words that were never saved' })
  await asked.getByRole('button', { name: 'Keep it as a memo' }).click()
  await expect(asked).toBeHidden()
  expect(bodiesIn(dataFolder)).toEqual(['Changed by another.', 'As it was. And what I typed.'])
})

test('what is typed while the library’s folder is away is saved once it is back', async ({ launch }) => {
  const { window, dataFolder } = await openArticle(launch, harbour)
  await beginNote(window)
  const away = join(dataFolder, 'Away')
  renameSync(folderOf(dataFolder), away)
  await window.keyboard.type('Typed while it was away.')
  await expect(notSaved(window)).toContainText(
    'Not saved yet: the library is not where it was; it is kept and will be saved by itself.',
  )
  expect(existsSync(folderOf(dataFolder))).toBe(false)
  renameSync(away, folderOf(dataFolder))
  await expect(saved(window)).toBeVisible()
  expect(bodiesIn(dataFolder)).toEqual(['Typed while it was away.'])
})

/** Fills a disk to the last byte; answers what frees it again. */
function fill(folder: string): () => void {
  const file = join(folder, 'filler')
  const handle = openSync(file, 'w')
  for (const size of [65_536, 4_096, 512, 1]) {
    const bytes = Buffer.alloc(size, 1)
    try {
      while (writeSync(handle, bytes) > 0);
    } catch {
      // It is full for pieces of this size.
    }
  }
  closeSync(handle)
  return () => rmSync(file)
}

test('what is typed on a full disk is kept, said, and saved once there is space', async ({ launch }) => {
  test.skip(!isRoot || process.platform !== 'linux', 'Only root may mount a small disk.')
  const dataFolder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  mkdirSync(folderOf(dataFolder))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folderOf(dataFolder)])
  try {
    const onSmallDisk: typeof launch = (options) => launch({ ...options, dataFolder })
    const running = await openArticle(onSmallDisk, harbour)
    const { window, quit } = running
    await beginNote(window)
    const free = fill(folderOf(dataFolder))
    await window.keyboard.type('Typed on a full disk. '.repeat(8))
    await expect(notSaved(window)).toContainText('Not saved yet: the disk is full; it is kept', {
      timeout: saidMs + 2_000,
    })
    free()
    await expect(saved(window)).toBeVisible({ timeout: savedMs + 2_000 })
    expect(bodiesIn(dataFolder)).toEqual(['Typed on a full disk. '.repeat(8)])
    await quit()
  } finally {
    execFileSync('umount', ['-l', folderOf(dataFolder)])
  }
})
