import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { expect, test } from '../support/launch'
import { articleFile, clickOn, dragOver, openArticle, painted, startAgain, textPane } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')
const mixed = articleFile('mixed-scripts.txt')

test('with the mouse: painted, listed, and still there after a restart', async ({ launch }) => {
  const { window, dataFolder, quit, problems } = await openArticle(launch, harbour)
  await dragOver(window, 'engineers closed it')
  await window.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Green' }).click()
  await expect.poll(() => painted(window, 'highlight-green')).toEqual(['engineers closed it'])
  await window.getByRole('tab', { name: 'Notes' }).click()
  await expect(
    window.getByRole('button', { name: 'Green highlight: engineers closed it' }).first(),
  ).toBeVisible()
  expect(problems).toEqual([])
  await quit()
  const again = await startAgain(launch, dataFolder, harbour)
  await expect.poll(() => painted(again.window, 'highlight-green')).toEqual(['engineers closed it'])
})

/** How far the button of the yellow highlight stands from the line of its words, in pixels. */
function buttonFromLine(window: Page): Promise<number> {
  return window.evaluate(() => {
    const [words] = CSS.highlights.get('highlight-yellow') ?? []
    const range = new Range()
    if (words !== undefined) range.setStart(words.startContainer, words.startOffset)
    if (words !== undefined) range.setEnd(words.endContainer, words.endOffset)
    const button = document.querySelector('.highlight-marker')?.getBoundingClientRect().top
    return Math.abs(range.getBoundingClientRect().top - (button ?? Infinity))
  })
}

function minutes(items: number): string {
  const paragraphs = Array.from(
    { length: items },
    (_, i) => `Item ${i + 1}. ${'They put it off. '.repeat(1 + (i % 40))}`,
  )
  return ['The minutes of a long meeting', ...paragraphs.map((one) => one.trim())].join('\n\n')
}

test('far down a long text: its button stands beside its line, though the text before is laid out later', async ({
  launch,
}) => {
  const text = minutes(300)
  const { window, dataFolder, quit } = await openArticle(launch, text)
  await dragOver(window, 'Item 290')
  await window.keyboard.press('1')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['Item 290'])
  await quit()
  const again = await startAgain(launch, dataFolder, text)
  await expect(again.window.locator('.chunk-of-many')).toHaveCount(0)
  await expect.poll(() => buttonFromLine(again.window)).toBeLessThan(8)
})

test('in a text that is laid out as one reads: its button stays beside its line', async ({ launch }) => {
  const { window, problems } = await openArticle(launch, minutes(1_500))
  await expect(window.locator('.chunk-of-many').first()).toBeAttached()
  await dragOver(window, 'Item 6.')
  await window.keyboard.press('1')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['Item 6.'])
  await expect.poll(() => buttonFromLine(window)).toBeLessThan(8)
  // What lies before it becomes higher than was guessed, as a part that comes on screen may.
  await window.locator('.reader-head').evaluate((head) => (head.style.paddingBottom = '200px'))
  await expect.poll(() => buttonFromLine(window)).toBeLessThan(8)
  expect(problems).toEqual([])
})

test('by keyboard alone: caret, selection, colour, note and the way back', async ({ launch }) => {
  const { window } = await openArticle(launch, harbour)
  await window.keyboard.press('F7')
  await expect(textPane(window)).toBeFocused()
  await window.keyboard.press('Control+Home')
  for (let i = 0; i < 3; i++) await window.keyboard.press('Shift+Control+ArrowRight')
  await expect(window.getByText('Selected: Harbour bridge to')).toBeAttached()
  await window.keyboard.press('5')
  await expect.poll(() => painted(window, 'highlight-purple')).toEqual(['Harbour bridge to'])
  await window.keyboard.press('2')
  await expect.poll(() => painted(window, 'highlight-red')).toEqual(['Harbour bridge to'])
  for (let i = 0; i < 3; i++) await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press('Enter')
  await expect(
    window.getByRole('toolbar', { name: 'Selected words' }).getByRole('button').first(),
  ).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(textPane(window)).toBeFocused()
  await window.keyboard.press('Escape')
  await window.keyboard.press(']')
  await expect(window.getByText(/Red highlight 1 of 1: Harbour bridge to/)).toBeAttached()
  await window.keyboard.press('n')
  await expect(window.getByRole('textbox', { name: /Note on/ })).toBeFocused()
})

test('across paragraphs and over another: each keeps its own words', async ({ launch }) => {
  const { window } = await openArticle(launch, harbour)
  await dragOver(window, 'it will stay safe', 'The Northern Harbour Authority closed')
  await window.keyboard.press('1')
  await dragOver(window, 'stay safe')
  await window.keyboard.press('4')
  await expect.poll(() => painted(window, 'highlight-blue')).toEqual(['stay safe'])
  await expect
    .poll(() => painted(window, 'highlight-yellow'))
    .toEqual(['it will stay safe.”', 'The Northern Harbour Authority closed'])
  await expect.poll(() => painted(window, 'highlight-overlap')).toEqual(['stay safe'])
  await clickOn(window, 'stay safe')
  await expect(window.getByRole('group', { name: '2 highlights here' }).getByRole('button')).toHaveCount(2)
  await expectAccessible(window, 'two highlights at one place')
})

test('a selection that leaves the text keeps to the text', async ({ launch }) => {
  const { window } = await openArticle(launch, harbour)
  await window.evaluate(() => {
    const last = [...document.querySelectorAll('[data-start]')].at(-1)?.firstChild
    const outside = document.querySelector('[role=tablist]')
    if (last && outside) getSelection()?.setBaseAndExtent(last, 10, outside, 0)
  })
  await window.keyboard.press('h')
  await expect
    .poll(() => painted(window, 'highlight-yellow'))
    .toEqual([harbour.trim().split('\n').at(-1)?.slice(10).trim()])
})

test('whole characters only: a family, a flag and an accent are never cut', async ({ launch }) => {
  const { window } = await openArticle(launch, mixed)
  for (const cluster of ['👨‍👩‍👧‍👦', '🇸🇪', 'e\u0301']) {
    await window.evaluate((cluster) => {
      const piece = [...document.querySelectorAll('[data-start]')].find((one) =>
        one.textContent.includes(cluster),
      )
      const node = piece?.firstChild
      const start = node?.nodeValue?.indexOf(cluster) ?? 0
      if (node) getSelection()?.setBaseAndExtent(node, start + 1, node, start + cluster.length)
    }, cluster)
    await window.keyboard.press('3')
    await expect.poll(() => painted(window, 'highlight-green')).toContain(cluster)
  }
})

test('another colour, deleted, undone and done again', async ({ launch }) => {
  const { window } = await openArticle(launch, harbour)
  await dragOver(window, 'two of its piers')
  await window.keyboard.press('h')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['two of its piers'])
  await clickOn(window, 'two of its piers')
  const popover = window.getByRole('toolbar', { name: 'Yellow highlight' })
  await popover.getByRole('button', { name: 'Orange' }).click()
  await expect.poll(() => painted(window, 'highlight-orange')).toEqual(['two of its piers'])
  await window.getByRole('button', { name: 'Delete highlight' }).click()
  await expect.poll(() => painted(window, 'highlight-orange')).toEqual([])
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => painted(window, 'highlight-orange')).toEqual(['two of its piers'])
  await textPane(window).focus()
  await window.keyboard.press('Control+z')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['two of its piers'])
  await window.keyboard.press('Control+z')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual([])
  await window.keyboard.press('Control+Shift+z')
  await expect.poll(() => painted(window, 'highlight-yellow')).toEqual(['two of its piers'])
})
