import { onTestFinished } from 'vitest'
import type { FromWorker, LaunchWorker, ToWorker } from '../../main/jobs/messages'
import { type ItemToImport, Queue } from '../../main/jobs/queue'
import type { Job } from '../../preload/contract/job'
import { newLibrary } from './library'

type Worker = { received: ToWorker[]; say: (message: FromWorker) => void; die: () => void; isKilled: boolean }

/** Workers that only do what the test says; a killed one is gone a moment later. */
function puppets() {
  const all: Worker[] = []
  const launch: LaunchWorker = (onExit) => {
    let listen: (message: FromWorker) => void = () => undefined
    const one: Worker = { received: [], say: (message) => listen(message), die: onExit, isKilled: false }
    all.push(one)
    return {
      port: {
        post: (message) => one.received.push(message),
        onMessage: (listener) => {
          listen = (message) => listener(message, null)
        },
      },
      kill: () => {
        one.isKilled = true
        setImmediate(onExit)
      },
    }
  }
  return { all, launch }
}

/** The queue of a library, with puppets for workers. */
export function newQueue() {
  const library = newLibrary()
  const { all, launch } = puppets()
  const progress: Job[] = []
  const queue = new Queue({
    launch,
    library: () => library,
    send: (name, data) => {
      if (name === 'job.progress') progress.push(data as Job)
    },
  })
  onTestFinished(() => queue.leave())
  return { library, workers: all, queue, progress }
}

export function items(count: number): ItemToImport[] {
  return Array.from({ length: count }, (_, n) => ({ name: `${n}.txt`, path: `/nowhere/${n}.txt` }))
}

export function kinds(worker: Worker | undefined) {
  return worker?.received.map(({ kind }) => kind)
}
