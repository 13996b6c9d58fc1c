import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { examine } from '../../../main/cli/safety/doctor'
import { wordsInLog } from '../../../main/cli/safety/log-words'
import { noteRuntime } from '../../../main/app/runtime'
import { defaultDataFolder, pathsIn } from '../../../main/app/paths'
import { openSettings } from '../../../main/app/settings'
import { RequestLog } from '../../../main/fetching/requests/request-log'
import { addArticle, newLibrary, temporaryFolder } from '../../support/library'

const info = { version: '1', electron: '25.1.1', chrome: '114', platform: 'linux', isStandIn: true } as const
type Told = { isWell: boolean; findings: { name: string; value: string; state: string }[] }

function onADevice() {
  vi.stubEnv('XDG_CONFIG_HOME', temporaryFolder())
  vi.stubEnv('DATELINE_LIBRARY', '')
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
    written.push(String(words))
    return true
  })
  const code = process.exitCode
  onTestFinished(() => {
    write.mockRestore()
    vi.unstubAllEnvs()
    process.exitCode = code
  })
  const paths = pathsIn(defaultDataFolder())
  const ask = async (library?: string) => {
    written.length = 0
    process.exitCode = 0
    await examine({ json: true, ...(library === undefined ? {} : { library }) })
    const { isWell, findings } = JSON.parse(written.join('')) as Told
    return { isWell, code: process.exitCode, of: (name: string) => findings.find((one) => one.name === name) }
  }
  return { paths, ask }
}

test.skipIf(process.platform !== 'linux')(
  'a device on which nothing was done yet has no problem',
  async () => {
    const { ask } = onADevice()
    const { isWell, code, of } = await ask()
    expect([isWell, code]).toEqual([true, 0])
    expect(of('synchronous')).toMatchObject({ value: '2', state: 'fine' })
    expect(of('journal_mode')).toMatchObject({ value: 'wal', state: 'fine' })
    expect(of('requests ever made')).toMatchObject({ value: '0' })
    expect(of('window')).toMatchObject({ value: 'not started on this device yet' })
  },
)

test.skipIf(process.platform !== 'linux')('what runs, what was asked and the switch are told', async () => {
  const { paths, ask } = onADevice()
  noteRuntime(paths.runtime, info)
  const settings = openSettings(paths.settings)
  settings.set({ offline: true })
  settings.flush()
  const requests = new RequestLog({ file: paths.requests })
  requests.begin({ address: 'https://example.org/a', why: 'feed', about: 'Harbour News', by: 'schedule' })
  await requests.flush()
  const library = newLibrary()
  addArticle(library, { title: 'Ferry talks failed on Monday' })
  const { isWell, of } = await ask(library.folder)
  expect(isWell).toBe(true)
  expect(of('Electron of the window')).toMatchObject({ value: '25.1.1', state: 'notice' })
  expect(of('stays offline')).toMatchObject({ value: 'yes' })
  expect(of('requests ever made')).toMatchObject({ value: '1' })
  expect(of('words of the library in it')).toMatchObject({ value: '0', state: 'fine' })
  expect(of('may be written to')).toMatchObject({ value: 'yes' })
})

test.skipIf(process.platform !== 'linux')(
  'words of the library in the log, and a library that is gone, are problems',
  async () => {
    const { paths, ask } = onADevice()
    const library = newLibrary()
    addArticle(library, { title: 'Ferry talks failed on Monday' })
    mkdirSync(paths.logs, { recursive: true })
    writeFileSync(
      join(paths.logs, 'dateline.log'),
      '{"message":"could not read Ferry talks failed on Monday"}\n',
    )
    const { isWell, code, of } = await ask(library.folder)
    expect([isWell, code]).toEqual([false, 1])
    expect(of('words of the library in it')).toMatchObject({ value: '1', state: 'problem' })
    expect(wordsInLog(library, [])).toBe(0)
    expect((await ask(join(library.folder, 'gone'))).of('folder')).toMatchObject({ state: 'problem' })
  },
)
