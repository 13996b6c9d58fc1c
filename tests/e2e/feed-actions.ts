import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newLibraryIn } from '../support/import-by-window'
import type { launch as start } from '../support/launch'
import type { Site } from '../support/site'

export async function begin(launch: typeof start, site: Site) {
  const running = await launch({ args: [`--allow-host=${site.host}`] })
  await newLibraryIn(running.app, running.window, join(running.dataFolder, 'News'))
  return running
}

export async function runFromPalette(window: Page, label: string) {
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill(label)
  await window.getByRole('option', { name: label }).first().click()
}

export function dialog(window: Page) {
  return window.getByRole('dialog', { name: 'Subscribe to feed' })
}

export async function subscribe(window: Page, address: string) {
  await runFromPalette(window, 'Subscribe to feed')
  await dialog(window).getByLabel('Address of the feed or of its site').fill(address)
  await dialog(window).getByRole('button', { name: 'Subscribe' }).click()
}

export function source(window: Page, name: string | RegExp = /Harbour Gazette/) {
  return window.getByRole('treeitem', { name }).last()
}
export function row(window: Page, title: string) {
  return window.getByRole('option', { name: new RegExp(title) })
}
