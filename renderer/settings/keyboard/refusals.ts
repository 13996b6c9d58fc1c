import { keyed, type KeyName } from '../../../preload/contract/keymap'
import { keycaps } from '../../ui/keys/keycaps'

type Reserved = { keys: readonly string[]; why: string; except?: readonly KeyName[] }

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
const moves = [...arrows, 'Home', 'End', 'PageUp', 'PageDown']

/** What controls, fields and the window need for themselves, whatever a person would rather have. */
const everywhere: readonly Reserved[] = [
  { keys: withShift('Tab'), why: 'goes from one control to the next' },
  { keys: [...withShift('Enter'), 'Mod+Enter'], why: 'presses what has the focus' },
  { keys: withShift('Escape'), why: 'closes and cancels' },
  { keys: withShift('Space'), why: 'presses what has the focus, and scrolls' },
  { keys: withShift(...moves), why: 'moves in lists, texts and fields' },
  {
    keys: moves.flatMap((key) => [`Mod+${key}`, `Mod+Shift+${key}`]),
    why: 'moves in lists, texts and fields',
  },
  { keys: withShift('F6'), why: 'goes from one pane to the next' },
  { keys: [...withShift('F10'), ...withShift('ContextMenu')], why: 'opens menus' },
  { keys: ['F11'], why: 'fills the screen with the window' },
  { keys: ['Backspace', 'Shift+Backspace'], why: 'deletes in fields' },
  { keys: ['Mod+C', 'Mod+X', 'Mod+V'], why: 'copies, cuts or pastes' },
  { keys: ['Mod+A'], why: 'selects everything', except: ['edit.selectAll'] },
  {
    keys: ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y'],
    why: 'takes back what was typed in a field, or does it again',
    except: ['change.undo', 'change.redo'],
  },
  { keys: ['Mod+Q', 'Mod+W', 'Mod+Tab', 'Mod+Shift+Tab'], why: 'closes or changes windows' },
]

const onMac: readonly Reserved[] = [
  { keys: ['Mod+H', 'Mod+M', 'Mod+Space', 'Ctrl+Space'], why: 'belongs to the system' },
]

/** The letters that are underlined in the menu bar open its menus together with Alt. */
const menuLetters = ['F', 'E', 'V', 'A', 'N', 'W', 'H']

const elsewhere: readonly Reserved[] = [
  { keys: menuLetters.map((letter) => `Alt+${letter}`), why: 'opens a menu of the window' },
  { keys: ['Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Space'], why: 'belongs to the system' },
]

function withShift(...keys: string[]): string[] {
  return keys.flatMap((key) => [key, `Shift+${key}`])
}

/** Why these keys cannot be given to it, in a sentence; null where they can. */
export function refusalOf(chord: string, name: KeyName, isMac: boolean): string | null {
  const words = keycaps(chord, isMac).join(isMac ? '' : '+')
  const found = [...everywhere, ...(isMac ? onMac : elsewhere)].find(({ keys }) => keys.includes(chord))
  if (found !== undefined && found.except?.includes(name) !== true)
    return `${words} ${found.why}, and cannot be given to anything else.`
  if (!isMac && chord.startsWith('Meta+'))
    return `${words} belongs to the system, and cannot be given to anything.`
  if (keyed[name].isForFields && !/^((Mod|Ctrl|Alt)\+|(Shift\+)?F\d)/.test(chord))
    return `${words} is needed to type: this works in fields too, and takes keys with ${isMac ? '⌘, ⌃ or ⌥' : 'Ctrl or Alt'}, or F1 to F24.`
  return null
}
