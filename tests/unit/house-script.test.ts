import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { aims } from '../../scripts/house/limits.mjs'
import { readTree } from '../../scripts/house/read-tree.mjs'
import { reportOf } from '../../scripts/house/report.mjs'
import { rooms } from '../../scripts/lib/rooms.mjs'
import { inRoot } from '../../scripts/lib/root.mjs'
import { smallCheckout } from '../support/small-checkout'

const { made, write } = smallCheckout()

describe('npm run house', () => {
  /** Every room with a file, and every file that the limits name. */
  const whole = () => {
    const fileOf = (room: string) => {
      if (room.endsWith('/*')) return room.replace('*', 'first.ts')
      return room.endsWith('.ts') ? room : `${room}/first.ts`
    }
    const paths = [...rooms.map(({ folder: room }) => fileOf(room)), ...aims.hardest]
    return Object.fromEntries(paths.map((path) => [path, '// A line.\nexport {}\n']))
  }
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [inRoot('scripts/house.mjs'), made.folder, ...args], { encoding: 'utf8' })

  it('prints the table and ends well where all is in order', () => {
    write({
      ...whole(),
      'tests/unit/analysis/a.test.ts': '1\n',
      'main/calls/first.ts': "import '../base/first'\n",
    })
    run('--draw')
    const { status, stdout, stderr } = run()
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^room +files +lines +comments +imports +imported by$/m)
    expect(stdout).toMatch(/^main\/calls +1 +1 +0\.0 % +1 +0$/m)
    expect(stdout).toMatch(/^ {2}database +1 +2 +50\.0 % +0 +0$/m)
    expect(stdout).toMatch(/^arrows between them +1 +most 100$/m)
    const tested = 2 * Object.keys(whole()).filter((path) => path.startsWith('main/analysis/')).length
    const share = `lines of tests for a line of main/analysis +${(1 / tested).toFixed(2)} +aim 0.5`
    expect(stdout).toMatch(new RegExp(`^${share}$`, 'm'))
  })

  it('ends with 1 and says why where something is not, and says only that when it checks', () => {
    write({ ...whole(), 'main/first.ts': 'export {}\n' })
    run('--draw')
    const { status, stdout, stderr } = run('--check')
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^✗ main\/first\.ts lies loose in main\/.*\.\n$/)
  })

  it('says when the picture is not what the imports say, until it is drawn', () => {
    write(whole())
    const sentence = '✗ docs/architecture.svg is not what the imports say; run npm run house -- --draw.\n'
    expect(run('--check')).toMatchObject({ status: 1, stderr: sentence })
    expect(run('--draw')).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(run('--check')).toMatchObject({ status: 0, stderr: '' })
    write({ 'main/calls/first.ts': "import '../library/articles/first'\n" })
    expect(run('--check')).toMatchObject({ status: 1, stderr: sentence })
  })

  it('counts what runs up', () => {
    write({ ...whole(), 'main/base/first.ts': "import '../calls/first'\n" })
    expect(reportOf(readTree(made.folder))).toMatch(/^imports that run back up +1 +none$/m)
  })
})
