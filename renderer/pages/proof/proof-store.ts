import { create } from 'zustand'
import { LibraryError } from '../../../preload/contract/errors'
import type { Output } from '../../../preload/contract/index'
import { call, on } from '../../bridge'

export type Report = Output<'proof.verify'>

type Proof =
  | { state: 'none' | 'cancelled' }
  | { state: 'running'; done: number; total: number }
  | { state: 'done'; report: Report; at: string; isFormer: boolean }
  | { state: 'failed'; error: unknown }

/** Goes on while another page is open. */
export const useProof = create<{ proof: Proof }>(() => ({ proof: { state: 'none' } }))

const updateMs = 250

const show = (proof: Proof) => useProof.setState({ proof })

/** Verifies the library; nothing happens where that is under way. */
export async function verify(): Promise<void> {
  if (useProof.getState().proof.state === 'running') return
  show({ state: 'running', done: 0, total: 0 })
  const updating = setInterval(() => void follow(), updateMs)
  try {
    show({
      state: 'done',
      report: await call('proof.verify', {}),
      at: new Date().toISOString(),
      isFormer: false,
    })
  } catch (error) {
    const isCancelled = error instanceof LibraryError && error.code === 'cancelled'
    show(isCancelled ? { state: 'cancelled' } : { state: 'failed', error })
  } finally {
    clearInterval(updating)
  }
}

async function follow(): Promise<void> {
  const progress = await call('proof.state', {}).catch(() => null)
  if (progress !== null && useProof.getState().proof.state === 'running')
    show({ state: 'running', ...progress })
}

export async function cancel(): Promise<void> {
  await call('proof.cancel', {}).catch(() => undefined)
}

on('library.changed', ({ nouns }) => {
  const { proof } = useProof.getState()
  // Another library was opened.
  if (nouns.includes('library') && proof.state !== 'running') show({ state: 'none' })
  else if (proof.state === 'done' && !proof.isFormer) show({ ...proof, isFormer: true })
})
