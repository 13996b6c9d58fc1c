import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, callChannel, eventChannel } from './contract/bridge'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: (name, listener) => {
    // The event object stays here: it carries the sender, which the window must not hold.
    const hear = (_event: unknown, heard: unknown, data: unknown) => {
      if (heard === name) listener(data as Parameters<typeof listener>[0])
    }
    ipcRenderer.on(eventChannel, hear)
    return () => ipcRenderer.removeListener(eventChannel, hear)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
