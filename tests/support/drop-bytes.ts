import type { Page } from '@playwright/test'

export type BytesToDrop = { name: string; bytes: Uint8Array }

/** Drops files of any kind on the window, as the desktop hands them over. */
export function dropBytes(window: Page, files: readonly BytesToDrop[]): Promise<void> {
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
