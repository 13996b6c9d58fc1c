import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { expect } from '../support/launch'

const seedFile = join(root, '../shared/seed/article.txt')

/** The seed article, where it lies beside this checkout. */
export const seed = {
  isThere: existsSync(seedFile),
  text: () => readFileSync(seedFile, 'utf8'),
  title: 'Putin, Kerry hold “constructive” meeting in Moscow',
}

/** The row of a name. It says what it is: "Elena Marsh, person, suggested, 5 mentions". */
export function rowOf(window: Page, name: string): Locator {
  return window.getByRole('button', { name: new RegExp(`^${name}\\s*, (person|organisation|place),`) })
}

/** What the row of a name says, all of it or a part. */
export function expectRow(window: Page, name: string, words: RegExp | string): Promise<void> {
  return expect(rowOf(window, name)).toHaveText(words instanceof RegExp ? words : `${name}, ${words}`)
}

export async function openNames(window: Page, first: string): Promise<void> {
  await window.getByRole('tab', { name: 'Entities' }).click()
  await expect(rowOf(window, first)).toBeVisible({ timeout: 30_000 })
}

/** Chooses from the menu of a row. */
export async function chooseAct(window: Page, name: string, act: string): Promise<void> {
  await rowOf(window, name).click({ button: 'right' })
  await window.getByRole('menu', { name }).getByRole('menuitem', { name: act }).click()
}

/** Picks an answer in the dialog that asks who or what something is. */
export async function pick(window: Page, typed: string, answer: string | RegExp): Promise<void> {
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('combobox').fill(typed)
  await dialog.getByRole('option', { name: answer }).click()
  await expect(dialog).toBeHidden()
}

/** The message of what was done, which offers to undo it. */
export function expectTold(window: Page, text: string | RegExp): Promise<void> {
  return expect(window.getByRole('region', { name: 'Messages' }).getByText(text)).toBeVisible()
}

export function tally(window: Page): Locator {
  return window.getByRole('list', { name: 'Names by state' })
}
