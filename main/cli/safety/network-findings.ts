import type { Paths } from '../../app/paths'
import { openSettings } from '../../app/settings'
import { RequestHistory } from '../../fetching/requests/request-history'
import { type Finding, fine } from './finding'

const lastShown = 5

/** What was ever asked of the network, and the last of it with its reason. */
export async function findingsOfNetwork({ requests, settings }: Paths): Promise<Finding[]> {
  const { offline } = openSettings(settings).get()
  const { made, blocked, requests: listed } = await new RequestHistory(requests).read()
  return [
    fine('network', 'stays offline', offline),
    fine('network', 'requests ever made', made),
    fine('network', 'not sent', blocked),
    ...listed
      .slice(-lastShown)
      .reverse()
      .map(({ at, host, why, about, by, outcome }) =>
        fine('network', at, [host, why, about, by, outcome].filter((part) => part !== null).join(', ')),
      ),
  ]
}
