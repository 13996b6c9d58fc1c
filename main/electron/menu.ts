import { dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import { join } from 'node:path'
import { LibraryError } from '../../preload/contract/errors'
import type { CommandName } from '../../preload/contract/events'
import { highlightColors } from '../../preload/contract/words'
import { log, errorDetails } from '../base/log'
import { menuCommands } from './menu-commands'
import type { Paths } from '../app/paths'
import type { Program } from '../app/program'

type Item = MenuItemConstructorOptions

const isMac = process.platform === 'darwin'
const separator: Item = { type: 'separator' }

/** A Mac takes every key that its menu shows away from the page, where single letters belong to a person who types. */
const isShown = (accelerator: string): boolean => !isMac || /^CmdOrCtrl\+/.test(accelerator)

/** The keys are shown only: the window hears them itself, and knows when a person is typing. */
const keysOf = (accelerator: string | undefined): Item =>
  accelerator === undefined || !isShown(accelerator) ? {} : { accelerator, registerAccelerator: false }

const commands =
  ({ send }: Program) =>
  (...names: CommandName[]): Item[] =>
    names.map((name) => {
      const { label = name, accelerator } = menuCommands[name] ?? {}
      return { label, ...keysOf(accelerator), click: () => send('command', { name }) }
    })

const tell = (error: unknown): void => {
  log.warn('menu', 'failed', errorDetails(error))
  const sentence = error instanceof LibraryError ? error.message : 'This did not work; look in the log file.'
  void dialog.showMessageBox({ type: 'error', message: sentence })
}

const recentItems = ({ recent, currentLibrary }: Program): Item[] => {
  const items = recent.entries().map(({ name, folder }): Item => ({
    label: `${name}  (${folder})`,
    click: () => void currentLibrary.open(folder).catch(tell),
  }))
  return items.length > 0 ? items : [{ label: 'None yet', enabled: false }]
}

const fileMenu = (program: Program): Item => {
  const of = commands(program)
  return {
    label: '&File',
    submenu: [
      ...of('library.create', 'library.choose'),
      { label: 'Open Recent', submenu: recentItems(program) },
      ...of('library.openSample'),
      separator,
      ...of('import.choose', 'import.chooseFolder', 'import.paste', 'import.address'),
      separator,
      ...of('feed.subscribe', 'feed.refreshAll', 'feed.refresh'),
      ...of('feed.importList', 'feed.exportList'),
      separator,
      ...of('export.article', 'export.dossier'),
      separator,
      ...of('settings.open'),
      separator,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  }
}

const editMenu = (program: Program): Item => {
  const of = commands(program)
  return {
    label: '&Edit',
    submenu: [
      ...of('change.undo', 'change.redo'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      ...of('edit.selectAll'),
      separator,
      ...of('find.open'),
    ],
  }
}

const viewMenu = (program: Program): Item => {
  const of = commands(program)
  const themes = of('view.theme.system', 'view.theme.light', 'view.theme.sepia', 'view.theme.dark')
  const development: Item[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
  return {
    label: '&View',
    submenu: [
      ...of('page.back', 'page.forward'),
      separator,
      ...of('page.names', 'page.quotes'),
      separator,
      ...of('view.toggleCollections', 'view.togglePanel'),
      separator,
      ...of('panel.entities', 'panel.quotes', 'panel.notes', 'panel.timeline', 'panel.info'),
      separator,
      { label: 'Theme', submenu: themes },
      ...of('view.textLarger', 'view.textSmaller'),
      separator,
      ...of('palette.open'),
      { role: 'togglefullscreen' },
      ...(import.meta.env.DEV ? development : []),
    ],
  }
}

const articleMenu = (program: Program): Item => {
  const of = commands(program)
  return {
    label: '&Article',
    submenu: [
      ...of('article.next', 'article.previous'),
      separator,
      ...of('article.toggleRead', 'article.toggleStar', 'article.toggleArchive'),
      separator,
      ...of('article.correct', 'article.fetchPage', 'article.openOriginal'),
      separator,
      ...of('article.remove'),
    ],
  }
}

const quotationItems = (program: Program): Item[] => {
  const of = commands(program)
  return [
    ...of('quote.next', 'quote.previous'),
    separator,
    ...of('quote.confirm', 'quote.setSpeaker', 'quote.adjust', 'quote.reject', 'quote.withdraw'),
    separator,
    ...of('quote.paintAll'),
  ]
}

const annotateMenu = (program: Program): Item => {
  const of = commands(program)
  const colors = highlightColors.map((color) => `annotate.color.${color}` as const)
  return {
    label: 'A&nnotate',
    submenu: [
      ...of('annotate.highlight'),
      { label: 'Highlight in', submenu: of(...colors) },
      separator,
      ...of('annotate.note', 'annotate.articleNote', 'annotate.tag'),
      ...of('annotate.name'),
      separator,
      { label: 'Quotation', submenu: quotationItems(program) },
      ...of('annotate.copyWithSource'),
      separator,
      ...of('annotate.caret'),
    ],
  }
}

const about = ({ info }: Program): void => {
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

const helpMenu = (program: Program, paths: Paths): Item => ({
  label: '&Help',
  role: 'help',
  submenu: [
    ...commands(program)('shortcuts.open'),
    separator,
    { label: 'Log File', click: () => shell.showItemInFolder(join(paths.logs, 'dateline.log')) },
    { label: 'Data Folder', click: () => void shell.openPath(paths.dataFolder) },
    separator,
    { label: 'About Dateline', click: () => about(program) },
  ],
})

/** Builds the menu anew: again whenever another library was opened, for the list of recent ones. */
export const showMenu = (program: Program, paths: Paths): void => {
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
