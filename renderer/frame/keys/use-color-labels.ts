import { useEffect } from 'react'
import { nameOfColor } from '../../../preload/contract/search/color-names'
import { callCommands } from '../../commands/command-labels'
import { shownOf, useColors } from '../../queries/library-colors'

/** Calls the commands of the colours as the open library calls the colour that stands at their place. */
export function useColorLabels(): void {
  const colors = useColors()
  useEffect(() => {
    const names = Object.fromEntries(colors.map(({ color, name }) => [color, name]))
    const labels = shownOf(colors).map((color, at) => [
      `annotate.color.${at + 1}`,
      `Highlight in ${nameOfColor(names, color)}`,
    ])
    callCommands(Object.fromEntries(labels))
    return () => callCommands({})
  }, [colors])
}
