import { create } from 'zustand'
import { call } from '../bridge'
import { cancelFetch, useFetch, whileFetching } from '../fetching/fetch-store'
import { sentenceOf } from '../toasts/toast-store'
import { closePaste, discardDraft, importStarted } from './import-store'

type AddressState = {
  /** The text of the dialog's field as it opens; null while the dialog is closed. */
  typed: string | null
  /** Pasted elsewhere, or come by a link: the dialog then asks whether it is to be fetched. */
  from: 'field' | 'paste' | 'link'
  error: string | null
}

const closed: AddressState = { typed: null, from: 'field', error: null }

export const useAddress = create<AddressState>(() => closed)

const { getState, setState } = useAddress

export function openAddress() {
  setState({ typed: '', from: 'field', error: null })
}

/** An address that was pasted into the window is not fetched until the person says so in the dialog. */
export function askForAddress(pasted: string) {
  setState({ typed: pasted.trim(), from: 'paste', error: null })
}

/** An address that came from a browser, by a link: whoever made that, nothing is fetched until the person says so. */
export function askToSave(address: string): void {
  if (useFetch.getState().isFetching) return
  setState({ typed: address, from: 'link', error: null })
}

/** Also ends the fetching that the dialog waits for. */
export function closeAddress(): void {
  setState(closed)
  if (useFetch.getState().isFetching) void cancelFetch()
}

/**
 * Fetches the page and goes on to its form. An error stays in the dialog, where the address can be put right;
 * what comes after the dialog was closed is not shown.
 */
export async function fetchTyped(address: string): Promise<void> {
  if (useFetch.getState().isFetching) return
  setState({ error: null })
  try {
    const start = await whileFetching(() => call('fetch.page', { address }))
    if (start === null || getState().typed === null) return
    setState(closed)
    importStarted(start)
  } catch (error) {
    setState({ error: sentenceOf(error) })
  }
}

/** Whatever dialog stands open about coming in, it is left. */
export function closeImports(): void {
  closePaste()
  closeAddress()
  void discardDraft()
}
