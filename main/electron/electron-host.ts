import {
  app,
  type BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
  shell,
} from 'electron'
import { extname, join } from 'node:path'
import { titleOfExtension } from '../../preload/contract/export-formats'
import { beginning } from '../../preload/contract/graphemes'
import { extensionsByGroup, readableExtensions } from '../../preload/contract/import-formats'
import type { Host } from '../app/host'
import { keyStore } from './key-store'
import { launchBackups, launchExporter, launchParser, launchWorker } from './launch'
import { wearTheme } from './theme'

type GetWindow = () => BrowserWindow | null

const importDialog: OpenDialogOptions = {
  title: 'Import articles',
  buttonLabel: 'Import',
  properties: ['openFile', 'multiSelections'],
  filters: [
    { name: 'Everything Dateline reads', extensions: [...readableExtensions] },
    ...extensionsByGroup,
    { name: 'All files', extensions: ['*'] },
  ],
}

const folderDialog: OpenDialogOptions = {
  title: 'Import a folder',
  buttonLabel: 'Import',
  properties: ['openDirectory'],
}

const watchedDialog: OpenDialogOptions = {
  title: 'Watch a folder',
  buttonLabel: 'Watch',
  properties: ['openDirectory'],
}

const backupsDialog: OpenDialogOptions = {
  title: 'Keep back-ups in a folder',
  buttonLabel: 'Keep back-ups here',
  properties: ['openDirectory', 'createDirectory'],
}

const feedListDialog: OpenDialogOptions = {
  title: 'Import a list of feeds',
  buttonLabel: 'Import',
  properties: ['openFile'],
  filters: [
    { name: 'Lists of feeds', extensions: ['opml', 'xml'] },
    { name: 'All files', extensions: ['*'] },
  ],
}

/** The host of the real program: dialogs, browser and processes by Electron. */
export function createElectronHost(getWindow: GetWindow): Host {
  return {
    chooseFiles: () => openDialog(getWindow, importDialog),
    chooseFolder: async () => (await openDialog(getWindow, folderDialog))[0] ?? null,
    chooseWatched: async () => (await openDialog(getWindow, watchedDialog))[0] ?? null,
    confirmExisting: async (files) => (await ask(getWindow, existing(files))) === 1,
    chooseBackups: async () => (await openDialog(getWindow, backupsDialog))[0] ?? null,
    chooseLibrary: async () => (await openDialog(getWindow, libraryDialog()))[0] ?? null,
    chooseNewLibrary: () => saveDialog(getWindow, newLibraryDialog()),
    chooseFeedList: async () => (await openDialog(getWindow, feedListDialog))[0] ?? null,
    chooseExport: (fileName) => saveDialog(getWindow, exportDialog(fileName)),
    confirmLink: async (link) => (await ask(getWindow, question(link))) === 0,
    openLink: (link) => shell.openExternal(link.href),
    reloadWindow: () => getWindow()?.webContents.reload(),
    wearTheme: (theme) => wearTheme(theme, getWindow()),
    wearSize: (percent) => getWindow()?.webContents.setZoomFactor(percent / 100),
    keyStore,
    launchParser,
    launchWorker,
    launchExporter,
    launchBackups,
  }
}

/**
 * The paths that a person chose; none where the dialog was closed. It hangs on the window, where there is
 * one.
 */
async function openDialog(getWindow: GetWindow, options: OpenDialogOptions): Promise<string[]> {
  const window = getWindow()
  const asked = window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options)
  const { canceled, filePaths } = await asked
  return canceled ? [] : filePaths
}

async function ask(getWindow: GetWindow, options: MessageBoxOptions): Promise<number> {
  const window = getWindow()
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options))
  return response
}

/** Asked once, when a folder begins to be watched. Closing the dialog leaves the files alone. */
function existing(files: number): MessageBoxOptions {
  return {
    type: 'question',
    message:
      files === 1
        ? 'There is a file in this folder already. Import it too?'
        : `There are ${files.toLocaleString('en')} files in this folder already. Import them too?`,
    detail: 'What comes into the folder later is imported in any case. Nothing in it is moved or deleted.',
    buttons: ['Only new files', 'Import them too'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
}

function libraryDialog(): OpenDialogOptions {
  return {
    title: 'Open a library',
    buttonLabel: 'Open library',
    defaultPath: documents(),
    properties: ['openDirectory'],
  }
}

function documents() {
  return app.getPath('documents')
}

async function saveDialog(getWindow: GetWindow, options: SaveDialogOptions): Promise<string | null> {
  const window = getWindow()
  const asked = window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options)
  const { canceled, filePath } = await asked
  return canceled || filePath === '' ? null : filePath
}

function newLibraryDialog(): SaveDialogOptions {
  return {
    title: 'New library: name its folder',
    buttonLabel: 'Make library',
    nameFieldLabel: 'Folder:',
    defaultPath: join(documents(), 'My Library'),
    properties: ['createDirectory', 'dontAddToRecent'],
  }
}

function exportDialog(fileName: string): SaveDialogOptions {
  return {
    title: 'Export',
    buttonLabel: 'Export',
    defaultPath: join(documents(), fileName),
    filters: [{ name: titleOfExtension(extensionOf(fileName)), extensions: [extensionOf(fileName)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  }
}

function extensionOf(fileName: string): string {
  return extname(fileName).slice(1)
}

const maxShownLength = 300

/**
 * A link may come from an article, that is from anybody: what is shown is where it leads, and Cancel is what
 * Enter does.
 */
function question({ host, href }: URL): MessageBoxOptions {
  return {
    type: 'question',
    // The host as the network knows it: letters that only look like others are spelled out in it.
    message: `Open ${host} in your browser?`,
    detail: beginning(href, maxShownLength),
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  }
}
