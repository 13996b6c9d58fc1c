import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { ElectronApplication, Page } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { provideElectron } from '../../scripts/runtime/electron.mjs'
import { start } from '../bench/program'
import { openCanary } from '../support/canary'
import { newLibraryIn } from '../support/import-by-window'
import { expect, type launch as launching, test } from '../support/launch'

function page(canary = 'http://127.0.0.1:9') {
  return readFileSync(join(root, 'tests/fixtures/pages/strike.html'), 'utf8').replaceAll('CANARY', canary)
}

function form(window: Page) {
  return window.getByRole('dialog', { name: 'Import article' })
}
function reader(window: Page) {
  return window.getByRole('main').getByRole('article')
}

async function begin(launch: typeof launching) {
  const running = await launch()
  await newLibraryIn(running.app, running.window, join(running.dataFolder, 'News'))
  return running
}

function drop(window: Page, files: readonly { name: string; bytes: Uint8Array }[]) {
  return window.evaluate(
    (all) => {
      const data = new DataTransfer()
      for (const { name, bytes } of all) data.items.add(new File([new Uint8Array(bytes)], name))
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        )
      }
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  )
}

function utf8(words: string) {
  return new TextEncoder().encode(words)
}

/** Addresses that any document of the program has asked its session for. */
function watchRequests(app: ElectronApplication) {
  return app.evaluate(({ app: program }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    program.on('session-created', (session) => {
      const { webRequest } = session
      webRequest.onSendHeaders(({ url }) => void asked.push(url))
      webRequest.onErrorOccurred(({ url }) => void asked.push(url))
    })
  })
}

