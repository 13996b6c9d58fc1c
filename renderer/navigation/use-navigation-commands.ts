import { useCommand } from '../commands/command-store'
import { goBack, goForward, openNamesPage, openQuotesPage, useHistoryButtons } from './navigation-store'

export function useNavigationCommands(): void {
  const { canGoBack, canGoForward } = useHistoryButtons()
  useCommand('page.back', goBack, canGoBack)
  useCommand('page.forward', goForward, canGoForward)
  useCommand('page.names', openNamesPage)
  useCommand('page.quotes', () => openQuotesPage())
}
