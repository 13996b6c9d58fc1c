import { useTagPopover } from '../../tags/tag-store'
import { lazyDialog } from '../../ui/lazy'

const TagPopover = lazyDialog(async () => (await import('../../tags/tag-popover')).TagPopover)

/** The question for a highlight's tag, while it is asked. */
export function TagQuestion() {
  const { asked } = useTagPopover()
  return asked === null ? null : <TagPopover asked={asked} />
}
