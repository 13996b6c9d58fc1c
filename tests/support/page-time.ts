import type { Page } from '@playwright/test'

/** How much work something is in a page, in milliseconds of its own thread: what else the machine does is left out. */
export async function pageTime(page: Page, run: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN
  }
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await worked()
  await run()
  const seconds = (await worked()) - before
  await session.detach()
  return seconds * 1_000
}
