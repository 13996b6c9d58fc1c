import { isFolderOfPage } from '../../preload/contract/words'
import { takeFeedList } from '../feeds/feed-store'
import { showError } from '../toasts/toast-store'
import { askForAddress } from './address-store'
import { filesInFolder, type FileToRead } from './folder-entries'
import { importFiles, importPasted, importText } from './import-store'
import { maxDroppedFiles } from './sort-files'

/** Whether a text is one address and nothing else: a text that begins with one is an article's. */
export function isWebAddress(text: string) {
  return /^https?:\/\/\S+$/.test(text.trim())
}

type Dropped = { file: FileToRead } | { folder: FileSystemDirectoryEntry }

/**
 * While something hangs over the window, only its kinds can be known: the browser keeps its words until it is
 * dropped.
 */
export function carriesSomething(data: DataTransfer | null): boolean {
  return data !== null && (data.types.includes('Files') || data.types.includes('text/plain'))
}

/** Imports what was dropped or pasted: files, or else text. Answers null, or why there is nothing in it to import. */
export async function importTransfer(data: DataTransfer): Promise<string | null> {
  const dropped = droppedIn(data)
  const [text, html] = [data.getData('text/plain'), data.getData('text/html')]
  if (dropped.length > 0) {
    try {
      return await importDropped(dropped)
    } catch (error) {
      showError(error)
      return null
    }
  }
  if (text.trim() === '') return 'There is no text to import: copy an article’s text and paste it here.'
  if (isWebAddress(text)) askForAddress(text)
  else await (isPagePart(html) ? importPasted(html, text) : importText(text))
  return null
}

/** Names and folders must be asked for at once: the list is emptied as soon as the event has been heard. */
function droppedIn(data: DataTransfer): Dropped[] {
  return [...data.items]
    .filter((item) => item.kind === 'file')
    .flatMap((item): Dropped[] => {
      const entry = item.webkitGetAsEntry()
      if (entry?.isDirectory) return [{ folder: entry as FileSystemDirectoryEntry }]
      const file = item.getAsFile()
      if (file === null) return []
      return [{ file: { name: file.name, size: file.size, read: () => file.arrayBuffer() } }]
    })
}

async function importDropped(all: readonly Dropped[]): Promise<string | null> {
  const lists = all.filter(isFeedList)
  for (const one of lists) if ('file' in one) await takeFeedList(() => one.file.read())
  const dropped = all.filter((one) => !isFeedList(one))
  if (dropped.length === 0) return null
  const files: FileToRead[] = []
  const names = dropped.flatMap((one) => ('file' in one ? [one.file.name] : []))
  for (const one of dropped) {
    if ('file' in one) files.push(one.file)
    else if (!isFolderOfPage(one.folder.name, names))
      files.push(...(await filesInFolder(one.folder, maxDroppedFiles - files.length)))
  }
  if (files.length === 0) return 'This folder contains no files that Dateline can read. Drop another one.'
  await importFiles(files)
  return null
}

/** A list of feeds holds no article. */
function isFeedList(one: Dropped): boolean {
  return 'file' in one && /\.opml$/i.test(one.file.name)
}

// Fewer say nothing about a text that its words do not: a word in bold, a link.
const minBlocks = 2

/** Words that were copied from a page bring their headings and captions along. */
function isPagePart(html: string): boolean {
  return (html.match(/<(?:p|h[1-6]|figure|article|blockquote)[\s>]/gi) ?? []).length >= minBlocks
}
