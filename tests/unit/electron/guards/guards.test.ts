import { describe, expect, it } from 'vitest'
import { wrongPreferences } from '../../../../main/electron/guards/preferences'
import { isTrusted } from '../../../../main/electron/guards/sender'

const ours = { parent: null, url: 'app://dateline/index.html' }
const contents = { mainFrame: ours }
const window = { isDestroyed: () => false, webContents: contents }

describe('who may ask', () => {
  it('is the page of our own window', () => {
    expect(isTrusted({ sender: contents, senderFrame: ours }, window)).toBe(true)
  })

  it('is no window before there is one, none that is gone, and no frame that is gone', () => {
    expect(isTrusted({ sender: contents, senderFrame: ours }, null)).toBe(false)
    expect(isTrusted({ sender: contents, senderFrame: ours }, { ...window, isDestroyed: () => true })).toBe(
      false,
    )
    expect(isTrusted({ sender: contents, senderFrame: null }, window)).toBe(false)
  })

  it('is no other window that shows the same page, and no frame inside ours', () => {
    const other = { mainFrame: { ...ours } }
    expect(isTrusted({ sender: other, senderFrame: other.mainFrame }, window)).toBe(false)
    expect(isTrusted({ sender: contents, senderFrame: { ...ours, parent: ours } }, window)).toBe(false)
    expect(isTrusted({ sender: contents, senderFrame: { ...ours } }, window)).toBe(false)
  })

  it.each([
    '',
    'null',
    'about:blank',
    'about:srcdoc',
    'data:text/html,x',
    'blob:app://dateline/1',
    'file:///index.html',
    'vbscript:1',
    'app://other/index.html',
    'app://dateline.example/index.html',
    'app://dateline:80/index.html',
    'app://dateline@evil.example/index.html',
    'app://user@dateline/index.html',
    'https://dateline/index.html',
  ])('is no page at %s', (url) => {
    const frame = { parent: null, url }
    const there = { mainFrame: frame }
    expect(isTrusted({ sender: there, senderFrame: frame }, { ...window, webContents: there })).toBe(false)
  })
})

const safe = { sandbox: true, contextIsolation: true, webSecurity: true }

describe('what a web contents must have', () => {
  it('is what each of ours has', () => expect(wrongPreferences(safe)).toEqual([]))

  it.each([
    ['sandbox', false],
    ['contextIsolation', false],
    ['webSecurity', false],
    ['nodeIntegration', true],
    ['nodeIntegrationInWorker', true],
    ['nodeIntegrationInSubFrames', true],
    ['webviewTag', true],
    ['allowRunningInsecureContent', true],
    ['experimentalFeatures', true],
    ['navigateOnDragDrop', true],
    ['plugins', true],
    ['enableBlinkFeatures', 'X'],
    ['disableBlinkFeatures', 'X'],
  ])('%s is seen where it is %s', (name, value) => {
    expect(wrongPreferences({ ...safe, [name]: value })).toEqual([name])
  })
})
