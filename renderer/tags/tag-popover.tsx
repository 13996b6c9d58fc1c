import { announce } from '../text/announce-store'
import { useTypedLine } from '../ui/fields/typed-meanwhile'
import { Popover } from '../ui/menus/popover'
import { useFirstFocus } from '../ui/use-first-focus'
import { TagPicker } from './tag-picker'
import { addTag, addTagToMany, type AskedTag, closeTagPopover } from './tag-store'

/** Asks for the tag of a highlight, or of several. It is there before a highlight that is being made, so that no key is lost. */
export function TagPopover({ asked }: { asked: AskedTag }) {
  const field = useFirstFocus()
  const { typed, setTyped } = useTypedLine(field)
  const pick = async (name: string) => {
    closeTagPopover()
    const [only, ...others] = await asked.highlights
    if (only === undefined) return
    const isOn =
      others.length === 0
        ? await addTag({ highlightId: only.id }, name)
        : await addTagToMany(
            [only, ...others].map(({ id }) => id),
            name,
          )
    if (isOn) announce(`Tagged with ${name}`)
  }
  return (
    <Popover anchor={asked.anchor} label="Tag the highlight" onClose={closeTagPopover}>
      <TagPicker
        look="popover"
        label="Tag of the highlight"
        field={field}
        typed={typed}
        onType={setTyped}
        without={asked.has}
        onPick={(name) => void pick(name)}
      />
    </Popover>
  )
}
