import { spawnSync } from 'node:child_process'
import { bundle } from '../../support/bundle'
import { expect } from '../../support/launch'

/** Has one of the battery's programs fill a library that nobody has open; `input` is what it reads from fd 0. */
export async function fillWith(
  name: 'fill-stories' | 'fill-strangers',
  args: readonly string[],
  input = '',
): Promise<void> {
  const program = await bundle(`tests/safety/${name}.ts`)
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
}
