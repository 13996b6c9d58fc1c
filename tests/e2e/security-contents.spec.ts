import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { isRoot } from '../../scripts/lib/processes.mjs'
import { dropBytes } from '../support/drop-bytes'
import { newLibraryIn } from '../support/import-by-window'
import { expect, type Running, test } from '../support/launch'
import { doubtfulPage } from '../support/doubtful-page'
import { canBeSandboxed } from '../support/unprivileged'

// Electron's checklist, read of every web contents of the running program: the window, and the hidden document that reads pages.

/** Imports a web page, and so has the hidden document made. */
async function readPage({ app, window, dataFolder }: Running): Promise<void> {
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await dropBytes(window, [{ name: 'page.html', bytes: new TextEncoder().encode(doubtfulPage.html) }])
  await expect(window.getByRole('dialog', { name: 'Import article' })).toBeVisible()
}

type Contents = { address: string; preferences: Record<string, unknown>; spellChecker: boolean; pid: number }

function allContents(app: ElectronApplication): Promise<Contents[]> {
  return app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>
      }
      return {
        address: contents.getURL(),
        preferences: { ...getLastWebPreferences.call(contents), session: null },
        spellChecker: contents.session.isSpellCheckerEnabled(),
        pid: contents.getOSProcessId(),
      }
    }),
  )
}

function logOf({ dataFolder }: Running): string {
  const file = join(dataFolder, 'logs/dateline.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

test('every web contents that there is at work is held alike', async ({ launch }) => {
  test.skip(isRoot && !canBeSandboxed(), 'This system gives no user namespaces, as in a chroot.')
  const running = await launch({ unprivileged: true })
  await readPage(running)
  const all = await allContents(running.app)
  expect(all.map(({ address }) => address).sort()).toEqual([
    'app://dateline/index.html',
    'app://dateline/page-reader/index.html',
  ])
  for (const { address, preferences, spellChecker, pid } of all) {
    expect(preferences, address).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
    })
    expect(spellChecker, address).toBe(false)
    // Preferences may say what is not so: the system itself tells whether the process is held.
    if (existsSync('/proc/self/status'))
      expect(readFileSync(`/proc/${pid}/status`, 'utf8'), address).toMatch(/^Seccomp:\s*2$/m)
  }
})

const unsafe: Record<string, Record<string, unknown>> = {
  sandbox: { sandbox: false },
  contextIsolation: { contextIsolation: false },
  nodeIntegration: { nodeIntegration: true, sandbox: false },
  webSecurity: { webSecurity: false },
  webviewTag: { webviewTag: true },
  nodeIntegrationInSubFrames: { nodeIntegrationInSubFrames: true },
  allowRunningInsecureContent: { allowRunningInsecureContent: true },
  experimentalFeatures: { experimentalFeatures: true },
  enableBlinkFeatures: { enableBlinkFeatures: 'CSSVariables' },
}

test('a window that is made otherwise is ended before its page is there, and the log says why', async ({
  launch,
}) => {
  const running = await launch()
  const { app } = running
  for (const [name, preferences] of Object.entries(unsafe)) {
    const isGone = await app.evaluate(async ({ BrowserWindow }, given) => {
      const made = new BrowserWindow({ show: false, webPreferences: given })
      await made.loadURL('app://dateline/index.html').catch(() => undefined)
      return made.isDestroyed()
    }, preferences)
    expect(isGone, name).toBe(true)
    await expect.poll(() => logOf(running), name).toMatch(new RegExp(`unsafe-contents.*\\b${name}\\b`))
  }
  const left = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(left).toBe(1)
})

test('control: one that is made as ours are is left alone', async ({ launch }) => {
  const running = await launch()
  const isThere = await running.app.evaluate(async ({ BrowserWindow }) => {
    const made = new BrowserWindow({ show: false })
    await made.loadURL('app://dateline/index.html')
    return !made.isDestroyed()
  })
  expect(isThere).toBe(true)
  expect(logOf(running)).not.toContain('unsafe-contents')
})

test('in each document no text becomes code, and every try is a violation', async ({ launch }) => {
  const running = await launch()
  await readPage(running)
  const tried = await running.app.evaluate(async ({ webContents }) => {
    const code = `new Promise((done) => setTimeout(() => {
      const told = []
      document.addEventListener('securitypolicyviolation', (e) => told.push(e.effectiveDirective))
      const run = (work) => { try { work(); return 'ran' } catch { return 'threw' } }
      const results = {
        eval: run(() => (0, eval)('window.fired = 1')),
        Function: run(() => new Function('window.fired = 1')()),
        timer: run(() => setTimeout('window.fired = 1')),
        script: run(() => { const s = document.createElement('script'); s.text = 'window.fired = 1'; document.head.append(s) }),
        address: run(() => { const s = document.createElement('script'); s.src = 'app://dateline/x.js'; document.head.append(s) }),
        policy: run(() => trustedTypes.createPolicy('mine', {})),
      }
      const link = document.createElement('a')
      link.href = 'javascript:window.fired = 1'
      document.body.append(link)
      link.click()
      const inline = document.createElement('p')
      run(() => inline.setAttribute('onclick', 'window.fired = 1'))
      inline.click()
      setTimeout(() => done({ results, told: [...new Set(told)], fired: 'fired' in window }), 300)
    }))`
    const all = webContents.getAllWebContents()
    return Promise.all(
      all.map(async (contents) => [contents.getURL(), await contents.executeJavaScript(code)] as const),
    )
  })
  expect(tried).toHaveLength(2)
  for (const [address, { results, told, fired }] of tried as [
    string,
    { results: Record<string, string>; told: string[]; fired: boolean },
  ][]) {
    expect({ address, fired }).toEqual({ address, fired: false })
    expect(results['eval'], address).toBe('threw')
    expect(results['Function'], address).toBe('threw')
    expect(results['policy'], address).toBe('threw')
    expect(results['script'], address).toBe('threw')
    expect(results['address'], address).toBe('threw')
    expect(told, address).toEqual(expect.arrayContaining(['require-trusted-types-for', 'trusted-types']))
    expect(
      told.some((one) => one.startsWith('script-src')),
      address,
    ).toBe(true)
  }
})

test('every document, file and refusal of ours carries a policy', async ({ launch }) => {
  const { app } = await launch()
  const policies = await app.evaluate(async ({ net }) => {
    const addresses = ['index.html', 'page-reader/index.html', 'none.html', '../x', 'image/0'].map(
      (path) => `app://dateline/${path}`,
    )
    return Promise.all(
      addresses.map(async (url) => (await net.fetch(url)).headers.get('content-security-policy')),
    )
  })
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
  }
})
