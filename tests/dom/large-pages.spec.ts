import { expect, test } from '../support/blank-page'
import { inStep } from '../support/growth'
import { pageTime } from '../support/page-time'

test.describe('wrappers far inside of one another', () => {
  /** How deep the elements of a page lie once nothing is left in it that only programs read, and its words. */
  const read = (html: string) => {
    const page = dom.parsePage(html)
    dom.withoutCode(page)
    const depthOf = (element: Element | null): number =>
      element === null ? 0 : 1 + depthOf(element.parentElement)
    const depths = [...page.querySelectorAll('body *')].map(depthOf)
    return { depth: Math.max(...depths), words: page.body.textContent.replace(/\s+/g, ' ').trim() }
  }
  const nested = (depth: number, open: string, inner: string) =>
    `<!doctype html><body>${open.repeat(depth)}${inner}${'</div>'.repeat(depth)}</body>`

  test('are gone, with no word', async ({ page }) => {
    const html = nested(
      300,
      '<div class="box"> ',
      '<p>The ferry <b>returns</b>.</p><p>It is a small line.</p>',
    )
    const { depth, words } = await page.evaluate(read, html)
    expect(depth).toBeLessThan(80)
    expect(words).toBe('The ferry returns.It is a small line.')
  })

  test('stay where they hold words of their own', async ({ page }) => {
    const html = nested(100, '<div>word ', '<p>The ferry returns.</p>')
    const { depth, words } = await page.evaluate(read, html)
    expect(depth).toBeGreaterThan(100)
    expect(words).toBe(`${'word '.repeat(100)}The ferry returns.`)
  })

  test('stay where they are not many', async ({ page }) => {
    const { depth } = await page.evaluate(read, nested(40, '<div>', '<p>The ferry returns.</p>'))
    expect(depth).toBe(43)
  })
})

test('a page of many elements is known as large', async ({ page }) => {
  const large = await page.evaluate(
    (counts) =>
      counts.map((count) => dom.isLarge(dom.parsePage(`<!doctype html><body>${'<p>x</p>'.repeat(count)}`))),
    [4000, 9000],
  )
  expect(large).toEqual([false, true])
})

test.describe('a block of thousands of pieces takes time by its length', () => {
  const pieces: [string, 'lines' | 'article', string, string, string][] = [
    ['letters in bold', 'lines', '<p>', '<b>a</b> word<sup>2</sup> of <i>it</i>\n', '</p>'],
    ['lines of code', 'article', '<pre>', '<span>let</span> <b>tide</b> = 4 // at the bridge\n', '</pre>'],
    ['line ends', 'article', '<p>', 'On that day the ferry left in the fog<br>', '</p>'],
  ]
  const times = 8
  const size = 1500

  for (const [what, want, open, piece, close] of pieces) {
    test(what, async ({ page }) => {
      const takeApart = (count: number) => {
        const html = `<!doctype html><body><main><h1>Tides</h1>${open}${piece.repeat(count)}${close}</main>`
        return page.evaluate(([given, wish]) => void dom.takeApart(given, null, wish), [html, want] as const)
      }
      // What is loaded and compiled for the first time is no part of it.
      await takeApart(size)
      const each = await pageTime(page, async () => {
        for (let n = 0; n < times; n += 1) await takeApart(size)
      })
      const large = await pageTime(page, () => takeApart(size * times))
      expect((large * times) / each).toBeLessThan(inStep)
    })
  }
})
