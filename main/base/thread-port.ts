import { type MessagePort, parentPort } from 'node:worker_threads'
import type { Port } from './port'

/** Between threads a port travels in the message itself. */
type Envelope = { message: unknown; transferPort: MessagePort | null }

/** The port to the thread that started this one; null in a process's first thread. */
export function portToThread(): Port | null {
  const parent = parentPort
  if (parent === null) return null
  return {
    post: (message) => parent.postMessage(message),
    onMessage: (listener) =>
      void parent.on('message', ({ message, transferPort }: Envelope) =>
        listener(message, transferPort === null ? null : portOver(transferPort)),
      ),
  }
}

function portOver(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', (message) => listener(message, null)),
  }
}

export function envelope(message: unknown, transferPort: MessagePort | null): Envelope {
  return {
    message,
    transferPort,
  }
}
