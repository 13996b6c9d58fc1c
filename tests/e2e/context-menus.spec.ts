import { expect, test } from '../support/launch'
import { expectAccessible } from '../support/axe'
import { articleFile, clickOn, dragOver, openArticle, textPane } from './reader-actions'

test('the text has a menu for what is selected and for what stands there, by pointer and by keyboard; fields have one too', async ({
  launch,
}) => {
  const { app, window, problems } = await openArticle(launch, articleFile('harbour-bridge.txt'))
  const menu = window.getByRole('menu')
  const words = 'the authority ran out of money'
  await dragOver(window, words)
  await clickOn(window, 'ran out of', { button: 'right' })
  await expect(menu).toHaveAccessibleName('Text')
  await expect(menu.getByRole('menuitem', { name: 'Search the library for' })).toContainText(words)
  await expectAccessible(window, 'the menu of selected words')
  await menu.getByRole('menuitem', { name: 'Highlight in a colour…' }).click()
  await menu.getByRole('menuitem', { name: 'Green' }).click()
  await expect(window.getByText(`Highlighted in Green: ${words}`)).toHaveCount(1)

  await clickOn(window, 'ran out of', { button: 'right' })
  await menu.getByRole('menuitem', { name: 'Change colour…' }).click()
  await expect(menu.getByRole('menuitemradio', { name: 'Green' })).toBeChecked()
  await window.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)

  // By keyboard at the highlight in focus, from the text.
  await textPane(window).focus()
  await window.keyboard.press('Shift+F10')
  await expect(menu.getByRole('menuitem', { name: 'Note on highlight…' })).toBeFocused()
  await window.keyboard.press('Enter')
  const note = window.getByRole('textbox', { name: /Note on/ })
  await expect(note).toBeFocused()

  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function () {
      Object.assign(globalThis, { roles: this.items.map(({ role, enabled }) => enabled && role) })
    }
  })
  await note.fill('Ask for the accounts.')
  await note.click({ button: 'right' })
  const roles = () =>
    app.evaluate(() =>
      (globalThis as { roles?: (string | false)[] }).roles?.map((role) => String(role).toLowerCase()),
    )
  await expect.poll(roles).toEqual(expect.arrayContaining(['undo', 'selectall']))
  expect(problems).toEqual([])
})
