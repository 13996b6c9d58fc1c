import { safeStorage } from 'electron'
import type { Host } from '../app/host'

/** Electron has had the first three since 45: main is not held up while the system asks the person. The stand-in lacks them. */
type Storage = {
  isAsyncEncryptionAvailable?: () => Promise<boolean>
  encryptStringAsync?: (words: string) => Promise<Buffer>
  decryptStringAsync?: (sealed: Buffer) => Promise<{ result: string }>
  isEncryptionAvailable: () => boolean
  encryptString: (words: string) => Buffer
  decryptString: (sealed: Buffer) => string
  getSelectedStorageBackend: () => string
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
  const isReal = !/^(?:basic_text|unknown)$/.test(storage.getSelectedStorageBackend())
  return isReal && storage.isEncryptionAvailable()
}
