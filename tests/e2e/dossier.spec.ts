import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { openArticle } from './reader-actions'

const talks = [
  'Talks on the Danube go on',
  'March 24, 2016, 5:55 am',
  '',
  'Anna Weiss, the mayor of Vienna, met her colleagues on Thursday, after talks in Budapest.',
  '',
  '“We found common ground in Vienna,” Weiss said in Paris, before she flew to Austin.',
  '',
  'Anna Weiss went to school in Paris, Texas, and often speaks of it.',
  '',
  '“Anna Weiss knows the river,” said Otto Lang.',
].join('\n')

async function openPage(window: Page, name: string): Promise<void> {
  await window.getByRole('treeitem', { name: 'Names' }).click()
  await window
    .getByRole('searchbox')
    .or(window.getByRole('textbox', { name: /names/i }))
    .first()
    .waitFor()
  await window.getByRole('main').getByText(name, { exact: true }).first().click()
  await expect(window.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
}

test('roles, places on the map and as a list, by keys alone', async ({ launch }) => {
  const { window, problems } = await openArticle(launch, talks)
  await openPage(window, 'Anna Weiss')
  const roles = window.getByRole('list', { name: 'Roles, as articles state them' })
  await expect(roles).toContainText('mayor of Vienna')
  await expect(roles).toContainText(/March 24, 2016|24 March 2016/)

  await window.getByRole('tab', { name: 'Places' }).click()
  const map = window.getByRole('group', { name: /^Map: places named with Anna Weiss/ })
  const dot = (name: RegExp) => map.getByRole('button', { name })
  await expect(dot(/^Vienna, Austria — 1 article — most populous place of that name/)).toBeVisible()
  await expect(
    dot(/^Paris, Texas, United States — 1 article — the article says “, Texas” behind it/),
  ).toBeAttached()
  const list = window.getByRole('list', { name: 'Places, most often named first' })
  await expect(list.getByRole('listitem').filter({ hasText: 'Vienna' })).toContainText('most populous')
  await expect(window.locator('.map-ground')).toHaveAttribute('d', /^M/)
  await expectAccessible(window, 'places on the map')

  await map.focus()
  const ground = () => window.locator('.map-land g').getAttribute('transform')
  const before = await ground()
  await window.keyboard.press('+')
  await expect.poll(ground).not.toBe(before)
  const nearer = await ground()
  await window.keyboard.press('ArrowRight')
  await expect.poll(ground).not.toBe(nearer)
  await window.keyboard.press('0')
  await expect.poll(ground).toBe(before)
  await window.keyboard.press('Tab')
  const first = map.getByRole('button').first()
  await expect(first).toBeFocused()
  const name = ((await first.getAttribute('aria-label')) ?? '').split(',')[0] ?? ''
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
  expect(problems).toEqual([])
})

const seedFile = join(import.meta.dirname, '../../../shared/seed/article.txt')

function chooseFile(app: Awaited<ReturnType<typeof openArticle>>['app'], file: string) {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

test('the dossier of somebody, read back', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await openArticle(launch, talks)
  const file = join(dataFolder, 'Weiss.md')
  await chooseFile(app, file)
  await openPage(window, 'Anna Weiss')
  await window.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(window.getByText('Confirmed “Anna Weiss”.')).toBeVisible()
  await window.getByRole('toolbar', { name: 'Entity' }).getByRole('button', { name: 'More' }).click()
  await window.getByRole('menuitem', { name: 'Export dossier…' }).click()
  await expect(window.getByText('Exported as Weiss.md')).toBeVisible()
  const [, head = '', body = ''] = readFileSync(file, 'utf8').split(/^---$/m)
  expect(parse(head)).toMatchObject({ title: 'Anna Weiss', kind: 'person', state: 'confirmed', articles: 1 })
  expect(body).toContain('“We found common ground in Vienna,”')
  expect(body).toContain('Anna Weiss (in the text: “Weiss”), “said” · direct · *suggested*')
  expect(body).toMatch(/original SHA-256 `[0-9a-f]{64}`/)
  expect(body).toContain('mayor of Vienna: *suggested*, in 1 article (2016-03-24T05:55)')
  expect(problems).toEqual([])
})

test('the dossier of Vladimir Putin', async ({ launch }) => {
  let seed = ''
  try {
    seed = readFileSync(seedFile, 'utf8')
  } catch {
    test.skip(true, `There is no ${seedFile}.`)
  }
  const { app, window, dataFolder } = await openArticle(launch, seed, {
    title: 'Putin, Kerry hold “constructive” meeting in Moscow',
    isOurs: false,
  })
  const file = join(dataFolder, 'Putin.md')
  await chooseFile(app, file)
  await openPage(window, 'Vladimir Putin')
  await window.getByRole('toolbar', { name: 'Entity' }).getByRole('button', { name: 'More' }).click()
  await window.getByRole('menuitem', { name: 'Export dossier…' }).click()
  await expect(window.getByText('Exported as Putin.md')).toBeVisible()
  const [, head = '', body = ''] = readFileSync(file, 'utf8').split(/^---$/m)
  expect(parse(head)).toMatchObject({ title: 'Vladimir Putin', state: 'suggested', 'mentions-confirmed': 0 })
  const by = body.split(/^## /m).find((part) => part.startsWith('Quotations by it')) ?? ''
  for (const words of [
    'We understand that what we have managed',
    'things must be looking blue',
    'We have managed to find some common ground',
  ]) {
    expect(by).toContain(words)
  }
  expect(by).not.toContain('The soldier died heroically')
  expect(by).toContain('time zone not stated')
  expect(by.match(/\*suggested\*/g)?.length).toBeGreaterThanOrEqual(3)
  expect(by).not.toContain('**confirmed**')
})
