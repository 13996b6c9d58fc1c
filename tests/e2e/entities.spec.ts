import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { expectRow, openNames, rowOf, tally } from './name-actions'
import { articleFile, openArticle, painted, startAgain } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

test('lists who is named, and steps through the mentions in the text', async ({ launch }) => {
  const { window, problems } = await openArticle(launch, harbour)
  await openNames(window, 'Elena Marsh')
  await expect(window.getByRole('region', { name: 'People' })).toContainText('Jonas Berg')
  await rowOf(window, 'Jonas Berg').hover()
  await expect.poll(async () => (await painted(window, 'mention-hint')).length).toBeGreaterThan(1)
  await rowOf(window, 'Elena Marsh').click()
  const place = window.getByText(/^\d+ of \d+$/)
  await expect(place).toHaveText(/^1 of /)
  const count = Number((await place.innerText()).split(' of ')[1])
  expect(count).toBeGreaterThan(1)
  await expect.poll(() => painted(window, 'mention-current')).toHaveLength(1)
  await expect.poll(() => painted(window, 'mention')).toHaveLength(count - 1)
  await expect(
    window.getByText(`Elena Marsh, person, suggested, ${count} mentions: 1 of ${count}`),
  ).toBeAttached()
  await window.keyboard.press('.')
  await expect(place).toHaveText(`2 of ${count}`)
  await window.keyboard.press(',')
  await window.keyboard.press(',')
  await expect(place).toHaveText(`${count} of ${count}`)
  await expect(window.getByText(`Elena Marsh, ${count} of ${count}, suggested`)).toBeAttached()
  expect((await painted(window, 'mention-current'))[0]).toContain('Marsh')
  await expect(window.getByText(/^Found: .+ \(\d+ % sure\)$/)).toBeVisible()
  await expect(window.getByText(/^Surname of Elena Marsh, named in /)).toBeVisible()
  await expectAccessible(window, 'the mentions of an entity')
  await window.keyboard.press('Escape')
  await expect(place).toBeHidden()
  expect(problems).toEqual([])
})

test('a suggestion is confirmed by the person, and stays so; what that does is said once', async ({
  launch,
}) => {
  const { window, dataFolder, quit } = await openArticle(launch, harbour)
  await openNames(window, 'Elena Marsh')
  const hint = window.getByText('recognised in articles you import later')
  await expect(hint).toBeVisible()
  await window.getByRole('button', { name: 'Got it' }).click()
  await expect(hint).toBeHidden()
  const box = window.getByRole('checkbox', { name: /^Elena Marsh/ })
  await expect(box).not.toBeChecked()
  await box.click()
  await expect(box).toBeChecked()
  await expectRow(window, 'Elena Marsh', /person, confirmed/)
  await expect(tally(window)).toContainText('1 confirmed')
  await quit()
  const again = await startAgain(launch, dataFolder, harbour)
  await openNames(again.window, 'Elena Marsh')
  await expect(again.window.getByRole('checkbox', { name: /^Elena Marsh/ })).toBeChecked()
  await expect(again.window.getByText('recognised in articles you import later')).toBeHidden()
})

test('arrow keys walk the list', async ({ launch }) => {
  const { window } = await openArticle(launch, harbour)
  await openNames(window, 'Elena Marsh')
  const names = window.locator('.entity-name')
  await names.first().focus()
  await window.keyboard.press('ArrowDown')
  await expect(names.nth(1)).toBeFocused()
  await window.keyboard.press('End')
  await expect(names.last()).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(names.last()).toHaveAttribute('aria-pressed', 'true')
})

test('the mentions of a name under the pointer are unmarked when its tab is left by a key', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('option', { name: /Sabel Mercantile closes/ }).click()
  await openNames(window, 'Klara Ebel')
  await rowOf(window, 'Klara Ebel').hover()
  await expect.poll(() => painted(window, 'mention-hint')).not.toEqual([])
  await window.keyboard.press('Alt+3')
  await expect.poll(() => painted(window, 'mention-hint')).toEqual([])
  expect(problems).toEqual([])
})
