import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../preload/contract/bridge'
import { expectAccessible } from '../support/axe'
import { dropFiles, newLibraryIn, pasteFromClipboard, pasteText } from '../support/import-by-window'
import { expect, type launch as start, test } from '../support/launch'

const story = `Follow us on:

Dockers end eleven-week strike in Port Sabel
November 14, 2025, 6:40 pm

Cranes stand idle over the container berths of Port Sabel on 12 November 2025 [HGAZ]

Dockers in Port Sabel voted on Friday to end a strike that had closed the container berths for eleven weeks, the union’s secretary, Ada Lorne, said.

“We did not win everything we asked for, and we did not lose what we had,” Lorne told the meeting in the old customs hall.

The port authority said that the first ships would be unloaded on Monday, and that it expected to work through the backlog by the end of the year.

Neither side would say what the settlement costs. The regional government has promised to publish it within a month.

HG and Agencies`

function secondStory(number: number) {
  return `Ferry number ${number} returns to service\n3 December 2025\n\nThe ferry sailed again on Wednesday after repairs that took ${number} weeks, its operator said in a statement.\n\nPassengers had been carried by bus in the meantime, a journey of two hours around the bay.\n`
}

function form(window: Page) {
  return window.getByRole('dialog', { name: 'Import article' })
}

async function begin(launch: typeof start) {
  const running = await launch()
  await newLibraryIn(running.app, running.window, join(running.dataFolder, 'News'))
  return running
}

