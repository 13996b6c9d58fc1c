import type { ElectronApplication, Page } from '@playwright/test'

export type FileToDrop = { name: string; text: string }

/** Drops files on the window, as the desktop hands them over. */
export function dropFiles(window: Page, files: readonly FileToDrop[]): Promise<void> {
  return window.evaluate((dropped) => {
    const data = new DataTransfer()
    for (const { name, text } of dropped) data.items.add(new File([text], name, { type: 'text/plain' }))
    const init = { dataTransfer: data, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new DragEvent('dragover', init))
    document.body.dispatchEvent(new DragEvent('drop', init))
  }, files)
}

/** A paste where the focus is. Not by the clipboard: windows that are tested side by side share the one of their display. */
export function pasteText(window: Page, text: string, html: string | null = null): Promise<void> {
  return window.evaluate(
    ([words, markup]) => {
      const data = new DataTransfer()
      data.setData('text/plain', words)
      if (markup !== null) data.setData('text/html', markup)
      const target = document.activeElement ?? document.body
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [text, html] as const,
  )
}

/** A paste by the system's clipboard. Another window may write to it in between: try again until it is through. */
export async function pasteFromClipboard(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(async ({ BrowserWindow, clipboard }, words) => {
    // Newer Electrons write in their own time.
    await clipboard.writeText(words)
    BrowserWindow.getAllWindows()[0]?.webContents.paste()
  }, text)
}

/** A new library, its folder chosen as a person would in the dialog. */
export async function newLibraryIn(app: ElectronApplication, window: Page, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, folder)
  await window.getByRole('button', { name: 'New library' }).click()
  await window.getByRole('tree', { name: 'Collections' }).waitFor()
}
