import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { articleFile, dragOver, openArticle, painted } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

test('colours are named, described, ordered and hidden for a library, by keyboard, and undone', async ({
  launch,
}) => {
  const { window, problems } = await openArticle(launch, harbour)
  await window.keyboard.press('Control+K')
  await window.getByRole('combobox', { name: 'Command palette' }).fill('colours of this')
  await window.keyboard.press('Enter')
  const colours = window.getByRole('region', { name: 'Colours of this library' })
  await expect(colours.getByRole('listitem')).toHaveCount(8)
  await colours.getByRole('textbox', { name: 'Name of Green' }).fill('Evidence')
  await window.keyboard.press('Tab')
  await colours.getByRole('textbox', { name: 'Meaning of Green' }).fill('holds: by a second source')
  await window.keyboard.press('Tab')
  const name = colours.getByRole('textbox', { name: 'Name of Green' })
  await name.focus()
  await window.keyboard.press('Alt+ArrowUp')
  await window.keyboard.press('Alt+ArrowUp')
  await expect(colours.getByRole('listitem').first()).toHaveAccessibleName('Green')
  await expect(name).toBeFocused()
  await colours.getByRole('switch', { name: 'Grey in use' }).click()
  await expect(colours.getByRole('switch', { name: 'Grey in use' })).not.toBeChecked()
  await expectAccessible(window, 'the colours of the library')
  await window.getByRole('button', { name: 'Done' }).click()

  await dragOver(window, 'engineers closed it')
  await expect(window.getByRole('group', { name: 'Colour' }).getByRole('button')).toHaveCount(7)
  await window.keyboard.press('1')
  await expect.poll(() => painted(window, 'highlight-green')).toEqual(['engineers closed it'])
  await expect(window.getByRole('button', { name: /^Evidence highlight/ }).first()).toBeVisible()
  await window.keyboard.press('8')
  await expect(window.getByText('This library has no colour 8 in use.', { exact: false })).toBeVisible()
  await window.keyboard.press('Control+K')
  await window.getByRole('combobox', { name: 'Command palette' }).fill('highlight in evid')
  await expect(window.getByRole('option', { name: /^Highlight in Evidence/ })).toBeVisible()
  await window.keyboard.press('Escape')
  for (let step = 0; step < 2; step += 1) await window.keyboard.press('Control+Z')
  await dragOver(window, 'engineers closed it')
  await expect(window.getByRole('group', { name: 'Colour' }).getByRole('button')).toHaveCount(8)
  expect(problems).toEqual([])
})

test('a highlight over a quotation takes its bounds and names its speaker', async ({ launch }) => {
  const { window, problems } = await openArticle(launch, harbour)
  await window.keyboard.press('Control+F')
  await window.keyboard.press('Escape')
  await window.getByRole('tab', { name: 'Quotes' }).click()
  const quote = window.locator('.quote-words').first()
  await quote.click()
  await window.keyboard.press('Shift+Q')
  await window.getByRole('tab', { name: /Notes/ }).click()
  await expect(window.getByText(/^Said by .+ \((suggested|confirmed|corrected)\)$/).first()).toBeVisible()
  expect(problems).toEqual([])
})
