import { expect, test } from '../support/launch'

test('opens one window, titled and without a problem', async ({ launch }) => {
  const { app, window, problems } = await launch({ args: ['--sample'] })
  await expect(window).toHaveTitle(/Dateline/)
  await expect(window.getByRole('main')).toBeVisible()
  expect(app.windows()).toHaveLength(1)
  expect(problems).toEqual([])
})

test('quits when asked', async ({ launch }) => {
  const { quit } = await launch({ args: ['--sample'] })
  expect(await quit()).toBe(0)
})

// Every file of the first page is asked of main while main itself is starting, and every byte is evaluated before the
// list can be drawn. The extractors of the page reader (352 kB) were once among them, by way of a module that both share.
test('the first page loads the window’s own code and nothing of the page reader', async ({ launch }) => {
  const { app, window } = await launch({ args: ['--sample'] })
  const addresses = await window.evaluate(() =>
    [...document.querySelectorAll<HTMLScriptElement>('head > script[src]')].map(({ src }) => src),
  )
  const names = addresses.map((address) => address.replace(/^.*\/|-[\w-]{8}\.js$/g, ''))
  expect(names).toEqual(['rolldown-runtime', 'contract', 'window'])
  const bytes = await app.evaluate(async ({ net }, wanted) => {
    const files = await Promise.all(wanted.map(async (one) => (await net.fetch(one)).arrayBuffer()))
    return files.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }, addresses)
  expect(bytes).toBeGreaterThan(400_000)
  expect(bytes).toBeLessThan(560_000)
})
