import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { eventChannel } from '../../preload/contract/bridge'
import type { Noun } from '../../preload/contract/events'
import { ask } from '../support/ask'
import { expectAccessible } from '../support/axe'
import { askAtStart, changeAnswers } from '../support/hold-answers'
import { expect, type Running, test } from '../support/launch'
import { articleFile, openArticle, textPane } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')
const title = harbour.split('\n')[0] ?? ''

/** What the log has of it, and standard error: what failed and where, and no word of an article's. */
function expectOnlyFailuresOf({ problems }: Running, part: string): void {
  expect(problems).not.toEqual([])
  for (const problem of problems) {
    expect(problem).toContain(`"event":"failed","part":"${part}"`)
    expect(problem).not.toContain('Harwick')
  }
}

/** The window starts anew, as after a restart, in a main that goes on. */
async function loadAnew({ app, window }: Pick<Running, 'app' | 'window'>) {
  await askAtStart(window)
  // What is on screen until then looks the same, and would hear what the test does next.
  const isLoaded = window.waitForEvent('domcontentloaded')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await isLoaded
}

async function articlesOf(window: Page) {
  return (await ask(window, 'article.list', { view: 'all', sourceId: null, after: null, limit: 9 })).articles
}

function openTitle(window: Page) {
  return window.getByRole('heading', { level: 1, name: title })
}
function row(window: Page) {
  return window.getByRole('option', { name: title })
}

test('a tab that cannot be shown says so in its place; the article and the other tabs go on', async ({
  launch,
}) => {
  const running = await openArticle(launch, harbour)
  const { app, window } = running
  await changeAnswers(app, 'tag.list', [null])
  await loadAnew(running)
  await expect(openTitle(window)).toBeVisible()
  await window.getByRole('tab', { name: 'Info' }).click()
  const failure = window.getByRole('tabpanel').getByRole('alert')
  await expect(failure).toContainText('could not be shown')
  await expectAccessible(window, 'a tab that cannot be shown')
  await window.getByRole('tab', { name: 'Notes' }).click()
  await expect(failure).toHaveCount(0)
  await textPane(window).focus()
  await window.keyboard.press('Shift+N')
  await window.keyboard.type('Still here')
  await window.keyboard.press('Escape')
  await expect(window.locator('.note-body')).toHaveText('Still here')
  expectOnlyFailuresOf(running, 'tab')
})

