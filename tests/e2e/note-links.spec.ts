import type { Page } from '@playwright/test'
import type { Bridge } from '../../preload/contract/bridge'
import { expectAccessible } from '../support/axe'
import { holdAnswers } from '../support/hold-answers'
import { expect, test } from '../support/launch'
import { articleFile, dragOver, openArticle } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')
const [title = ''] = harbour.split('\n')
const words = 'the authority ran out of money'

function field(window: Page) {
  return window.getByRole('textbox', { name: /^Note on/ })
}

test('two brackets offer articles and highlights as one types, and a choice becomes a link', async ({
  launch,
}) => {
  const { window, problems } = await openArticle(launch, harbour)
  await dragOver(window, words)
  await window.keyboard.press('h')
  await window.keyboard.press('Shift+N')
  const area = field(window)
  await expect(area).toBeFocused()
  await window.keyboard.type('See [[')
  await expect(window.getByText('Type a title, a name, or words of a highlight.')).toBeVisible()
  await window.keyboard.type('ran out')
  const options = window.getByRole('listbox', { name: 'What the link leads to' }).getByRole('option')
  await expect(options).toHaveText([new RegExp(words)])
  await expect(area).toHaveAttribute('aria-activedescendant', /.+/)
  await expectAccessible(window, 'the list of links')
  await window.keyboard.press('Enter')
  await expect(area).toHaveValue(
    new RegExp(`^See \\[${words}\\]\\(dateline://article/[0-9a-f-]+\\?highlight=[0-9a-f-]+\\)$`),
  )
  await expect(area).toBeFocused()
  await window.keyboard.press('ControlOrMeta+Z')
  await expect(area).toHaveValue('See [[ran out')
  await area.fill('')
  await window.keyboard.type('[[harb')
  await expect(options.first()).toContainText(title)
  await options.first().click()
  await expect(area).toHaveValue(/^\[.+\]\(dateline:\/\/article\/[0-9a-f-]+\)$/)
  await window.keyboard.press('Escape')
  await expect(window.locator('.note-body').getByRole('link', { name: title })).toBeVisible()
  expect(problems).toEqual([])
})

test('Esc leaves the brackets, and then the note; nothing found leaves Enter its line', async ({
  launch,
}) => {
  const { window } = await openArticle(launch, harbour)
  await window.keyboard.press('Shift+N')
  const area = field(window)
  await expect(area).toBeFocused()
  await window.keyboard.type('[[harb')
  const options = window.getByRole('listbox', { name: 'What the link leads to' }).getByRole('option')
  await expect(options.first()).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(options).toHaveCount(0)
  await window.keyboard.type('our')
  await expect(area).toHaveValue('[[harbour')
  await expect(options).toHaveCount(0)
  await window.keyboard.type(' [[zzzz')
  await expect(window.getByText('Nothing is called that.')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(area).toHaveValue('[[harbour [[zzzz\n')
  await window.keyboard.press('Escape')
  await expect(area).toHaveCount(0)
})

test('Enter before the answer takes what was typed, not what was shown for less of it', async ({
  launch,
}) => {
  const { app, window } = await openArticle(launch, harbour)
  await dragOver(window, words)
  await window.keyboard.press('h')
  await window.keyboard.press('Shift+N')
  const area = field(window)
  await expect(area).toBeFocused()
  await window.keyboard.type('[[harb')
  const options = window.getByRole('listbox', { name: 'What the link leads to' }).getByRole('option')
  await expect(options.first()).toContainText(title)
  await area.fill('')
  const answer = await holdAnswers(app, 'link.suggest')
  await window.keyboard.type('[[ran out')
  await window.keyboard.press('Enter')
  await window.keyboard.type(' indeed')
  await answer()
  await expect(area).toHaveValue(
    new RegExp(`^\\[${words}\\]\\(dateline://article/[0-9a-f-]+\\?highlight=[0-9a-f-]+\\) indeed$`),
  )
})

test('an article, a highlight and a name show the notes that lead to them, and each opens in its place', async ({
  launch,
}) => {
  const { window, problems } = await openArticle(launch, harbour)
  await dragOver(window, words)
  await window.keyboard.press('h')
  await window.keyboard.press('Shift+N')
  await expect(field(window)).toBeFocused()
  await window.keyboard.type('Compare [[ran out')
  const options = window.getByRole('listbox', { name: 'What the link leads to' }).getByRole('option')
  await expect(options).toHaveText([new RegExp(words)])
  await window.keyboard.press('Tab')
  await window.keyboard.type(' with **2016**.')
  await window.keyboard.press('Escape')
  const leading = window.getByRole('list', { name: `Notes that lead to “${words}”` }).getByRole('button')
  await expect(leading).toHaveText(new RegExp(`^Compare ${words} with 2016\\.`))

  await window.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: Bridge }
    await bridge.call('entity.confirm', { kind: 'person', name: 'Jonas Berg' })
  })
  await window.locator('.note-body').hover()
  await window.getByRole('button', { name: 'Edit note' }).click()
  await window.keyboard.type(' Ask [[Jonas')
  await expect(options.first()).toContainText('Jonas Berg')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Escape')
  await window.locator('.note-body').getByRole('link', { name: 'Jonas Berg' }).click()
  await window
    .getByRole('main')
    .getByRole('tab', { name: /^Notes/ })
    .click()
  const toName = window.getByRole('list', { name: 'Notes that lead to Jonas Berg' }).getByRole('button')
  await expect(toName).toContainText(title)
  await toName.click()
  await expect(window.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(window.locator('.note-card')).toBeFocused()
  expect(problems).toEqual([])
})

test('a memo and an entry of the journal that lead to an article are among those, and open by themselves', async ({
  launch,
}) => {
  const { window, problems } = await openArticle(launch, harbour)
  for (const [key, label] of [
    ['m', /^Memo/],
    ['Shift+M', /^Journal/],
  ] as const) {
    await window.keyboard.press(key)
    const area = window.getByRole('textbox', { name: label })
    await expect(area).toBeFocused()
    await window.keyboard.type('**Ask** about [[harb')
    await window.getByRole('listbox', { name: 'What the link leads to' }).getByRole('option').first().click()
    await expect(area).toHaveValue(/dateline:\/\/article/)
    await window.keyboard.press('Escape')
    await expect(area).toHaveCount(0)
  }
  await window.getByRole('listbox', { name: 'All articles' }).getByRole('option', { name: title }).click()
  await window.getByRole('tab', { name: 'Notes' }).click()
  const links = window.getByRole('list', { name: 'Notes that lead to this article' }).getByRole('button')
  await expect(links).toHaveCount(2)
  await expect(links.first()).toContainText('Journal, ')
  await expect(links.last()).toHaveText(`Ask about ${title}Memo`)
  await links.last().click()
  await expect(window.getByRole('listbox', { name: 'Memos and journal' })).toBeVisible()
  await expect(window.getByRole('option', { name: /^Ask about/ }).last()).toHaveAttribute(
    'aria-selected',
    'true',
  )
  expect(problems).toEqual([])
})
