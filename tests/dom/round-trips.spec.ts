import { expect, test } from '../support/blank-page'

for (const seed of [1, 2, 3, 4])
  test(`spans and ranges of random pages lead to each other, seed ${seed}`, async ({ page }) => {
    expect(await page.evaluate((from) => dom.findBrokenRoundTrip(from, 150), seed)).toBeNull()
  })
