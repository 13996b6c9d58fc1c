import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyStore } from '../../main/feeds/logins'

// One key for all programs of a test's process, as one person's system has.
const key = randomBytes(32)

/** A key store of a system that has one, or none, as a test says. */
export function keyStoreOf(system: { keyStore: boolean }): KeyStore {
  return {
    isThere: () => Promise.resolve(system.keyStore),
    seal: (words) => {
      const start = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, start)
      const sealed = [cipher.update(words, 'utf8'), cipher.final()]
      return Promise.resolve(Buffer.concat([start, cipher.getAuthTag(), ...sealed]))
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed)
      const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      cipher.setAuthTag(bytes.subarray(12, 28))
      return new Promise((resolve) => {
        resolve(Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8'))
      })
    },
  }
}
