import { Command } from 'cmdk'
import type { ArticleId } from '../../preload/contract/common'
import type { CommandName } from '../../preload/contract/events'
import '../ui/dialog.css'
import { Kbd } from '../ui/kbd'
import { useTypedLine } from '../ui/typed-meanwhile'
import { useModal } from '../ui/use-modal'
import { canRun, runCommand, useCommands } from './command-store'
import { type CommandGroup, keymap } from './keymap'
import { match } from './match'
import './palette.css'

/** An article that can be gone to by its title. */
export type PaletteArticle = { id: ArticleId; title: string; from: string }

type PaletteProps = {
  articles: readonly PaletteArticle[]
  onArticle: (id: ArticleId) => void
  onClose: () => void
}

const groups: readonly CommandGroup[] = ['Article', 'Annotate', 'Quotations', 'Library', 'View', 'Edit']
const names = (Object.keys(keymap) as CommandName[]).filter((name) => name !== 'palette.open')
// Enough to find a title by; cmdk scores each at every key press.
const mostArticles = 300

function Commands({ onRun }: { onRun: (name: CommandName) => void }) {
  const registered = useCommands((state) => state.registered)
  return groups.map((group) => (
    <Command.Group key={group} heading={group}>
      {names
        .filter((name) => keymap[name].group === group)
        // What cannot be done now stays to be learned, below what can.
        .sort((one, other) => Number(canRun(registered, other)) - Number(canRun(registered, one)))
        .map((name) => {
          const { label, keys } = keymap[name]
          return (
            <Command.Item
              key={name}
              value={name}
              keywords={[label]}
              disabled={!canRun(registered, name)}
              onSelect={() => onRun(name)}
            >
              <span>{label}</span>
              {keys[0] !== undefined && <Kbd chord={keys[0]} />}
            </Command.Item>
          )
        })}
    </Command.Group>
  ))
}

function Articles({ articles, onArticle }: Pick<PaletteProps, 'articles' | 'onArticle'>) {
  return (
    <Command.Group heading="Articles in the list">
      {articles.slice(0, mostArticles).map(({ id, title, from }) => (
        <Command.Item key={id} value={id} keywords={[title, from]} onSelect={() => onArticle(id)}>
          <span>{title}</span>
          <span className="palette-from">{from}</span>
        </Command.Item>
      ))}
    </Command.Group>
  )
}

/** The palette itself. `after` closes it first, so that what runs finds the focus and the selection as they were. */
function Choice({ articles, onArticle, after }: ChoiceProps) {
  const { typed, setTyped, field } = useTypedLine()
  return (
    <Command
      label="Command palette"
      loop
      filter={(_, search, keywords = []) => match(keywords.join(' '), search)}
    >
      <Command.Input
        ref={field}
        data-autofocus
        value={typed}
        onValueChange={setTyped}
        placeholder="Type a command or the title of an article"
      />
      <Command.List label="Commands and articles">
        <Command.Empty>Nothing is called that.</Command.Empty>
        <Commands onRun={(name) => after(() => runCommand(name))} />
        {/* Titles come once something is typed: before that they would only bury the commands. */}
        {typed.trim() !== '' && (
          <Articles articles={articles} onArticle={(id) => after(() => onArticle(id))} />
        )}
      </Command.List>
    </Command>
  )
}

type ChoiceProps = Pick<PaletteProps, 'articles' | 'onArticle'> & { after: (deed: () => void) => void }

export function Palette({ articles, onArticle, onClose }: PaletteProps) {
  const dialog = useModal()
  const after = (deed: () => void) => {
    onClose()
    setTimeout(deed)
  }
  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label="Command palette"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <Choice articles={articles} onArticle={onArticle} after={after} />
    </dialog>
  )
}
