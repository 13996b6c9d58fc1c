import { parentPort, workerData } from 'node:worker_threads'
import { fuzz } from './fuzz'

const { name, from, count } = workerData as { name: string; from: number; count: number }
const faults = await fuzz(name, { from, count }, (at) => parentPort?.postMessage({ at }))
parentPort?.postMessage({ faults })
