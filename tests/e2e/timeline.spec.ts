import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { articleFile, openArticle, painted } from './reader-actions'

test('the article’s dates stand in the order of what they mean, and lead to their words', async ({
  launch,
}) => {
  const { window, problems } = await openArticle(launch, articleFile('harbour-bridge.txt'))
  await window.keyboard.press('Alt+4')
  const dates = window.locator('.dated')
  await expect(dates.first()).toBeVisible({ timeout: 30_000 })
  const headings = window.locator('.timeline h2')
  await expect(headings.first()).toHaveText('1974')
  const shown = await headings.allInnerTexts()
  const years = shown.map((heading) => Number(/\d{4}/.exec(heading)?.[0]))
  expect(years).toEqual([...years].sort((a, b) => a - b))
  expect(shown).toContain('October 2019')
  // A year is no more than a year, a month no more than a month.
  await expect(dates.first().locator('.dated-value')).toHaveText('1974')
  const october = dates.filter({ has: window.getByText('October 2019', { exact: true }) })
  await expect(october.locator('.dated-value')).toHaveText('October 2019')

  await october.click()
  await expect.poll(() => painted(window, 'date-current')).toEqual(['October'])
  await expect(october).toHaveAttribute('aria-pressed', 'true')
  await expect(october.locator('.dated-why')).toContainText('% sure')
  await expectAccessible(window, 'the timeline')
  await window.keyboard.press('.')
  await expect.poll(() => painted(window, 'date-current')).not.toEqual(['October'])
  await expect(window.locator('.dated[aria-pressed=true]')).toBeFocused()
  await window.keyboard.press(',')
  await expect(october).toBeFocused()
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await expect.poll(() => painted(window, 'date-current')).toEqual(['1974'])
  await window.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(window, 'the timeline in the dark')
  await window.keyboard.press('Escape')
  await expect.poll(() => painted(window, 'date-current')).toEqual([])
  expect(problems).toEqual([])
})
