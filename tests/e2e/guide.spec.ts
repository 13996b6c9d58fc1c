import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

test('the guide opens in the window, has contents and is searched, and gives the article back', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const article = window.getByRole('main').getByRole('heading', { level: 1, name: /The deputy/ })
  await expect(article).toBeVisible()
  await window.keyboard.press('F1')
  const guide = window.getByRole('region', { name: 'Guide' })
  await expect(guide).toBeFocused()
  await expect(guide.getByRole('heading', { level: 1 })).toHaveText('The first five minutes')
  await expectAccessible(window, 'the guide')

  const contents = window.getByRole('navigation', { name: 'Contents of the guide' })
  const part = guide.getByRole('heading', { name: 'Follow feeds' })
  await expect(part).not.toBeInViewport()
  await contents.getByRole('link', { name: 'Follow feeds' }).press('Enter')
  await expect(part).toBeFocused()
  await expect(part).toBeInViewport()

  await window.keyboard.press('Control+f')
  const find = window.getByRole('search', { name: 'Find in the guide' })
  await find.getByRole('textbox').fill('diaries')
  await expect(find).toContainText(/^1 of \d/)
  await expect(guide.getByText('The deputy who kept her diaries').first()).toBeInViewport()
  await find.getByRole('textbox').press('Enter')
  await expect(find).toContainText(/^2 of \d/)
  await find.getByRole('textbox').fill('no such words')
  await expect(find).toContainText('Not found')
  await window.keyboard.press('Escape')
  await expect(find).toBeHidden()

  await window.keyboard.press('Alt+ArrowLeft')
  await expect(article).toBeVisible()
  expect(problems).toEqual([])
})

// A file of the checkout is not in the program: what leads to one would lead nowhere.
test('each link of the guide leads to one of its parts or to an address', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  await expect(window.getByRole('option').first()).toBeVisible()
  await window.keyboard.press('F1')
  const guide = window.getByRole('region', { name: 'Guide' })
  await expect(guide.getByRole('heading', { level: 1 })).toBeVisible()
  const lost = await guide.evaluate((page) =>
    [...page.querySelectorAll('a')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/^https?:/.test(href) && document.getElementById(href.slice(1)) === null),
  )
  expect(lost).toEqual([])
})
