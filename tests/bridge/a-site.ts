import { onTestFinished } from 'vitest'
import type { TestProgram } from '../support/program'
import { openSite, type Site } from '../support/site'
import { story } from '../support/story'

/** A site on this machine with a feed and a page, both without markup in their words. */
export const aSite = async ({ allowed }: TestProgram): Promise<Site> => {
  const site = await openSite({
    '/feed': {
      body: `<rss version="2.0"><channel><title>Harbour News</title><item><title>A short one</title>
        <guid>1</guid><link>/page</link><description>Little is known.</description></item></channel></rss>`,
    },
    '/page': { headers: { 'Content-Type': 'text/plain' }, body: story(8) },
  })
  onTestFinished(() => site.close())
  allowed.add(site.host)
  return site
}
