import { dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import { join } from 'node:path'
import type { MenuPart } from '../../preload/contract/commands'
import { actingKeymap } from '../../preload/contract/keymap'
import { explain } from '../base/errors'
import { log, errorDetails } from '../base/log'
import { colorLabels } from './menus/color-labels'
import { commandsIn } from './menu-commands'
import type { Paths } from '../app/paths'
import type { Program } from '../app/program'

type Item = MenuItemConstructorOptions

const isMac = process.platform === 'darwin'
const separator: Item = { type: 'separator' }

/** Builds the menu anew: again whenever another library was opened, for the list of recent ones, and when keys were changed. */
function showMenu(program: Program, paths: Paths): void {
  const menus: Item[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    fileMenu(program),
    editMenu(program),
    viewMenu(program),
    articleMenu(program),
    annotateMenu(program),
    { label: '&Window', role: 'windowMenu' },
    helpMenu(program, paths),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus))
}

/** The menu calls colours as the open library does, and is built anew where one of them is called otherwise. */
export function menuOf(program: Program, paths: Paths) {
  const named = () => JSON.stringify(colorLabels(program.currentLibrary.opened))
  let shown = ''
  const show = () => {
    shown = named()
    showMenu(program, paths)
  }
  return { show, showIfOther: () => (named() === shown ? undefined : show()) }
}

function fileMenu(program: Program): Item {
  const of = partsOf(program)
  return {
    label: '&File',
    submenu: [
      ...of('file.library'),
      { label: 'Open Recent', submenu: recentItems(program) },
      ...of('file.sample'),
      separator,
      ...of('file.import'),
      separator,
      ...of('file.feeds'),
      separator,
      ...of('file.network'),
      separator,
      ...of('file.export'),
      separator,
      ...of('file.backups'),
      separator,
      ...of('file.settings'),
      separator,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  }
}

function partsOf({ send, settings, currentLibrary }: Program) {
  const { keys, singleKeys, offline } = settings.get()
  const keymap = actingKeymap(keys, singleKeys)
  const labels = colorLabels(currentLibrary.opened)
  return (part: MenuPart): Item[] =>
    commandsIn(part, keymap, labels).map(({ name, label, accelerator }) => ({
      label,
      ...keysOf(accelerator),
      ...(name === 'network.offline' ? { type: 'checkbox', checked: offline } : {}),
      click: () => send('command', { name }),
    }))
}

/** The keys are shown only: the window hears them itself, and knows when a person is typing. */
function keysOf(accelerator: string | undefined): Item {
  return accelerator === undefined || !isShown(accelerator) ? {} : { accelerator, registerAccelerator: false }
}

/** A Mac takes every key that its menu shows away from the page, where single letters belong to a person who types. */
function isShown(accelerator: string): boolean {
  return !isMac || /^CmdOrCtrl\+/.test(accelerator)
}

function recentItems({ recent, currentLibrary }: Program): Item[] {
  const items = recent.entries().map(({ name, folder }): Item => ({
    label: `${name}  (${folder})`,
    click: () => void currentLibrary.open(folder).catch(tell),
  }))
  return items.length > 0 ? items : [{ label: 'No recent libraries', enabled: false }]
}

function tell(error: unknown): void {
  log.warn('menu', 'failed', errorDetails(error))
  const { sentence } = explain(error, 'This did not work; look in the log file.')
  void dialog.showMessageBox({ type: 'error', message: sentence })
}

function editMenu(program: Program): Item {
  const of = partsOf(program)
  return {
    label: '&Edit',
    submenu: [
      ...of('edit.undo'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      ...of('edit.select'),
      separator,
      ...of('edit.search'),
      ...of('edit.find'),
    ],
  }
}

function viewMenu(program: Program): Item {
  const of = partsOf(program)
  const development: Item[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
  return {
    label: '&View',
    submenu: [
      ...of('view.history'),
      separator,
      ...of('view.pages'),
      separator,
      ...of('view.panes'),
      ...of('view.original'),
      separator,
      ...of('view.tabs'),
      separator,
      { label: 'Theme', submenu: of('view.theme') },
      separator,
      ...of('view.size'),
      ...of('view.text'),
      separator,
      ...of('view.palette'),
      { role: 'togglefullscreen' },
      ...(import.meta.env.DEV ? development : []),
    ],
  }
}

function articleMenu(program: Program): Item {
  const of = partsOf(program)
  return {
    label: '&Article',
    submenu: [
      ...of('article.step'),
      separator,
      ...of('article.mark'),
      separator,
      ...of('article.collect'),
      separator,
      ...of('article.text'),
      separator,
      ...of('article.remove'),
    ],
  }
}

function annotateMenu(program: Program): Item {
  const of = partsOf(program)
  return {
    label: 'A&nnotate',
    submenu: [
      ...of('annotate.highlight'),
      { label: 'Highlight in', submenu: [...of('annotate.color'), separator, ...of('annotate.colors')] },
      { label: 'Extent of Highlight', submenu: [...of('annotate.end'), separator, ...of('annotate.begin')] },
      ...of('annotate.style'),
      separator,
      ...of('annotate.write'),
      separator,
      ...of('annotate.alone'),
      separator,
      { label: 'Quotation', submenu: quotationItems(program) },
      ...of('annotate.copy'),
      separator,
      ...of('annotate.caret'),
    ],
  }
}

function quotationItems(program: Program): Item[] {
  const of = partsOf(program)
  return [
    ...of('quotation.step'),
    separator,
    ...of('quotation.decide'),
    separator,
    ...of('quotation.mark'),
    ...of('quotation.show'),
  ]
}

function helpMenu(program: Program, paths: Paths): Item {
  return {
    label: '&Help',
    role: 'help',
    submenu: [
      ...partsOf(program)('help.keys'),
      separator,
      ...partsOf(program)('help.index'),
      separator,
      ...partsOf(program)('help.network'),
      { label: 'Log File', click: () => shell.showItemInFolder(join(paths.logs, 'dateline.log')) },
      { label: 'Data Folder', click: () => void shell.openPath(paths.dataFolder) },
      separator,
      { label: 'About Dateline', click: () => about(program) },
    ],
  }
}

function about({ info }: Program): void {
  const { version, electron, chrome, isStandIn } = info
  const runsOn = `Electron ${electron}, Chromium ${chrome}`
  const standIn =
    'This Electron is a stand-in, for running and testing only: it lacks years of security fixes.'
  void dialog.showMessageBox({
    type: 'info',
    title: 'About Dateline',
    message: `Dateline ${version}`,
    detail: isStandIn ? `${runsOn}\n\n${standIn}` : runsOn,
  })
}
