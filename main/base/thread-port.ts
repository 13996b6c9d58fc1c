import { type MessagePort, parentPort } from 'node:worker_threads'
import type { Port } from './port'

/** Between threads a port travels in the message itself. */
type Envelope = { message: unknown; hand: MessagePort | null }

const portOver = (port: MessagePort): Port => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => void port.on('message', (message) => listener(message, null)),
})

/** The port to the thread that started this one; null in a process's first thread. */
export const portToThread = (): Port | null => {
  const parent = parentPort
  if (parent === null) return null
  return {
    post: (message) => parent.postMessage(message),
    onMessage: (listener) =>
      void parent.on('message', ({ message, hand }: Envelope) =>
        listener(message, hand === null ? null : portOver(hand)),
      ),
  }
}

export const envelope = (message: unknown, hand: MessagePort | null): Envelope => ({ message, hand })
