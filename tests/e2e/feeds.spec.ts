import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { expectAccessible } from '../support/axe'
import { openCanary } from '../support/canary'
import { doubtfulPage } from '../support/doubtful-page'
import { expect, test } from '../support/launch'
import { openSite } from '../support/site'
import { begin, dialog, row, runFromPalette, source, subscribe } from './feed-actions'

function feed(numbers: readonly number[], canary = 'http://127.0.0.1:9/') {
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Gazette</title>
  ${numbers
    .map(
      (n) => `<entry><id>urn:story:${n}</id><title>Story number ${n}</title><link href="/story/${n}"/>
        <updated>2024-03-${10 + n}T09:00:00Z</updated><content type="html">&lt;p&gt;What is known of &lt;b&gt;story
        ${n}&lt;/b&gt; so far…&lt;/p&gt;&lt;img src="${canary}x.png"&gt;&lt;script&gt;window.pageRan = 1&lt;/script&gt;</content></entry>`,
    )
    .join('')}</feed>`
}

const page = `<!doctype html><html><head><title>Harbour Gazette</title>
  <link rel="alternate" type="application/atom+xml" title="All of it" href="/feed">
  <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments"></head><body><p>News</p></body></html>`

const strike = readFileSync(join(root, 'tests/fixtures/pages/strike.html'), 'utf8').replaceAll(
  /CANARY\/?/g,
  'http://127.0.0.1:9/',
)

function answerOpen(app: ElectronApplication, file: string) {
  return app.evaluate(({ dialog: dialogs }, path) => {
    dialogs.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
}

function answerSave(app: ElectronApplication, file: string) {
  return app.evaluate(({ dialog: dialogs }, filePath) => {
    dialogs.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

test('a site’s feed is found, subscribed to and refreshed, with what is new and without what is known', async ({
  launch,
}) => {
  const canary = await openCanary()
  const site = await openSite({
    '/': { body: page },
    '/feed': (asked, answer) => {
      const isSame = asked.headers['if-none-match'] === '"one"'
      answer
        .writeHead(isSame ? 304 : 200, { ETag: '"one"' })
        .end(isSame ? undefined : feed([1, 2], canary.url))
    },
  })
  const { window, problems } = await begin(launch, site)
  await subscribe(window, site.url)
  await expect(dialog(window).getByRole('radio')).toHaveCount(2)
  await expectAccessible(window, 'a choice of feeds')
  await dialog(window).getByRole('button', { name: 'Subscribe' }).click()
  await expect(dialog(window)).toBeHidden()
  await expect(row(window, 'Story number 2')).toBeVisible()
  await expect(source(window, /All of it/)).toContainText('2')
  await window.keyboard.press('F5')
  await expect.poll(() => site.paths()).toEqual(['/', '/feed', '/feed'])
  await expect(window.getByRole('option')).toHaveCount(2)
  site.pages['/feed'] = { headers: { ETag: '"two"' }, body: feed([1, 2, 3], canary.url) }
  await window.keyboard.press('F5')
  await expect(row(window, 'Story number 3')).toBeVisible()
  await expect(window.getByRole('option')).toHaveCount(3)
  await row(window, 'Story number 3').click()
  await expect(window.getByRole('main').getByRole('article')).toContainText(
    'What is known of story 3 so far…',
  )
  await expect(source(window, /All of it/)).toContainText('2')
  expect(canary.connections()).toBe(0)
  expect(problems).toEqual([])
  canary.close()
  site.close()
})

test('a summary gives way to its whole page when that is asked for, and comes back', async ({ launch }) => {
  const site = await openSite({ '/feed': { body: feed([1]) }, '/story/1': { body: strike } })
  const { window, problems } = await begin(launch, site)
  await subscribe(window, `${site.url}/feed`)
  await row(window, 'Story number 1').click()
  const summary = window.getByRole('region', { name: 'Summary' })
  await expect(summary).toContainText('This is the feed’s summary.')
  await expectAccessible(window, 'a summary')
  expect(site.paths()).toEqual(['/feed', '/feed'])
  await summary.getByRole('button', { name: 'Fetch full page' }).click()
  const text = window.getByRole('main').getByRole('article')
  await expect(text).toContainText('Dockers in Port Sabel voted on Friday')
  await expect(summary).toBeHidden()
  await window.keyboard.press('Control+z')
  await expect(text).toContainText('What is known of story 1')
  await expect(summary).toBeVisible()
  // Nobody sees a form, so a doubtful page says that it is one.
  site.pages['/story/1'] = { body: doubtfulPage.html }
  await summary.getByRole('button', { name: 'Fetch full page' }).click()
  await expect(window.getByRole('region', { name: 'Check this' })).toContainText('was set aside')
  expect(problems).toEqual([])
  site.close()
})

type Told = { id: string; title: string; link: string; text: string; day: number }

/** A feed that says of each entry what the test wants. */
function telling(...told: readonly Told[]) {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title><link>/</link>${told
    .map(
      ({ id, title, link, text, day }) =>
        `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>${link}</link>
         <pubDate>${new Date(Date.UTC(2024, 2, day, 6)).toUTCString()}</pubDate><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`
}

test('over three days a headline changes, a briefing is another every day, and an id that is used again is another article', async ({
  launch,
}) => {
  const flood = { id: 'flood', link: '/flood', day: 5 }
  const briefing = { id: 'briefing', link: '/briefing', title: 'Your briefing' }
  const suite = { id: 'n/a', day: 5, text: 'What is new in it.' }
  const site = await openSite({
    '/feed': {
      body: telling(
        { ...flood, title: 'Two dead in the flood', text: 'At six, two people were known to be dead.' },
        { ...briefing, day: 5, text: 'The ferry to Tarn is back at sea, and the bank has new owners.' },
        { ...suite, title: 'Suite 9.1 is out', link: '/9.1' },
      ),
    },
  })
  const { window, problems } = await begin(launch, site)
  const text = window.getByRole('main').getByRole('article')
  await subscribe(window, `${site.url}/feed`)
  await row(window, 'Two dead in the flood').click()
  await expect(text.getByRole('heading', { level: 1 })).toHaveText('Two dead in the flood')

  site.pages['/feed'] = {
    body: telling(
      { ...flood, title: 'Seven dead in the flood', text: 'At nine, seven people were known to be dead.' },
      { ...briefing, day: 6, text: 'Dockers vote on the offer of the company while the treaty waits.' },
      { ...suite, title: 'Suite 9.2 is out', link: '/9.2' },
    ),
  }
  await window.keyboard.press('F5')
  await expect(row(window, 'Seven dead in the flood')).toBeVisible()
  await expect(row(window, 'Two dead in the flood')).toBeHidden()
  await expect(row(window, 'Suite 9.1 is out')).toBeVisible()
  await expect(row(window, 'Suite 9.2 is out')).toBeVisible()
  await expect(row(window, 'Your briefing')).toHaveCount(2)
  await expect(text.getByRole('heading', { level: 1 })).toHaveText('Seven dead in the flood')
  await expect(text).toContainText('At nine, seven people')

  await window.getByRole('tab', { name: 'Info' }).click()
  const info = window.getByRole('tabpanel', { name: 'Info' })
  await expect(info).toContainText('Before: Two dead in the flood')
  await expectAccessible(window, 'a headline that changed')
  await info.getByRole('button', { name: 'Compare revisions' }).click()
  const comparison = window.getByRole('dialog', { name: 'What changed' })
  await expect(comparison.locator('.compared-text del').first()).toHaveText('Two')
  await window.keyboard.press('Escape')

  site.pages['/feed'] = {
    body: telling(
      { ...suite, title: 'Suite 9.3 is out', link: '/9', day: 7 },
      { ...suite, title: 'Suite 9.2 is out', link: '/9.2' },
      { ...briefing, day: 7, text: 'Voters go to the polls in four towns, and the river rises.' },
    ),
  }
  await window.keyboard.press('F5')
  await expect(row(window, 'Suite 9.3 is out')).toBeVisible()
  await expect(row(window, 'Your briefing')).toHaveCount(3)
  await expect(row(window, 'Suite 9.2 is out')).toHaveCount(1)
  await expect(row(window, 'Seven dead in the flood')).toBeVisible()
  expect(problems).toEqual([])
  site.close()
})

test('a feed in trouble says why; it is renamed, set, left and taken up again', async ({ launch }) => {
  const site = await openSite({ '/feed': { body: feed([1]) } })
  const { window, problems } = await begin(launch, site)
  await subscribe(window, `${site.url}/feed`)
  await expect(row(window, 'Story number 1')).toBeVisible()
  site.pages['/feed'] = { body: '<p>Moved' }
  await window.getByRole('button', { name: 'Refresh all feeds' }).click()
  await expect(source(window)).toContainText('There is no feed at this address')
  await source(window).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'About this feed…' }).click()
  const about = window.getByRole('dialog', { name: 'Harbour Gazette' })
  await expect(about).toContainText('There is no feed at this address')
  await expectAccessible(window, 'about a feed')
  await about.getByLabel('Fetch the full page of each new article').click()
  await expect(about.getByLabel('Fetch the full page of each new article')).toBeChecked()
  await about.getByRole('button', { name: 'Done' }).click()
  await source(window).focus()
  await window.keyboard.press('Shift+F10')
  await window.getByRole('menuitem', { name: 'Rename…' }).click()
  await window.getByLabel('Name', { exact: true }).fill('The Gazette')
  await window.keyboard.press('Enter')
  await expect(source(window, /The Gazette/)).toBeVisible()
  await expect(row(window, 'Story number 1')).toContainText('The Gazette')
  await source(window, /The Gazette/).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Unsubscribe' }).click()
  await expect(window.getByRole('button', { name: 'Refresh all feeds' })).toBeHidden()
  await expect(row(window, 'Story number 1')).toBeVisible()
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(source(window, /The Gazette/)).toContainText('There is no feed at this address')
  expect(problems).toEqual([])
  site.close()
})

test('a list of feeds comes in and goes out, and nothing is asked before that is wanted', async ({
  launch,
}) => {
  const site = await openSite({ '/one': { body: feed([1]) }, '/two': { status: 500 } })
  const { app, window, dataFolder, problems } = await begin(launch, site)
  const list = join(dataFolder, 'feeds.opml')
  writeFileSync(
    list,
    `<opml version="2.0"><body><outline text="Ports"><outline text="One" xmlUrl="${site.url}/one"/></outline>
     <outline text="Two" xmlUrl="${site.url}/two"/><outline text="Odd" xmlUrl="mailto:x"/></body></opml>`,
  )
  await answerOpen(app, list)
  await runFromPalette(window, 'Import list of feeds')
  await expect(window.getByText('Subscribed to 2 feeds, 1 without a web address skipped.')).toBeVisible()
  await expect(source(window, /One/)).toBeVisible()
  await expectAccessible(window, 'feeds not read yet')
  expect(site.asked).toEqual([])
  await window.getByRole('button', { name: 'Refresh', exact: true }).click()
  await expect(row(window, 'Story number 1')).toBeVisible()
  await expect(source(window, /Two/)).toContainText('a fault of its own')
  const out = join(dataFolder, 'out.opml')
  await answerSave(app, out)
  await runFromPalette(window, 'Export list of feeds')
  await expect(window.getByText('Exported as out.opml')).toBeVisible()
  expect(readFileSync(out, 'utf8')).toContain('<outline text="Ports" title="Ports">')
  expect(problems).toEqual([])
  site.close()
})

test('the schedule is off, and with it nothing goes out by itself', async ({ launch }) => {
  const site = await openSite({ '/feed': { body: feed([1]) } })
  const { window, dataFolder, quit } = await begin(launch, site)
  await subscribe(window, `${site.url}/feed`)
  await expect(row(window, 'Story number 1')).toBeVisible()
  await window.keyboard.press('Control+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: 'Feeds' }).click()
  await expect(settings.getByLabel('Refresh feeds')).toHaveValue('never')
  await expectAccessible(window, 'settings with feeds')
  await quit()
  const asked = site.asked.length
  const again = await launch({ dataFolder, args: [`--allow-host=${site.host}`] })
  await row(again.window, 'Story number 1').click()
  await expect(again.window.getByRole('main').getByRole('article')).toContainText('What is known of story 1')
  await expect(source(again.window)).toBeVisible()
  expect(site.asked).toHaveLength(asked)
  site.close()
})
