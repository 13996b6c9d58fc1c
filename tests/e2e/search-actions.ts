import type { Locator, Page } from '@playwright/test'

export function field(window: Page): Locator {
  return window.getByRole('combobox', { name: 'Search the library' })
}

export function articles(window: Page): Locator {
  return window.getByRole('listbox', { name: 'Articles', exact: true }).getByRole('option')
}

export function searches(window: Page): Locator {
  return window.getByRole('treeitem', { name: /^Searches/ }).getByRole('treeitem')
}
