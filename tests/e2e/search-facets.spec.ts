import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

function field(window: Page) {
  return window.getByRole('combobox', { name: 'Search the library' })
}

function articles(window: Page) {
  return window.getByRole('listbox', { name: 'Articles', exact: true }).getByRole('option')
}

function facets(window: Page) {
  return window.getByRole('region', { name: 'Narrow the search' })
}

function fold(window: Page) {
  return facets(window).getByRole('button', { name: /^Narrow by/ })
}

function group(window: Page, name: string) {
  return facets(window).getByRole('region', { name })
}

function end(window: Page, name: 'From' | 'Until') {
  return facets(window).getByRole('slider', { name })
}

/** Searches the sample library for a word that stands in articles of several outlets and months. */
async function search(window: Page, text = 'harbour') {
  await window.getByRole('listbox', { name: 'All articles' }).waitFor()
  await window.keyboard.press('/')
  await window.keyboard.type(text)
  await window.keyboard.press('Enter')
  await expect(articles(window).first()).toBeVisible()
}

/** The place of a bar within the plot, as a share of its width and in its middle. */
async function bar(window: Page, at: number) {
  const plot = facets(window).locator('.facet-plot')
  const box = await plot.boundingBox()
  const count = await plot.locator('.facet-column').count()
  if (box === null) throw new Error('The bars are not shown.')
  return { x: box.x + ((at + 0.5) / count) * box.width, y: box.y + box.height / 2, count }
}

test('narrows by outlets and names with the mouse, and leaves out', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await search(window)
  await expect(fold(window)).toHaveAttribute('aria-expanded', 'false')
  await fold(window).click()
  const outlet = group(window, 'Outlets').getByRole('button', { name: /^The Lantern \d article/ })
  await expect(outlet).toHaveAttribute('aria-pressed', 'false')
  await expectAccessible(window, 'the facets of a search')
  const all = await articles(window).count()
  await outlet.click()
  await expect(field(window)).toHaveValue('harbour outlet:"The Lantern"')
  await expect(outlet).toHaveAttribute('aria-pressed', 'true')
  const lantern = Number(/(\d) article/.exec((await outlet.textContent()) ?? '')?.[1])
  await expect(articles(window)).toHaveCount(lantern)
  await outlet.click()
  await expect(field(window)).toHaveValue('harbour')
  await expect(articles(window)).toHaveCount(all)

  // What is left out is counted no more, and still shown, to be taken back.
  await outlet.click({ modifiers: ['Alt'] })
  await expect(field(window)).toHaveValue('harbour -outlet:"The Lantern"')
  await expect(articles(window)).toHaveCount(all - lantern)
  const leftOut = group(window, 'Outlets').getByRole('button', { name: 'Left out: The Lantern' })
  await expect(leftOut).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(window, 'a facet that is left out')
  await leftOut.click()
  await expect(field(window)).toHaveValue('harbour')

  const name = group(window, 'Names').getByRole('button').first()
  await name.click({ button: 'right' })
  await window.getByRole('menuitemradio', { name: 'Leave out what has this' }).click()
  await expect(field(window)).toHaveValue(/^harbour -entity:".+"$/)
  await group(window, 'Names')
    .getByRole('button', { name: /^Left out/ })
    .click()
  await expect(field(window)).toHaveValue('harbour')
  const more = group(window, 'Names').getByRole('button', { name: /^Show \d+ more$/ })
  await expect(group(window, 'Names').getByRole('listitem')).toHaveCount(5)
  await more.click()
  await expect(group(window, 'Names').getByRole('listitem')).not.toHaveCount(5)
  await group(window, 'Names').getByRole('button', { name: 'Show fewer' }).click()
  await expect(group(window, 'Names').getByRole('listitem')).toHaveCount(5)
  expect(problems).toEqual([])
})