function asked(app: ElectronApplication) {
  return app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

test('a saved page becomes a clean article; nothing in it runs, and nothing is requested', async ({
  launch,
}) => {
  const canary = await openCanary()
  const { app, window, problems } = await begin(launch)
  await watchRequests(app)
  await drop(window, [{ name: 'strike.html', bytes: utf8(page(canary.url)) }])
  await expect(form(window).getByLabel('Title', { exact: true })).toHaveValue(
    'Dockers end eleven-week strike in Port Sabel',
  )
  await expect(form(window).getByLabel('Byline')).toHaveValue('Ines Marr, Tomas Rell')
  await expect(form(window).getByLabel('Year, month and day').first()).toHaveValue('2025-11-14')
  await expect(form(window).getByLabel('Time zone').first()).toHaveValue('+01:00')
  await expect(form(window).getByLabel('Outlet')).toHaveValue('Harbour Gazette')
  await expect(form(window).getByLabel('Address')).toHaveValue(
    'https://gazette.example/2025/11/dockers-end-strike',
  )
  await expect(form(window).getByLabel('Language')).toHaveValue('en-GB')
  await window.keyboard.press('Control+Enter')
  await expect(form(window)).toBeHidden()
  const text = reader(window)
  await expect(text).toContainText('Dockers in Port Sabel voted on Friday')
  await expect(text).toContainText('Work begins again on Monday')
  await expect(text).toContainText('promised to publish it within a month')
  await expect(text.getByText('Cranes stand idle over the container berths')).toHaveCount(1)
  for (const noise of [
    'cookies',
    'newsletter',
    'Related stories',
    'Share',
    'First!',
    'All rights',
    'Weather',
  ]) {
    await expect(text).not.toContainText(noise)
  }
  const foreign = (await asked(app)).filter((url) => !url.startsWith('app://dateline/'))
  expect(foreign).toEqual([])
  expect(canary.connections()).toBe(0)
  expect(problems).toEqual([])
  canary.close()
})

/** Says neither where it was printed nor at what time; its addresses begin nowhere. */
function bare(head: string, date: string) {
  return `<!doctype html><html><head><title>Mill keeper rings the bell</title>
  <link rel="canonical" href="/mill">${head}</head><body><main><h1>Mill keeper rings the bell</h1><p>${date}</p>
  <img src="mill.png" alt="The mill"><p>The Kelda rose by two metres in the night, and the keeper of the mill rang the
  bell that had hung still for nine years, the town’s council said on Friday.</p><p>“We heard it by the cows before that,”
  said Jana Orlik, who lives below the mill, <a href="/orlik">as she has said before</a>. Nobody was hurt, and by noon the
  water had gone back.</p></main></body></html>`
}

test('a page that names no outlet has none, and one that states a day has no time', async ({ launch }) => {
  const { window, problems } = await begin(launch)
  const open = async (head: string, date: string) => {
    await drop(window, [{ name: 'mill.html', bytes: utf8(bare(head, date)) }])
    await expect(form(window).getByLabel('Title', { exact: true })).toHaveValue('Mill keeper rings the bell')
  }
  await open('', 'November 14, 2025')
  await expect(form(window).getByLabel('Outlet')).toHaveValue('')
  await expect(form(window).getByLabel('Address')).toHaveValue('')
  await expect(form(window).getByLabel('Precision').first()).toHaveValue('day')
  await expect(form(window).getByLabel('Year, month and day')).toHaveValue('2025-11-14')
  await expect(form(window).getByLabel('Time zone')).toHaveCount(0)
  await expect(form(window)).not.toContainText(/00:00|UTC|app:/)
  await window.keyboard.press('Control+Enter')
  await expect(form(window)).toBeHidden()
  await window.getByRole('tab', { name: 'Info' }).click()
  const info = window.getByRole('tabpanel')
  await expect(info).toContainText('Known to the day')
  await expect(info).toContainText('As printed: November 14, 2025')
  await expect(info).not.toContainText(/00:00|UTC|app:|page-reader/)
  await expect(info.getByText('dateline', { exact: true })).toHaveCount(0)

  // A page that itself says midnight says so; where it stands is no name.
  const said = `<meta property="article:published_time" content="2025-11-14T00:00:00+00:00">
    <meta property="og:url" content="https://mill.example/mill">`
  await open(said, 'November 14, 2025')
  await expect(form(window).getByLabel('Time, like')).toHaveValue('00:00:00')
  await expect(form(window).getByLabel('Time zone')).toHaveValue('+00:00')
  await expect(form(window).getByLabel('Outlet')).toHaveValue('')
  await window.keyboard.press('Escape')
  expect(problems).toEqual([])
})

test('Info says when an article was captured, and whether its file or the import says so', async ({
  launch,
}) => {
  const { window, problems } = await begin(launch)
  const captured = window
    .getByRole('tabpanel')
    .locator('.fact')
    .filter({ has: window.getByText('Captured', { exact: true }) })
  const open = async (bytes: Uint8Array<ArrayBuffer>, title: string) => {
    await drop(window, [{ name: 'mill.html', bytes }])
    await expect(form(window).getByLabel('Title', { exact: true })).toHaveValue(title)
    await window.keyboard.press('Control+Enter')
    await expect(form(window)).toBeHidden()
    await expect(window.getByRole('main').getByRole('heading', { level: 1, name: title })).toBeVisible()
    await window.getByRole('tab', { name: 'Info' }).click()
  }
  const saved = `<!--\n Page saved with SingleFile \n url: https://mill.example/mill
 saved date: Mon Nov 13 2023 10:11:12 GMT+0100 (Central European Standard Time)\n-->`
  const mill = bare('', 'November 10, 2023')
  await open(utf8(mill.replace('<html>', `<html>${saved}`)), 'Mill keeper rings the bell')
  await expect(captured).toContainText('2023')
  await expect(captured).toContainText('when the file says it was saved')

  const other = mill.replaceAll('bell', 'gong').replaceAll('Kelda', 'Marra')
  await open(utf8(other), 'Mill keeper rings the gong')
  await expect(captured).toContainText('when it was imported')
  await expect(captured).not.toContainText('2023')
  expect(problems).toEqual([])
})

test('the hidden document has no bridge, no Node and no way to load anything', async ({ launch }) => {
  const { app, window } = await begin(launch)
  await drop(window, [{ name: 'strike.html', bytes: utf8(page()) }])
  await expect(form(window)).toBeVisible()
  const hidden = await app.evaluate(async ({ BrowserWindow }) => {
    const found = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes('/page-reader/'),
    )
    if (found === undefined) return null
    const look = `[typeof window.bridge, typeof require, typeof process, typeof window.pageRan,
      document.images.length,
      [...document.scripts].filter(({ src }) => !src.startsWith('app://dateline/')).length].join(' ')`
    const load = `new Promise((done) => {
      const image = new Image()
      image.onload = () => done('loaded')
      image.onerror = () => done('refused')
      image.src = 'app://dateline/index.html'
    })`
    return {
      isVisible: found.isVisible(),
      world: (await found.webContents.executeJavaScript(look)) as string,
      image: (await found.webContents.executeJavaScript(load)) as string,
    }
  })
  expect(hidden).toEqual({
    isVisible: false,
    world: 'undefined undefined undefined undefined 0 0',
    image: 'refused',
  })
})

