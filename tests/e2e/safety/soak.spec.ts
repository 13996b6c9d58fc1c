// L1: memory over a thousand articles that are opened, marked and left. Too long for every change: DATELINE_SAFETY_FULL=1 has it run.

import { join } from 'node:path'
import { pssOfTree } from '../../bench/process-tree'
import { newLibraryIn } from '../../support/import-by-window'
import { expect, type Running, test } from '../../support/launch'
import { fillWith } from './fill'
import { openEach } from './open-each'

const articles = 1_000
/** By then all that is kept for later is kept. */
const warm = 100
const maxGrowth = 1.15

type Measured = { mebibytes: number; nodes: number }

/** Memory of all processes once what nobody needs any more is given back, and the elements of the page. */
async function measure({ app, window }: Running): Promise<Measured> {
  const session = await app.context().newCDPSession(window)
  await session.send('HeapProfiler.collectGarbage')
  const { nodes } = (await session.send('Memory.getDOMCounters')) as { nodes: number }
  await session.detach()
  const pid = app.process().pid ?? 0
  return { mebibytes: pssOfTree(pid), nodes }
}

test('a thousand articles leave no more behind than a hundred', async ({ launch }) => {
  test.skip(
    process.env['DATELINE_SAFETY_FULL'] !== '1',
    'It takes a quarter of an hour: DATELINE_SAFETY_FULL=1.',
  )
  test.setTimeout(3_600_000)
  const first = await launch()
  const folder = join(first.dataFolder, 'Harbour')
  await newLibraryIn(first.app, first.window, folder)
  await first.quit()
  await fillWith('fill-stories', [folder, join(first.dataFolder, 'backups'), String(articles)])
  const running = await launch({ dataFolder: first.dataFolder })
  const { window, problems } = running
  const measured: Measured[] = []
  let opened = 0
  await openEach(window, articles, async () => {
    opened += 1
    if (opened % 4 === 0) {
      await window
        .locator('.block-paragraph')
        .first()
        .dblclick({ position: { x: 20, y: 10 } })
      await window.keyboard.press('h')
      await window.keyboard.press('Escape')
    }
    if (opened >= warm && opened % 50 === 0) measured.push(await measure(running))
  })
  const [before, after] = [measured[0]!, measured.at(-1)!]
  test.info().annotations.push({ type: 'memory', description: JSON.stringify(measured) })
  process.stdout.write(
    `${before.mebibytes.toFixed(0)} MiB and ${before.nodes} nodes after ${warm} articles, ${after.mebibytes.toFixed(0)} MiB and ${after.nodes} after ${articles}\n`,
  )
  expect(after.mebibytes).toBeLessThan(maxGrowth * before.mebibytes)
  expect(after.nodes).toBeLessThan(1.5 * before.nodes)
  expect(problems).toEqual([])
})
