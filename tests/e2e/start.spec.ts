import type { ElectronApplication, Page } from '@playwright/test'
import { expect, type LaunchOptions, type Running, test } from '../support/launch'

/** A start with a library that is there: the first start makes the sample. */
async function startAgain(launch: (options: LaunchOptions) => Promise<Running>): Promise<Running> {
  const first = await launch({ args: ['--sample'] })
  await first.window.getByRole('option').first().click()
  await expect(first.window.getByRole('heading', { level: 1 }).last()).toBeVisible()
  await first.quit()
  return launch({ args: ['--sample'], dataFolder: first.dataFolder })
}

type Timed = { timeOrigin: number; startTime: number }
function at({ timeOrigin, startTime }: Timed) {
  return timeOrigin + startTime
}

async function listPainted(window: Page): Promise<number> {
  const found = () =>
    window.evaluate(() => {
      const [mark] = performance.getEntriesByName('list-painted')
      return mark ? { timeOrigin: performance.timeOrigin, startTime: mark.startTime } : null
    })
  await expect.poll(found).not.toBeNull()
  return at((await found()) as Timed)
}

async function inMain(app: ElectronApplication, mark: string): Promise<number> {
  const found = () =>
    app.evaluate((_electron, name) => {
      const [entry] = performance.getEntriesByName(name)
      return entry ? { timeOrigin: performance.timeOrigin, startTime: entry.startTime } : null
    }, mark)
  await expect.poll(found).not.toBeNull()
  return at((await found()) as Timed)
}

test('opens one window, titled and without a problem', async ({ launch }) => {
  const { app, window, problems } = await launch({ args: ['--sample'], makesSample: true })
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
  expect(bytes).toBeLessThan(565_000)
})

// Both wait for one another otherwise: the page for its files and its list, main for the page's first paint.
test('the first list comes with the page, and main reads the rest of itself after it is painted', async ({
  launch,
}) => {
  const { app, window, problems } = await startAgain(launch)
  const painted = await listPainted(window)
  expect(await inMain(app, 'start: first answers')).toBeLessThan(painted)
  // The clocks of two processes differ by less than a frame.
  expect(await inMain(app, 'start: whole program asked for')).toBeGreaterThan(painted - 16)
  await expect(window.locator('#first-answers')).toHaveCount(0)
  expect(problems).toEqual([])
})

test('what the window asks before main has read all of itself is answered then', async ({ launch }) => {
  const { window, problems } = await startAgain(launch)
  // Asked for as the panes are mounted, before they are painted: what was read last, and which libraries there are.
  await expect(window.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(window.getByRole('option', { selected: true })).toHaveCount(1)
  expect(problems).toEqual([])
})

test('quits in good order before main has read all of itself', async ({ launch }) => {
  const { dataFolder, quit } = await startAgain(launch)
  expect(await quit()).toBe(0)
  const { window } = await launch({ args: ['--sample'], dataFolder })
  await expect(window.getByRole('option').first()).toBeVisible()
})

test('the panes that the page begins with stand where its script then puts them', async ({ launch }) => {
  const { app, window } = await startAgain(launch)
  await listPainted(window)
  const html = await app.evaluate(async ({ net }) => (await net.fetch('app://dateline/index.html')).text())
  const drawn = [...html.matchAll(/<rect class="shell-(\w+)" x="(\d+)" width="(\d+)"/g)]
    .filter(([, what]) => what !== 'edge')
    .map(([, what, x, width]) => ({ what, left: Number(x), right: Number(x) + Number(width) }))
  const placed = await window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-pane]')].map((pane) => {
      const { left, right } = pane.getBoundingClientRect()
      return { what: pane.dataset['pane'], left, right }
    }),
  )
  expect(drawn.map(({ what }) => what)).toEqual(placed.map(({ what }) => what))
  drawn.forEach(({ left, right }, at) => {
    // A pane may begin between two pixels, the drawing does not.
    expect(Math.abs(left - (placed[at]?.left ?? 0))).toBeLessThanOrEqual(1)
    expect(Math.abs(right - (placed[at]?.right ?? 0))).toBeLessThanOrEqual(1)
  })
  const worn = await window.locator('html').getAttribute('data-theme')
  expect(html).toContain(`data-theme="${worn}"`)
})
