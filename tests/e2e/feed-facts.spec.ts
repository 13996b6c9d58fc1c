import { join } from 'node:path'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, test } from '../support/launch'
import { openSite } from '../support/site'
import { begin, row, source, subscribe } from './feed-actions'

test('what a feed says beside its words is shown, and one that moves is followed until that is taken back', async ({
  launch,
}) => {
  const gathered = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title><link>/</link>
    <item><guid isPermaLink="false">1</guid><title>Tides explained</title><link>/tides</link><category>Rivers</category>
    <source url="https://mole.example/">The Mole Courier</source><pubDate>Fri Nov 07 08:40:05 UTC 2025</pubDate>
    <description>With the harbour master.</description><enclosure url="/tides.mp3" length="1" type="audio/mpeg"/></item>
    <item><guid isPermaLink="false">1</guid><title>Locks explained</title><link>/locks</link></item></channel></rss>`
  const site = await openSite({ '/feed': { body: gathered } })
  const { window, problems } = await begin(launch, site)
  await subscribe(window, `${site.url}/feed`)
  await expect(row(window, 'Locks explained')).toBeVisible()
  await row(window, 'Tides explained').click()
  await expect(window.getByRole('main').getByRole('article')).toContainText(`${site.url}/tides.mp3`)
  await expect(source(window, /The Mole Courier/)).toBeVisible()
  await window.getByRole('tab', { name: 'Info' }).click()
  const ofFeed = window.getByRole('list', { name: 'Tags from its feed' })
  await expect(ofFeed).toContainText('Rivers')
  await expectAccessible(window, 'tags of a feed')
  // What the feed brought of another paper is listed where either is chosen.
  await source(window).click()
  await expect(row(window, 'Locks explained')).toBeVisible()
  await expect(row(window, 'Tides explained')).toBeVisible()
  await source(window, /The Mole Courier/).click()
  await expect(row(window, 'Tides explained')).toBeVisible()
  await expect(row(window, 'Locks explained')).toBeHidden()
  await source(window).click()

  site.pages['/feed'] = { status: 301, headers: { Location: '/news/feed' } }
  site.pages['/news/feed'] = { body: gathered }
  await window.keyboard.press('F5')
  await source(window).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'About this feed…' }).click()
  const about = window.getByRole('dialog', { name: 'Harbour Gazette' })
  await expect(about).toContainText('an id that others have too')
  await expect(about).toContainText(`before, it was ${site.url}/feed.`)
  await expectAccessible(window, 'a feed that has moved')
  await about.getByRole('button', { name: 'Use this address again' }).click()
  await expect(about).toContainText(`before, it was ${site.url}/news/feed.`)
  await about.getByRole('button', { name: 'Done' }).click()

  site.pages['/feed'] = { status: 410 }
  await window.keyboard.press('F5')
  await expect(source(window).locator('.collections-problem')).toBeVisible()
  await expect(row(window, 'Tides explained')).toBeVisible()
  expect(problems).toEqual([])
  site.close()
})

test('a list of feeds that is dropped is subscribed to, in its folders', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const outline = '<outline text="Quay" xmlUrl="https://quay.example/rss"/>'
  const list = `<opml version="2.0"><body><outline text="Sea">${outline}</outline><outline text="Ports">${outline}</outline></body></opml>`
  await dropFiles(window, [{ name: 'feeds.opml', text: list }])
  await expect(window.getByText('Subscribed to 1 feed.')).toBeVisible()
  const folder = (name: string) => window.getByRole('treeitem', { name, expanded: true })
  await expect(folder('Sea').getByRole('treeitem', { name: 'Quay' })).toBeVisible()
  await expect(folder('Ports').getByRole('treeitem', { name: 'Quay' })).toBeVisible()
  await expectAccessible(window, 'feeds in folders')
  await folder('Ports').getByRole('treeitem', { name: 'Quay' }).focus()
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('ArrowLeft')
  await expect(window.getByRole('treeitem', { name: 'Quay' })).toHaveCount(1)
  expect(problems).toEqual([])
})