test('narrows by months that are dragged, and by one that is pressed', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await search(window)
  await fold(window).click()
  await expect(end(window, 'From')).toHaveAttribute('aria-valuetext', /^March 2026, \d article/)
  const { mouse } = window
  const [march, april] = [await bar(window, 0), await bar(window, 1)]
  const press = async (at: number) => {
    const { x, y } = await bar(window, at)
    await mouse.click(x, y)
  }
  await mouse.move(march.x, march.y)
  await expect(facets(window).getByText(/^March 2026: \d articles?$/)).toBeVisible()
  await mouse.down()
  await mouse.move(april.x, april.y, { steps: 4 })
  await expect(facets(window).getByText(/^March 2026 to April 2026: \d articles$/)).toBeVisible()
  // Until it is let go, nothing is searched.
  await expect(field(window)).toHaveValue('harbour')
  await mouse.up()
  await expect(field(window)).toHaveValue('harbour date:2026-03..2026-04')
  await expect(articles(window).first()).toBeVisible()
  await expect(end(window, 'Until')).toHaveAttribute('aria-valuetext', /^April 2026/)
  // The other months stay, to be chosen in place of these.
  expect((await bar(window, 0)).count).toBe(march.count)

  // What is chosen has a chip, below which all of this stands.
  await expect(window.getByRole('list', { name: 'Fields of the search' })).toBeVisible()
  await press(0)
  await expect(field(window)).toHaveValue('harbour date:2026-03')
  await press(0)
  await expect(field(window)).toHaveValue('harbour')
  await expect(window.getByRole('list', { name: 'Fields of the search' })).toBeHidden()
  await press(1)
  await expect(field(window)).toHaveValue('harbour date:2026-04')
  await facets(window).getByRole('button', { name: 'All dates' }).click()
  await expect(field(window)).toHaveValue('harbour')
  expect(problems).toEqual([])
})

test('is all there by keyboard', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await search(window, 'harbour since:2020')
  await fold(window).focus()
  await window.keyboard.press('Enter')
  await end(window, 'From').waitFor()
  await window.keyboard.press('Tab')
  // The dates that were typed are chosen, and can be given up.
  await window.keyboard.press('Tab')
  await expect(end(window, 'From')).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(field(window)).toHaveValue(/^harbour date:2026-04\.\.2026-\d\d$/)
  await expect(end(window, 'From')).toBeFocused()
  await expect(end(window, 'From')).toHaveAttribute('aria-valuetext', /^April 2026, \d articles?$/)
  await window.keyboard.press('Tab')
  await expect(end(window, 'Until')).toBeFocused()
  await window.keyboard.press('Home')
  await expect(field(window)).toHaveValue('harbour date:2026-04')
  await window.keyboard.press('PageUp')
  await expect(field(window)).toHaveValue(/^harbour date:2026-04\.\./)
  await window.keyboard.press('Escape')
  await expect(field(window)).toHaveValue('harbour')
  await expect(end(window, 'Until')).toBeFocused()

  await window.keyboard.press('Tab')
  const first = group(window, 'Outlets').getByRole('button').first()
  await expect(first).toBeFocused()
  await window.keyboard.press('Space')
  await expect(field(window)).toHaveValue(/^harbour outlet:".+"$/)
  await expect(group(window, 'Outlets').getByRole('button', { pressed: true })).toBeFocused()
  await window.keyboard.press('Alt+Enter')
  await expect(field(window)).toHaveValue(/^harbour -outlet:".+"$/)
  expect(problems).toEqual([])
})

test('is as high while one types, stays open over a restart, and is not for names', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await search(window)
  await fold(window).click()
  await end(window, 'From').waitFor()
  const { height } = (await facets(window).boundingBox()) ?? {}
  await field(window).fill('nothingofthekind')
  await expect(facets(window).getByText('No dates')).toBeVisible()
  expect((await facets(window).boundingBox())?.height).toBe(height)
  await field(window).fill('bank')
  await end(window, 'From').waitFor()
  expect((await facets(window).boundingBox())?.height).toBe(height)
  await window.reload()
  await search(window, 'bank')
  await expect(fold(window)).toHaveAttribute('aria-expanded', 'true')
  await end(window, 'From').waitFor()
  const kinds = window.getByRole('tablist', { name: 'What was found' })
  await kinds.getByRole('tab', { name: /^Names/ }).click()
  await expect(fold(window)).toBeHidden()
  expect(problems).toEqual([])
})

test('keeps the kinds in one row where the list is narrow', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await search(window)
  const tabs = window.getByRole('tablist', { name: 'What was found' }).getByRole('tab')
  await expect(tabs).toHaveText([
    /^Articles \d/,
    /^Highlights \d/,
    /^Notes \d/,
    /^Quotations \d/,
    /^Names \d/,
  ])
  const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top))
  expect(new Set(tops).size).toBe(1)
  await tabs.nth(3).click()
  await expect(tabs.nth(3)).toHaveAttribute('aria-selected', 'true')
  await expect(tabs.nth(3)).toBeInViewport({ ratio: 1 })
  expect(problems).toEqual([])
})
