import { calls } from '../../preload/contract/index'
import { expect, test } from '../support/launch'

/** And whether any object will do for input. */
const callNames = Object.entries(calls).map(
  ([name, { input }]) => [name, input.safeParse({}).success] as const,
)

// Runs in the page, by its text.
type Reply = { ok: boolean; code?: string; message?: string; value?: unknown }
type Bridge = {
  call: (name: unknown, input: unknown) => Promise<Reply>
  on: (name: string, listener: (...all: unknown[]) => void) => () => void
}

test('the page has the bridge, two functions, and nothing of Node or Electron', async ({ launch }) => {
  const { window } = await launch()
  const surface = await window.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      '__dirname',
      'ipcRenderer',
      'electron',
    ]
    const { bridge } = window as unknown as { bridge: Record<string, unknown> }
    const before = bridge['call']
    try {
      bridge['call'] = () => 'mine'
    } catch {
      // Frozen: also well.
    }
    return {
      found: names.filter((name) => name in window),
      bridge: Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`),
      isOwn: bridge['call'] === before,
    }
  })
  expect(surface).toEqual({ found: [], bridge: ['call: function', 'on: function'], isOwn: true })
})

test('a listener gets the data and no event', async ({ launch }) => {
  const { window } = await launch({ args: ['--sample'] })
  const heard = await window.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: Bridge }
    const page = await bridge.call('article.list', { view: 'all', sourceId: null, after: null, limit: 1 })
    const [article] = (page.value as { articles: { id: string }[] }).articles
    const hearing = new Promise<unknown[]>((heard) => {
      bridge.on('library.changed', (...all) => heard(all))
    })
    await bridge.call('article.mark', { articleId: article?.id, archived: false, starred: true })
    return hearing
  })
  expect(heard).toHaveLength(1)
  expect(Object.keys(heard[0] as object).sort()).toEqual(['articleId', 'nouns'])
})

test('no frame inside the page has the bridge', async ({ launch }) => {
  const { window } = await launch()
  const found = await window.evaluate(async () => {
    const bridgeIn = async (prepare: (frame: HTMLIFrameElement) => void) => {
      const frame = document.createElement('iframe')
      try {
        prepare(frame)
      } catch {
        return 'refused'
      }
      // A frame that the policy stops loads too: a page that says so.
      const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }))
      document.body.append(frame)
      await loaded
      try {
        return typeof (frame.contentWindow as unknown as { bridge?: unknown } | null)?.bridge
      } catch {
        return 'another origin'
      }
    }
    return {
      blank: await bridgeIn(() => undefined),
      aboutBlank: await bridgeIn((frame) => (frame.src = 'about:blank')),
      srcdoc: await bridgeIn((frame) => frame.setAttribute('srcdoc', '<p>x</p>')),
      data: await bridgeIn((frame) => (frame.src = 'data:text/html,x')),
      ours: await bridgeIn((frame) => (frame.src = 'app://dateline/index.html')),
      here: typeof (window as unknown as { bridge?: unknown }).bridge,
    }
  })
  const { here, ...frames } = found
  expect(here).toBe('object')
  expect(Object.values(frames)).not.toContain('object')
})

test('main answers its own window and no other, though it shows the same page', async ({ launch }) => {
  const { app, window } = await launch()
  const ask = "bridge.call('library.status', {}).then((reply) => reply.ok)"
  expect(await window.evaluate(ask)).toBe(true)
  const other = await app.evaluate(async ({ app: program, BrowserWindow }, code) => {
    const preload = `${program.getAppPath()}/out/preload/index.cjs`
    const second = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    })
    await second.loadURL('app://dateline/index.html')
    const answer: unknown = await second.webContents.executeJavaScript(code)
    second.destroy()
    return answer
  }, ask)
  expect(other).toBe(false)
})

test('what is no call, and bad input to every call, is refused in a sentence', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  await expect(window.getByRole('main')).toBeVisible()
  const outcomes = await window.evaluate(async (names) => {
    const { bridge } = window as unknown as { bridge: Bridge }
    const cyclic: Record<string, unknown> = {}
    cyclic['self'] = cyclic
    const junk = [
      undefined,
      null,
      0,
      NaN,
      -1,
      10n,
      '',
      'x'.repeat(1_000_000),
      true,
      [],
      [{}],
      new Date(),
      new Map(),
      new Uint8Array(9),
      cyclic,
      new Error('x'),
    ]
    const outcomes: [string, Reply][] = []
    for (const [name, takesAny] of names) {
      // Some of these would ask the person for files.
      const inputs = takesAny ? junk.filter((one) => typeof one !== 'object' || one === null) : junk
      for (const input of inputs) outcomes.push([name, await bridge.call(name, input)])
    }
    const strangers = [
      '',
      'toString',
      '__proto__',
      'constructor',
      'article',
      'x'.repeat(100_000),
      null,
      7,
      {},
      [],
      undefined,
    ]
    for (const name of strangers) outcomes.push(['stranger', await bridge.call(name, {})])
    return outcomes
  }, callNames)
  for (const [name, reply] of outcomes) {
    expect([name, reply.ok, reply.code]).toEqual([name, false, 'invalid-input'])
    expect(reply.message).toMatch(/^[^\n]{10,400}\.$/)
  }
  expect(problems).toEqual([])
})

test('what cannot be cloned never reaches main', async ({ launch }) => {
  const { window, problems } = await launch()
  const outcomes = await window.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: Bridge }
    const outcomeOf = (input: unknown) =>
      Promise.resolve()
        .then(() => bridge.call('article.get', input))
        .then(
          ({ ok }) => (ok ? 'answered' : 'refused'),
          () => 'not sent',
        )
    return Promise.all([() => 1, Symbol('x'), { a: () => 1 }, window, document.body].map(outcomeOf))
  })
  expect(outcomes).not.toContain('answered')
  expect(problems).toEqual([])
})

test('a flood of calls is answered, and the window with it', async ({ launch }) => {
  const { window, problems } = await launch({ args: ['--sample'] })
  const answered = await window.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: Bridge }
    const input = { view: 'all', sourceId: null, after: null, limit: 50 }
    const replies = await Promise.all(Array.from({ length: 5_000 }, () => bridge.call('article.list', input)))
    return replies.filter(({ ok }) => ok).length
  })
  expect(answered).toBe(5_000)
  await expect(window.getByRole('main')).toBeVisible()
  expect(problems).toEqual([])
})

test('a link goes to the browser only if it is a web address and the person says so', async ({ launch }) => {
  const { app, window } = await launch()
  await app.evaluate(({ dialog, shell }) => {
    const told: { asked: string[]; opened: string[]; answer: number } = { asked: [], opened: [], answer: 1 }
    Object.assign(globalThis, { told })
    dialog.showMessageBox = (...all: unknown[]) => {
      told.asked.push((all.at(-1) as { message: string }).message)
      return Promise.resolve({ response: told.answer, checkboxChecked: false })
    }
    shell.openExternal = (address) => {
      told.opened.push(address)
      return Promise.resolve()
    }
  })
  const told = () =>
    app.evaluate(() => (globalThis as unknown as { told: { asked: string[]; opened: string[] } }).told)
  const open = (url: string) =>
    window.evaluate(
      (address) => (window as unknown as { bridge: Bridge }).bridge.call('link.open', { url: address }),
      url,
    )
  for (const scheme of ['file:///etc/passwd', 'data:text/html,x', 'smb://host/x', 'app://dateline/']) {
    expect((await open(scheme)).ok).toBe(false)
  }
  expect(await told()).toMatchObject({ asked: [], opened: [] })
  expect(await open('https://ехаmple.org/')).toMatchObject({ value: { opened: false } })
  expect(await told()).toMatchObject({ asked: ['Open xn--mple-43d3a6i.org in your browser?'], opened: [] })
  await app.evaluate(() => Object.assign((globalThis as unknown as { told: object }).told, { answer: 0 }))
  expect(await open('https://example.org/')).toMatchObject({ value: { opened: true } })
  expect((await told()).opened).toEqual(['https://example.org/'])
})
