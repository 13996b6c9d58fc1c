import { safeStorage } from 'electron'
import type { Host } from '../app/host'

/** The optional ones are those that the stand-in lacks. The first three do not hold main up while the system asks the person. */
type Storage = {
  isAsyncEncryptionAvailable?: () => Promise<boolean>
  encryptStringAsync?: (words: string) => Promise<Buffer>
  decryptStringAsync?: (sealed: Buffer) => Promise<{ result: string }>
  getSelectedStorageBackend?: () => string
  isEncryptionAvailable: () => boolean
  encryptString: (words: string) => Buffer
  decryptString: (sealed: Buffer) => string
}

const storage: Storage = safeStorage

/** Keychain, DPAPI or the key store of a Linux desktop. */
export const keyStore: Host['keyStore'] = {
  isThere: async () => {
    if (process.platform === 'linux' && !hasLinuxStore()) return false
    return storage.isAsyncEncryptionAvailable?.() ?? storage.isEncryptionAvailable()
  },
  seal: async (words) => storage.encryptStringAsync?.(words) ?? storage.encryptString(words),
  open: async (sealed) => {
    const bytes = Buffer.from(sealed)
    const opened = await storage.decryptStringAsync?.(bytes)
    return opened?.result ?? storage.decryptString(bytes)
  },
}

/** Where a desktop has none, Chromium "encrypts" with a key that stands in its source: that keeps nothing from anybody. */
function hasLinuxStore(): boolean {
  const backend = storage.getSelectedStorageBackend?.() ?? 'unknown'
  return !['basic_text', 'unknown'].includes(backend) && storage.isEncryptionAvailable()
}
