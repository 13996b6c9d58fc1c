import { LibraryError } from '../../../preload/contract/errors'
import type { Reading } from '../../../preload/contract/importing'
import { decode } from '../decoding/decode'
import { decodeStrictly, type Decoded, encodingNamed } from '../decoding/encoding-label'
import type { FindBytes } from '../images/captured-images'
import { pageHeadBytes, readHtml } from '../pages/read-html'
import type { TakeApart } from '../take-apart'
import { type Plist, readBinaryPlist } from './binary-plist'
import { readXmlPlist } from './xml-plist'

type Resource = { bytes: Uint8Array; url: string | null; type: string; encoding: string | null }

/** Reads a page that Safari saved: its main resource by its address; pictures are found among the others. */
export async function readWebArchive(
  bytes: Uint8Array,
  url: string | null,
  takeApart: TakeApart,
): Promise<{ reading: Reading; find: FindBytes }> {
  const list = isBinary(bytes) ? readBinaryPlist(bytes) : readXmlPlist(decode(bytes).text)
  const main = resourceIn(valueIn(list, 'WebMainResource'))
  if (main === null || !/html/i.test(main.type)) throw noPage()
  const page = decoded(main)
  const others = resourcesIn(list)
  const reading = await readHtml(page, url ?? webAddress(main.url), takeApart)
  return { reading, find: (source) => others.get(source)?.bytes ?? null }
}

function isBinary(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 7)).toString('latin1') === 'bplist0'
}

function noPage() {
  return new LibraryError(
    'unreadable',
    'There is no web page in this archive; open the page in Safari and save it again.',
  )
}

function valueIn(list: Plist, key: string): Plist {
  return list instanceof Map ? (list.get(key) ?? null) : null
}

function resourceIn(list: Plist): Resource | null {
  const data = valueIn(list, 'WebResourceData')
  if (!(data instanceof Uint8Array)) return null
  const words = (key: string) => {
    const value = valueIn(list, key)
    return typeof value === 'string' ? value : null
  }
  const [url, type, encoding] = ['WebResourceURL', 'WebResourceMIMEType', 'WebResourceTextEncodingName'].map(
    words,
  )
  return { bytes: data, url: url ?? null, type: type ?? '', encoding: encoding ?? null }
}

/** Its pictures and other files, those of its frames too, by their addresses. */
function resourcesIn(list: Plist): Map<string, Resource> {
  const own = valueIn(list, 'WebSubresources')
  const frames = valueIn(list, 'WebSubframeArchives')
  const found = (Array.isArray(own) ? own : []).flatMap((one): [string, Resource][] => {
    const resource = resourceIn(one)
    return resource === null || resource.url === null ? [] : [[resource.url, resource]]
  })
  const inner = (Array.isArray(frames) ? frames : []).flatMap((frame) => [...resourcesIn(frame)])
  return new Map([...inner, ...found])
}

function decoded({ bytes, encoding }: Resource): Decoded {
  const named = encoding === null ? null : encodingNamed(encoding)
  const text = named === null ? null : decodeStrictly(bytes, named)
  return named === null || text === null ? decode(bytes, pageHeadBytes) : { encoding: named, text }
}

function webAddress(url: string | null): string | null {
  return url !== null && /^https?:/i.test(url) ? url : null
}
