import { host, scheme } from './origin'

/** Below it are the library's pictures, each by the hash of its bytes: no name, no folder, no path. */
export const imagePath = '/image/'

const address = new RegExp(`^${scheme}://${host}${imagePath}([\\da-f]{64})$`)

/** The hash of the picture that an address means; null where it means anything else. */
export function imageHashIn(given: string): string | null {
  return address.exec(given)?.[1] ?? null
}