test('tried again, a pane is there as soon as it can be shown, and the focus stays in it', async ({
  launch,
}) => {
  const running = await openArticle(launch, harbour)
  const { app, window } = running
  const list = await ask(window, 'article.list', { view: 'all', sourceId: null, after: null, limit: 100 })
  const articles = list.articles.map((article) => ({ ...article, published: {} }))
  const answerTruly = await changeAnswers(app, 'article.list', { ...list, articles })
  await loadAnew(running)
  const pane = window.getByRole('region', { name: 'Articles' })
  await expect(pane.getByRole('alert')).toContainText('The list could not be shown')
  await expect(openTitle(window)).toBeVisible()
  await answerTruly()
  // Main says that the articles are not what they were, and the window asks again.
  await ask(window, 'article.mark', { articleId: articles[0]!.id, starred: true })
  await expect(async () => {
    await pane.getByRole('button', { name: 'Try again' }).click()
    await expect(row(window)).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(pane).toBeFocused()
  expectOnlyFailuresOf(running, 'list')
})

test('an article that cannot be shown is closed, and the list goes on', async ({ launch }) => {
  const running = await openArticle(launch, harbour)
  const { app, window } = running
  const [summary] = (
    await ask(window, 'article.list', { view: 'all', sourceId: null, after: null, limit: 9 })
  ).articles
  const article = await ask(window, 'article.get', { articleId: summary!.id })
  const answerTruly = await changeAnswers(app, 'article.get', {
    ...article,
    revision: { ...article.revision, blocks: null },
  })
  await loadAnew(running)
  await expect(row(window)).toBeVisible()
  await row(window).click()
  const reader = window.getByRole('main')
  await expect(reader.getByRole('alert')).toContainText('This article could not be shown')
  await expectAccessible(window, 'an article that cannot be shown')
  await reader.getByRole('button', { name: 'Close article' }).click()
  await expect(reader).toContainText('Choose an article to read')
  await answerTruly()
  await row(window).click()
  await expect(openTitle(window)).toBeVisible()
  expectOnlyFailuresOf(running, 'page')
})

test('a dialog that cannot be shown is closed, and the window behind it works', async ({ launch }) => {
  const running = await openArticle(launch, harbour)
  const { app, window } = running
  await changeAnswers(app, 'citation.help', { own: '', placeholders: null })
  await window.keyboard.press('Control+,')
  await window.getByRole('tab', { name: 'Citation' }).click()
  const failure = window.getByRole('alertdialog', { name: 'This could not be shown' })
  await expect(failure).toBeVisible()
  await failure.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(failure).toHaveCount(0)
  await window.keyboard.press('Control+k')
  await expect(window.getByRole('dialog', { name: /palette|commands/i })).toBeVisible()
  expectOnlyFailuresOf(running, 'dialog')
})

/** Main says that something of a noun has changed: the window asks for it again. */
async function sayChanged({ app }: Running, noun: Noun) {
  await app.evaluate(
    ({ BrowserWindow }, { channel, nouns }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'library.changed', {
        nouns,
        articleId: null,
      }),
    { channel: eventChannel, nouns: [noun] },
  )
}

test('where the whole window cannot be shown it is not empty, and what was being written is kept', async ({
  launch,
}) => {
  const running = await openArticle(launch, harbour)
  const { app, window } = running
  await ask(window, 'settings.set', { theme: 'dark' })
  await sayChanged(running, 'settings')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
  await window.keyboard.press('Shift+N')
  await window.keyboard.type('Half a sen')
  const status = await ask(window, 'library.status', {})
  const answerTruly = await changeAnswers(app, 'library.status', { ...status, name: { of: 'nothing' } })
  await sayChanged(running, 'library')
  const failure = window.getByRole('alert')
  await expect(failure).toContainText('The window could not be shown')
  await expect(failure).toBeFocused()
  await expectAccessible(window, 'a window that cannot be shown')
  await answerTruly()
  await window.getByRole('button', { name: 'Reload' }).click()
  await expect(openTitle(window)).toBeVisible()
  await window.getByRole('tab', { name: 'Notes' }).click()
  await expect(window.locator('.note-body')).toHaveText('Half a sen')
  expectOnlyFailuresOf(running, 'window')
})

function withheld(window: Page) {
  return window.getByRole('main').getByRole('heading', { name: 'Started without the last article' })
}

async function openAnyway(window: Page) {
  await window.getByRole('button', { name: 'Open anyway' }).click()
  await expect(openTitle(window)).toBeVisible()
}

/** What main has written down of the articles that it did not come through with. */
function openingsIn({ dataFolder }: Running) {
  const file = join(dataFolder, 'openings.jsonl')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Main has heard that the article stood on screen. */
function isTrusted(running: Running) {
  return expect
    .poll(() => openingsIn(running))
    .toBe('{"key":"failed","value":[]}\n{"key":"opening","value":null}\n')
}

test('from a window that cannot be shown one starts without the last article', async ({ launch }) => {
  const running = await openArticle(launch, harbour)
  const { app, window } = running
  const settings = await ask(window, 'settings.get', {})
  const answerTruly = await changeAnswers(app, 'settings.get', { ...settings, panes: null })
  await loadAnew(running)
  await expect(window.getByRole('alert')).toContainText('The window could not be shown')
  await answerTruly()
  await window.getByRole('button', { name: 'Start without the last article' }).click()
  await expect(row(window)).toBeVisible()
  await expect(window.getByRole('main')).toContainText('Choose an article to read')
  await row(window).click()
  await expect(openTitle(window)).toBeVisible()
})

test('an article that a start could not show is not opened by the next one, until somebody says so', async ({
  launch,
}) => {
  const first = await openArticle(launch, harbour)
  const { dataFolder } = first
  const [summary] = await articlesOf(first.window)
  const article = await ask(first.window, 'article.get', { articleId: summary!.id })
  const broken = { ...article, revision: { ...article.revision, blocks: null } }
  await changeAnswers(first.app, 'article.get', broken)
  await loadAnew(first)
  await expect(first.window.getByRole('main').getByRole('alert')).toBeVisible()
  await ask(first.window, 'article.keepPosition', { articleId: summary!.id, offset: 700 })
  await first.quit()

  const second = await launch({ dataFolder })
  await expect(withheld(second.window)).toBeVisible()
  await expect(second.window.getByRole('main')).toContainText(title)
  await expect(row(second.window)).toBeVisible()
  await expectAccessible(second.window, 'a start without the last article')
  await openAnyway(second.window)
  // Where it was read, all the while.
  expect((await ask(second.window, 'article.get', { articleId: summary!.id })).readingOffset).toBe(700)
  await isTrusted(second)
  expect(second.problems).toEqual([])
  await second.quit()

  const third = await launch({ dataFolder })
  await expect(openTitle(third.window)).toBeVisible()
})

test('nor is one over which the window’s process ended', async ({ launch }) => {
  const first = await openArticle(launch, harbour)
  const [summary] = await articlesOf(first.window)
  await ask(first.window, 'article.keepPosition', { articleId: summary!.id, offset: 700 })
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => openingsIn(first)).toContain('"failed","value":["')
  await first.kill()
  const second = await launch({ dataFolder: first.dataFolder })
  await expect(withheld(second.window)).toBeVisible()
  await openAnyway(second.window)
})
