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