// In the background a page gets a third of the processor beside other programs, and has its memory cleared up all the time.
// Playwright starts Electron so that no page is ever there, and is left out.
test('the hidden document works as fast as a page that is looked at', async () => {
  const packed = process.env['DATELINE_PACKED']
  const { program } = packed === undefined ? await provideElectron() : { program: packed }
  const running = await start(program, [...(packed === undefined ? [root] : []), '--read-pages'])
  try {
    // It cannot be asked before its script has come.
    await expect(async () => {
      expect(await running.page.evaluate('document.visibilityState')).toBe('visible')
    }).toPass({ timeout: 10_000 })
  } finally {
    await running.stop()
  }
})

test('pages of a job are read one by one, packed ones too, and a bad one is only a failed result', async ({
  launch,
}) => {
  const { window, problems } = await begin(launch)
  const other = page()
    .replaceAll('eleven', 'twelve')
    .replaceAll('dockers-end-strike', 'dockers-longer-strike')
  await drop(window, [
    { name: 'strike.html', bytes: utf8(page()) },
    { name: 'packed.html.gz', bytes: gzipSync(utf8(other)) },
    { name: 'bad.html', bytes: utf8('<!doctype html><html><body><a href="/">Home</a></body></html>') },
  ])
  const report = window.getByRole('dialog', { name: /Import/ })
  await expect(report).toContainText(/2\s*imported/)
  await expect(report).toContainText(/1\s*failed/)
  await report.getByRole('button', { name: 'packed.html.gz' }).click()
  await expect(reader(window)).toContainText('closed the container berths for twelve weeks')
  expect(problems).toEqual([])
})

test('the program ends with its window, though a hidden document is open', async ({ launch }) => {
  const { app, window } = await begin(launch)
  await drop(window, [{ name: 'strike.html', bytes: utf8(page()) }])
  await expect(form(window)).toBeVisible()
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.isVisible())
      ?.close()
  })
  expect(await gone).toBe(0)
})

test('the shell reads pages too, without a window', async () => {
  test.skip(process.env['DATELINE_PACKED'] !== undefined, 'The shell program of the checkout is meant.')
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pages-test-'))
  try {
    writeFileSync(join(folder, 'strike.html.gz'), gzipSync(utf8(page())))
    writeFileSync(
      join(folder, 'note.txt'),
      'A headline\n\nThe bridge stays closed until the spring, it was said.',
    )
    const list = ['strike.html.gz', 'note.txt'].map((file) => ({ id: file, file }))
    writeFileSync(join(folder, 'list.json'), JSON.stringify(list))
    const program = join(root, 'scripts/dateline.mjs')
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'extract', 'list.json'], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
    })
    const found = JSON.parse(stdout) as Record<string, Record<string, unknown>>
    expect(found['strike.html.gz']).toMatchObject({
      title: 'Dockers end eleven-week strike in Port Sabel',
      published: '2025-11-14T18:40:00+01:00',
      captions: [expect.stringContaining('Photo: Jo Lind')],
      original: page(),
    })
    expect(found['note.txt']).toMatchObject({ title: 'A headline', published: null })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
