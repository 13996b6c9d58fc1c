import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { newLibraryIn } from '../support/import-by-window'
import { expect, type launch as start, test } from '../support/launch'
import { openSite, type Site } from '../support/site'

function feed(...titles: readonly string[]) {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title><link>/</link>${titles
    .map(
      (title) =>
        `<item><guid isPermaLink="false">${title}</guid><title>${title}</title>
         <link>/${encodeURIComponent(title)}</link><pubDate>Wed, 20 Mar 2024 06:00:00 GMT</pubDate>
         <description>What the harbour knows of ${title} by now.</description></item>`,
    )
    .join('')}</channel></rss>`
}

async function beginWith(launch: typeof start, site: Site) {
  const running = await launch({ args: [`--allow-host=${site.host}`] })
  const { app, window, dataFolder } = running
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await choose(window, 'Subscribe to feed')
  const dialog = window.getByRole('dialog', { name: 'Subscribe to feed' })
  await dialog.getByLabel('Address of the feed or of its site').fill(`${site.url}/feed`)
  await dialog.getByRole('button', { name: 'Subscribe' }).click()
  await expect(dialog).toBeHidden()
  return running
}

/** Runs a command from the palette. */
async function choose(window: Page, label: string) {
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill(label)
  await window.getByRole('option', { name: label }).first().click()
}

function source(window: Page) {
  return window.getByRole('treeitem', { name: /Harbour Gazette/ }).last()
}

async function openAbout(window: Page) {
  await source(window).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'About this feed…' }).click()
  return window.getByRole('dialog', { name: 'Harbour Gazette' })
}

function row(window: Page, title: string) {
  return window.getByRole('option', { name: new RegExp(title) })
}

function unread(window: Page) {
  return window.getByRole('treeitem', { name: /^Unread/ })
}

test('all of a feed is marked as read from its menu, or the list that is shown by a key, and undo brings it back', async ({
  launch,
}) => {
  const site = await openSite({ '/feed': { body: feed('The flood', 'The strike', 'The ferry') } })
  const { window, problems } = await beginWith(launch, site)
  await expect(unread(window)).toHaveText('Unread3')
  await source(window).click({ button: 'right' })
  await expectAccessible(window, 'the menu of a feed')
  await window.getByRole('menuitem', { name: 'Mark all as read' }).click()
  await expect(window.getByText('Marked 3 articles as read.')).toBeVisible()
  await expect(unread(window)).toHaveText('Unread')
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(unread(window)).toHaveText('Unread3')
  await row(window, 'The flood').click()
  await expect(unread(window)).toHaveText('Unread2')
  await unread(window).click()
  await window.keyboard.press('Shift+R')
  await expect(window.getByText('Marked 2 articles as read.')).toBeVisible()
  await expect(window.getByRole('option')).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await expect(window.getByRole('option')).toHaveCount(2)
  await choose(window, 'Mark all as read')
  await expect(window.getByRole('option')).toHaveCount(0)
  expect(problems).toEqual([])
  site.close()
})

test('a feed is told how often to be asked and how long its articles stay, and undo takes each back', async ({
  launch,
}) => {
  const site = await openSite({ '/feed': { body: feed('The flood') } })
  const { window, problems } = await beginWith(launch, site)
  await expect(row(window, 'The flood')).toBeVisible()
  const about = await openAbout(window)
  await expect(about.getByLabel('Refresh this feed')).toHaveValue('default')
  await about.getByLabel('Refresh this feed').selectOption('Every 15 minutes')
  await expect(about.getByLabel('Keep read articles')).toHaveValue('')
  await expect(about).not.toContainText('go to Deleted')
  await about.getByLabel('Keep read articles').selectOption('One week')
  await expect(about).toContainText('go to Deleted, where they can be restored')
  await expectAccessible(window, 'how a feed is asked and kept')
  await about.getByRole('button', { name: 'Done' }).click()
  await openAbout(window)
  await expect(about.getByLabel('Refresh this feed')).toHaveValue('quarter-hour')
  await expect(about.getByLabel('Keep read articles')).toHaveValue('7')
  await expect(about.getByLabel('Keep unread articles')).toHaveValue('')
  await about.getByRole('button', { name: 'Done' }).click()
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await openAbout(window)
  await expect(about.getByLabel('Refresh this feed')).toHaveValue('default')
  await expect(about.getByLabel('Keep read articles')).toHaveValue('')
  expect(problems).toEqual([])
  site.close()
})

test('a rule is written with a preview, mutes what arrives, says why, and gives it back', async ({
  launch,
}) => {
  const site = await openSite({ '/feed': { body: feed('The flood', 'A ferry is late') } })
  const { window, problems } = await beginWith(launch, site)
  await expect(row(window, 'A ferry is late')).toBeVisible()
  await choose(window, 'Feed rules')
  const list = window.getByRole('dialog', { name: 'Feed rules' })
  // Its code is only then read: until it is there, what is typed is held for it.
  await expect(list.getByRole('button', { name: 'New rule' })).toBeVisible()
  await expectAccessible(window, 'no rules yet')
  await list.getByRole('button', { name: 'New rule' }).click()
  const form = window.getByRole('dialog', { name: 'New rule' })
  await expect(form.getByRole('button', { name: 'Save rule' })).toBeDisabled()
  await form.getByLabel('Words').fill('ferry, tram')
  await form.getByLabel('Where').selectOption('In the headline')
  await form.getByLabel('Of which feed').selectOption('Harbour Gazette')
  await expect(form.getByRole('region', { name: 'Preview' })).toContainText(
    'Would have found 1 of the newest 2 articles. These stay as they are.',
  )
  await expectAccessible(window, 'a rule with its preview')
  await form.getByLabel('Words').press('Enter')
  const rule = list.getByRole('listitem', { name: 'Mute “ferry, tram” in the headline, Harbour Gazette' })
  await expect(rule).toContainText('No article yet')
  await list.getByRole('button', { name: 'Done' }).click()
  await expect(row(window, 'A ferry is late')).toBeVisible()

  site.pages['/feed'] = { body: feed('The tram stops', 'The treaty', 'The flood', 'A ferry is late') }
  await window.keyboard.press('F5')
  await expect(row(window, 'The treaty')).toBeVisible()
  await expect(row(window, 'The tram stops')).toBeHidden()
  const archived = window.getByRole('treeitem', { name: /^Archived/ })
  await expect(archived).toHaveText('Archived1')
  await archived.click()
  await row(window, 'The tram stops').click()
  await window.getByRole('tab', { name: 'Info' }).click()
  const why = window.getByRole('region', { name: 'Feed rules' })
  await expect(why).toContainText('Muted“tram” in the headlineby the rule “ferry, tram”')
  await expectAccessible(window, 'why an article was muted')
  await why.getByRole('button', { name: 'Bring back' }).click()
  await expect(why).toContainText('brought back since')
  await expect(archived).toHaveText('Archived')
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(archived).toHaveText('Archived1')
  await choose(window, 'Feed rules')
  await expect(rule).toContainText('Muted 1 article')
  await rule.getByRole('button', { name: 'Show articles' }).click()
  await expect(rule.getByRole('list')).toContainText('The tram stops“tram” in the headline, Harbour Gazette')
  await expectAccessible(window, 'what a rule did')
  await rule.getByRole('button', { name: 'Delete' }).click()
  const deleted = list.getByRole('listitem', { name: /^Deleted: Mute/ })
  await deleted.getByRole('button', { name: 'Bring back' }).click()
  await expect(deleted).toBeHidden()
  await list.getByRole('button', { name: 'Done' }).click()
  await unread(window).click()
  await expect(row(window, 'The tram stops')).toBeVisible()
  expect(problems).toEqual([])
  site.close()
})

test('a tagging rule of a feed’s menu tags what arrives; it is changed, and undo takes the change back', async ({
  launch,
}) => {
  const site = await openSite({ '/feed': { body: feed('The flood') } })
  const { window, problems } = await beginWith(launch, site)
  await expect(row(window, 'The flood')).toBeVisible()
  await source(window).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Rules…' }).click()
  const list = window.getByRole('dialog', { name: 'Feed rules' })
  await list.getByRole('button', { name: 'New rule' }).click()
  const form = window.getByRole('dialog', { name: /rule$/ })
  await form.getByRole('radio', { name: 'Tag' }).check({ force: true })
  await form.getByLabel('Tag', { exact: true }).last().fill('port/strike')
  await form.getByLabel('Words').fill('strike')
  await form.getByRole('button', { name: 'Save rule' }).click()
  await expect(list.getByRole('listitem')).toContainText(
    'Tag “port/strike”: “strike” in the headline or text, Harbour Gazette',
  )
  await list.getByRole('button', { name: 'Edit' }).click()
  await form.getByLabel('Words').fill('ferry')
  await form.getByRole('button', { name: 'Save rule' }).click()
  await expect(list.getByRole('listitem')).toContainText('“ferry”')
  await list.getByRole('button', { name: 'Done' }).click()
  await window.keyboard.press('Control+z')
  await expect(window.getByText('Undone: change the rule “strike”.')).toBeVisible()
  site.pages['/feed'] = { body: feed('The strike', 'The flood') }
  await window.keyboard.press('F5')
  await row(window, 'The strike').click()
  await window.getByRole('tab', { name: 'Info' }).click()
  await expect(window.getByRole('region', { name: 'Tags' })).toContainText('port/strike')
  expect(problems).toEqual([])
  site.close()
})
