import type { Page } from '@playwright/test'
import { expect, test } from '../support/launch'
import { articleFile, dragOver, openArticle, painted, pointAt, textPane } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

/** Takes a handle of the highlight in focus and moves it over some words. */
async function dragHandle(window: Page, edge: 'start' | 'end', words: string, isKept = true): Promise<void> {
  const handle = window.locator(`.highlight-handle[data-edge="${edge}"]`)
  const box = await handle.boundingBox()
  const from = await handle.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  expect(box?.width).toBeGreaterThanOrEqual(24)
  expect(box?.height).toBeGreaterThanOrEqual(24)
  const to = await pointAt(window, words, edge)
  await window.mouse.move(from.x, from.y)
  await window.mouse.down()
  await window.mouse.move((from.x + to.x) / 2, to.y + 12)
  await window.mouse.move(to.x, to.y + 12, { steps: 4 })
  await expect.poll(() => painted(window, 'highlight-moving-green')).not.toEqual([])
  if (!isKept) await window.keyboard.press('Escape')
  await window.mouse.up()
}

test('the ends of a highlight are moved by keys and by dragging; note stays, undo gives back the old one', async ({
  launch,
}) => {
  const { window, problems } = await openArticle(launch, harbour)
  await dragOver(window, 'engineers closed it')
  await window.keyboard.press('3')
  await expect.poll(() => painted(window, 'highlight-green')).toEqual(['engineers closed it'])
  await window.keyboard.press('N')
  await window.getByRole('textbox', { name: /^Note on/ }).fill('Which engineers?')
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()
  await window.keyboard.press('Escape')

  await textPane(window).focus()
  await window.keyboard.press('Alt+Shift+ArrowLeft')
  await window.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(() => painted(window, 'highlight-moving-green')).toEqual(['closed'])
  await window.keyboard.press('Escape')
  await expect.poll(() => painted(window, 'highlight-green')).toEqual(['engineers closed it'])
  await window.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(() => painted(window, 'highlight-green')).toEqual(['engineers closed'])
  await expect(window.getByText('Which engineers?').first()).toBeVisible()

  await dragHandle(window, 'end', 'closed it', false)
  await expect.poll(() => painted(window, 'highlight-green')).toEqual(['engineers closed'])
  await dragHandle(window, 'end', 'closed it')
  await expect.poll(() => painted(window, 'highlight-green')).toEqual(['engineers closed it'])
  await window.keyboard.press('u')
  await expect.poll(() => painted(window, 'highlight-green-line')).toEqual(['engineers closed it'])
  await expect(
    window.getByRole('button', { name: /^Green highlight.*: engineers closed it/ }).first(),
  ).toBeVisible()

  for (const words of ['engineers closed it', 'engineers closed', 'engineers closed it']) {
    await window.keyboard.press('Control+Z')
    await expect.poll(() => painted(window, 'highlight-green')).toEqual([words])
  }
  await expect(window.getByText('Which engineers?').first()).toBeVisible()
  expect(problems).toEqual([])
})