test('an empty library says how articles come in', async ({ launch }) => {
  const { window, problems } = await begin(launch)
  await expect(window.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
  await expect(window.getByText('dateline import')).toBeVisible()
  await expectAccessible(window, 'the empty library')
  expect(problems).toEqual([])
})

test('pasted text comes in as it was understood, its time zone not stated', async ({ launch }) => {
  const { window, problems } = await begin(launch)
  await pasteText(window, story)
  await expect(form(window)).toBeVisible()
  await expect(form(window).getByLabel('Title', { exact: true })).toHaveValue(
    'Dockers end eleven-week strike in Port Sabel',
  )
  await expect(form(window).getByLabel('Time zone')).toHaveValue('')
  await expect(form(window).getByLabel('Year, month and day', { exact: false })).toHaveValue('2025-11-14')
  await expect(form(window).getByLabel('Line 1 is', { exact: true })).toHaveValue('left-out')
  await expect(form(window).getByLabel('Line 4 is', { exact: true })).toHaveValue('caption')
  await expectAccessible(window, 'the import form')
  await window.keyboard.press('Control+Enter')
  await expect(form(window)).toBeHidden()
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toContainText(
    'Dockers end eleven-week strike',
  )
  await expect(window.getByRole('option', { selected: true })).toContainText('Dockers end')
  expect(problems).toEqual([])
})

test('text on the clipboard comes in with the menu’s Paste', async ({ launch }) => {
  const { app, window } = await begin(launch)
  await expect(async () => {
    await pasteFromClipboard(app, story)
    await expect(form(window)).toBeVisible({ timeout: 2000 })
  }).toPass()
})

test('the same text again is known, and can be shown', async ({ launch }) => {
  const { window } = await begin(launch)
  await pasteText(window, story)
  await form(window).getByRole('button', { name: 'Save article' }).click()
  await expect(window.getByRole('option')).toHaveCount(1)
  await pasteText(window, story)
  await expect(form(window).getByText('This is already in the library')).toBeVisible()
  await form(window).getByRole('button', { name: 'Show article' }).click()
  await expect(form(window)).toBeHidden()
  await expect(window.getByRole('option')).toHaveCount(1)
})

test('a dropped file is shown in the form, and what is corrected there is saved', async ({ launch }) => {
  const { window } = await begin(launch)
  await dropFiles(window, [{ name: 'strike.txt', text: story }])
  await expect(form(window).getByText('strike.txt')).toBeVisible()
  await form(window).getByLabel('Title', { exact: true }).fill('The strike is over')
  await form(window).getByLabel('Outlet').fill('Harbour Gazette')
  await form(window).getByLabel('Time zone').selectOption('+01:00')
  await form(window).getByRole('button', { name: 'Save article' }).click()
  await expect(window.getByRole('option')).toContainText('The strike is over')
  await expect(window.getByRole('treeitem', { name: /^Harbour Gazette/ })).toBeVisible()
})

test('a file chosen in the dialog is shown in the form', async ({ launch }) => {
  const { app, window, dataFolder } = await begin(launch)
  const file = join(dataFolder, 'chosen.txt')
  writeFileSync(file, story)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  await window.keyboard.press('Control+i')
  await expect(form(window).getByText('chosen.txt')).toBeVisible()
})

test('text can be typed or pasted into a field, by command', async ({ launch }) => {
  const { window } = await begin(launch)
  await window.keyboard.press('Control+Shift+V')
  const paste = window.getByRole('dialog', { name: 'Paste as article' })
  await expect(paste.getByRole('textbox')).toBeFocused()
  await expectAccessible(window, 'the paste dialog')
  await paste.getByRole('textbox').fill(story)
  await window.keyboard.press('Control+Enter')
  await expect(form(window)).toBeVisible()
  await expect(paste).toBeHidden()
})

test('what is wrong is said beside its field, and nothing is saved', async ({ launch }) => {
  const { window } = await begin(launch)
  await pasteText(window, story)
  await form(window).getByLabel('Title', { exact: true }).fill(' ')
  await form(window).getByLabel('Address').fill('gazette')
  await form(window).getByRole('button', { name: 'Save article' }).click()
  await expect(form(window).getByLabel('Title', { exact: true })).toBeFocused()
  await expect(form(window).getByText('Enter a title.')).toBeVisible()
  await expect(form(window).getByText('Enter a full address')).toBeVisible()
  await expectAccessible(window, 'the form with errors')
})

test('cancelling asks only where something was changed', async ({ launch }) => {
  const { window } = await begin(launch)
  await pasteText(window, story)
  await expect(form(window)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(form(window)).toBeHidden()

  await pasteText(window, story)
  await form(window).getByLabel('Byline').fill('Somebody else')
  await window.keyboard.press('Escape')
  const question = window.getByRole('alertdialog', { name: 'Discard your changes?' })
  await expectAccessible(window, 'the question')
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(form(window).getByLabel('Byline')).toHaveValue('Somebody else')
  await window.keyboard.press('Escape')
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(form(window)).toBeHidden()
  await expect(window.getByRole('heading', { name: 'No articles yet' })).toBeVisible()
})

test('a line’s role can be corrected, and again after it was saved', async ({ launch }) => {
  const { window } = await begin(launch)
  await pasteText(window, story)
  await form(window).getByRole('button', { name: 'Save article' }).click()
  const page = window.getByRole('main').getByRole('article')
  await expect(page).toContainText('Neither side would say')
  await window.keyboard.press('F2')
  const correct = window.getByRole('dialog', { name: 'Edit details' })
  const line = correct.getByRole('listitem').filter({ hasText: 'Neither side would say' })
  await line.getByRole('combobox').selectOption('left-out')
  await correct.getByRole('button', { name: 'Save changes' }).click()
  await expect(correct).toBeHidden()
  await expect(page).not.toContainText('Neither side would say')
  await expect(page).toContainText('Dockers in Port Sabel voted')
})

test('several files become a job with a report for each of them', async ({ launch }) => {
  const { window, problems } = await begin(launch)
  const files = [1, 2, 3].map((number) => ({ name: `ferry-${number}.txt`, text: secondStory(number) }))
  await dropFiles(window, [...files, { name: 'nothing.txt', text: '' }])
  const report = window.getByRole('dialog', { name: /Import/ })
  await expect(report).toContainText(/3\s*imported/)
  await expect(report).toContainText(/1\s*failed/)
  const failed = report.getByRole('listitem').filter({ hasText: 'nothing.txt' })
  await expect(failed.locator('.report-reason')).not.toBeEmpty()
  await expectAccessible(window, 'the report')
  await report.getByRole('button', { name: 'ferry-2.txt' }).click()
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Ferry number 2')
  await expect(window.getByRole('option')).toHaveCount(3)
  expect(problems).toEqual([])
})

test('what cannot be imported is refused in one sentence', async ({ launch }) => {
  const { window } = await begin(launch)
  await dropFiles(window, [{ name: 'huge.txt', text: 'x'.repeat(10 * 1024 * 1024 + 1) }])
  await expect(window.getByRole('alert')).toContainText('larger than 10 MB')
  await pasteText(window, '   ')
  await expect(window.getByRole('alert').filter({ hasText: 'no text to import' })).toBeVisible()
  await dropFiles(window, [{ name: 'empty.txt', text: '' }])
  await expect(window.getByRole('alert').locator('.toast')).toHaveCount(3)
  await expectAccessible(window, 'toasts')
  await expect(form(window)).toBeHidden()
})

test('a text that begins like front matter and never ends it is read at once, and main answers meanwhile', async ({
  launch,
}) => {
  const { window, problems } = await begin(launch)
  const minutes = Array.from({ length: 40 }, (_, item) => `Item ${item}: heard and noted\r\n`)
  await pasteText(
    window,
    `---\r\n${minutes.join('')}The quay stays open through the winter, the board said.\r\n`,
  )
  const answers = await window.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: Bridge }
    let count = 0
    while (document.querySelector('[role="dialog"]') === null) {
      await bridge.call('article.list', { view: 'all', sourceId: null, after: null, limit: 1 })
      count += 1
    }
    return count
  })
  expect(answers).toBeGreaterThan(0)
  await expect(form(window).getByRole('listitem').filter({ hasText: 'through the winter' })).toBeVisible()
  await form(window).getByLabel('Title', { exact: true }).fill('Minutes of the harbour board')
  await form(window).getByRole('button', { name: 'Save article' }).click()
  await expect(window.getByRole('main').getByRole('article')).toContainText('Item 39: heard and noted')
  expect(problems).toEqual([])
})

