import { expect, it } from 'vitest'
import { IncomingLinks } from '../../../main/app/incoming-links'
import { readStartOptions } from '../../../main/app/start-options'
import { maxOwnLink } from '../../../preload/contract/own-link'

it('the last link waits until it is taken, once', () => {
  let told = 0
  const links = new IncomingLinks(() => (told += 1))
  expect(links.take()).toBeNull()
  links.came('dateline://one')
  links.came('dateline://two')
  expect(told).toBe(2)
  expect(links.take()).toBe('dateline://two')
  expect(links.take()).toBeNull()
})

it('an endless link is kept short, and too long to be one', () => {
  const links = new IncomingLinks(() => undefined)
  links.came(`dateline://article/${'a'.repeat(1_000_000)}`)
  expect(links.take()).toHaveLength(maxOwnLink + 1)
})

it('a start takes the first link, and no switch that stands behind one', () => {
  const link = 'dateline://article/1'
  const read = readStartOptions(['dateline', '--sample', link, '--library=/other', 'dateline://article/2'])
  expect(read).toMatchObject({ link, isSample: true, library: null })
  expect(readStartOptions(['dateline', 'Dateline:x']).link).toBe('Dateline:x')
  expect(readStartOptions(['dateline', '--library=/dateline:x', 'a dateline:x']).link).toBeNull()
})
