import { clipboard } from '../support/clipboard'
import { expect, test } from '../support/blank-page'

// There is one clipboard to a display.
test.describe.configure({ mode: 'serial' })

test.beforeEach(({ app }) => app.evaluate(({ clipboard: system }) => system.clear()))

test('text is copied as it is', async ({ app, page }) => {
  const text = '“Café” 😀 שלום\n\n  <b>not bold</b>\tend'
  expect(await page.evaluate((words) => dom.copyText(words), text)).toBe(true)
  await expect.poll(() => clipboard(app)).toEqual({ text, html: '' })
})

test('formatted text is copied beside the plain', async ({ app, page }) => {
  await page.evaluate(() => dom.copyBoth({ text: '**Bold** words', html: '<p><b>Bold</b> words</p>' }))
  await expect.poll(async () => (await clipboard(app)).text).toBe('**Bold** words')
  expect((await clipboard(app)).html).toContain('<p><b>Bold</b> words</p>')
})

test('what is copied is what was given, not what is selected, and the selection stays', async ({
  app,
  page,
}) => {
  const selected = await page.evaluate(() => {
    const { range } = dom.show('<p data-start>One [two] three.</p>')
    getSelection()?.addRange(range)
    dom.copyText('given')
    return getSelection()?.toString()
  })
  expect(selected).toBe('two')
  await expect.poll(async () => (await clipboard(app)).text).toBe('given')
})

test('a person’s own copying afterwards copies what is selected', async ({ app, page }) => {
  await page.evaluate(() => {
    const { range } = dom.show('<p data-start>One [two] three.</p>')
    getSelection()?.addRange(range)
    dom.copyText('given')
  })
  await expect.poll(async () => (await clipboard(app)).text).toBe('given')
  await page.keyboard.press(process.platform === 'darwin' ? 'Meta+C' : 'Control+C')
  await expect.poll(async () => (await clipboard(app)).text).toBe('two')
})

test('a copy that the page refuses is told as none, and leaves nothing behind for the next one', async ({
  app,
  page,
}) => {
  const answers = await page.evaluate(() => {
    Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true })
    const refused = dom.copyBoth({ text: 'refused', html: '<p>refused</p>' })
    Reflect.deleteProperty(document, 'execCommand')
    return [refused, dom.copyText('taken')]
  })
  expect(answers).toEqual([false, true])
  await expect.poll(() => clipboard(app)).toEqual({ text: 'taken', html: '' })
})
