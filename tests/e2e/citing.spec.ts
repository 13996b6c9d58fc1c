import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { clipboard } from '../support/clipboard'
import { expect, test } from '../support/launch'
import { maxStallMs, watchStalls } from '../support/stalls'
import { articleFile, dragOver, openArticle, painted, textPane } from './reader-actions'

const harbour = articleFile('harbour-bridge.txt')

/** Copies by the keys, and waits until it is there: the clipboard was emptied before. */
async function copied(app: ElectronApplication, window: Page): Promise<{ text: string; html: string }> {
  await app.evaluate(({ clipboard }) => clipboard.clear())
  await window.keyboard.press('Control+Shift+C')
  await expect.poll(async () => (await clipboard(app)).text).not.toBe('')
  return clipboard(app)
}

test('words are copied with their source: a quotation, a selection, a highlight', async ({ launch }) => {
  const { app, window, problems } = await openArticle(launch, harbour)
  await window.keyboard.press('Alt+2')
  const quote = window.getByRole('button', { name: /^Quote by / }).filter({ hasText: 'Nobody believed' })
  await quote.click({ timeout: 30_000 })
  await window.keyboard.press('c')
  await expect(window.locator('.quote[data-is-chosen=true]')).toHaveAttribute('data-state', 'confirmed')
  const shown = window.locator('.info-hash')
  await window.getByRole('tab', { name: 'Info' }).click()
  const sha256 = await shown.innerText()
  await expect(window.locator('dl > div').filter({ hasText: 'Address' })).toHaveText('AddressUnknown')
  const quotation = await copied(app, window)
  expect(quotation.text).toContain('> “Nobody believed that we would stand here today,”')
  expect(quotation.text).toContain('— **Elena Marsh**, “told” (direct quotation, confirmed)')
  expect(quotation.text).toContain('“Harbour bridge to reopen after eleven years”, Ada Lind, 2019-11-14')
  expect(quotation.text).toMatch(/Captured \d{4}-\d\d-\d\d \d\d:\d\d UTC, original SHA-256 [0-9a-f]{64}$/)
  expect(quotation.text).toContain(sha256)
  expect(quotation.html).toContain('<strong>Elena Marsh</strong>')
  expect(quotation.html).toContain('<blockquote>')

  await dragOver(window, 'some 4,000 cars a day')
  const selection = await copied(app, window)
  expect(selection.text).toContain('> some 4,000 cars a day')
  expect(selection.text).not.toContain('quotation')
  await dragOver(window, 'a school and two shops')
  await window.keyboard.press('2')
  await expect.poll(() => painted(window, 'highlight-red')).toEqual(['a school and two shops'])
  const highlight = await copied(app, window)
  // The words are in a quotation that nobody has confirmed.
  expect(highlight.text).toContain('> a school and two shops')
  expect(highlight.text).toContain('— **Jonas Berg**, “said” (direct quotation, suggested)')
  expect(problems).toEqual([])
})

test('a selection of long blanks is copied at once; one that is no citation is refused in a sentence', async ({
  launch,
}) => {
  const blanks = `Nobody left ${' '.repeat(150_000)} the quay.`
  const much = `And so it went on: ${'forty boats came in, '.repeat(12_000)}and no more.`
  const { app, window, problems } = await openArticle(launch, `${harbour}\n\n${blanks}\n\n${much}`)
  // Too long for one screen, so not by the mouse.
  const select = (from: string, to: string) =>
    window.evaluate(
      ([first, last]) => {
        const place = (words: string) => {
          const pieces = [...document.querySelectorAll('[data-start]')]
          const node = pieces.find(({ textContent }) => textContent.includes(words))?.firstChild
          if (!node) throw new Error(`No piece holds “${words}”.`)
          return { node, at: node.textContent?.indexOf(words) ?? 0 }
        }
        const [start, end] = [place(first), place(last)]
        getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + last.length)
      },
      [from, to] as const,
    )
  // A long text is drawn in turns.
  await expect(textPane(window)).toContainText('and no more.')
  await textPane(window).focus()
  await select('Nobody left', 'the quay.')
  const longestStall = await watchStalls(app, window)
  const { text, html } = await copied(app, window)
  const stalls = await longestStall()
  expect(stalls.main).toBeLessThan(maxStallMs)
  expect(stalls.window).toBeLessThan(maxStallMs)
  expect(text.startsWith(`> ${blanks}\n`)).toBe(true)
  expect(html).toMatch(/<blockquote>\s*<p>Nobody left +the quay\.<\/p>/)
  await select('And so it went on', 'and no more.')
  await window.keyboard.press('Control+Shift+C')
  await expect(
    window.getByText(
      /^These are 252,\d\d\d characters, and a citation holds 200,000 at most; select fewer words\.$/,
    ),
  ).toBeVisible()
  expect(problems).toEqual([])
})

test('the template is edited with a preview; a broken one is told and not kept', async ({ launch }) => {
  const { app, window, problems } = await openArticle(launch, harbour)
  await window.keyboard.press('Control+,')
  await window.getByRole('tab', { name: 'Citation' }).click()
  const template = window.getByLabel('Template, in Markdown')
  const preview = window.getByRole('region', { name: 'Preview, plain text' })
  await expect(preview).toContainText('Ingrid Falk')
  await template.fill('{{words}} ({{speaker}}{{^speaker}}unknown{{/speaker}})')
  await expect(preview).toContainText(/first,” \(Ingrid Falk\)/)
  await template.fill('{{words}} {{wrods}}')
  await expect(
    window.getByText('There is no {{wrods}}; the placeholders are listed beside the template.'),
  ).toBeVisible()
  await expectAccessible(window, 'a broken template')
  await window.getByRole('button', { name: 'Done' }).click()
  await textPane(window).focus()
  await dragOver(window, 'some 4,000 cars a day')
  expect((await copied(app, window)).text).toBe('some 4,000 cars a day (unknown)')
  await window.keyboard.press('Control+,')
  await expect(template).toHaveValue('{{words}} ({{speaker}}{{^speaker}}unknown{{/speaker}})')
  await window.getByRole('button', { name: 'Reset to default' }).click()
  await expect(preview).toContainText('original SHA-256')
  expect(problems).toEqual([])
})
