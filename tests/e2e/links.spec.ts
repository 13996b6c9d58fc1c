import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../preload/contract/bridge'
import { articleLink, saveLinkStart } from '../../preload/contract/own-link'
import { root } from '../../scripts/lib/root.mjs'
import { expect, type Running, test } from '../support/launch'
import { openSite } from '../support/site'
import { articleFile, dragOver, openArticle } from './reader-actions'

const words = 'the authority ran out of money'

/** Starts Dateline again on the same data folder, as the system does with a link, and waits until that start has ended. */
async function startWith(link: string, { app, dataFolder }: Running): Promise<void> {
  const program = await app.evaluate(() => process.execPath)
  const isPacked = process.env['DATELINE_PACKED'] !== undefined
  const args = [...(isPacked ? [] : [root]), `--user-data-dir=${dataFolder}`, link]
  const second = spawn(program, process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args, {
    stdio: 'ignore',
  })
  await once(second, 'exit')
}

async function ids(window: Page): Promise<{ articleId: string; highlightId: string }> {
  return window.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: Bridge }
    const last = await bridge.call('article.last', {})
    const { articleId } = (last as { value: { articleId: string } }).value
    const list = await bridge.call('highlight.list', { articleId })
    return { articleId, highlightId: (list as { value: { id: string }[] }).value[0]?.id ?? '' }
  })
}

test('a link shows what it leads to: at a start, from a second start, and from a note by keyboard', async ({
  launch,
}) => {
  const first = await openArticle(launch, articleFile('harbour-bridge.txt'))
  await dragOver(first.window, words)
  await first.window.keyboard.press('h')
  await expect(first.window.getByText('Highlighted in')).toHaveCount(1)
  const { articleId, highlightId } = await ids(first.window)
  await first.quit()

  const link = articleLink(articleId, highlightId)
  const running = await launch({ dataFolder: first.dataFolder, args: [link] })
  const { window, problems } = running
  const announced = window.getByText(`Shown in the article: ${words}`)
  await expect(announced).toHaveCount(1)

  await window.keyboard.press('ControlOrMeta+Shift+N')
  await expect(window.getByRole('heading', { name: 'Names' })).toBeVisible()
  await startWith(link, running)
  await expect(announced).toHaveCount(1)
  await expect(window.getByRole('heading', { name: 'Names' })).toHaveCount(0)
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(window.getByRole('heading', { name: 'Names' })).toBeVisible()

  await window.keyboard.press('Alt+ArrowRight')

  await window.keyboard.press('Shift+N')
  await window.getByRole('textbox', { name: 'Note on the article' }).fill(`See [the money](${link}).`)
  await window.keyboard.press('Escape')
  await window.keyboard.press('ControlOrMeta+Shift+N')
  await expect(window.getByRole('heading', { name: 'Names' })).toBeVisible()
  await window.locator('.note-body').getByRole('link', { name: 'the money' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'Names' })).toHaveCount(0)
  expect(problems).toEqual([])
})

test('a page that a browser hands over is fetched only once a person agrees', async ({ launch }) => {
  const site = await openSite({
    '/story': { body: '<title>Harbour</title><h1>Harbour</h1><p>The bridge is shut.</p>' },
  })
  const running = await launch({ args: ['--sample', `--allow-host=${site.host}`] })
  const { window, problems } = running
  await expect(window.getByRole('option').first()).toBeVisible()
  const address = `${site.url}/story`
  await startWith(saveLinkStart + encodeURIComponent(address), running)
  const question = window.getByRole('dialog', { name: 'Save this page to Dateline?' })
  await expect(question.getByText(address, { exact: true })).toBeVisible()
  expect(site.paths()).toEqual([])
  await question.getByRole('button', { name: 'Fetch page' }).click()
  await expect(window.getByRole('dialog', { name: 'Import article' })).toBeVisible()
  expect(site.paths()).toContain('/story')
  site.close()
  expect(problems).toEqual([])
})
