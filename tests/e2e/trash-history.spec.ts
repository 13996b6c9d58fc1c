import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'

test('a deleted article says so, why its keys do nothing, and comes back by keyboard', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const list = window.getByRole('listbox')
  const reader = window.locator('[data-pane=reader]')
  await list.getByRole('option').first().click()
  const title = (await reader.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await window.keyboard.press('Delete')
  await expect(window.getByText(/^Deleted “/)).toBeVisible()
  await window.getByRole('treeitem', { name: /^Deleted/ }).click()
  await list.getByRole('option').first().click()
  const strip = reader.getByRole('region', { name: 'Deleted' })
  await expect(strip).toContainText('This article is deleted.')
  await expect(reader.getByRole('button', { name: 'Star', exact: true })).toHaveCount(0)
  for (const key of ['s', 'h', 'n']) {
    await window.keyboard.press(key)
    const said = window.getByText('This article is deleted. Restore it first', { exact: false })
    await expect(said).toBeVisible()
  }
  await expectAccessible(window, 'a deleted article')
  await strip.getByRole('button', { name: 'Restore' }).focus()
  await window.keyboard.press('Enter')
  await expect(list.getByRole('option')).toHaveCount(0)
  await window.getByRole('treeitem', { name: /^All articles/ }).click()
  await expect(list.getByRole('option').filter({ hasText: title }).first()).toBeVisible()
  expect(problems).toEqual([])
})

test('the history tells what became of a note, and brings its former words back', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('listbox').getByRole('option').first().click()
  await window.locator('[data-pane=reader]').getByRole('heading', { level: 1 }).waitFor()
  await window.getByRole('button', { name: 'More', exact: true }).last().click()
  await window.getByRole('menuitem', { name: 'Note on article' }).click()
  const editor = window.getByRole('textbox', { name: /note/i })
  await editor.fill('Ask the captain.')
  await window.keyboard.press('Control+Enter')
  const panel = window.locator('[data-pane=panel]')
  await expect(panel.getByText('Ask the captain.')).toBeVisible()

  await window.getByRole('treeitem', { name: 'History' }).click()
  const page = window.getByRole('region', { name: 'History' })
  const first = page.getByRole('listitem').first()
  await expect(first).toContainText('Edit note')
  await first.getByRole('button').first().press('Enter')
  await expect(first.locator('ins').first()).toBeVisible()
  await expectAccessible(window, 'the history of the library')
  await first.getByRole('button', { name: 'Restore what was before' }).press('Enter')
  await expect(first).toContainText('Undo edit note')
  await expect(page.getByRole('listitem').nth(1)).toContainText('Undone')
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(panel.getByText('Ask the captain.')).toHaveCount(0)
  expect(problems).toEqual([])
})

test('the trash is emptied after a question that says in numbers what goes, and nothing brings it back', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const list = window.getByRole('listbox')
  const reader = window.locator('[data-pane=reader]')
  await list.getByRole('option').first().click()
  await reader.getByRole('heading', { level: 1 }).waitFor()
  for (const title of ['first', 'second']) {
    await window.keyboard.press('Delete')
    await expect(window.getByText(/^Deleted “/).last(), title).toBeVisible()
  }
  await window.getByRole('treeitem', { name: /^Deleted/ }).click()
  await expect(list.getByRole('option')).toHaveCount(2)
  await list.getByRole('option').first().click()
  const strip = reader.getByRole('region', { name: 'Deleted' })

  await strip.getByRole('button', { name: 'Delete for good…' }).press('Enter')
  const question = window.getByRole('alertdialog')
  await expect(question).toContainText('1 article goes')
  await expect(question).toContainText('This cannot be undone.')
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expectAccessible(window, 'the question before deleting for good')
  await window.keyboard.press('Escape')
  await expect(list.getByRole('option')).toHaveCount(2)

  await strip.getByRole('button', { name: 'Delete for good…' }).press('Enter')
  await question.getByRole('button', { name: 'Delete for good' }).press('Enter')
  await expect(window.getByText('Deleted 1 article for good.')).toBeVisible()
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(strip).toHaveCount(0)

  await window.getByRole('button', { name: 'Empty trash…' }).press('Enter')
  await expect(question).toContainText('1 article goes')
  await question.getByRole('button', { name: 'Delete for good' }).press('Enter')
  await expect(list.getByRole('option')).toHaveCount(0)

  await window.getByRole('treeitem', { name: 'History' }).click()
  const page = window.getByRole('region', { name: 'History' })
  const first = page.getByRole('listitem').first()
  await expect(first).toContainText('Delete 1 article for good')
  const deletion = page.getByRole('listitem').filter({ hasText: 'Delete “…”' }).first()
  await deletion.getByRole('button').first().press('Enter')
  await expect(deletion).toContainText('This was deleted for good, so it cannot be restored.')
  await expect(deletion.getByRole('button', { name: 'Restore what was before' })).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await expect(window.getByText(/^Cannot undo delete “…”: an article/)).toBeVisible()
  expect(problems).toEqual([])
})

test('the history of one article opens from its row, and that of one note from its card', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const row = window.getByRole('listbox').getByRole('option').first()
  await row.click()
  await window.locator('[data-pane=reader]').getByRole('heading', { level: 1 }).waitFor()
  await window.keyboard.press('s')
  await window.getByRole('tab', { name: 'Notes' }).click()
  const panel = window.locator('[data-pane=panel]')
  const card = panel.locator('.note-card').first()
  await card.hover()
  await card.getByRole('button', { name: 'History of this note' }).click()
  const page = window.getByRole('region', { name: 'History' })
  await expect(page.getByRole('button', { name: 'Only one note' })).toBeVisible()
  const acts = page.getByRole('listitem')
  await expect(acts).toHaveCount(1)
  await acts.first().getByRole('button').first().press('Enter')
  await expect(acts.first()).toContainText('Made: note')

  await row.click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'History of this article' }).click()
  await expect(page.getByRole('button', { name: 'Only one article' })).toBeVisible()
  await expect(acts.first()).toContainText(/star/i)
  expect(await acts.count()).toBeGreaterThan(1)
  expect(problems).toEqual([])
})

test('in the facts of an article no SHA-256 breaks before its last letters, and no buttons touch', async ({
  launch,
}) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await window.getByRole('listbox').getByRole('option').first().click()
  await window.getByRole('tab', { name: 'Info' }).click()
  const hash = window.locator('.info-hash')
  await expect(hash).toHaveText(/^[0-9a-f]{64}$/)
  // How many letters stand in each line, by where its pieces stand.
  const lines = await hash.locator('span').evaluateAll((pieces) => {
    const letters = new Map<number, number>()
    for (const piece of pieces) {
      const top = Math.round(piece.getBoundingClientRect().top)
      letters.set(top, (letters.get(top) ?? 0) + piece.textContent.length)
    }
    return [...letters.values()]
  })
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.every((letters) => letters % 8 === 0)).toBe(true)
  await expect(window.getByRole('region', { name: 'Original' }).locator('.info-actions')).toHaveCSS(
    'gap',
    '8px',
  )
  expect(problems).toEqual([])
})
