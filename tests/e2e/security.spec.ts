import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { isRoot } from '../../scripts/lib/processes.mjs'
import { root } from '../../scripts/lib/root.mjs'
import { provideElectron } from '../../scripts/runtime/electron.mjs'
import { waysOfSending, waysOut } from '../support/attacks'
import { openCanary } from '../support/canary'
import { expect, test } from '../support/launch'
import { countRefusals } from '../support/refusals'

const isPacked = process.env['DATELINE_PACKED'] !== undefined

function windowCount(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

/** A window of Electron's without any of our guards: what the attacks do there. */
async function launchUnguarded() {
  const { program } = await provideElectron()
  const args = [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3', join(root, 'tests/bench/empty')]
  const app = await _electron.launch({ executablePath: program, args })
  return { app, window: await app.firstWindow() }
}

test.describe('controls: without our guards', () => {
  test.skip(isPacked, 'A packed program runs nothing but Dateline.')

  test('the attacks get out', async () => {
    const canary = await openCanary()
    const { app, window } = await launchUnguarded()
    // None is awaited in the page: some never end, and a page that went away cannot answer.
    for (const name of ['fetch', 'an image', 'a script', 'a beacon'] as const) {
      const before = canary.connections()
      await window.evaluate(waysOfSending[name] ?? (() => undefined), canary.url).catch(() => undefined)
      await expect.poll(canary.connections, name).toBeGreaterThan(before)
    }
    await window.evaluate(waysOut['window.open'] ?? (() => undefined), canary.url).catch(() => undefined)
    await expect.poll(() => windowCount(app)).toBe(2)
    await window.evaluate(waysOut['location.href'] ?? (() => undefined), canary.url).catch(() => undefined)
    await expect.poll(() => window.url()).toBe(canary.url)
    await app.close()
    canary.close()
  })
})

test('no page goes anywhere or opens a window', async ({ launch }) => {
  const canary = await openCanary()
  const running = await launch({ args: ['--sample'] })
  const { app, window } = running
  await expect(window.getByRole('main')).toBeVisible()
  await window.evaluate(() => Object.assign(window, { isSame: true }))
  const refusals = await countRefusals(running)
  const address = window.url()
  for (const [name, code] of Object.entries(waysOut)) {
    const before = await refusals()
    // The canary last: when that is refused, so were the others, which went the same way before it.
    for (const to of ['file:///etc/passwd', 'data:text/html,x', 'app://other/', canary.url]) {
      await window.evaluate(code, to).catch(() => undefined)
      expect(window.url(), `${name} to ${to}`).toBe(address)
    }
    await expect.poll(refusals, `${name} is refused`).toBeGreaterThan(before)
  }
  expect(window.url()).toBe(address)
  expect(await windowCount(app)).toBe(1)
  expect(canary.connections()).toBe(0)
  // Asked through main: the debugger waits for the navigations that never come.
  const isSame: unknown = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('isSame'),
  )
  expect(isSame).toBe(true)
  canary.close()
})

test('a page that empties itself is brought back', async ({ launch }) => {
  const { app, window } = await launch({ args: ['--sample'] })
  await expect(window.getByRole('main')).toBeVisible()
  await window.evaluate(() => {
    document.title = 'before'
    location.href = 'about:blank'
  })
  await expect(window).not.toHaveTitle('before')
  await expect(window.getByRole('main')).toBeVisible()
  expect(window.url()).toBe('app://dateline/index.html')
  expect(await windowCount(app)).toBe(1)
})

test('no page sends anything anywhere', async ({ launch }) => {
  const canary = await openCanary()
  const running = await launch({ args: ['--sample'] })
  const { app, window } = running
  const refusals = await countRefusals(running)
  for (const [name, code] of Object.entries(waysOfSending)) {
    const before = await refusals()
    await window.evaluate(code, canary.url).catch(() => undefined)
    // It asks for nothing that could be refused. What it would open is open by the time that the last of these is refused.
    if (name === 'a preconnect') continue
    await expect.poll(refusals, `${name} is refused`).toBeGreaterThan(before)
  }
  // Past every policy of the page: main itself asks a hidden window to go there.
  const outcome = await app.evaluate(async ({ BrowserWindow }, url) => {
    const hidden = new BrowserWindow({ show: false })
    const failure: unknown = await hidden.loadURL(url).then(() => 'loaded', String)
    hidden.destroy()
    return String(failure)
  }, canary.url)
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
  expect(canary.connections()).toBe(0)
  canary.close()
})

test('text never becomes code', async ({ launch }) => {
  const { window } = await launch()
  const tried = await window.evaluate(
    () =>
      new Promise<Record<string, string>>((done) => {
        const violations: string[] = []
        const areTold = new Promise<void>((told) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            violations.push(effectiveDirective)
            if (effectiveDirective === 'require-trusted-types-for') told()
          })
        })
        const results: Record<string, string> = {}
        const compile = (name: string) => Reflect.get(window, name) as (code: string) => unknown
        const run = (name: string, code: () => unknown) => {
          try {
            code()
            results[name] = 'ran'
          } catch (error) {
            results[name] = error instanceof Error ? error.name : 'threw'
          }
        }
        // In a turn of its own: what the debugger itself evaluates is exempt from the policy.
        setTimeout(() => {
          run('eval', () => compile('eval')('window.fired = 1'))
          run('Function', () => compile('Function')('window.fired = 2'))
          run('innerHTML', () => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' }))
          run('srcdoc', () => Object.assign(document.createElement('iframe'), { srcdoc: '<b>x</b>' }))
          run('policy', () =>
            (
              window as { trustedTypes?: { createPolicy: (n: string, r: object) => unknown } }
            ).trustedTypes?.createPolicy('mine', {}),
          )
          const button = document.createElement('button')
          run('handler', () => button.setAttribute('onclick', 'window.fired = 3'))
          button.click()
          // What is code runs at once, at the latest with the click; the violations are told in a later turn.
          const fired = String('fired' in window)
          void areTold.then(() => done({ ...results, fired, violations: violations.join(' ') }))
        }, 0)
      }),
  )
  expect(tried['fired']).toBe('false')
  for (const name of ['eval', 'Function', 'innerHTML', 'srcdoc', 'policy']) {
    expect(['EvalError', 'TypeError'], `${name}: ${tried[name] ?? ''}`).toContain(tried[name])
  }
  expect(tried['violations']).toContain('require-trusted-types-for')
})

