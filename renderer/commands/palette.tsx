import { useRef } from 'react'
import type { ArticleId } from '../../preload/contract/common'
import { commandGroups, type CommandName, commandNames, commands } from '../../preload/contract/commands'
import { BareDialog } from '../ui/dialogs/bare-dialog'
import { Picker, type PickerGroup, type PickerItem } from '../ui/fields/picker'
import { useTypedLine } from '../ui/fields/typed-meanwhile'
import { labelOf, useCommandLabels } from './command-labels'
import { CommandKeys } from './command-keys'
import { canRun, type Registered, runCommand, useCommands } from './command-store'
import { match } from './match'
import './palette.css'

/** An article that can be gone to by its title. */
type PaletteArticle = { id: ArticleId; title: string; from: string }

type PaletteProps = {
  articles: readonly PaletteArticle[]
  onArticle: (id: ArticleId) => void
  onClose: () => void
}

const names = commandNames.filter((name) => name !== 'palette.open')
// Enough to find a title by; each is scored at every key press.
const maxArticles = 300

/** An answer with the words that it goes by. */
type Answer = PickerItem & { words: string }
type Answers = { heading: string; items: readonly Answer[] }

type ChoiceProps = Pick<PaletteProps, 'articles' | 'onArticle'> & { after: (action: () => void) => void }

export function Palette({ articles, onArticle, onClose }: PaletteProps) {
  const after = (action: () => void) => {
    onClose()
    setTimeout(action)
  }
  return (
    <BareDialog label="Command palette" className="palette" onClose={onClose}>
      <Choice articles={articles} onArticle={onArticle} after={after} />
    </BareDialog>
  )
}

/** The palette itself. `after` closes it first, so that what runs finds the focus and the selection as they were. */
function Choice({ articles, onArticle, after }: ChoiceProps) {
  const field = useRef<HTMLInputElement>(null)
  const { typed, setTyped } = useTypedLine(field)
  const registered = useCommands((state) => state.registered)
  useCommandLabels()
  const answers = commandAnswers(registered, (name) => after(() => runCommand(name)))
  const titles = articleAnswers({ articles, onArticle: (id) => after(() => onArticle(id)) })
  return (
    <Picker
      look="palette"
      label="Command palette"
      listLabel="Commands and articles"
      placeholder="Type a command or the title of an article"
      typed={typed}
      onType={setTyped}
      // Titles come once something is typed: before that they would only bury the commands.
      groups={ranked(typed.trim() === '' ? answers : [...answers, titles], typed)}
      none="No matching commands or articles."
      field={field}
    />
  )
}

function commandAnswers(registered: Registered, onRun: (name: CommandName) => void): Answers[] {
  return commandGroups.map((group) => ({
    heading: group,
    items: names
      .filter((name) => commands[name].group === group)
      .map((name) => {
        const label = labelOf(name)
        return {
          id: name,
          words: label,
          isDisabled: !canRun(registered, name),
          pick: () => onRun(name),
          content: (
            <>
              <span>{label}</span>
              <CommandKeys of={name} />
            </>
          ),
        }
      }),
  }))
}

function articleAnswers({ articles, onArticle }: Pick<PaletteProps, 'articles' | 'onArticle'>): Answers {
  return {
    heading: 'Articles in the list',
    items: articles.slice(0, maxArticles).map(({ id, title, from }) => ({
      id,
      words: `${title} ${from}`,
      pick: () => onArticle(id),
      content: <span>{title}</span>,
      note: from,
    })),
  }
}

/** The best first. What cannot be done now stays to be learned, below all that can. */
function ranked(answers: readonly Answers[], typed: string): PickerGroup[] {
  const rank = ({ words, isDisabled }: Answer) => {
    const score = match(words, typed)
    return score > 0 && isDisabled !== true ? score + 1 : score
  }
  return answers
    .map(({ heading, items }) => {
      const scored = items.map((item) => ({ item, score: rank(item) })).filter(({ score }) => score > 0)
      scored.sort((one, other) => other.score - one.score)
      return { heading, items: scored.map(({ item }) => item), best: scored[0]?.score ?? 0 }
    })
    .filter(({ items }) => items.length > 0)
    .sort((one, other) => (typed.trim() === '' ? 0 : other.best - one.best))
}
