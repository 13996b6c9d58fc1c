import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { expect, type LaunchOptions, type Running, test } from '../support/launch'
import { leaveUnsearched } from '../support/hold-library'
import { addManyArticles } from '../support/many-articles'

const many = 6_000

type Launch = (options?: LaunchOptions) => Promise<Running>

/** Dateline with a library of many made-up articles, one an hour from 2010 on, the newest with the greatest number. */
async function launchWithMany(launch: Launch): Promise<Running> {
  // Dateline starts twice.
  test.slow()
  const first = await launch()
  const folder = join(first.dataFolder, 'Council')
  await newLibraryIn(first.app, first.window, folder)
  await first.quit()
  addManyArticles(join(folder, 'library.db'), many)
  leaveUnsearched(join(folder, 'library.db'))
  return launch({ dataFolder: first.dataFolder })
}

async function choose(window: Page, item: string, role: 'menuitem' | 'menuitemradio' = 'menuitemradio') {
  await window.getByRole('button', { name: 'Sort and group' }).click()
  await window
    .getByRole(role, { name: new RegExp(`^${item}`) })
    .first()
    .click()
}

function treeIn(window: Page): Locator {
  return window.getByRole('tree', { name: /^(?:All articles|Unread)$/ })
}

/** What is said to have the keyboard. */
function current(list: Locator): Locator {
  return list.locator('[data-is-current=true]')
}

const long = { timeout: 60_000 }

test('headings close and open, by mouse and by key, and the list is as long as what is seen', async ({
  launch,
}) => {
  const { window, problems } = await launchWithMany(launch)
  const rows = window.getByRole('listbox').getByRole('option')
  await expect(rows.first()).toContainText(`plan ${many}`)
  // 6,000 hours from the first of January 2010 on end on the eighth of September.
  const heading = (name: string) => window.locator('.article-heading').filter({ hasText: name })
  await heading('September 2010').click()
  const list = treeIn(window)
  await expect(
    list.getByRole('treeitem', { name: 'September 2010 168 articles', expanded: false }),
  ).toBeVisible()
  await expect(list.getByRole('treeitem', { name: 'August 2010 744 articles', expanded: true })).toBeVisible()
  await expect(list.getByRole('treeitem', { level: 2 }).first()).toContainText('plan 5832')
  await expectAccessible(window, 'a list with a closed heading')

  // Left closes what one is in, and stays on its heading; Down goes over what is closed.
  await list.getByRole('treeitem', { level: 2 }).first().click()
  await list.focus()
  await window.keyboard.press('ArrowLeft')
  await expect(current(list)).toHaveText('August 2010 744 articles')
  await expect(list.getByRole('treeitem', { level: 2 }).first()).toContainText('plan 5088')
  await window.keyboard.press('ArrowUp')
  await expect(current(list)).toHaveText('September 2010 168 articles')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await expect(current(list)).toContainText('plan 5088')
  await window.keyboard.press('k')
  await expect(current(list)).toContainText('plan 5088')
  await window.keyboard.press('j')
  await expect(current(list)).toContainText('plan 5087')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('ArrowRight')
  await expect(current(list)).toContainText('plan 5832')

  await choose(window, 'Collapse all', 'menuitem')
  await expect(list.getByRole('treeitem')).toHaveCount(9)
  expect(await list.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0)
  await expect(list.getByRole('treeitem').last()).toHaveText('January 2010 744 articles')
  await expectAccessible(window, 'a list with all headings closed')
  await choose(window, 'Open all', 'menuitem')
  await expect(window.getByRole('listbox').getByRole('option').first()).toBeVisible()
  expect(problems).toEqual([])
})

