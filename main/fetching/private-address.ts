// Whether an address lies in a network of the person's own. A page or feed may name one
// ("http://192.168.0.1/"), and a name may lead there: Dateline would then ask a router or a printer on a
// stranger's behalf (server-side request forgery).

import { BlockList, isIP } from 'node:net'

// What is not the public internet (RFC 6890 and the registries that it names).
const ranges: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
]

// Of version 6 only what is given out to the public: all else is local, or leads to a version 4 address in disguise.
const publicRanges: readonly [string, number, 'ipv6'][] = [['2000::', 3, 'ipv6']]
const disguises: readonly [string, number, 'ipv6'][] = [
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
]

function listOf(nets: readonly [string, number, 'ipv4' | 'ipv6'][]): BlockList {
  const list = new BlockList()
  for (const [net, prefix, family] of nets) list.addSubnet(net, prefix, family)
  return list
}

const local = listOf(ranges)
const given = listOf(publicRanges)
const disguised = listOf(disguises)

/** True for every address that is not the public internet's, and for what is no address. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/^([^%]*)%.*$/, '$1')
  const family = isIP(bare)
  if (family === 4) return local.check(bare, 'ipv4')
  if (family !== 6) return true
  const inner = within(bare)
  if (inner !== null) return isPrivateAddress(inner)
  return !given.check(bare, 'ipv6') || disguised.check(bare, 'ipv6')
}

/** The version 4 address in ::ffff:a.b.c.d and 64:ff9b::a.b.c.d, which networks without version 4 translate. */
function within(address: string): string | null {
  const [, high, low, dotted] =
    /^(?:(?:0{0,4}:){0,5}:?ffff:|(?:00)?64:ff9b:(?:0{0,4}:){0,5}:?)(?:([\da-f]{1,4}):([\da-f]{1,4})|(\d+\.\d+\.\d+\.\d+))$/i.exec(
      address,
    ) ?? []
  if (dotted !== undefined) return dotted
  if (high === undefined || low === undefined) return null
  const [one, two] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [one >> 8, one & 255, two >> 8, two & 255].join('.')
}
