import { changeSettings, readSettings, useSettings } from './settings-store'

/** As many are kept as opened: the ones that were opened last. */
const most = 300

/** Whether the person has opened a branch of the collections; it is so after a restart too. */
export function useIsBranchOpen(branch: string): boolean {
  return useSettings(({ openBranches }) => openBranches.includes(branch))
}

export function openBranch(branch: string, isOpen: boolean): void {
  const others = readSettings().openBranches.filter((other) => other !== branch)
  void changeSettings({ openBranches: isOpen ? [...others, branch].slice(-most) : others })
}