test('what is closed stays so in its place, and after a restart', async ({ launch }) => {
  const { window, quit, dataFolder, problems } = await launchWithMany(launch)
  await choose(window, 'Under outlets')
  await expect(window.locator('.article-heading').first()).toHaveText('Harbour Post 2,000 articles')
  await choose(window, 'Collapse all', 'menuitem')
  const list = treeIn(window)
  await expect(list.getByRole('treeitem')).toHaveText([
    'Harbour Post 2,000 articles',
    'River News 2,000 articles',
    'Without an outlet 2,000 articles',
  ])
  await list.getByRole('treeitem', { name: /^River News/ }).click()
  await expect(list.getByRole('treeitem', { level: 2 }).first()).toContainText('River News')
  // Another place has its own headings.
  await window
    .getByTestId('collections')
    .getByRole('treeitem', { name: /^Unread/ })
    .click()
  await expect(window.getByRole('listbox', { name: 'Unread' }).getByRole('option').first()).toBeVisible()
  await window
    .getByTestId('collections')
    .getByRole('treeitem', { name: /^All articles/ })
    .click()
  await expect(list.getByRole('treeitem', { expanded: false })).toHaveText('Harbour Post 2,000 articles')
  await expect(list.getByRole('treeitem', { expanded: true })).toHaveText('River News 2,000 articles')
  await quit()
  const again = await launch({ dataFolder })
  const closed = treeIn(again.window).getByRole('treeitem', { expanded: false })
  await expect(closed.first()).toHaveText('Harbour Post 2,000 articles')
  await treeIn(again.window).focus()
  await again.window.keyboard.press('End')
  await expect(current(treeIn(again.window))).toHaveText('Without an outlet 2,000 articles')
  expect([...problems, ...again.problems]).toEqual([])
})

test('a span over a closed heading has what is under it, and the bar says how many', async ({ launch }) => {
  const { window, problems } = await launchWithMany(launch)
  const bar = window.getByRole('toolbar', { name: 'Chosen articles' })
  await window.getByRole('listbox').getByRole('option').first().click()
  await choose(window, 'Collapse all', 'menuitem')
  const list = treeIn(window)
  await list.focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('End')
  await window.keyboard.press('ArrowUp')
  await expect(current(list)).toHaveText('February 2010 672 articles')
  await window.keyboard.press('Control+Space')
  await expect(bar).toContainText('672 selected')
  await window.keyboard.press('Shift+ArrowUp')
  await expect(bar).toContainText(`${(672 + 744).toLocaleString('en')} selected`)
  await window.keyboard.press('Shift+End')
  await expect(bar).toContainText(`${(672 + 744).toLocaleString('en')} selected`)
  await expect(list.getByRole('treeitem', { name: /^January/ })).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('s')
  await expect(window.getByText('Starred 1,416 articles.')).toBeVisible(long)
  await window.getByRole('treeitem', { name: /^Starred/ }).click()
  await expect(window.getByRole('option').first()).toContainText('plan 1416')
  expect(problems).toEqual([])
})

