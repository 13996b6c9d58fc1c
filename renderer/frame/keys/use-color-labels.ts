import { useEffect } from 'react'
import { callCommands } from '../../commands/command-labels'
import { colorName, shownOf, useColors } from '../../queries/library-colors'

/** Calls the commands of the colours as the open library calls the colour that stands at their place. */
export function useColorLabels(): void {
  const colors = useColors()
  useEffect(() => {
    const labels = shownOf(colors).map((color, at): [string, string] => [
      `annotate.color.${at + 1}`,
      `Highlight in ${colorName(color)}`,
    ])
    callCommands(Object.fromEntries(labels))
    return () => callCommands({})
  }, [colors])
}
