import type { ServiceEntry } from '../../preload/contract/collected'
import type { Reading } from '../../preload/contract/importing'
import type { FindBytes } from './images/captured-images'

/** A file as it was read. */
export type Read = {
  /** By the name that TextDecoder gives it; `binary` where the bytes are no text. */
  encoding: string
  /** All of it, byte order mark included; null where the bytes are no text. */
  text: string | null
  reading: Reading
  isPage: boolean
  /** What the file carries of the pictures that its pages name. */
  find?: FindBytes
  /** What a person did with it in another service or marked in it with another program. */
  serviceEntry?: ServiceEntry
}