function wire({
  outlet,
  title,
  day,
  paragraphs,
}: Record<'outlet' | 'title' | 'day', string> & { paragraphs: readonly string[] }) {
  const meta = `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${day}T08:00:00Z">`
  return `<!doctype html><html lang="en"><head><title>${title}</title>${meta}</head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
}

const days = Array.from(
  { length: 12 },
  (_, n) =>
    `On day ${n} the harbour master counted ${n * 13} ships, ${n * 3} more than in the year before that one.`,
)
const beds = Array.from(
  { length: 12 },
  (_, n) =>
    `Ward ${n} of the hospital had ${n * 7} beds free, which was ${n * 2} fewer than its director had hoped.`,
)

test('the copies of one report stand together, and are closed as one', async ({ launch }) => {
  const { app, window, dataFolder, problems } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'Wires'))
  const files = [
    {
      outlet: 'Late Post',
      title: 'Late count of ships',
      day: '2025-11-16',
      paragraphs: ['Ours was there, too.', ...days],
    },
    { outlet: 'First Wire', title: 'Ships are counted', day: '2025-11-14', paragraphs: days },
    { outlet: 'Short News', title: 'Ships in short', day: '2025-11-15', paragraphs: days.slice(0, 7) },
    { outlet: 'Ward Weekly', title: 'Beds again', day: '2025-11-15', paragraphs: beds },
    {
      outlet: 'Hospital Herald',
      title: 'Beds are free',
      day: '2025-11-13',
      paragraphs: ['As was said.', ...beds],
    },
    {
      outlet: 'Lone Star',
      title: 'A dog is found',
      day: '2025-11-15',
      paragraphs: [
        'A dog was found.',
        'It is well, its owner said on Saturday, and so is the cat of the house.',
      ],
    },
  ]
  await dropFiles(
    window,
    files.map((file, at) => ({ name: `${at}.html`, text: wire(file) })),
  )
  const report = window.getByRole('dialog', { name: /Imported 6/ })
  await report.getByRole('button', { name: 'Close' }).last().click()
  await choose(window, 'Copies of a report together')
  const list = treeIn(window)
  const ships = list.getByRole('treeitem', { name: 'Ships are counted 3 articles in 3 outlets' })
  const ward = list.getByRole('treeitem', { name: 'Beds are free 2 articles in 2 outlets' })
  await expect(ships).toBeVisible(long)
  await expect(ward).toBeVisible(long)
  await expect(list.locator('.article-row-from strong')).toHaveText([
    'Late Post',
    'Short News',
    'First Wire',
    'Ward Weekly',
    'Hospital Herald',
    'Lone Star',
  ])
  await expect(list.getByRole('treeitem', { level: 1 }).last()).toContainText('Lone Star')
  await expectAccessible(window, 'the list by story')
  await choose(window, 'Collapse all', 'menuitem')
  await expect(list.getByRole('treeitem')).toHaveCount(3)
  await expect(ships).toHaveAttribute('aria-expanded', 'false')
  await ships.click()
  await expect(list.getByRole('treeitem')).toHaveCount(6)

  // One that is parted stands alone; of the unread ones those that are read go when the person leaves.
  await list.getByRole('treeitem', { name: /Short News/ }).click()
  await window.getByRole('button', { name: /^Same report in 2 other articles/ }).click()
  await window.getByRole('button', { name: 'Not the same report' }).click()
  await expect(list.getByRole('treeitem', { name: /^Ships are counted 2 articles/ })).toBeVisible()
  await expect(list.getByRole('treeitem', { level: 1, name: /Short News/ })).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(ships).toBeVisible()
  expect(problems).toEqual([])
})

test('goes to a title, an outlet or a date as one types, stays there or goes back', async ({ launch }) => {
  const { window, problems } = await launchWithMany(launch)
  const list = window.getByRole('listbox')
  await list.getByRole('option').first().click()
  await list.focus()
  await window.keyboard.press('Control+g')
  const field = window.getByRole('textbox', { name: 'Go to a date' })
  await expect(field).toBeFocused()
  await field.fill('2010-03')
  // The last hour of March.
  const march = list.locator(`[aria-posinset="${many - 90 * 24 + 1}"]`)
  await expect(march).toBeVisible()
  await expect(current(list)).toContainText('plan 2160')
  await expectAccessible(window, 'going to a date')
  await field.fill('August 2010')
  await expect(current(list)).toContainText('plan 5832')
  await field.fill('2009')
  await expect(window.getByText('Nothing of that date.')).toBeVisible()
  await field.fill('some day')
  await expect(window.getByText(/^Type a date as/)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(list).toBeFocused()
  await expect(current(list)).toContainText(`plan ${many}`)
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-posinset', '1')

  await choose(window, 'By title')
  await choose(window, 'Go to…', 'menuitem')
  const title = window.getByRole('textbox', { name: 'Go to a title' })
  await title.pressSequentially('OKO')
  await expect(current(list)).toContainText('Ökonomen approves')
  await window.keyboard.press('Enter')
  await expect(title).toBeHidden()
  await expect(list).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Ökonomen approves')

  await choose(window, 'By outlet')
  await choose(window, 'Collapse all', 'menuitem')
  await window.keyboard.press('Control+g')
  await window.getByRole('textbox', { name: 'Go to an outlet' }).fill('riv')
  await expect(current(treeIn(window))).toHaveText('River News 2,000 articles')
  expect(problems).toEqual([])
})
