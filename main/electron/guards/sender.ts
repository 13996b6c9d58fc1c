import { isOurs } from '../origin'

/** What is known of a frame: as Electron tells it. */
type Frame = { parent: unknown; url: string }
type Contents = { mainFrame: Frame }
type Window = { isDestroyed: () => boolean; webContents: Contents }
type Call = { sender: unknown; senderFrame: Frame | null }

/**
 * Whether a call comes from the page of our own window itself: no frame inside it, no other page, no window beside it, and
 * none that is gone by the time that it is asked.
 */
export function isTrusted({ sender, senderFrame }: Call, window: Window | null): boolean {
  if (window === null || window.isDestroyed() || senderFrame === null) return false
  const { webContents } = window
  return (
    sender === webContents &&
    senderFrame.parent === null &&
    senderFrame === webContents.mainFrame &&
    isOurs(senderFrame.url)
  )
}
