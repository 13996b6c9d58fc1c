import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, callChannel, eventChannel } from './contract/bridge'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: (name, listener) => {
    // The event object stays here: it carries the sender, which the window must not hold.
    const forward = (_event: unknown, sentName: unknown, data: unknown) => {
      if (sentName === name) listener(data as Parameters<typeof listener>[0])
    }
    ipcRenderer.on(eventChannel, forward)
    return () => ipcRenderer.removeListener(eventChannel, forward)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
