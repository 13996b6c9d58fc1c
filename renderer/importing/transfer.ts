import { askForAddress } from './address-store'
import { importFiles, importText } from './import-store'

export const isWebAddress = (text: string) => /^https?:\/\/\S+$/.test(text.trim())

/** Names and folders must be asked for at once: the list is emptied as soon as the event has been heard. */
function filesOf(data: DataTransfer) {
  return [...data.items]
    .filter((item) => item.kind === 'file')
    .flatMap((item) => {
      const file = item.getAsFile()
      if (file === null) return []
      const isFolder = item.webkitGetAsEntry()?.isDirectory ?? false
      return [{ name: file.name, size: file.size, isFolder, read: () => file.arrayBuffer() }]
    })
}

export const carriesSomething = (data: DataTransfer | null): boolean =>
  data !== null && (data.types.includes('Files') || data.types.includes('text/plain'))

/** Imports what was dropped or pasted: files, or else text. Answers null, or why there is nothing in it to import. */
export function importTransfer(data: DataTransfer): string | null {
  const files = filesOf(data)
  if (files.length > 0) {
    void importFiles(files)
    return null
  }
  const text = data.getData('text/plain')
  if (text.trim() === '') return 'There is no text to import: copy an article’s text and paste it here.'
  if (isWebAddress(text)) askForAddress(text)
  else void importText(text)
  return null
}
