import { Zip } from '../formats/zip'
import type { IsListed } from './crawl'
import { isWacz } from './is-web-archive'

/** The WARC files in it, and which of their addresses the archive lists as pages. */
export function filesOf(bytes: Uint8Array): { files: Uint8Array[]; isListed: IsListed } {
  if (!isWacz(bytes)) return { files: [bytes], isListed: null }
  const zip = new Zip(bytes)
  const files = zip.names
    .filter((name) => /^archive\/.+\.warc(?:\.gz)?$/.test(name))
    .sort()
    .flatMap((name) => zip.read(name) ?? [])
  const listed = new Set(
    zip.names
      .filter((name) => /^pages\/.+\.jsonl$/.test(name))
      .flatMap((name) => (zip.text(name) ?? '').split('\n').flatMap(addressIn)),
  )
  return { files, isListed: listed.size === 0 ? null : (url) => listed.has(url) || listed.has(bare(url)) }
}

function addressIn(line: string): string[] {
  try {
    const page: unknown = JSON.parse(line)
    const url = typeof page === 'object' && page !== null && 'url' in page ? page.url : null
    return typeof url === 'string' ? [url, bare(url)] : []
  } catch {
    return []
  }
}

/** A fragment is never asked for. */
function bare(url: string): string {
  return url.replace(/#.*/s, '')
}
