// S2: nothing that a stranger wrote asks for anything, as a page that is imported, as a text, or in a note. DATELINE_SAFETY_FULL=1 tries the
// collections beside the checkout as well.

import { join } from 'node:path'
import { v7 } from 'uuid'
import { root } from '../../../scripts/lib/root.mjs'
import { ask } from '../../support/ask'
import { openCanary } from '../../support/canary'
import { dropFiles, newLibraryIn } from '../../support/import-by-window'
import { expect, test } from '../../support/launch'
import { ownLoads, vectorsBeside } from '../../safety/vectors'
import { openEach } from './open-each'

const isFull = process.env['DATELINE_SAFETY_FULL'] === '1'
const vectors = isFull ? [...ownLoads, ...vectorsBeside('remote-loads')] : [...ownLoads]

const everyArticle = { view: 'all', sourceId: null, after: null, limit: 1 } as const

const around = 'The harbour stays open through the winter, the port authority said on Monday. '.repeat(4)

function pageWith(number: number, word: string): string {
  return `<!doctype html><html><head><title>Harbour ${number}</title></head><body><article><h1>Harbour ${number}</h1>
<p>${number} ${around}</p>${word}<p>${around}</p></article></body></html>`
}

test('what strangers write asks for nothing, wherever it is shown', async ({ launch }) => {
  test.setTimeout(isFull ? 600_000 : 120_000)
  const canary = await openCanary()
  const { app, window, dataFolder } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'Strangers'))
  const words = vectors.map((vector) => vector.replaceAll('%BEACON%', canary.host))
  await dropFiles(
    window,
    words.map((word, at) => ({ name: `${at}.html`, text: pageWith(at, word) })),
  )
  // A page of which nothing is left but its attack may be refused.
  await expect(window.getByRole('heading', { name: /^Imported \d+ / })).toBeVisible({ timeout: 60_000 })
  await window.keyboard.press('Escape')
  const { all: imported } = await ask(window, 'article.counts', {})
  expect(imported).toBeGreaterThan(0.9 * words.length)
  await openEach(window, imported, () => Promise.resolve())
  const [newest] = (await ask(window, 'article.list', everyArticle)).articles
  if (newest === undefined) throw new Error('Nothing was imported.')
  const target = { on: 'article', articleId: newest.id } as const
  for (const [at, word] of words.entries())
    await ask(window, 'note.create', { target, body: `Note ${at}\n\n${word}`, actId: v7() })
  await window.keyboard.press('Control+Shift+H')
  await expect(window.getByRole('option').filter({ hasText: 'Note 1' }).first()).toBeVisible()
  await window.keyboard.press('Alt+ArrowLeft')
  await window.locator('.article-row').first().click()
  await window.getByRole('tab', { name: 'Notes' }).click()
  await expect(window.locator('.note-body').filter({ hasText: `Note ${words.length - 1}` })).toBeVisible()
  expect(canary.connections()).toBe(0)
  canary.close()
})

test('control: the same words ask where they are set as markup', async ({ launch }) => {
  const canary = await openCanary()
  const { window } = await launch({ program: join(root, 'tests/bench/empty') })
  const words = ownLoads.map((vector) => vector.replaceAll('%BEACON%', canary.host))
  await window.setContent(words.join('\n'), { waitUntil: 'commit' })
  await expect.poll(canary.connections).toBeGreaterThan(4)
  canary.close()
})
