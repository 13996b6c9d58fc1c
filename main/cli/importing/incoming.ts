import { readFileSync } from 'node:fs'
import { maxOriginalBytes } from '../../../preload/contract/words'
import type { Incoming } from '../../parsing/parser-client'
import { readOriginal, tooLarge } from '../../intake/read-original'
import { type AllowOption, fetched, isAddress } from './fetched'

/** What stands at a path or an address; `-` is standard input. */
export function incomingAt(file: string, allow: AllowOption): Incoming | Promise<Incoming> {
  if (file === '-') return fromStandardInput()
  return isAddress(file) ? fetched(file, allow) : readOriginal(file)
}

function fromStandardInput(): Incoming {
  const bytes = readFileSync(0)
  if (bytes.length > maxOriginalBytes) throw tooLarge()
  return { bytes, name: null }
}
