import { lstat, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isFolderOfPage, maxImageBytes } from '../../preload/contract/words'
import { type CapturedImage, type ImageElsewhere, ImageLimits } from '../importing/images/captured-images'
import type { Parsed } from '../parsing/messages'
import type { ParserClient } from '../parsing/parser-client'

/**
 * A page's images, with those that its browser saved in a folder beside it ("web page, complete"). Only
 * plain files in the folder that belongs to the page are ever opened, whatever addresses the page names.
 */
export async function withImagesBeside(
  page: string,
  { images, elsewhere }: Pick<Parsed, 'images' | 'elsewhere'>,
  parser: Pick<ParserClient, 'look'>,
): Promise<CapturedImage[]> {
  const limits = new ImageLimits()
  const all = images.filter(({ bytes }) => limits.take(bytes))
  for (const one of elsewhere) {
    if (limits.isFull) break
    const image = await imageBeside(page, one, parser)
    if (image !== null && limits.take(image.bytes)) all.push(image)
  }
  return all
}

async function imageBeside(
  page: string,
  { line, alt, source, isEdge }: ImageElsewhere,
  parser: Pick<ParserClient, 'look'>,
): Promise<CapturedImage | null> {
  const file = fileBeside(page, source)
  const bytes = file === null ? null : await bytesOf(file)
  if (bytes === null) return null
  const header = await parser.look({ bytes, name: null }, { kind: 'image', isEdge }).catch(() => null)
  return header === null ? null : { ...header, bytes, line, alt, source: null }
}

/** The file that a page means by an address, in the folder that its browser saved beside it; null for any other. */
function fileBeside(page: string, source: string): string | null {
  const [path = ''] = source.split(/[?#]/, 1)
  const [folder = '', name = ''] = path.split('/').slice(-2).map(decoded)
  const isPlain = [folder, name].every((part) => part !== '' && !/[/\\\0]|^\.\.?$/.test(part))
  return isPlain && isFolderOfPage(folder, [basename(page)]) ? join(dirname(page), folder, name) : null
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/**
 * A file's bytes; null for what is none, is too large, or cannot be read: an article does without that
 * image.
 */
async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    // A link may lead anywhere.
    const about = await lstat(file)
    return about.isFile() && about.size <= maxImageBytes ? await readFile(file) : null
  } catch {
    return null
  }
}
