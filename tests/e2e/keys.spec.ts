import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

async function open(window: Page) {
  const options = window.getByRole('option')
  await options.first().click()
  await window.getByRole('main').getByRole('article').waitFor()
}

function chosenRow(window: Page) {
  return window.getByRole('listbox', { name: 'All articles' }).locator('[aria-selected="true"]')
}

/** The keys that the menu shows beside a command. */
function inMenu(app: ElectronApplication, menu: string, label: string) {
  return () =>
    app.evaluate(
      ({ Menu }, [of, item]) => {
        const items = Menu.getApplicationMenu()?.items.find((entry) => entry.label === of)?.submenu?.items
        return items?.find((entry) => entry.label === item)?.accelerator ?? null
      },
      [menu, label] as const,
    )
}

test('keys are changed, taken from another command, switched off, and kept', async ({ launch }) => {
  const first = await launch({ args: ['--sample'] })
  const { app, window } = first
  await open(window)
  await window.keyboard.press('Shift+?')
  await window
    .getByRole('dialog', { name: 'Keyboard shortcuts' })
    .getByRole('button', { name: 'Change keys…' })
    .click()
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await expect(settings.getByRole('tab', { name: 'Keyboard' })).toHaveAttribute('aria-selected', 'true')

  const row = settings.getByRole('listitem', { name: 'Next article' })
  const change = row.getByRole('button', { name: /Change the keys of “Next article”/ })
  await test.step('what fields need is refused, and a conflict is said', async () => {
    await settings.getByRole('textbox', { name: 'Search the commands' }).fill('next art')
    await change.focus()
    await window.keyboard.press('Enter')
    await window.keyboard.press('Control+c')
    await expect(row.getByRole('status')).toContainText('Ctrl+C copies, cuts or pastes')
    await window.keyboard.press('n')
    await expectAccessible(window, 'a conflict of keys in the settings')
    await expect(row.getByRole('status')).toHaveText('N belongs to “Note on selection or highlight” already.')
    await window.keyboard.press('Tab')
    await expect(row.getByRole('button', { name: 'Take it from' })).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(change).toBeFocused()
    await expect(row.locator('kbd')).toHaveText(['N'])
  })

  await test.step('keys find their command', async () => {
    await settings.getByRole('button', { name: 'Search by keys' }).click()
    await window.keyboard.press('Control+k')
    await expect(settings.getByRole('listitem')).toHaveCount(1)
    await expect(settings.getByRole('listitem', { name: 'Command palette' })).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(settings).toBeHidden()
  })

  await test.step('window, palette and menu know them', async () => {
    await expect.poll(inMenu(app, '&Article', 'Next Article')).toBe('N')
    const before = await chosenRow(window).getAttribute('id')
    await window.keyboard.press('j')
    await expect(chosenRow(window)).toHaveAttribute('id', before ?? '')
    await window.keyboard.press('n')
    await expect(chosenRow(window)).not.toHaveAttribute('id', before ?? '')
    await window.keyboard.press('Control+k')
    await window.keyboard.type('next article')
    await expect(window.getByRole('option', { name: /^Next article/ }).locator('kbd')).toHaveText('N')
    await window.keyboard.press('Escape')
  })

  await test.step('single letters can be switched off', async () => {
    await window.keyboard.press('Control+,')
    await settings.getByRole('switch', { name: 'Single-letter keys' }).click()
    await window.keyboard.press('Escape')
    await expect.poll(inMenu(app, '&Article', 'Next Article')).toBe(null)
    const before = await chosenRow(window).getAttribute('id')
    // Whoever dictates a word would star, archive and go on.
    await window.keyboard.type('search box')
    await window.keyboard.press('Control+k')
    await window.keyboard.type('keyboard shortcuts')
    await window.keyboard.press('Enter')
    const shortcuts = window.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(shortcuts).toContainText('are switched off')
    await expect(shortcuts.getByText('Next article', { exact: true })).toBeHidden()
    await window.keyboard.press('Escape')
    await expect(chosenRow(window)).toHaveAttribute('id', before ?? '')
    await expect(window.getByRole('button', { name: 'Star', exact: true })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
  })

  await first.quit()
  const { app: again, window: later, problems } = await launch({ dataFolder: first.dataFolder })
  await open(later)
  await expect.poll(inMenu(again, '&View', 'Side Panel')).toBe('Shift+F9')
  await later.keyboard.press('Control+,')
  await later.getByRole('tab', { name: 'Keyboard' }).click()
  const kept = later.getByRole('listitem', { name: 'Next article' })
  await expect(kept.locator('kbd')).toHaveText(['N'])
  await expect(kept).toContainText('off')
  await later.getByRole('button', { name: 'Reset all' }).click()
  await expect(kept.locator('kbd')).toHaveText(['J'])
  expect([...first.problems, ...problems]).toEqual([])
})
