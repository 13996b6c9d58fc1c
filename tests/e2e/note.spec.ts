import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { holdAnswers } from '../support/hold-answers'
import { articleFile, clickOn, dragOver, openArticle, startAgain, textPane } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

test('on a highlight: “Saved” is true though the program is killed at once', async ({ launch }) => {
  const { window, dataFolder, kill } = await openArticle(launch, harbour)
  await dragOver(window, 'the authority ran out of money')
  await window.keyboard.press('n')
  const area = window.getByRole('textbox', { name: /Note on/ })
  await expect(area).toBeFocused()
  await window.keyboard.type('Ask for the **2016 accounts**.')
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()
  await expect(area).toHaveValue('Ask for the **2016 accounts**.')
  await kill()
  const again = await startAgain(launch, dataFolder, harbour)
  await again.window.getByRole('tab', { name: 'Notes' }).click()
  await expect(again.window.locator('.note-body')).toHaveText('Ask for the 2016 accounts.')
  await expect(again.window.locator('.note-body strong')).toHaveText('2016 accounts')
})

test('on the article: rendered as Markdown, with nothing in it that runs, loads or styles', async ({
  launch,
}) => {
  const { window, problems } = await openArticle(launch, harbour)
  await window.keyboard.press('Shift+N')
  const area = window.getByRole('textbox', { name: 'Note on the article' })
  await area.fill(
    [
      '- [x] done\n- [ ] open\n',
      '| a | b |\n| - | - |\n| 1 | 2 |\n',
      '![picture](https://example.org/pixel.png) [link](https://example.org/) [bad](javascript:alert(1))\n',
      '<img src=x onerror="document.title=\'broken\'"> <style>* { display: none }</style> <b onclick="x">words</b>',
    ].join('\n'),
  )
  await area.press('Escape')
  const body = window.locator('.note-body')
  await expect(body.getByRole('checkbox')).toHaveCount(2)
  await body.getByRole('checkbox', { name: 'To do' }).press('Space')
  await expect(body.getByRole('checkbox', { name: 'Done', checked: true })).toHaveCount(2)
  await expect(body.getByRole('cell')).toHaveText(['1', '2'])
  await expect(body.locator('img, style, script, [onclick], [onerror], [style]')).toHaveCount(0)
  await expect(body.locator('a[href^="javascript"]')).toHaveCount(0)
  await expect(body).toContainText('<img src=x')
  await expect(window).not.toHaveTitle('broken')
  await expectAccessible(window, 'a note')
  expect(problems).toEqual([])
})

test('a link in a note asks before it opens', async ({ launch }) => {
  const { app, window } = await openArticle(launch, harbour)
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...asked: unknown[]) => {
      Object.assign(globalThis, { asked: (asked.at(-1) as { message: string }).message })
      return Promise.resolve({ response: 1, checkboxChecked: false })
    }
  })
  await window.keyboard.press('Shift+N')
  await window.keyboard.type('See https://example.org/page')
  await window.keyboard.press('Escape')
  await window.getByRole('link', { name: 'https://example.org/page' }).click()
  const asked = () => app.evaluate(() => (globalThis as { asked?: string }).asked)
  await expect.poll(asked).toContain('example.org')
})

test('goes with the cursor: other tab, other place, and the words stay', async ({ launch }) => {
  const { window } = await openArticle(launch, harbour)
  await window.keyboard.press('Shift+N')
  await window.keyboard.type('Half a sen')
  await window.getByRole('tab', { name: 'Info' }).click()
  await window.getByRole('tab', { name: 'Notes' }).click()
  await expect(window.getByText('Half a sen')).toBeVisible()
})

test('deleted and brought back; emptied and gone', async ({ launch }) => {
  const { window } = await openArticle(launch, harbour)
  await window.keyboard.press('Shift+N')
  await window.keyboard.type('To be deleted')
  await window.keyboard.press('Escape')
  const body = window.locator('.note-body')
  await expect(body).toHaveText('To be deleted')
  await body.hover()
  await window.getByRole('button', { name: 'Delete note' }).click()
  await expect(body).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(body).toHaveText('To be deleted')
  await body.click()
  await window.getByRole('textbox', { name: 'Note on the article' }).fill('')
  await window.keyboard.press('Escape')
  await expect(body).toHaveCount(0)
})

