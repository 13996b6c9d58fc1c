import { describe, expect, it } from 'vitest'
import { electronIn, refuseOlder } from '../../scripts/pack/electron-age.mjs'
import { fusesOf, refuseUnset, wantedFuses } from '../../scripts/pack/fuses.mjs'
import { provideElectron } from '../../scripts/runtime/electron.mjs'

describe('a release', () => {
  it.each(['45.4.1', '44.0.0', '43.9.9', '46.0.0'])(
    'is made with Electron %s while 45 is the newest',
    (version) => {
      expect(() => refuseOlder(version, '45.4.1')).not.toThrow()
    },
  )

  it.each(['42.9.2', '25.1.1', '', 'unknown'])('is not made with Electron %s', (version) => {
    expect(() => refuseOlder(version, '45.4.1')).toThrow('no release')
  })

  it('knows the version of an Electron by its file, and that one whose fuses are not set is none', async () => {
    const { program, version } = await provideElectron()
    expect(await electronIn(program)).toBe(version)
    const had = await fusesOf(program)
    expect(had.runAsNode).toBe(true)
    expect(Object.keys(had)).toEqual(Object.keys(wantedFuses))
    await expect(refuseUnset(program)).rejects.toThrow('runAsNode')
  })
})
