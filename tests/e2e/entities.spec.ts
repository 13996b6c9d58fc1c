import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { articleFile, openArticle, painted, startAgain } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

const nameButton = (window: Page, name: string) =>
  window.getByRole('button', { name: new RegExp(`^${name}`) })

async function openTab(window: Page): Promise<void> {
  await window.getByRole('tab', { name: 'Entities' }).click()
  await expect(nameButton(window, 'Elena Marsh')).toBeVisible({ timeout: 30_000 })
}

test('lists who is named, and steps through the mentions in the text', async ({ launch }) => {
  const { window, problems } = await openArticle(launch, harbour)
  await openTab(window)
  await expect(window.getByRole('region', { name: 'People' })).toContainText('Jonas Berg')
  await nameButton(window, 'Elena Marsh').click()
  const place = window.getByText(/^\d+ of \d+$/)
  await expect(place).toHaveText(/^1 of /)
  const count = Number((await place.innerText()).split(' of ')[1])
  expect(count).toBeGreaterThan(1)
  await expect.poll(() => painted(window, 'mention-current')).toHaveLength(1)
  await expect.poll(() => painted(window, 'mention')).toHaveLength(count - 1)
  await window.keyboard.press('.')
  await expect(place).toHaveText(`2 of ${count}`)
  await window.keyboard.press(',')
  await window.keyboard.press(',')
  await expect(place).toHaveText(`${count} of ${count}`)
  expect((await painted(window, 'mention-current'))[0]).toContain('Marsh')
  await window.getByRole('button', { name: 'Why?' }).click()
  await expect(window.locator('.entity-why')).not.toBeEmpty()
  await expectAccessible(window, 'the mentions of an entity')
  await window.keyboard.press('Escape')
  expect(problems).toEqual([])
})

test('a suggestion is confirmed by the person, and stays so', async ({ launch }) => {
  const { window, dataFolder, quit } = await openArticle(launch, harbour)
  await openTab(window)
  const box = window.getByRole('checkbox', { name: /^Elena Marsh/ })
  await expect(box).not.toBeChecked()
  await box.click()
  await expect(box).toBeChecked()
  await expect(nameButton(window, 'Elena Marsh')).toContainText('confirmed')
  await quit()
  const again = await startAgain(launch, dataFolder, harbour)
  await openTab(again.window)
  await expect(again.window.getByRole('checkbox', { name: /^Elena Marsh/ })).toBeChecked()
})

test('arrow keys walk the list', async ({ launch }) => {
  const { window } = await openArticle(launch, harbour)
  await openTab(window)
  const names = window.locator('.entity-name')
  await names.first().focus()
  await window.keyboard.press('ArrowDown')
  await expect(names.nth(1)).toBeFocused()
  await window.keyboard.press('End')
  await expect(names.last()).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(names.last()).toHaveAttribute('aria-pressed', 'true')
})
