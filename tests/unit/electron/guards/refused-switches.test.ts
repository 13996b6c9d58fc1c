import { expect, it } from 'vitest'
import { refusalOf, refusedSwitches } from '../../../../main/electron/guards/refused-switches'

const asUser = { isRoot: false }

it.each([
  '--inspect',
  '--inspect=127.0.0.1:9229',
  '--inspect-brk',
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '-remote-debugging-port=0',
  '--REMOTE-DEBUGGING-PORT=1',
  '/remote-debugging-port=1',
  '--remote-allow-origins=*',
  '--disable-web-security',
  '--no-sandbox',
  '--load-extension=/tmp/x',
  '--js-flags=--expose-gc',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--renderer-cmd-prefix=xterm -e gdb --args',
  '--ignore-certificate-errors',
])('refuses %s', (word) => {
  expect(refusedSwitches(['--sample', word, '--library=/home/x'], asUser)).toEqual([word])
})

it.each([
  '--sample',
  '--library=/home/me/--inspect',
  '--user-data-dir=/tmp/try',
  '--allow-host=127.0.0.1:8080',
  '--read-pages',
  '--ozone-platform=wayland',
  '--disable-gpu',
  '--force-device-scale-factor=2',
  '--log-level=3',
  'dateline://article/1',
  '/home/me/inspect',
  '/inspections/2026',
])('takes %s', (word) => {
  expect(refusedSwitches([word], asUser)).toEqual([])
})

it('lets root do without the sandbox, which cannot work there, and nothing more', () => {
  expect(refusedSwitches(['--no-sandbox', '--disable-gpu-sandbox'], { isRoot: true })).toEqual([
    '--disable-gpu-sandbox',
  ])
})

it('says which, without what stands behind it', () => {
  expect(refusalOf(['--load-extension=/home/me/private', '--inspect'])).toBe(
    'Dateline does not start with --load-extension, --inspect, because that would switch off what protects it. Start it without.',
  )
})
