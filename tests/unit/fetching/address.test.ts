import { expect, test } from 'vitest'
import { typedAddress, webAddress } from '../../../main/fetching/address'
import { isPrivateAddress } from '../../../main/fetching/private-address'

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c'],
  [' example.org/news ', 'https://example.org/news'],
  ['example.org:8080/news', 'https://example.org:8080/news'],
  ['feed:https://example.org/rss', 'https://example.org/rss'],
  ['feed://example.org/rss', 'https://example.org/rss'],
  ['http://bücher.example/', 'http://xn--bcher-kva.example/'],
])('%s is an address', (typed, href) => {
  expect(webAddress(typed).href).toBe(href)
})

test.each([
  '',
  'news',
  'two words.example',
  'ftp://example.org/',
  'file:///etc/passwd',
  'data:text/html,x',
  'https://name:secret@example.org/',
  'http://',
  `https://example.org/${'a'.repeat(2000)}`,
])('%s is none that is fetched', (typed) => {
  expect(() => webAddress(typed)).toThrow(/\.$/)
})

test.each([
  ['https://ada:p%40ss%2F@example.org/a', 'ada', 'p@ss/'],
  ['feed:https://ada@example.org/a', 'ada', ''],
  ['http://b%C3%A4r:x@example.org/a', 'bär', 'x'],
])('%s is an address with a login beside it', (typed, user, password) => {
  const { url, login } = typedAddress(typed)
  expect([url.username, url.password, url.pathname]).toEqual(['', '', '/a'])
  expect(login).toEqual({ origin: url.origin, user, password })
})

test.each(['https://:x@example.org/', 'https://a%0Ab:x@example.org/', 'https://a%3Ab:x@example.org/'])(
  '%s has a login that cannot be sent',
  (typed) => {
    expect(() => typedAddress(typed)).toThrow('cannot be sent')
  },
)

test.each([
  '127.0.0.1',
  '127.255.0.3',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.7',
  '198.18.0.1',
  '::',
  '::1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '0:0:0:0:0:ffff:10.0.0.1',
  '::ffff:c0a8:101',
  '::127.0.0.1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  'fec0::1',
  '[::1]',
  'nonsense',
  '',
])('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true)
})

test.each([
  '93.184.216.34',
  '172.32.0.1',
  '100.128.0.1',
  '2606:2800:220:1::1',
  '::ffff:93.184.216.34',
  '64:ff9b::5db8:d822',
])('%s is public', (address) => {
  expect(isPrivateAddress(address)).toBe(false)
})
