import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import {
  articleFile,
  clickOn,
  dragOver,
  openArticle,
  painted,
  pointAt,
  startAgain,
  textPane,
  untilStill,
} from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

async function setWidth(app: ElectronApplication, window: Page, width: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 900),
    width,
  )
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
  await untilStill(window)
}

function margin(window: Page) {
  return window.locator('.margin')
}

function marginNote(window: Page, words: string) {
  return margin(window).getByRole('listitem').filter({ hasText: words })
}

async function noteOn(window: Page, words: string, note: string): Promise<void> {
  await dragOver(window, words)
  await window.keyboard.press('n')
  await expect(window.getByRole('textbox', { name: `Note on “${words}”` })).toBeFocused()
  await window.keyboard.insertText(note)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('textbox', { name: /Note on/ })).toHaveCount(0)
}

/** How far a note stands below the line of its passage, in whole pixels. */
async function below(window: Page, note: string, passage: string): Promise<number> {
  const box = await marginNote(window, note).boundingBox()
  const { y } = await pointAt(window, passage, 'start')
  return Math.round((box?.y ?? 0) - y)
}

/** Where the first words of the text stand. */
function textPlace(window: Page) {
  return pointAt(window, 'President Elena Marsh said', 'start')
}

test('a note stands beside its passage, is written there, and each leads to the other', async ({
  launch,
}) => {
  const { app, window, problems } = await openArticle(launch, harbour)
  await setWidth(app, window, 2000)
  const before = await textPlace(window)
  await noteOn(window, 'two of its piers', 'Which **two**?')
  await expect(window.getByRole('tab', { name: 'Entities', selected: true })).toBeVisible()
  expect((await textPlace(window)).x).toBe(before.x)
  await expect(marginNote(window, 'Which two?').locator('strong')).toHaveText('two')
  await expect.poll(() => below(window, 'Which two?', 'two of its piers')).toBeGreaterThan(-30)
  expect(await below(window, 'Which two?', 'two of its piers')).toBeLessThan(10)

  await textPane(window).focus()
  await window.keyboard.press('Escape')
  await marginNote(window, 'Which two?').locator('.note-body').click()
  await expect.poll(() => painted(window, 'passage-flash')).toEqual(['two of its piers'])
  await expect(marginNote(window, 'Which two?')).toHaveAttribute('data-is-active', 'true')
  await expect(textPane(window)).toBeFocused()

  await window.keyboard.press('p')
  const go = window.getByRole('button', { name: 'Go to the passage “two of its piers”' })
  await expect(go).toBeFocused()
  await expectAccessible(window, 'notes in the margin')
  await window.keyboard.press('p')
  await expect(textPane(window)).toBeFocused()
  await window.keyboard.press('p')
  await window.keyboard.press('Enter')
  await expect(textPane(window)).toBeFocused()

  await marginNote(window, 'Which two?').hover()
  await marginNote(window, 'Which two?').getByRole('button', { name: 'Edit note' }).click()
  await window.getByRole('textbox', { name: 'Note on “two of its piers”' }).fill('Ask *Holm*')
  await window.keyboard.press('Escape')
  await expect(marginNote(window, 'Ask Holm').locator('em')).toHaveText('Holm')
  await window.keyboard.press('Control+z')
  await expect(marginNote(window, 'Which two?')).toBeVisible()
  expect(problems).toEqual([])
})

test('notes that come close stand one below the other, the chosen one at its passage', async ({ launch }) => {
  const { app, window } = await openArticle(launch, harbour)
  await setWidth(app, window, 2000)
  await noteOn(window, 'cracks in two', 'First note, of some length. '.repeat(6))
  await noteOn(window, 'Repairs began', 'Second note. '.repeat(6))
  await noteOn(window, 'ran out of money', 'Third note. '.repeat(6))
  await textPane(window).focus()
  await window.keyboard.press('Escape')
  await expect(margin(window).locator('[data-is-active=true]')).toHaveCount(0)
  const boxes = async () => {
    const found = await Promise.all(
      ['First note', 'Second note', 'Third note'].map((words) => marginNote(window, words).boundingBox()),
    )
    return found.map((box) => ({ top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) }))
  }
  const areApart = async () => {
    const [first, second, third] = await boxes()
    return first && second && third && first.bottom < second.top && second.bottom < third.top
  }
  await expect.poll(areApart).toBe(true)
  expect(await below(window, 'Third note', 'ran out of money')).toBeGreaterThan(60)

  await clickOn(window, 'ran out of money')
  await expect.poll(() => below(window, 'Third note', 'ran out of money')).toBeLessThan(10)
  await expect.poll(areApart).toBe(true)
  expect(await below(window, 'First note', 'cracks in two')).toBeLessThan(-60)
})

