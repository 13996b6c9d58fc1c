import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

test('the library is proved in the window, and a title that something else changed is said, with the way to it', async ({
  launch,
}) => {
  const { window, app, dataFolder, problems } = await launch({ args: ['--sample'] })
  const list = window.getByRole('listbox')
  await list.getByRole('option').first().click()
  await window.locator('[data-pane=reader]').getByRole('heading', { level: 1 }).waitFor()
  const choose = () =>
    app.evaluate(({ Menu }) => {
      const help = Menu.getApplicationMenu()?.items.find((menu) => menu.label === '&Help')
      help?.submenu?.items.find(({ label }) => label === 'Verify Library…')?.click()
    })
  await choose()
  const page = window.getByRole('region', { name: 'Verify library' })
  await expect(page.getByRole('heading', { name: 'No problem found' })).toBeVisible()
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
  await expectAccessible(window, 'a library without problems')

  const db = new Database(join(dataFolder, 'Sample Library', 'library.db'))
  const { id } = db.prepare<[], { id: string }>('SELECT id FROM article ORDER BY n LIMIT 1').get()!
  db.prepare(`UPDATE article SET byline = 'A. Forger' WHERE id = ?`).run(id)
  const title = db.prepare('SELECT title FROM article WHERE id = ?').pluck().get(id) as string
  db.close()
  // Its triggers have it taken into the search index too.
  await page.getByRole('button', { name: 'Verify again' }).press('Enter')
  await expect(page.getByRole('heading', { name: '3 problems found' })).toBeVisible()
  const [checksum, journal] = await page.getByRole('list', { name: 'Problems' }).getByRole('listitem').all()
  await expect(checksum!).toContainText('its checksum differs')
  await expect(journal!).toContainText('not what the journal says (byline)')
  await expectAccessible(window, 'a library with problems')
  await journal!.getByRole('button', { name: `Open ${title}` }).press('Enter')
  await expect(
    window.locator('[data-pane=reader]').getByRole('heading', { level: 1, name: title }),
  ).toBeVisible()
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: '3 problems found' })).toBeVisible()
  expect(problems).toEqual([])
})