test('left by Esc in the moment in which its field is drawn', async ({ launch }) => {
  const { window } = await openArticle(launch, harbour)
  await window.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.note-area')) return
      observer.disconnect()
      const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(escape)
      document.body.dataset['isLeft'] = 'true'
    }).observe(document.body, { childList: true, subtree: true })
  })
  await window.keyboard.press('Shift+N')
  await expect(window.locator('body[data-is-left]')).toHaveCount(1)
  await expect(window.getByRole('region', { name: 'Article text' })).toBeFocused()
  await expect(window.locator('.note-area')).toHaveCount(0)
})

test('shown beside its highlight, and opened from there', async ({ launch }) => {
  const { window } = await openArticle(launch, harbour)
  await dragOver(window, 'promised soup')
  await window.keyboard.press('n')
  await window.keyboard.type('What kind?')
  await window.keyboard.press('Escape')
  await expect(
    window.getByRole('button', { name: 'Yellow highlight with a note: promised soup' }),
  ).toBeVisible()
  await clickOn(window, 'promised soup')
  await window.getByRole('button', { name: 'Edit note' }).first().click()
  await expect(window.getByRole('textbox', { name: /Note on/ })).toHaveValue('What kind?')
})

test('no letter is lost that is typed before the editor is there', async ({ launch }) => {
  const { app, window } = await openArticle(launch, harbour)
  const editor = window.getByRole('textbox', { name: /Note on “/ })
  const answer = await holdAnswers(app, 'highlight.create')
  await dragOver(window, 'The bridge is safe, and it will stay safe.')
  await window.keyboard.press('n')
  // J, S, E, ? and 1 are commands where nobody is writing; a dead key and an input method give whole words.
  await window.keyboard.type('Just SE?x')
  await window.keyboard.press('Backspace')
  await window.keyboard.insertText('né 1')
  await window.keyboard.press('Enter')
  await window.evaluate(() => document.querySelector<HTMLElement>('[role=tab]')?.focus())
  await window.keyboard.type('jot')
  await answer()
  await window.keyboard.type(' and read on')
  await expect(editor).toBeFocused()
  await window.keyboard.type(', s')
  await expect(editor).toHaveValue('Just SE?né 1\njot and read on, s')
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()
  await expect(window.getByRole('option', { selected: true })).toHaveCount(1)
})

test('Esc typed before the editor is there leaves it, and its words are kept', async ({ launch }) => {
  const { app, window } = await openArticle(launch, harbour)
  const answer = await holdAnswers(app, 'highlight.create')
  await dragOver(window, 'promised soup')
  await window.keyboard.press('n')
  await window.keyboard.type('Ask')
  await window.keyboard.press('Escape')
  await answer()
  await expect(window.locator('.note-body')).toHaveText('Ask')
  await expect(window.getByRole('textbox', { name: /Note/ })).toHaveCount(0)
})

test('words typed for a highlight that cannot be made become a note on the article', async ({ launch }) => {
  const { app, window } = await openArticle(launch, harbour)
  const answer = await holdAnswers(app, 'highlight.create', {
    ok: false,
    code: 'disk-full',
    message: 'The disk is full.',
  })
  await dragOver(window, 'promised soup')
  await window.keyboard.press('n')
  await window.keyboard.type('What kind')
  await answer()
  await expect(window.getByRole('alert')).toContainText('The disk is full.')
  const editor = window.getByRole('textbox', { name: 'Note on the article' })
  await expect(editor).toBeFocused()
  await window.keyboard.type('?')
  await expect(editor).toHaveValue('What kind?')
})

test('typed at once in a narrow window, where the panel opens over the article', async ({ launch }) => {
  const { app, window } = await openArticle(launch, harbour)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700))
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(900)
  await textPane(window).focus()
  await window.keyboard.press('Shift+N')
  await window.keyboard.type('jest, said so')
  const editor = window.getByRole('textbox', { name: 'Note on the article' })
  await expect(editor).toBeFocused()
  await expect(editor).toHaveValue('jest, said so')
  await window.keyboard.press('Escape')
  await expect(window.locator('.note-body')).toHaveText('jest, said so')
})