test('a drop never takes the window’s place', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  await window.getByRole('option').first().waitFor()
  const prevented = await window.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['<p>'], 'page.html', { type: 'text/html' }))
    const events = ['dragover', 'drop'].map(
      (type) => new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
    )
    return events.map((event) => !document.body.dispatchEvent(event))
  })
  expect(prevented).toEqual([true, true])
})

test('an import that was opened is undone, and so is what was done before it', async ({ launch }) => {
  const { window, problems } = await begin(launch)
  const rows = (name: string) => window.getByRole('option').filter({ hasText: name })
  const takeIn = async (text: string, title: string) => {
    await pasteText(window, text)
    await expect(form(window)).toBeVisible()
    await window.keyboard.press('Control+Enter')
    await expect(form(window)).toBeHidden()
    await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toContainText(title)
    // The article on screen was marked as read by being opened.
    await expect(rows(title)).toHaveAttribute('data-is-unread', 'false')
  }
  await takeIn(secondStory(1), 'Ferry number 1')
  await window.keyboard.press('s')
  await expect(rows('Ferry number 1').getByText('Starred')).toBeVisible()
  await takeIn(story, 'Dockers end')

  await window.keyboard.press('Control+z')
  await expect(window.getByText(/Undone: import “Dockers end/)).toBeVisible()
  await expect(rows('Dockers end')).toHaveCount(0)
  await expect(window.getByRole('region', { name: 'Article text' })).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await expect(window.getByText(/Undone: star “Ferry number 1/)).toBeVisible()
  await expect(rows('Ferry number 1').getByText('Starred')).toHaveCount(0)
  await window.keyboard.press('Control+Shift+z')
  await expect(rows('Ferry number 1').getByText('Starred')).toBeVisible()
  await window.keyboard.press('Control+Shift+z')
  await expect(rows('Dockers end')).toHaveAttribute('data-is-unread', 'false')
  expect(problems).toEqual([])
})
