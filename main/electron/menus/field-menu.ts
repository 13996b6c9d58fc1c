import {
  clipboard,
  type BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
} from 'electron'
import { isOwnLink } from '../../../preload/contract/own-link'

type Item = MenuItemConstructorOptions

/**
 * The menu of fields, by the right button or by a key, and of words that are selected where the page has no menu of its own. It is the
 * system's: the sandboxed window may not read the clipboard, so that only main can paste for it.
 */
export function serveFieldMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = itemsFor(params)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}

function itemsFor({ isEditable, selectionText, linkURL, editFlags }: ContextMenuParams): Item[] {
  if (!isEditable) return [...(isAddress(linkURL) ? [addressItem(linkURL)] : []), ...copyItems(selectionText)]
  const { canUndo, canRedo, canCut, canCopy, canPaste, canSelectAll } = editFlags
  return [
    { role: 'undo', enabled: canUndo },
    { role: 'redo', enabled: canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: canCut },
    { role: 'copy', enabled: canCopy },
    { role: 'paste', enabled: canPaste },
    { role: 'pasteAndMatchStyle', label: 'Paste as Plain Text', enabled: canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: canSelectAll },
  ]
}

function isAddress(link: string): boolean {
  return /^https?:/i.test(link) || isOwnLink(link)
}

function addressItem(link: string): Item {
  return { label: 'Copy Address', click: () => void clipboard.writeText(link) }
}

function copyItems(selected: string): Item[] {
  return selected.trim() === '' ? [] : [{ role: 'copy' }]
}
