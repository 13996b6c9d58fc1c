import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from '../support/axe'
import { openCanary } from '../support/canary'
import { expect, test } from '../support/launch'
import { runByPalette } from '../support/run-by-palette'
import { openSite } from '../support/site'

const page = `<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>${'The ferry runs again. '.repeat(30)}</p></article></body></html>`

test('what was asked of the network is listed while it is asked, and cleared with a question', async ({
  launch,
}) => {
  const site = await openSite({ '/page?token=abc': { body: page }, '/gone': { status: 404 } })
  const running = await launch({ args: ['--sample', `--allow-host=${site.host}`] })
  const { window, problems } = running
  await runByPalette(window, 'network requests')
  const list = window.getByRole('region', { name: 'Network requests' })
  await expect(list.getByText('No request was made.')).toBeVisible()
  await expectAccessible(window, 'requests')
  for (const path of ['/gone', '/page?token=abc']) {
    await runByPalette(window, 'import from address')
    const dialog = window.getByRole('dialog', { name: 'Import from address' })
    await dialog.getByLabel('Address of the page').fill(`${site.url}${path}`)
    await dialog.getByRole('button', { name: 'Fetch page' }).click()
    await expect.poll(() => site.paths()).toContain(path)
    if (path === '/gone') {
      await expect(dialog.getByText('There is no page at this address')).toBeVisible()
      await dialog.getByRole('button', { name: 'Close' }).last().click()
    }
  }
  await window.keyboard.press('Escape')
  const rows = list.getByRole('listitem')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('/page?token=abc')
  await expect(rows.first()).toContainText('A page that you asked for')
  await expect(rows.last()).toContainText('404')
  await expectAccessible(window, 'requests')
  await list.getByRole('searchbox', { name: 'Site' }).fill('elsewhere')
  await expect(list.getByText('No request is like this.')).toBeVisible()
  await list.getByRole('searchbox', { name: 'Site' }).fill('')
  await list.getByRole('button', { name: 'Clear…' }).click()
  await window.getByRole('button', { name: 'Clear the list' }).click()
  await expect(list.getByText('No request was made since the list was cleared.')).toBeVisible()
  await expect(list.getByText('2 requests were made on this device.')).toBeVisible()
  const file = join(running.dataFolder, 'logs', 'dateline.log')
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').not.toContain('token')
  expect(problems).toEqual([])
  site.close()
})

test('what a page tries to load by itself is listed as not sent', async ({ launch }) => {
  const canary = await openCanary()
  const { app, window } = await launch({ args: ['--sample'] })
  await window.getByRole('main').waitFor()
  // The policy of our own page would stop it before: a page of another session has none.
  await app.evaluate(({ session }, url) => {
    return session.defaultSession.fetch(url).catch(() => undefined)
  }, canary.url)
  await runByPalette(window, 'network requests')
  const list = window.getByRole('region', { name: 'Network requests' })
  const row = list.getByRole('listitem').first()
  await expect(row).toContainText(canary.url)
  await expect(row).toContainText('Not sent')
  expect(canary.connections()).toBe(0)
  canary.close()
})

test('offline is seen, holds after a restart, and is left where something is asked for', async ({
  launch,
}) => {
  const canary = await openCanary()
  const args = ['--sample', `--allow-host=${canary.host}`]
  const first = await launch({ args })
  await runByPalette(first.window, 'stay offline')
  const signOf = ({ window }: typeof first) => window.getByRole('region', { name: 'Offline' })
  await expect(signOf(first)).toContainText('feeds are not asked')
  await expectAccessible(first.window, 'offline')
  await first.kill()
  const second = await launch({ args, dataFolder: first.dataFolder })
  await expect(signOf(second)).toBeVisible()
  const isChecked = () =>
    second.app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File')
      return file?.submenu?.items.find(({ label }) => label === 'Stay Offline')?.checked
    })
  await expect.poll(isChecked).toBe(true)
  const { window } = second
  await window.keyboard.press('ControlOrMeta+l')
  const dialog = window.getByRole('dialog', { name: 'Import from address' })
  await dialog.getByLabel('Address of the page').fill(canary.url)
  await dialog.getByRole('button', { name: 'Fetch page' }).click()
  await expect(dialog.getByText('Dateline is set to stay offline').first()).toBeVisible()
  expect(canary.connections()).toBe(0)
  await dialog.getByRole('button', { name: 'Go online' }).click()
  await expect(signOf(second)).toBeHidden()
  await expect.poll(isChecked).toBe(false)
  await dialog.getByRole('button', { name: 'Fetch page' }).click()
  await expect.poll(canary.connections).toBe(1)
  canary.close()
})