test('every page of ours carries its policy, and only files of the window are served', async ({ launch }) => {
  const { app } = await launch()
  const answers = await app.evaluate(async ({ net }) => {
    const ask = async (path: string) => {
      const { status, headers } = await net.fetch(`app://dateline/${path}`)
      return { status, policy: headers.get('content-security-policy') ?? '' }
    }
    return {
      page: await ask('index.html'),
      outside: await ask('%2e%2e/main/index.cjs'),
      none: await ask('x.js'),
    }
  })
  for (const { policy } of Object.values(answers)) {
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'img-src app://dateline/image/',
    ]) {
      expect(policy.split('; ')).toContain(part)
    }
    expect(policy).not.toContain('unsafe')
  }
  expect(Object.values(answers).map(({ status }) => status)).toEqual([200, 404, 404])
})

test('every web contents has the safe preferences', async ({ launch }) => {
  const { app } = await launch({ args: ['--sample'] })
  const all = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Undocumented, and what the checklist of Electron's own scanners reads.
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>
      }
      return getLastWebPreferences.call(contents)
    }),
  )
  expect(all).toHaveLength(1)
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)
  for (const preferences of all) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
    for (const name of [
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'nodeIntegrationInWorker',
    ]) {
      expect(Boolean(preferences[name]), name).toBe(false)
    }
  }
})

test('permissions are denied, all but writing plain text to the clipboard', async ({ launch }) => {
  const { window } = await launch()
  const states = await window.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
      'background-sync',
      'accelerometer',
      'gyroscope',
      'magnetometer',
      'storage-access',
      'window-management',
      'local-fonts',
      'idle-detection',
      'payment-handler',
      'clipboard-write',
    ]
    const stateOf = async (name: string) => {
      try {
        return (await navigator.permissions.query({ name: name as PermissionName })).state
      } catch {
        return 'unknown here'
      }
    }
    const refusal = (work: () => Promise<unknown> | undefined) =>
      Promise.resolve()
        .then(work)
        .then(
          () => 'granted',
          () => 'denied',
        )
    return {
      states: Object.fromEntries(
        await Promise.all(names.map(async (name) => [name, await stateOf(name)] as const)),
      ),
      camera: await refusal(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refusal(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      reading: await refusal(() => navigator.clipboard.readText()),
      notification: await Notification.requestPermission(),
    }
  })
  const granted = Object.entries(states.states).filter(([, state]) => state === 'granted')
  expect(granted.map(([name]) => name)).toEqual(['clipboard-write'])
  expect(states).toMatchObject({
    camera: 'denied',
    screen: 'denied',
    reading: 'denied',
    notification: 'denied',
  })
})
