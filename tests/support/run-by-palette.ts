import { expect, type Page } from '@playwright/test'

/** Runs the command that is found first for these words. */
export async function runByPalette(window: Page, words: string): Promise<void> {
  await expect(window.getByRole('main')).toBeVisible()
  const field = window.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox')
  // A key that comes before the window hears keys is heard by nobody.
  await expect(async () => {
    await window.keyboard.press('ControlOrMeta+k')
    await expect(field).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await field.fill(words)
  await field.press('Enter')
  await expect(field).toBeHidden()
}
