import { expect, it } from 'vitest'
import { parseLink } from '../../../main/calls/links'
import { readStartOptions } from '../../../main/app/start-options'
import { refusal } from '../../support/library'

// Written out, the linter would take it for one.
function script(scheme: string) {
  return `${scheme}:alert(1)`
}

it.each([
  ['https://example.org/a', 'example.org'],
  ['http://example.org:8080/', 'example.org:8080'],
  ['HTTPS://EXAMPLE.ORG/', 'example.org'],
  // Letters that look like others are spelled out.
  ['https://ехаmple.org/', 'xn--mple-43d3a6i.org'],
])('opens %s, and names its host as %s', (address, host) => {
  expect(parseLink(address).host).toBe(host)
})

it.each([
  '',
  'example.org',
  '//example.org',
  script('javascript'),
  script('JaVaScRiPt'),
  script(' javascript'),
  script('java\nscript'),
  'data:text/html,x',
  'file:///etc/passwd',
  'smb://server/share',
  'ms-settings:',
  'vbscript:x',
  'mailto:a@example.org',
  'app://dateline/index.html',
  'dateline://article/1',
  'blob:https://example.org/1',
  'ftp://example.org/',
  'https://bank.example@evil.example/',
  'https://user:word@example.org/',
  'http://',
])('never opens %s', (address) => {
  expect(refusal(() => parseLink(address)).code).toBe('invalid-input')
})

it('reads what the program was started with', () => {
  const argv = ['electron', '.', '--sample', '--library=/a b', '--user-data-dir=/data', '--library=/c']
  expect(readStartOptions(argv)).toEqual({
    dataFolder: '/data',
    library: '/c',
    link: null,
    isSample: true,
    allowed: new Set(),
    readsPages: false,
    screenshot: null,
    times: null,
  })
  expect(readStartOptions(['electron', '--library='])).toMatchObject({ library: null, isSample: false })
})
