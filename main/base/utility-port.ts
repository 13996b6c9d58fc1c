import type { MessagePortMain, ParentPort } from 'electron'
import type { Port } from './port'

/** This utility process's port to main; null in any other process. */
export function portToMain(): Port | null {
  const parent = process.parentPort as ParentPort | undefined
  if (parent === undefined) return null
  return {
    post: (message) => parent.postMessage(message),
    onMessage: (listener) => {
      parent.on('message', ({ data, ports }) => {
        const [transferPort] = ports
        listener(data, transferPort === undefined ? null : portOver(transferPort))
      })
    },
  }
}

// Of Electron only types are used here: the ports themselves come with its utility processes.

function portOver(port: MessagePortMain): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data, null))
      port.start()
    },
  }
}
