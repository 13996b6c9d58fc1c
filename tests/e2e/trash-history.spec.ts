import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

test('a deleted article says so, why its keys do nothing, and comes back by keyboard', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const list = window.getByRole('listbox')
  const reader = window.locator('[data-pane=reader]')
  await list.getByRole('option').first().click()
  const title = (await reader.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await window.keyboard.press('Delete')
  await expect(window.getByText(/^Deleted “/)).toBeVisible()
  await window.getByRole('treeitem', { name: /^Deleted/ }).click()
  await list.getByRole('option').first().click()
  const strip = reader.getByRole('region', { name: 'Deleted' })
  await expect(strip).toContainText('This article is deleted.')
  await expect(reader.getByRole('button', { name: 'Star', exact: true })).toHaveCount(0)
  for (const key of ['s', 'h', 'n']) {
    await window.keyboard.press(key)
    const said = window.getByText('This article is deleted. Restore it first', { exact: false })
    await expect(said).toBeVisible()
  }
  await expectAccessible(window, 'a deleted article')
  await strip.getByRole('button', { name: 'Restore' }).focus()
  await window.keyboard.press('Enter')
  await expect(list.getByRole('option')).toHaveCount(0)
  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await expect(list.getByRole('option').filter({ hasText: title }).first()).toBeVisible()
  expect(problems).toEqual([])
})