test('a long note shows its first lines, and all of them on request; tags stand below', async ({
  launch,
}) => {
  const { app, window } = await openArticle(launch, harbour)
  await setWidth(app, window, 2000)
  await noteOn(window, 'two of its piers', `A long note. ${'More of it. '.repeat(120)}The very end.`)
  await clickOn(window, 'two of its piers')
  await window.keyboard.press('t')
  await window.getByRole('combobox', { name: 'Tag' }).fill('bridges/piers')
  await window.keyboard.press('Enter')
  const note = marginNote(window, 'A long note.')
  await expect(note).toContainText('bridges/piers')
  const height = async () => (await note.boundingBox())?.height ?? 0
  const clamped = await height()
  expect(clamped).toBeLessThan(300)
  await window.getByRole('button', { name: 'Show all of the note on “two of its piers”' }).click()
  await expect.poll(height).toBeGreaterThan(clamped + 200)
  await window.getByRole('button', { name: 'Show less of the note on “two of its piers”' }).click()
  await expect.poll(height).toBe(clamped)
})

test('read once: the margin is for the eye while the tab of notes has the same', async ({ launch }) => {
  const { app, window } = await openArticle(launch, harbour)
  await setWidth(app, window, 2000)
  await noteOn(window, 'promised soup', 'What kind?')
  await window.getByRole('tab', { name: 'Notes' }).click()
  await expect(margin(window)).toHaveAttribute('aria-hidden', 'true')
  await expect(window.getByRole('button', { name: 'Edit note' })).toHaveCount(1)
  await expectAccessible(window, 'the margin beside the tab of notes')
  await clickOn(window, 'promised soup')
  await window.keyboard.press('Escape')
  // What is inert lets a press through to the note that holds it.
  await margin(window).locator('.margin-note').click()
  await expect.poll(() => painted(window, 'passage-flash')).toEqual(['promised soup'])
  await window.keyboard.press('n')
  await expect(
    window.locator('.panel').getByRole('textbox', { name: 'Note on “promised soup”' }),
  ).toBeFocused()
  await expect(margin(window).getByRole('textbox', { includeHidden: true })).toHaveCount(0)
})

test('no margin where the reader is narrow or it is switched off, and the key finds the note in the panel', async ({
  launch,
}) => {
  const first = await openArticle(launch, harbour)
  const { app, window } = first
  await setWidth(app, window, 2000)
  await noteOn(window, 'promised soup', 'What kind?')
  await setWidth(app, window, 1280)
  await expect(margin(window)).toHaveCount(0)
  await clickOn(window, 'promised soup')
  await window.keyboard.press('p')
  const entry = window.locator('.panel .note-card')
  await expect(entry).toBeFocused()
  await window.keyboard.press('p')
  await expect(textPane(window)).toBeFocused()
  await expect.poll(() => painted(window, 'passage-flash')).toEqual(['promised soup'])

  await setWidth(app, window, 2000)
  await expect(margin(window)).toHaveCount(1)
  await window.keyboard.press('Shift+F8')
  await expect(margin(window)).toHaveCount(0)
  await first.quit()
  const again = await startAgain(launch, first.dataFolder, harbour)
  // The panes keep their shares of the window, up to a width: what is left is the reader's.
  await setWidth(again.app, again.window, 2560)
  await expect(margin(again.window)).toHaveCount(0)
  await again.window.keyboard.press('Control+,')
  await again.window.getByRole('tab', { name: 'Reading' }).click()
  await again.window.getByRole('checkbox', { name: /notes in the margin/ }).check()
  await again.window.keyboard.press('Escape')
  await expect(margin(again.window).getByText('What kind?')).toBeVisible()
})

test('a person who asks for the margin where there is no room is told why it is not there', async ({
  launch,
}) => {
  const { app, window, problems } = await openArticle(launch, harbour)
  await setWidth(app, window, 1400)
  const told = window.getByText('The reader is too narrow for notes in the margin: close the side panel')
  await window.keyboard.press('Shift+F8')
  await expect(told).toHaveCount(0)
  await window.keyboard.press('Shift+F8')
  await expect(told).toBeVisible()
  expect(problems).toEqual([])
})
