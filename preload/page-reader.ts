import { ipcRenderer } from 'electron'
import { pageChannel } from './contract/words'

// Of the page's own world only this much is known here.
type World = { postMessage: (message: string, origin: string, ports: readonly unknown[]) => void }

ipcRenderer.once(pageChannel, ({ ports }) => {
  ;(globalThis as unknown as World).postMessage(pageChannel, '*', ports)
})
