import type { ElectronApplication } from '@playwright/test'

/** What lies on the system's clipboard, as plain and as formatted text. */
export function clipboard(app: ElectronApplication) {
  return app.evaluate(async ({ clipboard }) => {
    const text = await clipboard.readText()
    // Electron 25, the oldest that Dateline runs on, knows only the older call; the newest only the other.
    const { readHTML } = clipboard as unknown as { readHTML?: () => string }
    if (readHTML !== undefined) return { text, html: readHTML() }
    const item = (await clipboard.read()).find(({ types }) => types.includes('text/html'))
    return { text, html: item === undefined ? '' : await (await item.getType('text/html')).text() }
  })
}
